namespace Ops.Domain.Processes;

/// <summary>The order quantity at which buying, ordering and holding cost the least when larger orders are cheaper (数量折扣).</summary>
/// <remarks>
/// Each break's own economic quantity, raised to its minimum, left out where the next break begins; the cheapest wins, of equals the earlier. Source:
/// Hadley &amp; Whitin, Analysis of Inventory Systems, 1963.
/// </remarks>
public sealed record DiscountedOrder : IExplainable
{
    private DiscountedOrder() { }

    /// <summary>Pieces per order.</summary>
    public double Quantity { get; internal init; }

    /// <summary>The price of one piece.</summary>
    public double Price { get; internal init; }

    /// <summary>Orders per period.</summary>
    public double OrdersPerPeriod { get; internal init; }

    /// <summary>The cost of buying, ordering and holding per period.</summary>
    public double TotalCost { get; internal init; }

    /// <summary>Finds the quantity.</summary>
    /// <param name="demand">Pieces per period; above 0.</param>
    /// <param name="orderCost">The cost of one order; above 0.</param>
    /// <param name="holdingRate">The cost of holding a piece for a period, as a share of its price; above 0.</param>
    /// <param name="priceBreaks">The prices, by rising minimum; at least one.</param>
    /// <returns>The order.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no price. <see cref="FaultCode.InvalidArgument"/>: an argument outside its range.
    /// <see cref="FaultCode.NotOrdered"/>: minima that do not rise. <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static DiscountedOrder Of(double demand, double orderCost, double holdingRate, ReadOnlySpan<PriceBreak> priceBreaks)
    {
        Guard.NotEmpty(priceBreaks, nameof(priceBreaks));
        Guard.Positive(demand, nameof(demand));
        Guard.Positive(orderCost, nameof(orderCost));
        Guard.Positive(holdingRate, nameof(holdingRate));
        for (int i = 0; i < priceBreaks.Length; i++)
            Guard.Positive(priceBreaks[i].Price, Guard.At(nameof(priceBreaks), i));
        for (int i = 1; i < priceBreaks.Length; i++)
        {
            if (priceBreaks[i].Minimum <= priceBreaks[i - 1].Minimum)
                throw Faults.NotOrdered(
                    Guard.At(nameof(priceBreaks), i),
                    "its minimum is not above the one before",
                    "sort by rising minimum"
                );
        }
        DiscountedOrder? best = null;
        for (int i = 0; i < priceBreaks.Length; i++)
        {
            double price = priceBreaks[i].Price;
            double holding = holdingRate * price;
            double quantity = Math.Max(EconomicQuantity.Of(demand, orderCost, holding), priceBreaks[i].Minimum);
            if (i + 1 < priceBreaks.Length && quantity >= priceBreaks[i + 1].Minimum)
                continue;
            double cost = (demand * price) + (orderCost * (demand / quantity)) + (holding * quantity / 2);
            if (best is null || cost < best.TotalCost)
            {
                best = new DiscountedOrder
                {
                    Quantity = quantity,
                    Price = price,
                    OrdersPerPeriod = demand / quantity,
                    TotalCost = cost,
                };
            }
        }
        Representable.All(nameof(demand), "work in other units", best!.Quantity, best.OrdersPerPeriod, best.TotalCost);
        return best;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Order quantity", "订货批量"),
            Quantity,
            default,
            new Phrase("Hadley & Whitin 1963", "哈德利与惠廷 1963"),
            Explanation.Of(new Phrase("Price", "单价"), Price),
            Explanation.Of(new Phrase("Orders per period", "每期订货次数"), OrdersPerPeriod),
            Explanation.Of(new Phrase("Cost in all", "总成本"), TotalCost)
        );
}
