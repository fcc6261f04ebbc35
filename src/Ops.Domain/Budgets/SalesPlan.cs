namespace Ops.Domain.Budgets;

/// <summary>What was planned: units, price, and cost that moves with the units or does not.</summary>
/// <param name="Units">Units to sell.</param>
/// <param name="Price">The price of a unit.</param>
/// <param name="VariableCostPerUnit">The cost of one unit more.</param>
/// <param name="FixedCost">The cost of the period that does not move with the units.</param>
public sealed record SalesPlan(decimal Units, Money Price, Money VariableCostPerUnit, Money FixedCost);
