namespace Ops.Domain.Processes;

/// <summary>An item with its classes.</summary>
/// <remarks>Compared by its figures and by the identity of the item.</remarks>
public sealed record ClassifiedItem
{
    internal ClassifiedItem(StockItem item) => Item = item;

    /// <summary>The item.</summary>
    public StockItem Item { get; }

    /// <summary>Its share of the value.</summary>
    public double Share { get; internal init; }

    /// <summary>The share of the value of this item and those above it.</summary>
    public double CumulativeShare { get; internal init; }

    /// <summary>How much of the value it carries.</summary>
    public ValueClass Value { get; internal init; }

    /// <summary>Standard deviation (n − 1) over mean of its demands; null with fewer than two demands or a mean of 0.</summary>
    public double? CoefficientOfVariation { get; internal init; }

    /// <summary>How steady its demand is; null where the coefficient is.</summary>
    public VariationClass? Variation { get; internal init; }
}
