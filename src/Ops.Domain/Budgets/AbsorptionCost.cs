namespace Ops.Domain.Budgets;

/// <summary>Prices, unit costs and fixed costs for comparing two ways of counting income. No figure is negative.</summary>
/// <param name="Price">The price of a unit.</param>
/// <param name="VariableManufacturing">Variable manufacturing cost of a unit.</param>
/// <param name="VariableSelling">Variable selling cost of a unit.</param>
/// <param name="BudgetedFixedManufacturing">Fixed manufacturing cost of a period, as budgeted.</param>
/// <param name="DenominatorUnits">The units over which that cost is spread.</param>
/// <param name="FixedSelling">Fixed selling cost of a period.</param>
/// <param name="OpeningUnits">Units in stock at the start, valued at the same rate.</param>
public sealed record AbsorptionCost(
    Money Price,
    Money VariableManufacturing,
    Money VariableSelling,
    Money BudgetedFixedManufacturing,
    decimal DenominatorUnits,
    Money FixedSelling,
    decimal OpeningUnits
);
