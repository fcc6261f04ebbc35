namespace Ops.Domain.Budgets;

/// <summary>What amounts an item may receive.</summary>
public enum FundingMode
{
    /// <summary>Any amount from its minimum to its maximum; its value is per unit of money.</summary>
    Continuous = 0,

    /// <summary>Nothing, or any amount from its minimum to its maximum; its value is per unit of money.</summary>
    SemiContinuous,

    /// <summary>Nothing or its maximum; its value is that of the whole item, and its minimum is not used.</summary>
    AllOrNothing,
}
