using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>How well a process fits its specification: short-term (within, from moving ranges) and overall (from the standard deviation).</summary>
/// <remarks>Montgomery, chapter 8; Cpm: Chan, Cheng and Spiring 1988. Two results are equal when all their figures are.</remarks>
public sealed record Capability : IExplainable
{
    private Capability() { }

    /// <summary>How many values.</summary>
    public int Count { get; internal init; }

    /// <summary>The specification.</summary>
    public SpecificationLimits Specification { get; internal init; }

    /// <summary>The mean.</summary>
    public double Mean { get; internal init; }

    /// <summary>MR̄/d2.</summary>
    public double SigmaWithin { get; internal init; }

    /// <summary>The standard deviation (n − 1).</summary>
    public double SigmaOverall { get; internal init; }

    /// <summary>(U − L)/6σ within; null with one limit.</summary>
    public double? Cp { get; internal init; }

    /// <summary>The smaller distance of the mean from a limit over 3σ within.</summary>
    public double Cpk { get; internal init; }

    /// <summary>(U − L)/6s overall; null with one limit.</summary>
    public double? Pp { get; internal init; }

    /// <summary>The smaller distance of the mean from a limit over 3s overall.</summary>
    public double Ppk { get; internal init; }

    /// <summary>(U − L)/6√(s² + (mean − target)²); null with one limit or without a target.</summary>
    public double? Cpm { get; internal init; }

    /// <summary>The capability of a process.</summary>
    /// <param name="values">The values in time order; at least 2.</param>
    /// <param name="specification">Limits and target.</param>
    /// <returns>The indices.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, no limit.
    /// <see cref="FaultCode.InsufficientData"/>: one value. <see cref="FaultCode.ZeroDenominator"/>: the values do not vary.
    /// </exception>
    public static Capability Of(ReadOnlySpan<double> values, SpecificationLimits specification)
    {
        Guard.Values(values, nameof(values));
        specification.Check();
        Guard.AtLeast(values.Length, 2, nameof(values));
        var moments = Moments.Of(values);
        double overall = moments.StandardDeviation!.Value;
        double within = MovingRanges.Of(values, null).Sigma(ChartConstants.Of(2));
        if (!(overall > 0 && within > 0))
            throw Faults.ZeroDenominator(nameof(values), "the values do not vary", "capability needs values that vary");
        double mean = moments.Mean;
        return new Capability
        {
            Count = values.Length,
            Specification = specification,
            Mean = mean,
            SigmaWithin = within,
            SigmaOverall = overall,
            Cp = specification.Both(6 * within),
            Cpk = SpecificationLimits.Nearer(specification.Below(mean, 3 * within), specification.Above(mean, 3 * within)),
            Pp = specification.Both(6 * overall),
            Ppk = SpecificationLimits.Nearer(specification.Below(mean, 3 * overall), specification.Above(mean, 3 * overall)),
            Cpm = specification.Target is { } target
                ? specification.Both(6 * Math.Sqrt((overall * overall) + ((mean - target) * (mean - target))))
                : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Capability Cpk", "过程能力 Cpk"),
            Cpk,
            Phrase.Of($"mean {Mean}, σ within {SigmaWithin}, n = {Count}", $"均值 {Mean}，组内 σ {SigmaWithin}，n = {Count}"),
            new Phrase("Montgomery, chapter 8", "Montgomery，第 8 章"),
            Explanation.Of(Phrase.Of($"Cp"), Cp, Phrase.Of($"(U − L) / (6·{SigmaWithin})")),
            Explanation.Of(Phrase.Of($"Pp"), Pp, Phrase.Of($"(U − L) / (6·{SigmaOverall})")),
            Explanation.Of(Phrase.Of($"Ppk"), Ppk, Phrase.Of($"σ = {SigmaOverall}")),
            Explanation.Of(Phrase.Of($"Cpm"), Cpm)
        );
}
