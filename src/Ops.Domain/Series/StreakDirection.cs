namespace Ops.Domain.Series;

/// <summary>Which way the last comparison of a series went.</summary>
public enum StreakDirection
{
    /// <summary>There is no comparison: one value, or a neighbour is missing.</summary>
    None = 0,

    /// <summary>Up by more than the smallest change that counts.</summary>
    Up,

    /// <summary>Down by more than the smallest change that counts.</summary>
    Down,

    /// <summary>By no more than the smallest change that counts.</summary>
    Flat,
}
