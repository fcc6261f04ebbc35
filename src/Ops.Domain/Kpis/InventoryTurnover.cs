namespace Ops.Domain.Kpis;

/// <summary>库存周转率, inventory turnover: how often stock is sold, how many days it lies, and what margin it earns.</summary>
public sealed record InventoryTurnover : IExplainable
{
    private static readonly Fraction DaysOfYear = new(365, 1);

    private InventoryTurnover() { }

    /// <summary>The average inventory, at cost.</summary>
    public decimal AverageInventory { get; internal init; }

    /// <summary>Cost of goods sold over average inventory, in the days given.</summary>
    public decimal Turnover { get; internal init; }

    /// <summary>库存周转天数: days × average inventory / cost of goods sold.</summary>
    public decimal DaysOfInventory { get; internal init; }

    /// <summary>The turnover of a year of 365 days at this pace.</summary>
    public decimal AnnualisedTurnover { get; internal init; }

    /// <summary>毛利率: (revenue − cost) / revenue; null without revenue.</summary>
    public decimal? GrossMargin { get; internal init; }

    /// <summary>GMROI: (revenue − cost) / average inventory; null without revenue.</summary>
    public decimal? GrossMarginReturn { get; internal init; }

    private decimal CostOfGoodsSold { get; init; }

    private decimal Days { get; init; }

    /// <summary>Computes the turnover of a period.</summary>
    /// <param name="balances">The inventory at successive dates, at cost, each at least 0; at least one, two unless the mean is simple.</param>
    /// <param name="costOfGoodsSold">The cost of what was sold in the period.</param>
    /// <param name="days">The length of the period, above 0.</param>
    /// <param name="mean">How balances become an average.</param>
    /// <param name="revenue">The revenue of the period, for the margin; null to leave the margin out.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no balance. <see cref="FaultCode.InvalidArgument"/>: a negative balance, days not above 0, an undefined mean.
    /// <see cref="FaultCode.InsufficientData"/>: one balance where two are needed. <see cref="FaultCode.ZeroDenominator"/>: the average inventory, the cost or the revenue is 0.
    /// </exception>
    public static InventoryTurnover Of(
        ReadOnlySpan<decimal> balances,
        decimal costOfGoodsSold,
        decimal days,
        BalanceMean mean = BalanceMean.OpeningClosing,
        decimal? revenue = null
    )
    {
        Balances.CheckPresent(balances, nameof(balances));
        Balances.CheckSigns(balances, nameof(balances));
        CheckDays(days, nameof(days));
        Guard.Defined(mean, nameof(mean));
        var average = Balances.Mean(balances, mean, nameof(balances));
        var turnover = Balances.Over(costOfGoodsSold, average, nameof(balances));
        Fraction? margin = revenue is { } sales ? (Fraction)sales - costOfGoodsSold : null;
        return new InventoryTurnover
        {
            AverageInventory = average.ToDecimal(),
            Turnover = turnover.ToDecimal(),
            DaysOfInventory = Balances.Over(days * average, costOfGoodsSold, nameof(costOfGoodsSold)).ToDecimal(),
            AnnualisedTurnover = (turnover * DaysOfYear / days).ToDecimal(),
            GrossMargin = margin is { } earned ? Balances.Over(earned, revenue!.Value, nameof(revenue)).ToDecimal() : null,
            GrossMarginReturn = (margin / average)?.ToDecimal(),
            CostOfGoodsSold = costOfGoodsSold,
            Days = days,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Inventory turnover", "库存周转率"),
            Turnover,
            Phrase.Of($"{CostOfGoodsSold} / {AverageInventory}"),
            default,
            Explanation.Of(new Phrase("Average inventory", "平均库存"), AverageInventory),
            Explanation.Of(
                new Phrase("Days of inventory", "库存周转天数"),
                DaysOfInventory,
                Phrase.Of($"{Days} * {AverageInventory} / {CostOfGoodsSold}")
            ),
            Explanation.Of(new Phrase("Annualised turnover", "年化周转率"), AnnualisedTurnover, Phrase.Of($"{Turnover} * 365 / {Days}")),
            Explanation.Of(new Phrase("Gross margin", "毛利率"), GrossMargin is { } margin ? Figures.Text(margin) : null),
            Explanation.Of(
                new Phrase("Gross margin return on inventory", "库存毛利回报率"),
                GrossMarginReturn is { } earned ? Figures.Text(earned) : null
            )
        );

    internal static void CheckDays(decimal days, string place)
    {
        if (days <= 0)
            throw Faults.Invalid(place, $"{Figures.Text(days)} days", "give a period of more than 0 days");
    }
}
