using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>The stock at which to order again so that enough is there until the order comes (再订货点).</summary>
/// <remarks>
/// Normal demand during the lead time. A low fill rate can ask for a negative safety stock: it is reported, not cut. Source: Silver, Pyke &amp;
/// Thomas, Inventory and Production Management in Supply Chains, 2016.
/// </remarks>
public sealed record ReorderPoint : IExplainable
{
    private ReorderPoint(LeadTimeDemand demand) => Demand = demand;

    /// <summary>The demand during the lead time.</summary>
    public LeadTimeDemand Demand { get; }

    /// <summary>The safety factor: standard deviations of safety stock; null if the demand is certain.</summary>
    public double? SafetyFactor { get; internal init; }

    /// <summary>The stock for safety: safety factor · standard deviation (安全库存).</summary>
    public double SafetyStock { get; internal init; }

    /// <summary>The stock at which to order: mean demand + safety stock.</summary>
    public double Value => Demand.Mean + SafetyStock;

    /// <summary>The mean number of pieces that are short in one order cycle.</summary>
    public double ExpectedShortage { get; internal init; }

    /// <summary>The share of order cycles without a shortage; null if the demand is certain.</summary>
    public double? CycleServiceLevel { get; internal init; }

    /// <summary>The share of pieces that are served from stock: 1 − shortage/order quantity; null without an order quantity.</summary>
    public double? FillRate { get; internal init; }

    /// <summary>So that a share of the order cycles has no shortage.</summary>
    /// <param name="demand">The demand during the lead time.</param>
    /// <param name="cycleServiceLevel">The share, strictly between 0 and 1.</param>
    /// <param name="orderQuantity">Pieces per order, above 0, for the fill rate that results; null if it is not of interest.</param>
    /// <returns>The reorder point.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument outside its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static ReorderPoint ForCycleService(LeadTimeDemand demand, double cycleServiceLevel, double? orderQuantity = null)
    {
        Guard.NotNull(demand, nameof(demand));
        Guard.OpenProbability(cycleServiceLevel, nameof(cycleServiceLevel));
        if (orderQuantity is { } pieces)
            Guard.Positive(pieces, nameof(orderQuantity));
        return demand.Deviation == 0
            ? Certain(demand, orderQuantity)
            : At(demand, Normal.Standard.Quantile(cycleServiceLevel), orderQuantity);
    }

    /// <summary>So that a share of the pieces is served from stock.</summary>
    /// <param name="demand">The demand during the lead time.</param>
    /// <param name="fillRate">The share, strictly between 0 and 1.</param>
    /// <param name="orderQuantity">Pieces per order; above 0.</param>
    /// <returns>The reorder point.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an argument outside its range.
    /// <see cref="FaultCode.InsufficientData"/>: no order quantity, of which a fill rate is a share.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static ReorderPoint ForFillRate(LeadTimeDemand demand, double fillRate, double? orderQuantity)
    {
        Guard.NotNull(demand, nameof(demand));
        Guard.OpenProbability(fillRate, nameof(fillRate));
        if (orderQuantity is not { } pieces)
            throw Faults.Insufficient(nameof(orderQuantity), "a fill rate is a share of what is ordered", "give the pieces per order");
        Guard.Positive(pieces, nameof(orderQuantity));
        return demand.Deviation == 0
            ? Certain(demand, orderQuantity)
            : At(demand, NormalLoss.Limit((1 - fillRate) * pieces / demand.Deviation), orderQuantity);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Reorder point", "再订货点"),
            Value,
            Phrase.Of($"{Demand.Mean} + {SafetyStock}"),
            new Phrase("Silver, Pyke & Thomas 2016", "西尔弗、派克与托马斯 2016"),
            Explanation.Of(
                new Phrase("Safety stock", "安全库存"),
                SafetyStock,
                SafetyFactor is { } z ? Phrase.Of($"{z} * {Demand.Deviation}") : default
            ),
            Explanation.Of(new Phrase("Cycles without a shortage", "周期服务水平"), CycleServiceLevel),
            Explanation.Of(new Phrase("Pieces short per cycle", "每周期期望缺货"), ExpectedShortage),
            Explanation.Of(new Phrase("Fill rate", "满足率"), FillRate)
        );

    private static ReorderPoint Certain(LeadTimeDemand demand, double? orderQuantity) =>
        new(demand) { FillRate = orderQuantity is null ? null : 1 };

    private static ReorderPoint At(LeadTimeDemand demand, double z, double? orderQuantity)
    {
        double shortage = demand.Deviation * NormalLoss.At(z);
        var found = new ReorderPoint(demand)
        {
            SafetyFactor = z,
            SafetyStock = z * demand.Deviation,
            ExpectedShortage = shortage,
            CycleServiceLevel = Normal.Standard.Cdf(z),
            FillRate = 1 - (shortage / orderQuantity),
        };
        Representable.All(nameof(orderQuantity), "work in other units", found.SafetyStock, shortage, found.FillRate);
        Representable.All(nameof(demand), "work in a larger unit", demand.Mean + (z * demand.Deviation));
        return found;
    }
}
