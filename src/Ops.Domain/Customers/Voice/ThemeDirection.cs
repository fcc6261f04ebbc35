namespace Ops.Domain.Customers;

/// <summary>Where a theme goes, beyond chance.</summary>
public enum ThemeDirection
{
    /// <summary>No change beyond chance.</summary>
    Steady = 0,

    /// <summary>Mentioned more often than before.</summary>
    Rising,

    /// <summary>Mentioned less often than before.</summary>
    Falling,
}
