namespace Ops.Domain.Budgets;

/// <summary>What a budget line is for. The kind alone says which side of a variance is favourable; amounts are natural, spending is positive.</summary>
public enum BudgetKind
{
    /// <summary>Income: more than planned is favourable.</summary>
    Revenue = 0,

    /// <summary>Running cost: less than planned is favourable.</summary>
    Expense,

    /// <summary>Investment: less than planned is favourable.</summary>
    Capital,
}
