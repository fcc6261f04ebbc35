using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Capability indices with confidence intervals, or by percentiles for values that are not normal.</summary>
/// <remarks>Intervals: χ² for Cp, Bissell 1990 for Cpk. Percentiles: ISO 22514. Two results are equal when all their figures are.</remarks>
public sealed record CapabilityInterval : IExplainable
{
    private const double Tail = 0.00135;

    private CapabilityInterval() { }

    /// <summary>How many values.</summary>
    public int Count { get; internal init; }

    /// <summary>The method.</summary>
    public CapabilityMethod Method { get; internal init; }

    /// <summary>The confidence of the intervals, in (0, 1).</summary>
    public double Confidence { get; internal init; }

    /// <summary>The mean, or the median by percentiles.</summary>
    public double Center { get; internal init; }

    /// <summary>The standard deviation used; null by percentiles.</summary>
    public double? Sigma { get; internal init; }

    /// <summary>The quantile at 0.00135 (type 7); null but by percentiles.</summary>
    public double? LowerPercentile { get; internal init; }

    /// <summary>The quantile at 0.99865 (type 7); null but by percentiles.</summary>
    public double? UpperPercentile { get; internal init; }

    /// <summary>The index of the whole width; null with one limit.</summary>
    public double? Cp { get; internal init; }

    /// <summary>The index of the lower side; null without a lower limit.</summary>
    public double? Cpl { get; internal init; }

    /// <summary>The index of the upper side; null without an upper limit.</summary>
    public double? Cpu { get; internal init; }

    /// <summary>The smaller of the two sides.</summary>
    public double Cpk { get; internal init; }

    /// <summary>The lower confidence limit of Cp; null with one limit and by percentiles.</summary>
    public double? CpLower { get; internal init; }

    /// <summary>The upper confidence limit of Cp; null with one limit and by percentiles.</summary>
    public double? CpUpper { get; internal init; }

    /// <summary>The lower confidence limit of Cpk; null by percentiles.</summary>
    public double? CpkLower { get; internal init; }

    /// <summary>The upper confidence limit of Cpk; null by percentiles.</summary>
    public double? CpkUpper { get; internal init; }

    /// <summary>Parts per million to be expected outside the limits by the normal distribution; null by percentiles.</summary>
    public double? ExpectedPpm { get; internal init; }

    /// <summary>The capability of a process with its uncertainty.</summary>
    /// <param name="values">The values in time order; at least 2.</param>
    /// <param name="specification">The limits.</param>
    /// <param name="method">What spread is used.</param>
    /// <param name="confidence">The confidence of the intervals, in (0, 1).</param>
    /// <returns>The indices.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, no limit, confidence outside
    /// (0, 1). <see cref="FaultCode.InsufficientData"/>: one value. <see cref="FaultCode.ZeroDenominator"/>: the spread is 0, or by percentiles
    /// that of one side.
    /// </exception>
    public static CapabilityInterval Of(
        ReadOnlySpan<double> values,
        SpecificationLimits specification,
        CapabilityMethod method = CapabilityMethod.Overall,
        double confidence = 0.95
    )
    {
        Guard.Values(values, nameof(values));
        specification.Check();
        Guard.Defined(method, nameof(method));
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.AtLeast(values.Length, 2, nameof(values));
        var start = new CapabilityInterval
        {
            Count = values.Length,
            Method = method,
            Confidence = confidence,
        };
        return method == CapabilityMethod.Percentile
            ? start.ByPercentiles(values, specification)
            : start.ByDeviation(values, specification);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Capability Cpk", "过程能力 Cpk"),
            Cpk,
            Phrase.Of($"centre {Center}, n = {Count}, {Method}", $"中心 {Center}，n = {Count}，{Method}"),
            Method == CapabilityMethod.Percentile ? new Phrase("ISO 22514", "ISO 22514 标准") : new Phrase("Bissell 1990", "Bissell 1990"),
            Explanation.Of(Phrase.Of($"Cpk, lower limit, {Confidence}", $"Cpk 下限，{Confidence}"), CpkLower),
            Explanation.Of(Phrase.Of($"Cpk, upper limit, {Confidence}", $"Cpk 上限，{Confidence}"), CpkUpper),
            Explanation.Of(Phrase.Of($"Cp"), Cp),
            Explanation.Of(Phrase.Of($"Cp, lower limit, {Confidence}", $"Cp 下限，{Confidence}"), CpLower),
            Explanation.Of(Phrase.Of($"Cp, upper limit, {Confidence}", $"Cp 上限，{Confidence}"), CpUpper),
            Explanation.Of(new Phrase("Standard deviation", "标准差"), Sigma),
            Explanation.Of(new Phrase("Expected outside, parts per million", "预期超限（百万分比）"), ExpectedPpm)
        );

    private CapabilityInterval ByPercentiles(ReadOnlySpan<double> values, SpecificationLimits specification)
    {
        var quantiles = Quantiles.Of(values, [Tail, 0.5, 1 - Tail]).Values;
        double lower = quantiles[0];
        double center = Quantiles.Median(values);
        double upper = quantiles[2];
        if (upper <= center || lower >= center)
            throw Faults.ZeroDenominator(
                nameof(values),
                "a percentile equals the median",
                "percentiles need values that vary on both sides"
            );
        double? below = specification.Below(center, center - lower);
        double? above = specification.Above(center, upper - center);
        return this with
        {
            Center = center,
            LowerPercentile = lower,
            UpperPercentile = upper,
            Cp = specification.Both(upper - lower),
            Cpl = below,
            Cpu = above,
            Cpk = SpecificationLimits.Nearer(below, above),
        };
    }

    private CapabilityInterval ByDeviation(ReadOnlySpan<double> values, SpecificationLimits specification)
    {
        var moments = Moments.Of(values);
        double mean = moments.Mean;
        double sigma =
            Method == CapabilityMethod.Overall
                ? moments.StandardDeviation!.Value
                : MovingRanges.Of(values, null).Sigma(ChartConstants.Of(2));
        if (!(sigma > 0))
            throw Faults.ZeroDenominator(nameof(values), "the values do not vary", "capability needs values that vary");
        double? cp = specification.Both(6 * sigma);
        double? below = specification.Below(mean, 3 * sigma);
        double? above = specification.Above(mean, 3 * sigma);
        double cpk = SpecificationLimits.Nearer(below, above);
        double degrees = Count - 1;
        double tail = (1 - Confidence) / 2;
        var chi = new ChiSquared(degrees);
        double reach = Normal.Standard.UpperQuantile(tail) * Math.Sqrt((1.0 / (9.0 * Count)) + (cpk * cpk / (2 * degrees)));
        double outside = (below is { } b ? NormalFunctions.Upper(3 * b) : 0) + (above is { } a ? NormalFunctions.Upper(3 * a) : 0);
        return this with
        {
            Center = mean,
            Sigma = sigma,
            Cp = cp,
            Cpl = below,
            Cpu = above,
            Cpk = cpk,
            CpLower = cp * Math.Sqrt(chi.Quantile(tail) / degrees),
            CpUpper = cp * Math.Sqrt(chi.UpperQuantile(tail) / degrees),
            CpkLower = cpk - reach,
            CpkUpper = cpk + reach,
            ExpectedPpm = outside * 1e6,
        };
    }
}
