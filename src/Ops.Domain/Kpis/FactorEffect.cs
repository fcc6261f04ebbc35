namespace Ops.Domain.Kpis;

/// <summary>What one factor adds to, or multiplies into, a change.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Value">The effect: a part of the difference, or a multiplier.</param>
public sealed record FactorEffect(string Factor, double Value);
