namespace Ops.Domain.Processes;

/// <summary>A price that holds from an order quantity on, for all pieces of the order.</summary>
/// <remarks>Two breaks are equal when both figures are. <c>default</c> has no price and is refused where it is used.</remarks>
public readonly record struct PriceBreak
{
    /// <summary>Creates a break.</summary>
    /// <param name="minimum">The least order quantity; at least 0.</param>
    /// <param name="price">The price of one piece; above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range.</exception>
    public PriceBreak(double minimum, double price)
    {
        Minimum = Guard.NotNegative(minimum, nameof(minimum));
        Price = Guard.Positive(price, nameof(price));
    }

    /// <summary>The least order quantity.</summary>
    public double Minimum { get; }

    /// <summary>The price of one piece.</summary>
    public double Price { get; }
}
