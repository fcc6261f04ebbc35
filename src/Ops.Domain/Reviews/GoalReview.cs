using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Reviews;

/// <summary>How far a key result has come by the estimate of its measure, what it carries of the whole, and its chance in the next period.</summary>
public sealed class GoalReview : IExplainable
{
    /// <summary>Periods are equal steps; the trend does not ask how long they are.</summary>
    private static readonly LocalDate FirstPeriod = new(2000, 1, 1);

    private readonly AttainmentForecast? _forecast;

    internal GoalReview(ReviewGoal goal, MeasureReview measure, int periods, double chanceLimit, double weight = 0)
    {
        Goal = goal;
        Measure = measure;
        Progress = measure.Measure.Estimate is { } estimate ? KeyResultProgress.Of(goal.KeyResult, (double)estimate) : null;
        Weight = weight;
        ChanceLimit = chanceLimit;
        _forecast = ForecastOf(measure.Measure, periods);
    }

    /// <summary>The figure's id: <c>goal:</c> and the key result's key.</summary>
    public string Id => "goal:" + Goal.KeyResult.Id;

    /// <summary>The key result and its objective.</summary>
    public ReviewGoal Goal { get; }

    /// <summary>The measure that tells.</summary>
    public MeasureReview Measure { get; }

    /// <summary>The progress; null without an estimate.</summary>
    public KeyResultProgress? Progress { get; }

    /// <summary>The progress as it counts for the objective: cut at 0 and 1, so that no key result makes up for another; null without an estimate.</summary>
    public double? Counted => Progress is null ? null : Math.Clamp(Progress.Progress, 0, 1);

    /// <summary>The share of all goals together that it carries, 0 to 1; 0 without an estimate.</summary>
    public double Weight { get; }

    /// <summary>By how much it holds all goals together back: weight × (1 − counted progress); null without an estimate.</summary>
    public double? Loss => Counted is { } counted ? Weight * (1 - counted) : null;

    /// <summary>
    /// The chance to reach the next period's target on the trend of the actuals and the estimate, 0 to 1; null without a next target, with
    /// fewer than three figures, or where a period is missing.
    /// </summary>
    public double? Chance => _forecast?.Probability;

    /// <summary>The figure that the trend expects in the next period; null as <see cref="Chance"/>.</summary>
    public double? Expected => _forecast?.Mean;

    /// <summary>Below which chance it is found.</summary>
    public double ChanceLimit { get; }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        if (Progress is not null)
        {
            parts.Add(Progress.Explain());
            parts.Add(
                Explanation.Of(
                    new Phrase("Holds the whole back by", "对整体的拖累"),
                    Loss,
                    Phrase.Of($"{Weight} * (1 - {Counted})"),
                    new Phrase("objectives count alike, and so do key results within one", "各目标等权，同一目标下各关键结果等权")
                )
            );
        }
        if (_forecast is not null)
            parts.Add(_forecast.Explain());
        return Explanation.Of(
            Goal.KeyResult.Name,
            Progress?.Progress,
            Goal.Objective,
            Measure.Measure.Source,
            parts.ToImmutable().AsSpan()
        );
    }

    private static AttainmentForecast? ForecastOf(ReviewMeasure measure, int periods)
    {
        bool isWhole = measure.Actuals.Length == periods && periods >= 2;
        if (!isWhole || measure is not { Estimate: { } estimate, NextTarget: { } target } || measure.Kpi.Direction == Direction.WithinBand)
            return null;
        GoalReading[] history =
        [
            .. measure.Actuals.Select((actual, i) => new GoalReading(FirstPeriod.PlusDays(i), (double)actual.Value)),
            new GoalReading(FirstPeriod.PlusDays(periods), (double)estimate),
        ];
        return AttainmentForecast.Of(
            history,
            (double)target,
            FirstPeriod.PlusDays(periods + 1),
            AttainmentMethod.LinearTrend,
            measure.Kpi.Direction
        );
    }
}
