namespace Ops.Domain.Risks;

/// <summary>How a risk moved in the matrix.</summary>
public enum RiskMovement
{
    /// <summary>Neither coordinate changed.</summary>
    Unchanged = 0,

    /// <summary>Neither coordinate fell and one rose.</summary>
    Up,

    /// <summary>Neither coordinate rose and one fell.</summary>
    Down,

    /// <summary>One rose and one fell: without quantities nobody can say which way that is.</summary>
    Mixed,
}
