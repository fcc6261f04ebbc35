using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>The best single order for a demand that is not known yet (报童模型).</summary>
/// <remarks>
/// The quantity is the quantile of demand at the critical ratio; where demand comes in steps, the least with at least that probability. Source: Arrow,
/// Harris &amp; Marschak, Econometrica 19(3), 1951.
/// </remarks>
public sealed record NewsvendorOrder : IExplainable
{
    private const decimal Slack = 1e-9m;

    private NewsvendorOrder(NewsvendorPrices prices) => Prices = prices;

    /// <summary>What a piece costs and brings.</summary>
    public NewsvendorPrices Prices { get; }

    /// <summary>Pieces to order.</summary>
    public double Quantity { get; internal init; }

    /// <summary>The probability that the demand is met.</summary>
    public double ServiceLevel { get; internal init; }

    /// <summary>The mean number of pieces sold.</summary>
    public double ExpectedSales { get; internal init; }

    /// <summary>The mean number of pieces left over.</summary>
    public double ExpectedLeftover { get; internal init; }

    /// <summary>The mean number of pieces asked for in vain.</summary>
    public double ExpectedShortage { get; internal init; }

    /// <summary>The mean profit.</summary>
    public double ExpectedProfit { get; internal init; }

    /// <summary>For a normal demand, not cut off at 0.</summary>
    /// <param name="prices">What a piece costs and brings.</param>
    /// <param name="demand">The demand.</param>
    /// <returns>The order.</returns>
    public static NewsvendorOrder Of(NewsvendorPrices prices, Normal demand)
    {
        Guard.NotNull(prices, nameof(prices));
        Guard.NotNull(demand, nameof(demand));
        double z = Normal.Standard.Quantile((double)prices.CriticalRatio);
        double quantity = demand.Location + (z * demand.StandardDeviation);
        return Result(prices, quantity, (double)prices.CriticalRatio, demand.Location, demand.StandardDeviation * NormalLoss.At(z));
    }

    /// <summary>For a demand that is anywhere in a range with equal chance.</summary>
    /// <param name="prices">What a piece costs and brings.</param>
    /// <param name="demand">The demand.</param>
    /// <returns>The order.</returns>
    public static NewsvendorOrder Of(NewsvendorPrices prices, Uniform demand)
    {
        Guard.NotNull(prices, nameof(prices));
        Guard.NotNull(demand, nameof(demand));
        double above = 1 - (double)prices.CriticalRatio;
        double width = demand.High - demand.Low;
        double quantity = demand.High - (width * above);
        return Result(prices, quantity, (double)prices.CriticalRatio, demand.Low + (width / 2), width * above * above / 2);
    }

    /// <summary>For a demand of single customers who come independently of each other.</summary>
    /// <param name="prices">What a piece costs and brings.</param>
    /// <param name="demand">The demand.</param>
    /// <returns>The order.</returns>
    public static NewsvendorOrder Of(NewsvendorPrices prices, Poisson demand)
    {
        Guard.NotNull(prices, nameof(prices));
        Guard.NotNull(demand, nameof(demand));
        double quantity = demand.Quantile((double)prices.CriticalRatio);
        double shortage = (demand.Rate * demand.Survival(quantity - 1)) - (quantity * demand.Survival(quantity));
        return Result(prices, quantity, demand.Cdf(quantity), demand.Rate, shortage);
    }

    /// <summary>For a demand with a few possible values.</summary>
    /// <param name="prices">What a piece costs and brings.</param>
    /// <param name="demand">The possible demands in any order, at least one; the probabilities sum to 1.</param>
    /// <returns>The order.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no demand. <see cref="FaultCode.InvalidArgument"/>: the probabilities do not sum to 1.
    /// </exception>
    public static NewsvendorOrder Of(NewsvendorPrices prices, ReadOnlySpan<DemandPoint> demand)
    {
        Guard.NotEmpty(demand, nameof(demand));
        Guard.NotNull(prices, nameof(prices));
        DemandPoint[] points = [.. demand];
        decimal sum = points.Sum(point => point.Probability);
        if (Math.Abs(sum - 1) > Slack)
            throw Faults.Invalid(nameof(demand), $"the probabilities sum to {Figures.Text(sum)}", "make them sum to 1");
        Array.Sort(points, (a, b) => a.Demand.CompareTo(b.Demand));
        decimal met = 0;
        int at = -1;
        // Exact: underage/(underage + overage) ≤ F, multiplied out; the last demand meets every ratio.
        while (at + 1 < points.Length && (at < 0 || met * (prices.Underage + prices.Overage) < prices.Underage))
            met += points[++at].Probability;
        double quantity = points[at].Demand;
        while (at + 1 < points.Length && points[at + 1].Demand == quantity)
            met += points[++at].Probability;
        double mean = points.Sum(point => (double)point.Probability * point.Demand);
        double shortage = points.Sum(point => (double)point.Probability * Math.Max(0, point.Demand - quantity));
        return Result(prices, quantity, (double)met, mean, shortage);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Pieces to order", "最佳订货量"),
            Quantity,
            default,
            new Phrase("Arrow, Harris & Marschak 1951", "阿罗、哈里斯与马尔沙克 1951"),
            Explanation.Of(
                new Phrase("Critical ratio", "临界比"),
                Prices.CriticalRatio,
                Phrase.Of($"{Prices.Underage} / ({Prices.Underage} + {Prices.Overage})")
            ),
            Explanation.Of(new Phrase("Chance that the demand is met", "需求满足概率"), ServiceLevel),
            Explanation.Of(new Phrase("Mean sold", "期望销量"), ExpectedSales),
            Explanation.Of(new Phrase("Mean left over", "期望剩余"), ExpectedLeftover),
            Explanation.Of(new Phrase("Mean short", "期望缺货"), ExpectedShortage),
            Explanation.Of(new Phrase("Mean profit", "期望利润"), ExpectedProfit)
        );

    private static NewsvendorOrder Result(NewsvendorPrices prices, double quantity, double level, double mean, double shortage)
    {
        double sales = mean - shortage;
        double leftover = quantity - sales;
        return new NewsvendorOrder(prices)
        {
            Quantity = quantity,
            ServiceLevel = level,
            ExpectedSales = sales,
            ExpectedLeftover = leftover,
            ExpectedShortage = shortage,
            ExpectedProfit =
                ((double)prices.Price * sales)
                + ((double)prices.Salvage * leftover)
                - ((double)prices.Cost * quantity)
                - ((double)prices.Penalty * shortage),
        };
    }
}
