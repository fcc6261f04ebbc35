namespace Ops.Domain.Coordination;

/// <summary>Where a meeting goes that falls on a day that is not worked.</summary>
public enum DayAdjustment
{
    /// <summary>It stays.</summary>
    None = 0,

    /// <summary>The next working day.</summary>
    Next,

    /// <summary>The previous working day.</summary>
    Previous,
}
