namespace Ops.Domain.Kpis;

/// <summary>A fact of an indicator that adds up, or of a stock.</summary>
/// <param name="Value">The amount, in the indicator's unit.</param>
public readonly record struct Amount(decimal Value);
