using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Value at risk and tail value at risk of a sample of losses, with a distribution-free interval (风险价值).</summary>
/// <remarks>
/// VaR is an order statistic, so that its limits are order statistics too, by the binomial law of how many losses lie below it
/// (G. J. Hahn and W. Q. Meeker, Statistical Intervals). A sample that is too short for a limit has none. Found by selection, the sample is
/// neither sorted nor changed.
/// </remarks>
public sealed record TailEstimate : IExplainable
{
    private TailEstimate() { }

    /// <summary>How many losses.</summary>
    public int Count { get; internal init; }

    /// <summary>The level a.</summary>
    public double Level { get; internal init; }

    /// <summary>The confidence of the interval.</summary>
    public double Confidence { get; internal init; }

    /// <summary>The ⌈n a⌉-th smallest loss.</summary>
    public double ValueAtRisk { get; internal init; }

    /// <summary>The quantile between two losses (Hyndman and Fan's type 7), as spreadsheets have it.</summary>
    public double ValueAtRiskInterpolated { get; internal init; }

    /// <summary>The mean of the worst n (1 − a) losses, the loss at the edge counted in part.</summary>
    public double TailValueAtRisk { get; internal init; }

    /// <summary>The lower limit of the value at risk; null when the sample is too short for one.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper limit of the value at risk; null when the sample is too short for one.</summary>
    public double? Upper { get; internal init; }

    /// <summary>The probability with which the interval covers the value at risk; a missing side counts as open.</summary>
    public double Coverage { get; internal init; }

    /// <summary>Measures the tail of a sample.</summary>
    /// <param name="losses">The losses, in any order; at least one, none NaN or infinite; negative ones are gains.</param>
    /// <param name="level">The level, strictly between 0 and 1; 0.95 looks at the worst year in 20.</param>
    /// <param name="confidence">The confidence of the interval, strictly between 0 and 1.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, level or confidence outside (0, 1).
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static TailEstimate Of(ReadOnlySpan<double> losses, double level, double confidence = 0.95)
    {
        Guard.Values(losses, nameof(losses));
        Guard.OpenProbability(level, nameof(level));
        Guard.OpenProbability(confidence, nameof(confidence));
        int n = losses.Length;
        var place = new OrderPlace(n, level);
        var (low, high) = Limits(n, level, (1 - confidence) / 2);
        var type7 = QuantilePosition.Of(n, level, QuantileMethod.Type7);
        Span<int> ranks = [place.Rank - 1, type7.Lower, type7.Upper, Math.Max(0, low - 1), Math.Min(n - 1, high - 1)];
        Span<double> found = stackalloc double[ranks.Length];
        Selection.Of(losses, new Itself(), ranks, found);
        var law = new Binomial(n, level);
        return new TailEstimate
        {
            Count = n,
            Level = level,
            Confidence = confidence,
            ValueAtRisk = found[0],
            ValueAtRiskInterpolated = type7.Between(found[1], found[2]),
            TailValueAtRisk = TailMean(losses, place, found[0]),
            Lower = low >= 1 ? found[3] : null,
            Upper = high <= n ? found[4] : null,
            Coverage = Math.Max(0, (high <= n ? law.Cdf(high - 1) : 1) - (low >= 1 ? law.Cdf(low - 1) : 0)),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Value at risk", "风险价值"),
            ValueAtRisk,
            Phrase.Of($"⌈{Count} · {Level}⌉-th smallest loss", $"第 ⌈{Count} · {Level}⌉ 小的损失"),
            new Phrase("order statistic", "次序统计量"),
            Explanation.Of(new Phrase("Lower limit", "下限"), Lower),
            Explanation.Of(new Phrase("Upper limit", "上限"), Upper),
            Explanation.Of(
                new Phrase("Coverage", "覆盖率"),
                Coverage,
                Phrase.Of($"asked for: {Confidence}", $"要求：{Confidence}"),
                new Phrase("binomial law of the order statistics", "次序统计量的二项分布")
            ),
            Explanation.Of(
                new Phrase("Tail value at risk", "尾部风险价值"),
                TailValueAtRisk,
                Phrase.Of($"mean of the worst {Count} · (1 - {Level}) losses", $"最坏的 {Count} · (1 - {Level}) 个损失的均值"),
                new Phrase("Acerbi and Tasche 2002", "Acerbi 与 Tasche 2002")
            )
        );

    /// <summary>(Σ of the losses above the rank + the part of the loss at it) / (n (1 − a)).</summary>
    internal static double TailMean(ReadOnlySpan<double> losses, OrderPlace place, double edge)
    {
        var sum = default(CompensatedSum);
        int above = 0;
        foreach (double loss in losses)
        {
            if (loss > edge)
            {
                sum.Add(loss);
                above++;
            }
        }
        double mean = (sum.Value + ((place.Above - above) * edge)) / place.Above;
        return Representable.At(nameof(losses), mean, "work in a larger unit");
    }

    /// <summary>The greatest l with P(B &lt; l) ≤ t, and the least u with P(B ≥ u) ≤ t, for B binomial (n, a).</summary>
    private static (int Low, int High) Limits(int n, double level, double tail)
    {
        var law = new Binomial(n, level);
        double below = law.Quantile(tail);
        if (law.Cdf(below) > tail)
            below--;
        double above = law.UpperQuantile(tail);
        return ((int)below + 1, (int)above + 1);
    }
}
