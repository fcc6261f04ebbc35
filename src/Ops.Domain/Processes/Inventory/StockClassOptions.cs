namespace Ops.Domain.Processes;

/// <summary>Where the classes of a stock end.</summary>
/// <remarks>Checked where they are used.</remarks>
public sealed record StockClassOptions
{
    /// <summary>The cumulative share of value before which an item is of class A; above 0, below <see cref="B"/>. Default 0.8.</summary>
    public decimal A { get; init; } = 0.8m;

    /// <summary>The cumulative share of value before which an item is of class B; at most 1. Default 0.95.</summary>
    public decimal B { get; init; } = 0.95m;

    /// <summary>The largest coefficient of variation of class X; above 0, below <see cref="Y"/>. Default 0.5.</summary>
    public decimal X { get; init; } = 0.5m;

    /// <summary>The largest coefficient of variation of class Y. Default 1.</summary>
    public decimal Y { get; init; } = 1;
}
