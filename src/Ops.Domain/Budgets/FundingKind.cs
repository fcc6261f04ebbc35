namespace Ops.Domain.Budgets;

/// <summary>How a budget changes. Only supplements and reductions change its sum.</summary>
public enum FundingKind
{
    /// <summary>New money for a cell.</summary>
    Supplement = 0,

    /// <summary>Money taken from a cell.</summary>
    Reduction,

    /// <summary>Money moved between two cells.</summary>
    Transfer,

    /// <summary>Money moved within a unit into a later period.</summary>
    CarryForward,
}
