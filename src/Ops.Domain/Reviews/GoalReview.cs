using Ops.Domain.Goals;

namespace Ops.Domain.Reviews;

/// <summary>How far a key result has come by the estimate of its measure.</summary>
public sealed class GoalReview : IExplainable
{
    internal GoalReview(ReviewGoal goal, MeasureReview measure)
    {
        Goal = goal;
        Measure = measure;
        Progress = measure.Measure.Estimate is { } estimate ? KeyResultProgress.Of(goal.KeyResult, (double)estimate) : null;
    }

    /// <summary>The figure's id: <c>goal:</c> and the key result's key.</summary>
    public string Id => "goal:" + Goal.KeyResult.Id;

    /// <summary>The key result and its objective.</summary>
    public ReviewGoal Goal { get; }

    /// <summary>The measure that tells.</summary>
    public MeasureReview Measure { get; }

    /// <summary>The progress; null without an estimate.</summary>
    public KeyResultProgress? Progress { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Goal.KeyResult.Name,
            Progress?.Progress,
            Goal.Objective,
            Measure.Measure.Source,
            Progress is null ? [] : [Progress.Explain()]
        );
}
