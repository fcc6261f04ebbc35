using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Do incidents come more and more often? Laplace's test, and the power law of growth (事件趋势).</summary>
/// <remarks>D. R. Cox and P. A. W. Lewis, The Statistical Analysis of Series of Events (1966); MIL-HDBK-189C for the growth shape.</remarks>
public sealed record IncidentTrend : IExplainable
{
    private IncidentTrend() { }

    /// <summary>How many incidents.</summary>
    public int Count { get; internal init; }

    /// <summary>The end of the time that was watched.</summary>
    public double End { get; internal init; }

    /// <summary>Laplace's statistic (mean time − end / 2) / (end / √(12 n)): positive when incidents come more often towards the end.</summary>
    public double Laplace { get; internal init; }

    /// <summary>The two-sided p-value of Laplace's statistic, normal.</summary>
    public double PValue { get; internal init; }

    /// <summary>n / Σ ln(end / t), the shape of the power law: above 1 when it gets worse; null when all incidents fall on the end.</summary>
    public double? GrowthShape { get; internal init; }

    /// <summary>Tests incidents for a trend.</summary>
    /// <param name="times">The times of the incidents, not falling, above 0 and at most end; at least two.</param>
    /// <param name="end">How long was watched, from 0 on: above 0.</param>
    /// <returns>The test.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a time outside (0, end], an end that is not above 0. <see cref="FaultCode.NotOrdered"/>: a time
    /// below the one before. <see cref="FaultCode.InsufficientData"/>: fewer than two incidents.
    /// </exception>
    public static IncidentTrend Of(ReadOnlySpan<double> times, double end)
    {
        Guard.Positive(end, nameof(end));
        double sum = 0;
        double logarithms = 0;
        for (int i = 0; i < times.Length; i++)
        {
            double time = Guard.Finite(times[i], Guard.At(nameof(times), i));
            if (time <= 0 || time > end)
                throw Faults.Invalid(
                    Guard.At(nameof(times), i),
                    $"{Figures.Text(time)} is outside the time watched",
                    $"give times above 0 up to {Figures.Text(end)}"
                );
            if (i > 0 && time < times[i - 1])
                throw Faults.NotOrdered(Guard.At(nameof(times), i), "it lies before the incident before it", "sort the times");
            sum += time;
            logarithms += Math.Log(end / time);
        }
        Guard.AtLeast(times.Length, 2, nameof(times));
        double laplace = ((sum / times.Length) - (end / 2)) / (end / Math.Sqrt(12.0 * times.Length));
        return new IncidentTrend
        {
            Count = times.Length,
            End = end,
            Laplace = laplace,
            PValue = Math.Min(1, 2 * NormalFunctions.Upper(Math.Abs(laplace))),
            GrowthShape = logarithms == 0 ? null : times.Length / logarithms,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Laplace statistic", "Laplace 统计量"),
            Laplace,
            Phrase.Of($"(mean time - {End} / 2) / ({End} / √(12 · {Count}))", $"(平均时间 - {End} / 2) / ({End} / √(12 · {Count}))"),
            new Phrase("Cox and Lewis 1966", "Cox 与 Lewis 1966"),
            Explanation.Of(new Phrase("p-value", "p 值"), PValue),
            Explanation.Of(
                new Phrase("Growth shape", "增长形状参数"),
                GrowthShape,
                Phrase.Of($"{Count} / Σ ln({End} / t)"),
                new Phrase("MIL-HDBK-189C", "MIL-HDBK-189C")
            )
        );
}
