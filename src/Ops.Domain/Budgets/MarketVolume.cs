namespace Ops.Domain.Budgets;

/// <summary>How large the whole market was expected to be, and was, in units.</summary>
/// <param name="BudgetSize">Units expected.</param>
/// <param name="ActualSize">Units sold by all.</param>
public sealed record MarketVolume(decimal BudgetSize, decimal ActualSize);
