namespace Ops.Domain.Numerics;

/// <summary>Centre and spread that a few wild values cannot move.</summary>
/// <remarks>Two results are equal when all their figures are.</remarks>
public sealed record RobustSummary : IExplainable
{
    private const double NormalUpperQuartile = 0.6744897501960817;

    private RobustSummary() { }

    /// <summary>How many values, at least 1.</summary>
    public int Count { get; internal init; }

    /// <summary>The median.</summary>
    public double Median { get; internal init; }

    /// <summary>The median distance from the median (MAD), as it is.</summary>
    public double MedianAbsoluteDeviation { get; internal init; }

    /// <summary>MAD / Φ⁻¹(¾): for normal data an estimate of the standard deviation.</summary>
    public double ScaledMedianAbsoluteDeviation { get; internal init; }

    /// <summary>The upper quartile less the lower one, both of type 7.</summary>
    public double InterquartileRange { get; internal init; }

    /// <summary>The share cut off at each end, in [0, ½).</summary>
    public double Trim { get; internal init; }

    /// <summary>How many values the share makes at each end: ⌊n·trim⌋.</summary>
    public int TrimmedPerTail { get; internal init; }

    /// <summary>The mean without the smallest and the largest ⌊n·trim⌋ values.</summary>
    public double TrimmedMean { get; internal init; }

    /// <summary>The mean after the smallest and the largest ⌊n·trim⌋ values are set to their nearest neighbours inside.</summary>
    public double WinsorizedMean { get; internal init; }

    /// <summary>The robust figures of some values, which are neither sorted nor copied nor changed.</summary>
    /// <param name="values">The values; at least one, none NaN or infinite.</param>
    /// <param name="trim">The share to cut off at each end, in [0, ½).</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite, or trim lies outside
    /// [0, ½). <see cref="FaultCode.Overflow"/>: a figure is beyond double.
    /// </exception>
    public static RobustSummary Of(ReadOnlySpan<double> values, double trim = 0.1)
    {
        Guard.Values(values, nameof(values));
        if (trim is not (>= 0 and < 0.5))
            throw Faults.Invalid(nameof(trim), Phrase.Of($"{trim} is not in [0, 0.5)").English, "give the share to cut off at each end");
        int cut = (int)(values.Length * trim);
        Span<double> ends = stackalloc double[2];
        Selection.Of(values, new Itself(), [cut, values.Length - 1 - cut], ends);
        double[] quartiles = Quantiles.Read(values, new Itself(), [0.25, 0.5, 0.75], QuantileMethod.Type7);
        double deviation = Quantiles.Median(values, new DistanceFrom(quartiles[1]));
        var (trimmed, winsorized) = CutMeans(values, cut, ends[0], ends[1]);
        return new RobustSummary
        {
            Count = values.Length,
            Median = quartiles[1],
            MedianAbsoluteDeviation = Representable.Checked(deviation, "robust figures"),
            ScaledMedianAbsoluteDeviation = Representable.Checked(deviation / NormalUpperQuartile, "robust figures"),
            InterquartileRange = Representable.Checked(quartiles[2] - quartiles[0], "robust figures"),
            Trim = trim,
            TrimmedPerTail = cut,
            TrimmedMean = Representable.Checked(trimmed, "robust figures"),
            WinsorizedMean = Representable.Checked(winsorized, "robust figures"),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Median", "中位数"),
            Median,
            Phrase.Of($"n = {Count}"),
            new Phrase("quantile of type 7 at 0.5", "0.5 处的第 7 型分位数"),
            Explanation.Of(
                new Phrase("Median absolute deviation", "中位数绝对偏差"),
                MedianAbsoluteDeviation,
                new Phrase("median |x − median|", "|x − 中位数| 的中位数")
            ),
            Explanation.Of(
                new Phrase("Scaled median absolute deviation", "标准化中位数绝对偏差"),
                ScaledMedianAbsoluteDeviation,
                Phrase.Of($"{MedianAbsoluteDeviation} / {NormalUpperQuartile}")
            ),
            Explanation.Of(
                new Phrase("Interquartile range", "四分位距"),
                InterquartileRange,
                new Phrase("upper − lower quartile, type 7", "上四分位数 − 下四分位数，第 7 型")
            ),
            Explanation.Of(
                new Phrase("Trimmed mean", "截尾均值"),
                TrimmedMean,
                Phrase.Of($"{TrimmedPerTail} of {Count} cut off at each end", $"两端各去掉 {Count} 个中的 {TrimmedPerTail} 个")
            ),
            Explanation.Of(
                new Phrase("Winsorized mean", "缩尾均值"),
                WinsorizedMean,
                Phrase.Of($"{TrimmedPerTail} of {Count} pulled in at each end", $"两端各收回 {Count} 个中的 {TrimmedPerTail} 个")
            )
        );

    private static (double Trimmed, double Winsorized) CutMeans(ReadOnlySpan<double> values, int cut, double low, double high)
    {
        if (low == high)
            return (low, low);
        CompensatedSum inner = default;
        long atLow = 0;
        long atHigh = 0;
        foreach (double value in values)
        {
            if (value <= low)
                atLow++;
            else if (value >= high)
                atHigh++;
            else
                inner.Add(value);
        }
        var all = inner;
        inner.Add((atLow - cut) * low);
        inner.Add((atHigh - cut) * high);
        all.Add(atLow * low);
        all.Add(atHigh * high);
        return (inner.DividedBy(values.Length - (2L * cut)).High, all.DividedBy(values.Length).High);
    }
}
