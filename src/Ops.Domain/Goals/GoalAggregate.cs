namespace Ops.Domain.Goals;

/// <summary>How the progress of the children makes the progress of the parent.</summary>
public enum GoalAggregate
{
    /// <summary>The weighted mean.</summary>
    WeightedMean = 0,

    /// <summary>The least of the children with a weight above 0.</summary>
    Worst,

    /// <summary>The greatest of the children with a weight above 0.</summary>
    Best,
}
