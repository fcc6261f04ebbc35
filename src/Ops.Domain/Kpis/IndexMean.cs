namespace Ops.Domain.Kpis;

/// <summary>How the indicators of a unit become one score.</summary>
public enum IndexMean
{
    /// <summary>The weighted arithmetic mean: weakness in one is made good by strength in another.</summary>
    Arithmetic = 0,

    /// <summary>The weighted geometric mean: weakness in one weighs more; a 0 makes the whole 0.</summary>
    Geometric,
}
