namespace Ops.Domain.Coordination;

/// <summary>What a launch's readiness says.</summary>
public enum LaunchDecision
{
    /// <summary>Something that must be ready is not.</summary>
    NoGo = 0,

    /// <summary>Nothing blocks, but the score is below the threshold.</summary>
    Conditional,

    /// <summary>Nothing blocks, and the score reaches the threshold.</summary>
    Go,
}
