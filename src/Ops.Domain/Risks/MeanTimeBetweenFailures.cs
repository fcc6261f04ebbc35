using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The mean time between failures with its interval (平均故障间隔 MTBF).</summary>
/// <remarks>
/// For a constant failure rate. Source: MIL-HDBK-338B, 8.3.2.5: 2T/χ² with 2r + 2 (ended by time) or 2r (ended by a failure) degrees of freedom
/// below and 2r above. Two results are equal when all their figures are.
/// </remarks>
public sealed record MeanTimeBetweenFailures : IExplainable
{
    private MeanTimeBetweenFailures() { }

    /// <summary>The time under observation.</summary>
    public double TotalTime { get; internal init; }

    /// <summary>How many failures.</summary>
    public int Failures { get; internal init; }

    /// <summary>The confidence, in (0, 1).</summary>
    public double Confidence { get; internal init; }

    /// <summary>What ended the observation.</summary>
    public TestEnd End { get; internal init; }

    /// <summary>Time over failures; null without failure.</summary>
    public double? Mean { get; internal init; }

    /// <summary>The lower limit of the two-sided interval.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper limit; null without failure.</summary>
    public double? Upper { get; internal init; }

    /// <summary>Estimates it.</summary>
    /// <param name="totalTime">The time under observation, above 0, in any unit.</param>
    /// <param name="failures">How many failures; at least 0.</param>
    /// <param name="confidence">The confidence, in (0, 1).</param>
    /// <param name="end">What ended the observation.</param>
    /// <returns>The estimate in the same unit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a figure out of its range, NaN, infinity. <see cref="FaultCode.InsufficientData"/>: ended by a
    /// failure without failure.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static MeanTimeBetweenFailures Of(double totalTime, int failures, double confidence, TestEnd end)
    {
        Guard.Positive(totalTime, nameof(totalTime));
        Guard.InRange(failures, 0, int.MaxValue, nameof(failures));
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.Defined(end, nameof(end));
        if (failures == 0 && end == TestEnd.Failure)
            throw Faults.Insufficient(nameof(failures), "ended by a failure without failure", "say that the time ended it");
        double tail = (1 - confidence) / 2;
        double degrees = 2.0 * failures;
        double below = degrees + (end == TestEnd.Time ? 2 : 0);
        var found = new MeanTimeBetweenFailures
        {
            TotalTime = totalTime,
            Failures = failures,
            Confidence = confidence,
            End = end,
            Mean = failures > 0 ? totalTime / failures : null,
            Lower = totalTime / (new ChiSquared(below).UpperQuantile(tail) / 2),
            Upper = failures > 0 ? totalTime / (new ChiSquared(degrees).Quantile(tail) / 2) : null,
        };
        Representable.All(nameof(totalTime), "measure time in a larger unit", found.Lower, found.Upper);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean time between failures", "平均故障间隔时间"),
            Mean,
            Phrase.Of($"{TotalTime} / {Failures}"),
            new Phrase("MIL-HDBK-338B", "MIL-HDBK-338B"),
            Explanation.Of(new Phrase("Lower limit", "下限"), Lower, Phrase.Of($"2 T / χ², p = {Confidence}")),
            Explanation.Of(new Phrase("Upper limit", "上限"), Upper)
        );
}
