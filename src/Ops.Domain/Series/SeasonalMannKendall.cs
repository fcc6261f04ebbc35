using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>The Mann–Kendall test within each phase of a cycle: a trend that a season cannot imitate.</summary>
/// <remarks>Hirsch, Slack and Smith 1982; correction for dependence between phases: Hirsch and Slack 1984. Makes no claim of equality.</remarks>
public sealed class SeasonalMannKendall : IExplainable
{
    private SeasonalMannKendall() { }

    /// <summary>Phases to a cycle.</summary>
    public int Period { get; private init; }

    /// <summary>Whether the variance is corrected for dependence between phases.</summary>
    public bool IsCorrected { get; private init; }

    /// <summary>S of each phase.</summary>
    public ImmutableArray<double> SeasonalScores { get; private init; }

    /// <summary>S: the sum over the phases.</summary>
    public double Score { get; private init; }

    /// <summary>The variance of S without a trend.</summary>
    public double ScoreVariance { get; private init; }

    /// <summary>S, one nearer to 0, over its standard deviation; 0 when S is.</summary>
    public double Z { get; private init; }

    /// <summary>The two-sided p-value; 1 when S is 0.</summary>
    public double PValue { get; private init; }

    /// <summary>The median change per cycle over all pairs within a phase.</summary>
    public double SenSlopePerCycle { get; private init; }

    /// <summary>The confidence at which the direction is called, in (0, 1).</summary>
    public double Confidence { get; private init; }

    /// <summary>Rising, falling, or neither shown.</summary>
    public TrendDirection Direction { get; private init; }

    /// <summary>Tests a seasonal series for a trend.</summary>
    /// <param name="values">The values in time order, the first in phase 0; null where one is missing.</param>
    /// <param name="period">Phases to a cycle, at least 2.</param>
    /// <param name="isCorrected">Whether the variance is corrected for dependence between phases.</param>
    /// <param name="confidence">The confidence at which the direction is called, in (0, 1).</param>
    /// <returns>The test.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value, or all missing. <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, period below 2,
    /// confidence outside (0, 1). <see cref="FaultCode.InsufficientData"/>: no phase varies. <see cref="FaultCode.ZeroDenominator"/>: the
    /// corrected variance is not above 0.
    /// </exception>
    public static SeasonalMannKendall Of(ReadOnlySpan<double?> values, int period, bool isCorrected = false, double confidence = 0.95)
    {
        var present = new double[values.Length];
        var there = PhasedChart.Present(values, present, nameof(values));
        if (!there.AsSpan().Contains(true))
            throw Faults.Empty(nameof(values), "give at least one value");
        ForecastLimits.Cycle(period);
        Guard.OpenProbability(confidence, nameof(confidence));
        var table = new SeasonTable(present, there, period);
        var scores = new double[Math.Min(period, values.Length)];
        double variance = 0;
        for (int g = 0; g < scores.Length; g++)
        {
            scores[g] = table.Score(g);
            variance += table.Variance(g);
        }
        if (variance == 0)
            throw Faults.Insufficient(nameof(values), "no phase has values that vary", "give at least two cycles of values that vary");
        if (isCorrected)
            variance += table.Covariances();
        if (!(variance > 0))
            throw Faults.ZeroDenominator(
                nameof(values),
                "the corrected variance of S is not above 0",
                "test without the correction, or with more cycles"
            );
        var score = TrendScore.Of(scores.Sum(), variance, confidence);
        return new SeasonalMannKendall
        {
            Period = period,
            IsCorrected = isCorrected,
            SeasonalScores = [.. scores],
            Score = scores.Sum(),
            ScoreVariance = variance,
            Z = score.Z,
            PValue = score.PValue,
            SenSlopePerCycle = table.MedianSlope(),
            Confidence = confidence,
            Direction = score.Direction,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Seasonal trend", "季节性趋势检验"),
            Direction.ToPhrase(),
            Phrase.Of(
                $"S = {Score}, variance {ScoreVariance}, z = {Z}, cycle {Period}",
                $"S = {Score}，方差 {ScoreVariance}，z = {Z}，周期 {Period}"
            ),
            new Phrase("Hirsch and Slack 1984", "Hirsch 与 Slack 1984"),
            Explanation.Of(new Phrase("Two-sided p-value", "双侧 p 值"), PValue),
            Explanation.Of(new Phrase("Sen's slope per cycle", "每周期 Sen 斜率"), SenSlopePerCycle)
        );
}
