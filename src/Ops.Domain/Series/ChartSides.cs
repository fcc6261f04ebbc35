namespace Ops.Domain.Series;

/// <summary>Whether a chart signals on both sides of its centre or on the upper one only.</summary>
public enum ChartSides
{
    /// <summary>Both sides.</summary>
    Both = 0,

    /// <summary>The upper side only.</summary>
    Upper,
}
