using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>What a control test has shown (控制测试评价).</summary>
/// <remarks>
/// The upper limit is one-sided (Clopper &amp; Pearson 1934): Beta⁻¹(confidence; d + 1, n − d). A control without deviations in a small sample is
/// not thereby effective. Two results are equal when all their figures are.
/// </remarks>
public sealed record ControlTest : IExplainable
{
    private ControlTest() { }

    /// <summary>How many items were looked at.</summary>
    public long SampleSize { get; internal init; }

    /// <summary>How many deviated.</summary>
    public long Deviations { get; internal init; }

    /// <summary>The confidence, in (0, 1).</summary>
    public double Confidence { get; internal init; }

    /// <summary>The rate of deviations that is still borne, in (0, 1).</summary>
    public double TolerableRate { get; internal init; }

    /// <summary>Deviations over items.</summary>
    public double DeviationRate { get; internal init; }

    /// <summary>At this confidence the true rate is not above this.</summary>
    public double UpperLimit { get; internal init; }

    /// <summary>True when the upper limit is not above the tolerable rate.</summary>
    public bool IsEffective { get; internal init; }

    /// <summary>Judges a test.</summary>
    /// <param name="sampleSize">How many items were looked at.</param>
    /// <param name="deviations">How many deviated; not more than that.</param>
    /// <param name="confidence">The confidence, in (0, 1).</param>
    /// <param name="tolerableRate">The rate of deviations that is still borne, in (0, 1).</param>
    /// <returns>The judgement.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative count, more deviations than items, a rate or confidence outside (0, 1).
    /// <see cref="FaultCode.InsufficientData"/>: no item.
    /// </exception>
    public static ControlTest Of(long sampleSize, long deviations, double confidence, double tolerableRate)
    {
        Guard.InRange(sampleSize, 0, long.MaxValue, nameof(sampleSize));
        Guard.InRange(deviations, 0, sampleSize, nameof(deviations));
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.OpenProbability(tolerableRate, nameof(tolerableRate));
        if (sampleSize == 0)
            throw Faults.Insufficient(nameof(sampleSize), "no item was looked at", "test at least one item");
        double upper = deviations == sampleSize ? 1 : new Beta(deviations + 1, sampleSize - deviations).Quantile(confidence);
        return new ControlTest
        {
            SampleSize = sampleSize,
            Deviations = deviations,
            Confidence = confidence,
            TolerableRate = tolerableRate,
            DeviationRate = (double)deviations / sampleSize,
            UpperLimit = upper,
            IsEffective = upper <= tolerableRate * (1 + ControlSampleSize.Rounding),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Control effective", "控制有效"),
            RegisterWords.Of(IsEffective),
            Phrase.Of($"{UpperLimit} <= {TolerableRate}"),
            new Phrase("Clopper and Pearson 1934, one-sided", "Clopper 与 Pearson 1934，单侧"),
            Explanation.Of(new Phrase("Deviation rate", "偏差率"), DeviationRate, Phrase.Of($"{Deviations} / {SampleSize}")),
            Explanation.Of(
                new Phrase("Upper limit", "上限"),
                UpperLimit,
                Phrase.Of($"Beta({Deviations} + 1, {SampleSize} - {Deviations}), p = {Confidence}")
            )
        );
}
