using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>The Mann–Kendall test for a trend of any shape, with Sen's slope.</summary>
/// <remarks>Mann 1945, Kendall 1975, Sen 1968; O(n log n). Two results are equal when all their figures are.</remarks>
public sealed record MannKendall : IExplainable
{
    private MannKendall() { }

    /// <summary>How many values.</summary>
    public int Count { get; internal init; }

    /// <summary>S: pairs that rise less pairs that fall.</summary>
    public double Score { get; internal init; }

    /// <summary>The variance of S without a trend, corrected for ties.</summary>
    public double ScoreVariance { get; internal init; }

    /// <summary>S, one nearer to 0, over its standard deviation; 0 when S is.</summary>
    public double Z { get; internal init; }

    /// <summary>The two-sided p-value; 1 when S is 0.</summary>
    public double PValue { get; internal init; }

    /// <summary>Kendall's tau-b with time, in [−1, 1]; null when all values are equal.</summary>
    public double? TauB { get; internal init; }

    /// <summary>Sen's slope: the median change per period over all pairs.</summary>
    public double SenSlope { get; internal init; }

    /// <summary>The median of the values less the slope times the median of 1 … n.</summary>
    public double SenIntercept { get; internal init; }

    /// <summary>The confidence at which the direction is called, in (0, 1).</summary>
    public double Confidence { get; internal init; }

    /// <summary>Rising, falling, or neither shown.</summary>
    public TrendDirection Direction { get; internal init; }

    /// <summary>Tests a series for a trend.</summary>
    /// <param name="values">The values in time order, at equal distances; at least 2.</param>
    /// <param name="confidence">The confidence at which the direction is called, in (0, 1).</param>
    /// <returns>The test.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, confidence outside (0, 1).
    /// <see cref="FaultCode.InsufficientData"/>: one value.
    /// </exception>
    public static MannKendall Of(ReadOnlySpan<double> values, double confidence = 0.95)
    {
        Guard.Values(values, nameof(values));
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.AtLeast(values.Length, 2, nameof(values));
        double[] times = TheilSen.Times(values.Length);
        var counts = KendallCounts.Of(times, values);
        var score = TrendScore.Of(counts.Score, counts.ScoreVariance, confidence);
        double slope = new PairSlopes(times, values).Median();
        return new MannKendall
        {
            Count = values.Length,
            Score = counts.Score,
            ScoreVariance = counts.ScoreVariance,
            Z = score.Z,
            PValue = score.PValue,
            TauB = values.ContainsAnyExcept(values[0]) ? counts.TauB : null,
            SenSlope = slope,
            SenIntercept = Quantiles.Median(values) - (slope * ((values.Length + 1) / 2.0)),
            Confidence = confidence,
            Direction = score.Direction,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Trend", "趋势"),
            Direction.ToPhrase(),
            Phrase.Of(
                $"S = {Score}, variance {ScoreVariance}, z = {Z}, n = {Count}",
                $"S = {Score}，方差 {ScoreVariance}，z = {Z}，n = {Count}"
            ),
            new Phrase("Mann 1945; Kendall 1975; Sen 1968", "Mann 1945；Kendall 1975；Sen 1968"),
            Explanation.Of(new Phrase("Two-sided p-value", "双侧 p 值"), PValue),
            Explanation.Of(new Phrase("Kendall's tau-b", "Kendall τb"), TauB),
            Explanation.Of(new Phrase("Sen's slope", "Sen 斜率"), SenSlope),
            Explanation.Of(new Phrase("Intercept", "截距"), SenIntercept)
        );
}
