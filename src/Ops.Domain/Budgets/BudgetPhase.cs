namespace Ops.Domain.Budgets;

/// <summary>How far an amount of a budget has come: decided, expected or spent.</summary>
public enum BudgetPhase
{
    /// <summary>Decided by whoever decides the budget.</summary>
    Adopted = 0,

    /// <summary>Expected for the whole period while it still runs.</summary>
    Estimated,

    /// <summary>Booked.</summary>
    Actual,
}
