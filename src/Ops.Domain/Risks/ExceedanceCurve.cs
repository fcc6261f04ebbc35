using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The loss exceedance curve of a sample, with exact intervals (损失超越曲线).</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ExceedanceCurve : IExplainable
{
    private ExceedanceCurve() { }

    /// <summary>How many losses.</summary>
    public long Count { get; internal init; }

    /// <summary>The confidence of each interval.</summary>
    public double Confidence { get; internal init; }

    /// <summary>One point per threshold, in the order given.</summary>
    public ImmutableArray<ExceedancePoint> Points { get; internal init; } = [];

    /// <summary>Counts the losses above thresholds.</summary>
    /// <param name="losses">The losses; at least one, none NaN or infinite.</param>
    /// <param name="thresholds">The thresholds, in any order; none gives a curve without points.</param>
    /// <param name="confidence">The confidence of each interval (C. J. Clopper and E. S. Pearson 1934), strictly between 0 and 1.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a confidence outside (0, 1).
    /// </exception>
    public static ExceedanceCurve Of(ReadOnlySpan<double> losses, ReadOnlySpan<double> thresholds, double confidence = 0.95)
    {
        Guard.Values(losses, nameof(losses));
        Guard.Finite(thresholds, nameof(thresholds));
        Guard.OpenProbability(confidence, nameof(confidence));
        var counter = new ExceedanceCounter(thresholds);
        counter.Add(losses);
        return From(counter, losses.Length, confidence);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Points.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            var point = Points[i];
            parts[i] = Explanation.Of(
                Phrase.Of($"P(loss > {point.Threshold})", $"P(损失 > {point.Threshold})"),
                point.Probability,
                Phrase.Of(
                    $"{Confidence} interval {point.Lower} to {point.Upper}",
                    $"置信水平 {Confidence} 的区间：{point.Lower} 至 {point.Upper}"
                ),
                new Phrase("Clopper and Pearson 1934", "Clopper 与 Pearson 1934")
            );
        }
        return Explanation.Of(
            new Phrase("Loss exceedance curve", "损失超越曲线"),
            (decimal)Points.Length,
            Phrase.Of($"share of {Count} losses above each threshold", $"{Count} 个损失中超过各阈值的比例"),
            default,
            parts
        );
    }

    internal static ExceedanceCurve From(ExceedanceCounter counter, long count, double confidence)
    {
        var points = ImmutableArray.CreateBuilder<ExceedancePoint>(counter.Thresholds.Length);
        for (int i = 0; i < counter.Thresholds.Length; i++)
        {
            long above = counter.Above(i);
            var interval = ProportionInterval.Of(new Proportion(above, count), confidence, ProportionMethod.ClopperPearson);
            points.Add(new ExceedancePoint(counter.Thresholds[i], interval.Estimate, interval.Lower, interval.Upper));
        }
        return new ExceedanceCurve
        {
            Count = count,
            Confidence = confidence,
            Points = points.MoveToImmutable(),
        };
    }
}
