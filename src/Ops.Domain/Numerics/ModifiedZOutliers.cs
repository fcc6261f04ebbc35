namespace Ops.Domain.Numerics;

/// <summary>Values whose modified z-score 0.6745·(x − median)/MAD is beyond a threshold (Iglewicz and Hoaglin 1993).</summary>
/// <remarks>Holds lists and makes no claim of value equality. An outlier is a value to look at, not one to delete.</remarks>
public sealed class ModifiedZOutliers : IExplainable
{
    private const double Factor = 0.6745;

    private ModifiedZOutliers() { }

    /// <summary>The median of the values.</summary>
    public double Median { get; internal init; }

    /// <summary>The median distance from the median.</summary>
    public double MedianAbsoluteDeviation { get; internal init; }

    /// <summary>The size beyond which a score is an outlier's.</summary>
    public double Threshold { get; internal init; }

    /// <summary>The score of each value, in the order of the values.</summary>
    public ImmutableArray<double> Scores { get; internal init; }

    /// <summary>Where the values with |score| above the threshold stand, ascending, from 0.</summary>
    public ImmutableArray<int> Indices { get; internal init; }

    /// <summary>Scores the values and finds those beyond the threshold.</summary>
    /// <param name="values">The values; at least one, none NaN or infinite.</param>
    /// <param name="threshold">The threshold, at least 0; 3.5 is Iglewicz and Hoaglin's advice.</param>
    /// <returns>The outliers.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite, or the threshold is
    /// negative. <see cref="FaultCode.ZeroDenominator"/>: more than half of the values are equal, so that the MAD is 0.
    /// <see cref="FaultCode.Overflow"/>: a score is beyond double.
    /// </exception>
    public static ModifiedZOutliers Of(ReadOnlySpan<double> values, double threshold = 3.5)
    {
        Guard.Values(values, nameof(values));
        Guard.NotNegative(threshold, nameof(threshold));
        double median = Quantiles.Median(values, new Itself());
        double deviation = Representable.Checked(Quantiles.Median(values, new DistanceFrom(median)), "distances");
        if (deviation == 0)
            throw Faults.ZeroDenominator(
                nameof(values),
                "the median absolute deviation is 0",
                "use Tukey's fences, or look at the values that differ"
            );
        double[] scores = new double[values.Length];
        var indices = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Representable.Checked(Factor * (values[i] - median) / deviation, "scores");
            if (Math.Abs(scores[i]) > threshold)
                indices.Add(i);
        }
        return new ModifiedZOutliers
        {
            Median = median,
            MedianAbsoluteDeviation = deviation,
            Threshold = threshold,
            Scores = [.. scores],
            Indices = indices.ToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Outliers", "离群值"),
            (decimal)Indices.Length,
            Phrase.Of($"|0.6745·(x − {Median}) / {MedianAbsoluteDeviation}| > {Threshold}, n = {Scores.Length}"),
            new Phrase("Iglewicz and Hoaglin 1993", "Iglewicz 与 Hoaglin 1993"),
            Explanation.Of(new Phrase("Median", "中位数"), Median),
            Explanation.Of(new Phrase("Median absolute deviation", "中位数绝对偏差"), MedianAbsoluteDeviation)
        );
}
