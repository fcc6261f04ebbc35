using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Do counts of incidents vary like a Poisson count, or more? The dispersion test, and the law it speaks for (频率拟合).</summary>
/// <remarks>R. A. Fisher, Statistical Methods for Research Workers: (n − 1) variance / mean is about chi-square for a Poisson count.</remarks>
public sealed record FrequencyFit : IExplainable
{
    private FrequencyFit() { }

    /// <summary>How many periods.</summary>
    public int Count { get; internal init; }

    /// <summary>The significance of the test.</summary>
    public double Significance { get; internal init; }

    /// <summary>The mean count of a period.</summary>
    public double Mean { get; internal init; }

    /// <summary>The variance (n − 1).</summary>
    public double Variance { get; internal init; }

    /// <summary>Variance / mean: 1 for a Poisson count; null when nothing happened.</summary>
    public double? DispersionIndex => Mean == 0 ? null : Variance / Mean;

    /// <summary>(n − 1) · dispersion index; null when nothing happened.</summary>
    public double? Statistic => (Count - 1) * DispersionIndex;

    /// <summary>The probability of so much variation in a Poisson count; null when nothing happened.</summary>
    public double? PValue { get; internal init; }

    /// <summary>True when a Poisson count would seldom vary so much: the negative binomial law is spoken for.</summary>
    public bool IsOverdispersed => PValue < Significance;

    /// <summary>The size of the negative binomial law by moments, mean² / (variance − mean); null for a Poisson count.</summary>
    public double? Size => IsOverdispersed && Variance > Mean ? Mean * Mean / (Variance - Mean) : null;

    /// <summary>The law: negative binomial when overdispersed, otherwise Poisson; null when nothing happened.</summary>
    public IDiscreteDistribution? Law =>
        Mean == 0 ? null
        : Size is { } size ? new NegativeBinomial(size, Mean)
        : new Poisson(Mean);

    /// <summary>Fits a law of counts.</summary>
    /// <param name="counts">Incidents of each period, at least 0; at least two periods.</param>
    /// <param name="significance">The significance of the test, strictly between 0 and 1.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.InvalidArgument"/>: a negative count, a significance outside (0, 1).
    /// <see cref="FaultCode.InsufficientData"/>: one period.
    /// </exception>
    public static FrequencyFit Of(ReadOnlySpan<long> counts, double significance = 0.05)
    {
        Guard.NotEmpty(counts, nameof(counts));
        Guard.OpenProbability(significance, nameof(significance));
        double[] values = new double[counts.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = Guard.InRange(counts[i], 0, long.MaxValue, Guard.At(nameof(counts), i));
        Guard.AtLeast(counts.Length, 2, nameof(counts));
        var moments = Moments.Of(values);
        double variance = moments.Variance ?? 0;
        return new FrequencyFit
        {
            Count = counts.Length,
            Significance = significance,
            Mean = moments.Mean,
            Variance = variance,
            PValue = moments.Mean == 0 ? null : new ChiSquared(counts.Length - 1).Survival((counts.Length - 1) * (variance / moments.Mean)),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Law of counts", "次数分布"),
            IsOverdispersed ? new Phrase("negative binomial", "负二项分布") : new Phrase("Poisson", "泊松分布"),
            Phrase.Of($"p = {PValue}, significance {Significance}", $"p = {PValue}，显著性水平 {Significance}"),
            new Phrase("dispersion test (Fisher)", "离散度检验（Fisher）"),
            Explanation.Of(new Phrase("Mean", "均值"), Mean),
            Explanation.Of(new Phrase("Variance", "方差"), Variance),
            Explanation.Of(new Phrase("Dispersion index", "离散指数"), DispersionIndex, Phrase.Of($"{Variance} / {Mean}")),
            Explanation.Of(new Phrase("Size", "规模参数"), Size)
        );
}
