namespace Ops.Domain.Kpis;

/// <summary>Over what a roll-up goes.</summary>
public enum RollupAxis
{
    /// <summary>Over segments: one figure per period.</summary>
    Segments = 0,

    /// <summary>Over periods: one figure per segment.</summary>
    Periods,

    /// <summary>Over segments, then over periods: one figure.</summary>
    Both,
}
