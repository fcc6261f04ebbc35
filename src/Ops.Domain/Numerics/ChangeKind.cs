namespace Ops.Domain.Numerics;

/// <summary>What kind of figure changes.</summary>
public enum ChangeKind
{
    /// <summary>A mean of measured values.</summary>
    Mean = 0,

    /// <summary>A share of trials.</summary>
    Proportion,

    /// <summary>Events per unit of exposure.</summary>
    Rate,
}
