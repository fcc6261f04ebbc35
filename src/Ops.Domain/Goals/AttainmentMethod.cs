namespace Ops.Domain.Goals;

/// <summary>How the chance to arrive is forecast.</summary>
public enum AttainmentMethod
{
    /// <summary>A straight line by least squares; what is left scatters by Student's t.</summary>
    LinearTrend = 0,

    /// <summary>A random walk with drift: every day adds a step of its own; normal.</summary>
    RandomWalk,
}
