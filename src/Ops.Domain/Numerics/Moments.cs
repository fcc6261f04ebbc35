namespace Ops.Domain.Numerics;

/// <summary>What a set of figures looks like: how many, how large, how far apart, how lopsided and how heavy in the tails.</summary>
/// <remarks>
/// A figure that the data do not define is null: the variance of one value, the skewness of two, the kurtosis of three, and both
/// shape figures of values that are all equal (or so close together, below about 10⁻⁷⁷, that fourth powers lose their digits in a double).
/// Two results are equal when all their figures are.
/// </remarks>
public sealed record Moments : IExplainable
{
    private static readonly Phrase Shape = new("Joanes and Gill 1998, type 2", "Joanes 与 Gill 1998，第 2 型");
    private static readonly Phrase Counted = new("the values given", "给定数值");

    private Moments() { }

    /// <summary>How many values, at least 1.</summary>
    public long Count { get; internal init; }

    /// <summary>Their sum, compensated: correct to the last digits whatever the order of the values.</summary>
    public double Sum { get; internal init; }

    /// <summary>The arithmetic mean, sum / count.</summary>
    public double Mean { get; internal init; }

    /// <summary>The sample variance with n − 1 below; null for one value.</summary>
    public double? Variance { get; internal init; }

    /// <summary>The square root of the variance; null for one value.</summary>
    public double? StandardDeviation { get; internal init; }

    /// <summary>The smallest value.</summary>
    public double Minimum { get; internal init; }

    /// <summary>The largest value.</summary>
    public double Maximum { get; internal init; }

    /// <summary>
    /// Skewness of type 2, G1 = g1·√(n(n−1))/(n−2): positive with a long upper tail; null for fewer than 3 values or no spread.
    /// </summary>
    public double? Skewness { get; internal init; }

    /// <summary>
    /// Excess kurtosis of type 2, G2 = (n−1)/((n−2)(n−3))·((n+1)g2 + 6): 0 for a normal distribution, positive with heavy tails;
    /// null for fewer than 4 values or no spread.
    /// </summary>
    public double? KurtosisExcess { get; internal init; }

    /// <summary>The moments of some values, in one pass over memory, without allocating beyond the result.</summary>
    /// <param name="values">The values; at least one, none NaN or infinite.</param>
    /// <returns>The moments.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite; its index is
    /// named. <see cref="FaultCode.Overflow"/>: a figure is beyond double.
    /// </exception>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        Guard.NotEmpty(values, nameof(values));
        var sums = MomentBlock.OfAll(values);
        if (!double.IsFinite(sums.Sum.Value))
            Guard.Finite(values, nameof(values));
        return From(sums);
    }

    /// <summary>The moments of many values, on several threads; the bits are those of <see cref="Of(ReadOnlySpan{double})"/>.</summary>
    /// <param name="values">The values; at least one, none NaN or infinite.</param>
    /// <param name="degreeOfParallelism">How many threads may work at once; at least 1. It never changes the result.</param>
    /// <returns>The moments.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite, or the degree is
    /// below 1. <see cref="FaultCode.Overflow"/>: a figure is beyond double.
    /// </exception>
    public static Moments Of(ReadOnlyMemory<double> values, int degreeOfParallelism)
    {
        Guard.NotEmpty(values.Span, nameof(values));
        Guard.InRange(degreeOfParallelism, 1, int.MaxValue, nameof(degreeOfParallelism));
        var sums = MomentBlock.OfAll(values, degreeOfParallelism);
        if (!double.IsFinite(sums.Sum.Value))
            Guard.Finite(values.Span, nameof(values));
        return From(sums);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean", "均值"),
            Mean,
            Phrase.Of($"{Sum} / {Count}"),
            new Phrase("arithmetic mean", "算术平均"),
            Explanation.Of(new Phrase("Count", "个数"), (decimal)Count, default, Counted),
            Explanation.Of(new Phrase("Sum", "总和"), Sum, default, Counted),
            Explanation.Of(new Phrase("Minimum", "最小值"), Minimum, default, Counted),
            Explanation.Of(new Phrase("Maximum", "最大值"), Maximum, default, Counted),
            Explanation.Of(
                new Phrase("Standard deviation", "标准差"),
                StandardDeviation,
                Variance is { } variance ? Phrase.Of($"√{variance}") : default,
                new Phrase("sample standard deviation, n − 1", "样本标准差，n − 1")
            ),
            Explanation.Of(new Phrase("Skewness", "偏度"), Skewness, Phrase.Of($"G1 = g1·√(n(n−1))/(n−2), n = {Count}"), Shape),
            Explanation.Of(
                new Phrase("Excess kurtosis", "超额峰度"),
                KurtosisExcess,
                Phrase.Of($"G2 = (n−1)/((n−2)(n−3))·((n+1)g2 + 6), n = {Count}"),
                Shape
            )
        );

    internal static Moments From(in MomentSums sums)
    {
        double n = sums.Count;
        double? variance = sums.Count < 2 ? null : Representable.Checked(sums.M2 / (n - 1), "variance");
        bool spread = sums.Minimum < sums.Maximum && (sums.M4 == double.PositiveInfinity || double.IsNormal(sums.M4));
        return new Moments
        {
            Count = sums.Count,
            Sum = Representable.Checked(sums.Sum.Value, "sum"),
            Mean = sums.Sum.DividedBy(sums.Count).High,
            Variance = variance,
            StandardDeviation = variance is { } v ? Math.Sqrt(v) : null,
            Minimum = sums.Minimum,
            Maximum = sums.Maximum,
            Skewness = spread && sums.Count >= 3 ? Representable.Checked(SkewnessOf(sums), "skewness") : null,
            KurtosisExcess = spread && sums.Count >= 4 ? Representable.Checked(KurtosisOf(sums), "kurtosis") : null,
        };
    }

    private static double SkewnessOf(in MomentSums sums)
    {
        double n = sums.Count;
        double g1 = sums.M3 / sums.M2 / Math.Sqrt(sums.M2 / n);
        return g1 * Math.Sqrt(n * (n - 1)) / (n - 2);
    }

    private static double KurtosisOf(in MomentSums sums)
    {
        double n = sums.Count;
        double g2 = (sums.M4 / sums.M2 / sums.M2 * n) - 3;
        return (n - 1) / ((n - 2) * (n - 3)) * (((n + 1) * g2) + 6);
    }
}
