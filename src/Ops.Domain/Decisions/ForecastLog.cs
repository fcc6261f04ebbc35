namespace Ops.Domain.Decisions;

/// <summary>How good forecasts by probability were, once their outcomes are known: score, skill, calibration (预测校准).</summary>
/// <remarks>
/// Brier 1950; the score falls apart into reliability − resolution + uncertainty, exactly, over groups of equal probability (Murphy 1973).
/// Low reliability means that what was told at 70 % happened in 70 % of cases; high resolution, that the forecasts tell cases apart.
/// </remarks>
public sealed class ForecastLog : IExplainable
{
    /// <summary>A probability this close below the start of a bin belongs to it.</summary>
    private const double Edge = 1e-9;

    private ForecastLog() { }

    /// <summary>How many forecasts have an outcome.</summary>
    public int Resolved { get; private init; }

    /// <summary>How many are still open.</summary>
    public int Open { get; private init; }

    /// <summary>Σ(p − o)²/n: 0 is perfect, 0.25 is what always telling one half earns.</summary>
    public double BrierScore { get; private init; }

    /// <summary>−mean ln p(what happened): 0 is perfect; null when a forecast of 0 or 1 failed.</summary>
    public double? LogScore { get; private init; }

    /// <summary>The share that happened.</summary>
    public double BaseRate { get; private init; }

    /// <summary>The mean of the probabilities told.</summary>
    public double MeanForecast { get; private init; }

    /// <summary>Mean forecast − base rate: above 0 they were too sure that it happens.</summary>
    public double Bias { get; private init; }

    /// <summary>1 − Brier score / uncertainty: above 0 better than always telling the base rate; null when all happened or none.</summary>
    public double? Skill { get; private init; }

    /// <summary>How far what happened lies from what was told, over groups of equal probability; lower is better.</summary>
    public double Reliability { get; private init; }

    /// <summary>How far the groups lie from the base rate; higher is better.</summary>
    public double Resolution { get; private init; }

    /// <summary>base rate · (1 − base rate): what the cases themselves bring.</summary>
    public double Uncertainty { get; private init; }

    /// <summary>As <see cref="Reliability"/>, over the bins.</summary>
    public double BinnedReliability { get; private init; }

    /// <summary>As <see cref="Resolution"/>, over the bins.</summary>
    public double BinnedResolution { get; private init; }

    /// <summary>The bins that hold a forecast, from low to high.</summary>
    public ImmutableArray<CalibrationBin> Calibration { get; private init; }

    /// <summary>Scores a log.</summary>
    /// <param name="forecasts">The forecasts; at least one has an outcome.</param>
    /// <param name="bins">Into how many equal bins probabilities are put for the calibration; at least 1.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>: a name twice; <see cref="FaultCode.InvalidArgument"/>:
    /// a probability outside 0 to 1, or no bin; <see cref="FaultCode.InsufficientData"/>: no outcome is known yet.
    /// </exception>
    public static ForecastLog Of(ReadOnlySpan<LoggedForecast> forecasts, int bins = 10)
    {
        Check(forecasts, bins);
        var (told, happened) = Resolve(forecasts);
        Guard.AtLeast(told.Length, 1, "resolved forecasts");
        int count = told.Length;
        double mean = told.Sum() / count;
        double rate = 0;
        double brier = 0;
        for (int i = 0; i < count; i++)
        {
            rate += happened[i] ? 1 : 0;
            brier += Square(told[i] - (happened[i] ? 1 : 0));
        }
        (rate, brier) = (rate / count, brier / count);
        double uncertainty = rate * (1 - rate);
        double? logScore = LogScoreOf(told, happened);
        Array.Sort(told, happened);
        var groups = Grouped(told, happened, p => p);
        var binned = Grouped(told, happened, p => BinOf(p, bins));
        return new ForecastLog
        {
            Resolved = count,
            Open = forecasts.Length - count,
            BrierScore = brier,
            LogScore = logScore,
            BaseRate = rate,
            MeanForecast = mean,
            Bias = mean - rate,
            Skill = uncertainty > 0 ? 1 - (brier / uncertainty) : null,
            Reliability =
                groups.Sum(group => group.Count * Square(group.Told - group.Happened) / ((double)group.Count * group.Count)) / count,
            Resolution = groups.Sum(group => group.Count * Square((group.Happened / (double)group.Count) - rate)) / count,
            Uncertainty = uncertainty,
            BinnedReliability =
                binned.Sum(group => group.Count * Square(group.Told - group.Happened) / ((double)group.Count * group.Count)) / count,
            BinnedResolution = binned.Sum(group => group.Count * Square((group.Happened / (double)group.Count) - rate)) / count,
            Calibration = [.. binned.Select(group => CalibrationBin.Of((int)group.Key, bins, group.Count, group.Told, group.Happened))],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Brier score", "布赖尔分数"),
            BrierScore,
            Phrase.Of($"{Reliability} - {Resolution} + {Uncertainty}"),
            new Phrase("Brier 1950; Murphy 1973", "Brier 1950；Murphy 1973"),
            [
                Explanation.Of(new Phrase("Reliability", "可靠性"), Reliability),
                Explanation.Of(new Phrase("Resolution", "分辨力"), Resolution),
                Explanation.Of(new Phrase("Uncertainty", "不确定性"), Uncertainty, Phrase.Of($"{BaseRate} * (1 - {BaseRate})")),
                Explanation.Of(new Phrase("Skill", "技巧得分"), Skill, Phrase.Of($"1 - {BrierScore} / {Uncertainty}")),
                Explanation.Of(new Phrase("Bias", "偏差"), Bias, Phrase.Of($"{MeanForecast} - {BaseRate}")),
                Explanation.Of(new Phrase("Log score", "对数得分"), LogScore),
                .. Calibration.Select(bin =>
                    Explanation.Of(
                        Phrase.Of($"Told {bin.From} to {bin.To}", $"预报 {bin.From} 至 {bin.To}"),
                        bin.Observed,
                        Phrase.Of($"n = {bin.Count}, {bin.MeanForecast}, [{bin.Lower}, {bin.Upper}]")
                    )
                ),
            ]
        );

    private static void Check(ReadOnlySpan<LoggedForecast> forecasts, int bins)
    {
        Guard.NotEmpty(forecasts, nameof(forecasts));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < forecasts.Length; i++)
        {
            if (!seen.Add(Guard.NotBlank(forecasts[i].Id, Guard.At(nameof(forecasts), i))))
                throw Faults.Duplicate(nameof(forecasts), forecasts[i].Id);
        }
        foreach (var forecast in forecasts)
            Guard.Probability(forecast.Probability, forecast.Id);
        Guard.InRange(bins, 1, int.MaxValue, nameof(bins));
    }

    private static (double[] Told, bool[] Happened) Resolve(ReadOnlySpan<LoggedForecast> forecasts)
    {
        var told = new List<double>();
        var happened = new List<bool>();
        foreach (var forecast in forecasts)
        {
            if (forecast.Happened is not { } outcome)
                continue;
            told.Add(forecast.Probability);
            happened.Add(outcome);
        }
        return ([.. told], [.. happened]);
    }

    private static double? LogScoreOf(double[] told, bool[] happened)
    {
        double sum = 0;
        for (int i = 0; i < told.Length; i++)
        {
            double probability = happened[i] ? told[i] : 1 - told[i];
            if (probability == 0)
                return null;
            sum -= Math.Log(probability);
        }
        return sum / told.Length;
    }

    private static double BinOf(double probability, int bins) => Math.Min(bins - 1, Math.Floor((probability * bins) + Edge));

    /// <summary>Runs of equal keys; the probabilities are sorted, and the key does not fall as they rise.</summary>
    private static List<Group> Grouped(double[] told, bool[] happened, Func<double, double> key)
    {
        var groups = new List<Group>();
        for (int start = 0, end; start < told.Length; start = end)
        {
            double at = key(told[start]);
            double sum = 0;
            int count = 0;
            for (end = start; end < told.Length && key(told[end]) == at; end++)
            {
                sum += told[end];
                count += happened[end] ? 1 : 0;
            }
            groups.Add(new Group(at, end - start, sum, count));
        }
        return groups;
    }

    private static double Square(double value) => value * value;

    private readonly record struct Group(double Key, int Count, double Told, int Happened);
}
