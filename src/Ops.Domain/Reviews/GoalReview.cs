using Ops.Domain.Goals;

namespace Ops.Domain.Reviews;

/// <summary>How far a key result has come by the estimate of its measure, what it carries of the whole, and the chance of its measure.</summary>
public sealed class GoalReview : IExplainable
{
    internal GoalReview(ReviewGoal goal, MeasureReview measure, double weight = 0)
    {
        Goal = goal;
        Measure = measure;
        Progress = measure.Figure is { } estimate ? KeyResultProgress.Of(goal.KeyResult, (double)estimate) : null;
        Weight = weight;
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

    /// <summary>The chance of its measure's next target, 0 to 1: the same figure that the measure shows; null as there.</summary>
    public double? Chance => Measure.Signals.Chance?.Probability;

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
        if (Measure.Signals.Chance is { } chance)
            parts.Add(chance.Explain());
        return Explanation.Of(
            Goal.KeyResult.Name,
            Progress?.Progress,
            Goal.Objective,
            Measure.Measure.Source,
            parts.ToImmutable().AsSpan()
        );
    }
}
