namespace Ops.Domain.Budgets;

/// <summary>How the cost of an asset is spread over its life.</summary>
public enum DepreciationMethod
{
    /// <summary>The same charge every year.</summary>
    StraightLine = 0,

    /// <summary>A fixed share of what is left.</summary>
    DecliningBalance,

    /// <summary>By the years still to go: L, L − 1, …, 1.</summary>
    SumOfDigits,
}
