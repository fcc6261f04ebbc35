namespace Ops.Domain.Budgets;

/// <summary>What overhead should cost: per hour, and per period. No figure is negative.</summary>
/// <param name="HoursPerUnit">Hours one unit of output should take.</param>
/// <param name="VariableRate">Variable overhead of an hour.</param>
/// <param name="FixedBudget">Fixed overhead of the period.</param>
/// <param name="DenominatorHours">The hours over which the fixed overhead is spread.</param>
public sealed record OverheadStandard(decimal HoursPerUnit, Money VariableRate, Money FixedBudget, decimal DenominatorHours);
