namespace Ops.Domain.Goals;

/// <summary>How progress is rolled up.</summary>
public sealed record RollupOptions
{
    /// <summary>What a leaf without data counts for; by default nothing.</summary>
    public MissingProgress Missing { get; init; } = MissingProgress.Ignore;

    /// <summary>How children make their parent; by default the weighted mean.</summary>
    public GoalAggregate Aggregate { get; init; } = GoalAggregate.WeightedMean;

    internal RollupOptions Checked()
    {
        Guard.Defined(Missing, nameof(Missing));
        Guard.Defined(Aggregate, nameof(Aggregate));
        return this;
    }

    /// <summary>Shares of a root exist only where progress is a weighted mean.</summary>
    internal void RequireMeans()
    {
        if (Aggregate != GoalAggregate.WeightedMean)
            throw Faults.Invalid(nameof(Aggregate), $"{Aggregate} has no effective weights", "roll up with the weighted mean");
    }
}
