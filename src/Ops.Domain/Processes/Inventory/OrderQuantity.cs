namespace Ops.Domain.Processes;

/// <summary>The order quantity at which ordering and holding cost the least (EOQ, 经济订货批量).</summary>
/// <remarks>
/// Steady demand; costs are plain figures of one currency. f = 1 − demand/production rate, g = b/(b + h); each is 1 where it is not given.
/// Sources: Harris 1913; Taft 1918 (production); planned backorders after Hadley &amp; Whitin 1963.
/// </remarks>
public sealed record OrderQuantity : IExplainable
{
    private OrderQuantity() { }

    /// <summary>Pieces per order: √(2DK/(h·f·g)).</summary>
    public double Quantity { get; internal init; }

    /// <summary>Orders per period.</summary>
    public double OrdersPerPeriod { get; internal init; }

    /// <summary>Periods between two orders.</summary>
    public double CycleTime { get; internal init; }

    /// <summary>The highest stock: Q·f·g.</summary>
    public double MaximumInventory { get; internal init; }

    /// <summary>The most pieces owed to customers: Q·f·(1 − g).</summary>
    public double MaximumBackorder { get; internal init; }

    /// <summary>The cost of ordering per period.</summary>
    public double OrderingCost { get; internal init; }

    /// <summary>The cost of ordering, holding and owing per period: √(2DKh·f·g).</summary>
    public double TotalCost { get; internal init; }

    /// <summary>Finds the quantity.</summary>
    /// <param name="demand">Pieces per period; above 0.</param>
    /// <param name="orderCost">The cost of one order; above 0.</param>
    /// <param name="holdingCost">The cost of holding one piece for a period; above 0.</param>
    /// <param name="productionRate">Pieces made per period while an order runs, above the demand; null if an order comes at once.</param>
    /// <param name="backorderCost">The cost of owing one piece for a period, above 0; null if nothing may be owed.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static OrderQuantity Of(
        double demand,
        double orderCost,
        double holdingCost,
        double? productionRate = null,
        double? backorderCost = null
    )
    {
        Guard.Positive(demand, nameof(demand));
        Guard.Positive(orderCost, nameof(orderCost));
        Guard.Positive(holdingCost, nameof(holdingCost));
        if (productionRate is { } rate && Guard.Positive(rate, nameof(productionRate)) <= demand)
            throw Faults.Invalid(nameof(productionRate), "production does not exceed demand", "give a higher rate, or none");
        double f = productionRate is { } made ? 1 - (demand / made) : 1;
        double g = backorderCost is { } owed ? Guard.Positive(owed, nameof(backorderCost)) / (owed + holdingCost) : 1;
        double quantity = EconomicQuantity.Of(demand, orderCost, holdingCost * f * g);
        var found = new OrderQuantity
        {
            Quantity = quantity,
            OrdersPerPeriod = demand / quantity,
            CycleTime = quantity / demand,
            MaximumInventory = quantity * f * g,
            MaximumBackorder = quantity * f * (1 - g),
            OrderingCost = orderCost * (demand / quantity),
            TotalCost = quantity * holdingCost * f * g,
        };
        Representable.All(nameof(demand), "work in other units", quantity, found.OrdersPerPeriod, found.CycleTime, found.MaximumInventory);
        Representable.All(nameof(demand), "work in other units", found.MaximumBackorder, found.OrderingCost, found.TotalCost);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Order quantity", "经济订货批量"),
            Quantity,
            default,
            new Phrase("Harris 1913", "哈里斯 1913"),
            Explanation.Of(new Phrase("Orders per period", "每期订货次数"), OrdersPerPeriod),
            Explanation.Of(new Phrase("Periods between orders", "订货间隔"), CycleTime),
            Explanation.Of(new Phrase("Highest stock", "最高库存"), MaximumInventory),
            Explanation.Of(new Phrase("Most pieces owed", "最大缺货量"), MaximumBackorder),
            Explanation.Of(new Phrase("Cost of ordering", "订货成本"), OrderingCost),
            Explanation.Of(new Phrase("Cost in all", "总成本"), TotalCost)
        );
}
