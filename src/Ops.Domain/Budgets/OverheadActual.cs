namespace Ops.Domain.Budgets;

/// <summary>What overhead did cost. No figure is negative.</summary>
/// <param name="OutputUnits">Units of output made.</param>
/// <param name="Hours">Hours worked.</param>
/// <param name="Variable">Variable overhead of the period.</param>
/// <param name="Fixed">Fixed overhead of the period.</param>
public sealed record OverheadActual(decimal OutputUnits, decimal Hours, Money Variable, Money Fixed);
