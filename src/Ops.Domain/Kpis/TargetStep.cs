namespace Ops.Domain.Kpis;

/// <summary>From which period on a target has which value.</summary>
/// <param name="From">The first period with this target, counted from 0.</param>
/// <param name="Value">The target per period.</param>
public readonly record struct TargetStep(int From, decimal Value);
