namespace Ops.Domain.Markets;

/// <summary>A market's size as a range.</summary>
public sealed record SizeRange
{
    internal SizeRange() { }

    /// <summary>What it is the size of.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The product of the lows.</summary>
    public double Low { get; internal init; }

    /// <summary>The product of the most likely.</summary>
    public double Mode { get; internal init; }

    /// <summary>The product of the highs.</summary>
    public double High { get; internal init; }

    /// <summary>The product of the means (low + 4·mode + high) / 6.</summary>
    public double Mean { get; internal init; }

    /// <summary>The exact deviation of a product of independent factors, each with deviation (high − low) / 6.</summary>
    public double StandardDeviation { get; internal init; }

    /// <summary>The share of all segments' mean; null where it has none.</summary>
    public double? Share { get; internal init; }
}
