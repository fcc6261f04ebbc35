namespace Ops.Domain.Markets;

/// <summary>A good in two periods.</summary>
public readonly record struct PricedItem
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The good, once in a basket.</param>
    /// <param name="basePrice">Its price in the base period; above 0. Checked in the index.</param>
    /// <param name="baseQuantity">Its quantity in the base period; at least 0. Checked in the index.</param>
    /// <param name="price">Its price now; above 0. Checked in the index.</param>
    /// <param name="quantity">Its quantity now; at least 0. Checked in the index.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.</exception>
    public PricedItem(string id, double basePrice, double baseQuantity, double price, double quantity)
    {
        Id = Guard.NotBlank(id, nameof(id));
        BasePrice = Guard.Finite(basePrice, nameof(basePrice));
        BaseQuantity = Guard.Finite(baseQuantity, nameof(baseQuantity));
        Price = Guard.Finite(price, nameof(price));
        Quantity = Guard.Finite(quantity, nameof(quantity));
    }

    /// <summary>The good, once in a basket.</summary>
    public string Id { get; }

    /// <summary>Its price in the base period.</summary>
    public double BasePrice { get; }

    /// <summary>Its quantity in the base period.</summary>
    public double BaseQuantity { get; }

    /// <summary>Its price now.</summary>
    public double Price { get; }

    /// <summary>Its quantity now.</summary>
    public double Quantity { get; }
}
