namespace Ops.Domain.Budgets;

/// <summary>What came of a plan.</summary>
/// <param name="Units">Units sold.</param>
/// <param name="Revenue">The income of the period.</param>
/// <param name="VariableCost">The variable cost of the period.</param>
/// <param name="FixedCost">The fixed cost of the period.</param>
public sealed record SalesActual(decimal Units, Money Revenue, Money VariableCost, Money FixedCost);
