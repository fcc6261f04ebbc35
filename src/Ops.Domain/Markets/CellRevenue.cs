namespace Ops.Domain.Markets;

/// <summary>What a cell earns.</summary>
public sealed record CellRevenue
{
    internal CellRevenue() { }

    /// <summary>The cell.</summary>
    public GrowthShareCell Cell { get; internal init; }

    /// <summary>Its share of all revenue.</summary>
    public double Share { get; internal init; }
}
