using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Has the level of a series changed once, and where? By ranks, so that outliers do not matter.</summary>
/// <remarks>Pettitt 1979. Two results are equal when all their figures are.</remarks>
public sealed record Pettitt : IExplainable
{
    private Pettitt() { }

    /// <summary>How many values.</summary>
    public int Count { get; internal init; }

    /// <summary>K = max|U_t|, U_t = 2·Σ_{i≤t} rank_i − t(n + 1).</summary>
    public double Statistic { get; internal init; }

    /// <summary>How many values stand before the change: the first t that gives K.</summary>
    public int Position { get; internal init; }

    /// <summary>The chance of such a K without a change, min(1, 2·exp(−6K²/(n³ + n²))): an approximation that is good below about 0.5.</summary>
    public double PValue { get; internal init; }

    /// <summary>Looks for one change of level.</summary>
    /// <param name="values">The values in time order; at least 2.</param>
    /// <returns>The test.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity.
    /// <see cref="FaultCode.InsufficientData"/>: one value.
    /// </exception>
    public static Pettitt Of(ReadOnlySpan<double> values)
    {
        Guard.Values(values, nameof(values));
        Guard.AtLeast(values.Length, 2, nameof(values));
        double[] ranks = Ranks.Average(values);
        double n = values.Length;
        double sum = 0;
        double statistic = -1;
        int position = 0;
        for (int t = 1; t <= ranks.Length; t++)
        {
            sum += (2 * ranks[t - 1]) - (n + 1);
            if (Math.Abs(sum) <= statistic)
                continue;
            statistic = Math.Abs(sum);
            position = t;
        }
        return new Pettitt
        {
            Count = values.Length,
            Statistic = statistic,
            Position = position,
            PValue = Math.Min(1, 2 * Math.Exp(-6 * statistic * statistic / ((n * n * n) + (n * n)))),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Change of level, K", "水平变点统计量 K"),
            Statistic,
            Phrase.Of($"largest after {Position} of {Count} values", $"{Count} 个值中第 {Position} 个之后最大"),
            new Phrase("Pettitt 1979", "Pettitt 1979"),
            Explanation.Of(new Phrase("p-value", "p 值"), PValue, Phrase.Of($"2·exp(−6·{Statistic}² / ({Count}³ + {Count}²))"))
        );
}
