namespace Ops.Domain.Reviews;

/// <summary>Two key results that pull one measure in opposite directions.</summary>
public sealed class GoalConflict : IExplainable
{
    internal GoalConflict(GoalReview raises, GoalReview lowers)
    {
        Raises = raises;
        Lowers = lowers;
    }

    /// <summary>The one that wants more.</summary>
    public GoalReview Raises { get; }

    /// <summary>The one that wants less.</summary>
    public GoalReview Lowers { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Raises.Measure.Measure.Kpi.Name,
            new Phrase("opposite goals", "目标方向相反"),
            default,
            default,
            Raises.Explain(),
            Lowers.Explain()
        );
}
