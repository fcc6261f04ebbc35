namespace Ops.Domain.Budgets;

/// <summary>From where on a control warns or stops: above share · budget + an amount.</summary>
/// <remarks>An amount of 500 at a share of 1 allows an overrun of 500, also where the budget is 0.</remarks>
/// <param name="At">The share, above 0: 0.9, 1, 1.05.</param>
/// <param name="Action">Warn or stop.</param>
/// <param name="Beyond">The amount above the share, at least 0, in whole minor units; null for none.</param>
/// <param name="Activity">For which step it holds; null for all.</param>
public readonly record struct SpendingLimit(decimal At, SpendingDecision Action, Money? Beyond = null, SpendingActivity? Activity = null)
{
    internal bool HoldsFor(SpendingActivity activity) => Activity is null || Activity == activity;
}
