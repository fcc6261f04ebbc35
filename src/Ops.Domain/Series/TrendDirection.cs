namespace Ops.Domain.Series;

/// <summary>Whether a series rises or falls beyond chance.</summary>
public enum TrendDirection
{
    /// <summary>Neither is shown at the given confidence.</summary>
    None = 0,

    /// <summary>Rising.</summary>
    Increasing,

    /// <summary>Falling.</summary>
    Decreasing,
}
