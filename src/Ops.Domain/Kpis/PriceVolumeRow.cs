namespace Ops.Domain.Kpis;

/// <summary>A fact: one product's quantity and price in two periods.</summary>
public readonly record struct PriceVolumeRow
{
    private readonly string? _key;

    /// <summary>States a product's two periods.</summary>
    /// <param name="key">The product.</param>
    /// <param name="baseQuantity">Quantity of the base period, at least 0; 0 for a new product.</param>
    /// <param name="basePrice">Price of the base period.</param>
    /// <param name="quantity">Quantity of the current period, at least 0; 0 for a discontinued product.</param>
    /// <param name="price">Price of the current period.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key or a negative quantity.</exception>
    public PriceVolumeRow(string key, decimal baseQuantity, decimal basePrice, decimal quantity, decimal price)
    {
        _key = Guard.NotBlank(key, nameof(key));
        BaseQuantity = Guard.InRange(baseQuantity, 0, decimal.MaxValue, nameof(baseQuantity));
        BasePrice = basePrice;
        Quantity = Guard.InRange(quantity, 0, decimal.MaxValue, nameof(quantity));
        Price = price;
    }

    /// <summary>The product.</summary>
    public string Key => _key ?? "";

    /// <summary>Quantity of the base period.</summary>
    public decimal BaseQuantity { get; }

    /// <summary>Price of the base period.</summary>
    public decimal BasePrice { get; }

    /// <summary>Quantity of the current period.</summary>
    public decimal Quantity { get; }

    /// <summary>Price of the current period.</summary>
    public decimal Price { get; }
}
