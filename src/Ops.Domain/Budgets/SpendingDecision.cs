namespace Ops.Domain.Budgets;

/// <summary>What a control says about a request. Ordered: a greater decision is a stricter one.</summary>
public enum SpendingDecision
{
    /// <summary>There is room.</summary>
    Ok = 0,

    /// <summary>There is room, but the budget is nearly used up.</summary>
    Warn,

    /// <summary>There is no room.</summary>
    Stop,
}
