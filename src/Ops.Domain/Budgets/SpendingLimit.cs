namespace Ops.Domain.Budgets;

/// <summary>A share of the budget above which a control warns or stops.</summary>
/// <param name="At">The share, above 0: 0.9, 1, 1.05.</param>
/// <param name="Action">Warn or stop.</param>
public readonly record struct SpendingLimit(decimal At, SpendingDecision Action);
