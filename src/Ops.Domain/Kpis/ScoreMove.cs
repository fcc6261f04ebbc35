namespace Ops.Domain.Kpis;

/// <summary>Which way a score went.</summary>
public enum ScoreMove
{
    /// <summary>There are no two scores to compare.</summary>
    None = 0,

    /// <summary>It rose by more than the tolerance.</summary>
    Up,

    /// <summary>It fell by more than the tolerance.</summary>
    Down,

    /// <summary>It moved by no more than the tolerance.</summary>
    Flat,
}
