namespace Ops.Domain.Goals;

/// <summary>How far past forecasts may be believed: Brier score, skill against the base rate, and how often intervals held (校准).</summary>
/// <remarks>G. W. Brier, Verification of forecasts expressed in terms of probability, Monthly Weather Review 78 (1950).</remarks>
public sealed record ForecastCalibration : IExplainable
{
    private ForecastCalibration() { }

    /// <summary>How many forecasts.</summary>
    public int Count { get; internal init; }

    /// <summary>The share that happened.</summary>
    public double BaseRate { get; internal init; }

    /// <summary>The mean of the probabilities that were told: above the base rate they were too hopeful.</summary>
    public double MeanProbability { get; internal init; }

    /// <summary>Σ(p − o)²/n: 0 is perfect, 0.25 is what always telling one half earns.</summary>
    public double BrierScore { get; internal init; }

    /// <summary>1 − Brier score ÷ that of always telling the base rate; null when all happened or none.</summary>
    public double? Skill { get; internal init; }

    /// <summary>The share of figures inside their interval; null when no interval was told.</summary>
    public double? Coverage { get; internal init; }

    /// <summary>Scores past forecasts.</summary>
    /// <param name="forecasts">The forecasts and what came.</param>
    /// <returns>The calibration.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no forecast.</exception>
    public static ForecastCalibration Of(ReadOnlySpan<PastForecast> forecasts)
    {
        Guard.NotEmpty(forecasts, nameof(forecasts));
        int happened = 0;
        int told = 0;
        int inside = 0;
        double sum = 0;
        double squares = 0;
        foreach (var forecast in forecasts)
        {
            double miss = forecast.Probability - (forecast.Happened ? 1 : 0);
            squares += miss * miss;
            sum += forecast.Probability;
            happened += forecast.Happened ? 1 : 0;
            told += forecast.WasInside is null ? 0 : 1;
            inside += forecast.WasInside is true ? 1 : 0;
        }
        int count = forecasts.Length;
        double rate = (double)happened / count;
        double brier = squares / count;
        return new ForecastCalibration
        {
            Count = count,
            BaseRate = rate,
            MeanProbability = sum / count,
            BrierScore = brier,
            Skill = happened == 0 || happened == count ? null : 1 - (brier / (rate * (1 - rate))),
            Coverage = told == 0 ? null : (double)inside / told,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Brier score", "布赖尔分数"),
            BrierScore,
            Phrase.Of($"Σ(p - o)² / {Count}"),
            new Phrase("Brier 1950", "Brier 1950"),
            Explanation.Of(new Phrase("Base rate", "基准比率"), BaseRate),
            Explanation.Of(new Phrase("Mean probability told", "平均预报概率"), MeanProbability),
            Explanation.Of(new Phrase("Skill", "技巧得分"), Skill),
            Explanation.Of(new Phrase("Coverage of the intervals", "区间覆盖率"), Coverage)
        );
}
