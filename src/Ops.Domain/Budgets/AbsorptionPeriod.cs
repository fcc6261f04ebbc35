namespace Ops.Domain.Budgets;

/// <summary>What was made and sold in a period. No figure is negative.</summary>
/// <param name="Produced">Units made.</param>
/// <param name="Sold">Units sold.</param>
/// <param name="FixedManufacturing">Fixed manufacturing cost as it was; null for as budgeted.</param>
public sealed record AbsorptionPeriod(decimal Produced, decimal Sold, Money? FixedManufacturing = null);
