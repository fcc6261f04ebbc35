namespace Ops.Domain.Budgets;

/// <summary>One level of a decision package: what it costs and is worth on top of the level before.</summary>
/// <param name="Cost">What it costs on top, at least 0, in whole minor units.</param>
/// <param name="Value">What it is worth on top, at least 0.</param>
public sealed record PackageLevel(Money Cost, double Value)
{
    /// <summary>What it is worth on top.</summary>
    public double Value { get; } = Guard.Finite(Value, nameof(Value));
}
