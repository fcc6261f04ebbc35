using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>The robust line through a series or paired values: the median of all pairwise slopes, with confidence limits.</summary>
/// <remarks>Theil 1950, Sen 1968; O(n log n) expected. Two results are equal when all their figures are.</remarks>
public sealed record TheilSen : IExplainable
{
    private TheilSen() { }

    /// <summary>How many points.</summary>
    public int Count { get; internal init; }

    /// <summary>How many pairs of points with different x.</summary>
    public long Pairs { get; internal init; }

    /// <summary>The change of y for each unit of x.</summary>
    public double Slope { get; internal init; }

    /// <summary>The median of y less the slope times the median of x.</summary>
    public double Intercept { get; internal init; }

    /// <summary>The lower confidence limit of the slope; null where x and y are tied so much that the variance of S comes out below 0.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper confidence limit of the slope; null where <see cref="Lower"/> is.</summary>
    public double? Upper { get; internal init; }

    /// <summary>The confidence of the limits, in (0, 1).</summary>
    public double Confidence { get; internal init; }

    /// <summary>The line through values at equal distances, x being 1, 2, …, n.</summary>
    /// <param name="y">The values in time order; at least 2.</param>
    /// <param name="confidence">The confidence of the limits, in (0, 1).</param>
    /// <returns>The line.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, confidence outside (0, 1).
    /// <see cref="FaultCode.InsufficientData"/>: one value.
    /// </exception>
    public static TheilSen Of(ReadOnlySpan<double> y, double confidence = 0.95)
    {
        Guard.Values(y, nameof(y));
        return Of(Times(y.Length), y, confidence);
    }

    /// <summary>The line through paired values.</summary>
    /// <param name="x">What explains, not all equal.</param>
    /// <param name="y">What is explained, in the same order.</param>
    /// <param name="confidence">The confidence of the limits, in (0, 1).</param>
    /// <returns>The line.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity,
    /// confidence outside (0, 1). <see cref="FaultCode.InsufficientData"/>: one pair. <see cref="FaultCode.ZeroDenominator"/>: x does not vary.
    /// </exception>
    public static TheilSen Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double confidence = 0.95)
    {
        Covariance.CheckPairs(x, y);
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.AtLeast(x.Length, 2, nameof(x));
        if (!x.ContainsAnyExcept(x[0]))
            throw Faults.ZeroDenominator(nameof(x), "all values are equal", "a line needs an x that varies");
        var slopes = new PairSlopes(x, y);
        double n = x.Length;
        double variance = ((n * (n - 1) * ((2 * n) + 5)) - Ties(x) - Ties(y)) / 18;
        double reach = Normal.Standard.UpperQuantile((1 - confidence) / 2) * Math.Sqrt(variance);
        double slope = slopes.Median();
        return new TheilSen
        {
            Count = x.Length,
            Pairs = slopes.Count,
            Slope = slope,
            Intercept = Quantiles.Median(y) - (slope * Quantiles.Median(x)),
            Lower = variance >= 0 ? slopes.At((long)Math.Max(0, Math.Round((slopes.Count - reach) / 2) - 1)) : null,
            Upper = variance >= 0 ? slopes.At((long)Math.Min(slopes.Count - 1, Math.Round((slopes.Count + reach) / 2))) : null,
            Confidence = confidence,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Slope", "斜率"),
            Slope,
            Phrase.Of($"median of {Pairs} pairwise slopes, n = {Count}", $"{Pairs} 个两两斜率的中位数，n = {Count}"),
            new Phrase("Theil 1950; Sen 1968", "Theil 1950；Sen 1968"),
            Explanation.Of(new Phrase("Intercept", "截距"), Intercept),
            Explanation.Of(Phrase.Of($"Lower limit, {Confidence}", $"下限，{Confidence}"), Lower),
            Explanation.Of(Phrase.Of($"Upper limit, {Confidence}", $"上限，{Confidence}"), Upper)
        );

    /// <summary>1, 2, …, n.</summary>
    internal static double[] Times(int count)
    {
        double[] times = new double[count];
        for (int i = 0; i < count; i++)
            times[i] = i + 1;
        return times;
    }

    private static double Ties(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return KendallTies.Of(sorted).Weighted;
    }
}
