using System.Runtime.InteropServices;
using Ops.Domain.Goals;

namespace Ops.Domain.Reviews;

/// <summary>How many points of all goals a figure holds back: what its key results carry and have not reached.</summary>
internal sealed class GoalPoints
{
    private readonly Dictionary<string, double> _atRisk = new(StringComparer.Ordinal);

    private GoalPoints() { }

    /// <summary>The points of key results, of their objectives, and of the measures that tell of them.</summary>
    public static GoalPoints Of(ImmutableArray<GoalReview> goals, ImmutableArray<ObjectiveReview> objectives)
    {
        var points = new GoalPoints();
        foreach (var goal in goals)
        {
            points.Add(goal.Id, goal.Loss);
            if (!Opposes(goal))
                points.Add(goal.Measure.Id, goal.Loss);
        }
        foreach (var objective in objectives)
            points.Add(objective.Id, objective.Loss);
        return points;
    }

    /// <summary>The share of all goals at risk, 0 to 1; null where the figure tells of no goal that is short of its target.</summary>
    public double? AtRisk(string figure) => _atRisk.TryGetValue(figure, out double points) ? points : null;

    /// <summary>A key result that wants of its measure what is bad for the measure itself: missing the measure's target does not cost it.</summary>
    private static bool Opposes(GoalReview goal) =>
        (goal.Measure.Measure.Kpi.Direction, goal.Goal.KeyResult.Kind)
            is
                (Direction.LowerIsBetter, KeyResultKind.Increase or KeyResultKind.AtLeast)
                or
                (Direction.HigherIsBetter, KeyResultKind.Decrease or KeyResultKind.AtMost);

    private void Add(string figure, double? loss)
    {
        if (loss is > 0 and { } points)
            CollectionsMarshal.GetValueRefOrAddDefault(_atRisk, figure, out _) += points;
    }
}
