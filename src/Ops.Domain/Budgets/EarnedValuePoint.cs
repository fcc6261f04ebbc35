namespace Ops.Domain.Budgets;

/// <summary>A point of the S-curves: the cumulative figures at the end of a period.</summary>
/// <param name="Period">The number of the period, from 1.</param>
/// <param name="PlannedValue">What should be done by then.</param>
/// <param name="Status">What is earned and what it did cost by then, with all indices; null for periods to come.</param>
public sealed record EarnedValuePoint(int Period, Money PlannedValue, EarnedValueStatus? Status);
