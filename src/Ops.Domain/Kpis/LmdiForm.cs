namespace Ops.Domain.Kpis;

/// <summary>Whether effects add up to a difference or multiply to a ratio.</summary>
public enum LmdiForm
{
    /// <summary>The effects sum to current − base.</summary>
    Additive = 0,

    /// <summary>The effects multiply to current / base.</summary>
    Multiplicative,
}
