namespace Ops.Domain.Kpis;

/// <summary>现金周转期, the cash conversion cycle: for how many days money is tied up between paying suppliers and being paid.</summary>
public sealed record CashConversionCycle : IExplainable
{
    private CashConversionCycle() { }

    /// <summary>应收账款周转天数, DSO: days × average receivables / revenue.</summary>
    public decimal DaysSalesOutstanding { get; internal init; }

    /// <summary>库存周转天数, DIO: days × average inventory / cost of goods sold.</summary>
    public decimal DaysInventoryOutstanding { get; internal init; }

    /// <summary>应付账款周转天数, DPO: days × average payables / cost of goods sold or purchases.</summary>
    public decimal DaysPayablesOutstanding { get; internal init; }

    /// <summary>DSO + DIO − DPO; negative where suppliers finance the business.</summary>
    public decimal Days { get; internal init; }

    /// <summary>Computes the cycle of a period.</summary>
    /// <param name="receivables">Receivables at successive dates, each at least 0.</param>
    /// <param name="inventory">Inventory at successive dates, each at least 0.</param>
    /// <param name="payables">Payables at successive dates, each at least 0.</param>
    /// <param name="revenue">The revenue of the period.</param>
    /// <param name="costOfGoodsSold">The cost of what was sold in the period.</param>
    /// <param name="days">The length of the period, above 0.</param>
    /// <param name="mean">How balances become an average.</param>
    /// <param name="payablesBase">What payables are measured by.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: a list without balance. <see cref="FaultCode.InvalidArgument"/>: a negative balance, days not above 0, an undefined
    /// option. <see cref="FaultCode.InsufficientData"/>: one balance where two are needed. <see cref="FaultCode.ZeroDenominator"/>: revenue, cost or purchases are 0.
    /// </exception>
    public static CashConversionCycle Of(
        ReadOnlySpan<decimal> receivables,
        ReadOnlySpan<decimal> inventory,
        ReadOnlySpan<decimal> payables,
        decimal revenue,
        decimal costOfGoodsSold,
        decimal days,
        BalanceMean mean = BalanceMean.OpeningClosing,
        PayablesBase payablesBase = PayablesBase.CostOfGoodsSold
    )
    {
        Balances.CheckPresent(receivables, nameof(receivables));
        Balances.CheckPresent(inventory, nameof(inventory));
        Balances.CheckPresent(payables, nameof(payables));
        Balances.CheckSigns(receivables, nameof(receivables));
        Balances.CheckSigns(inventory, nameof(inventory));
        Balances.CheckSigns(payables, nameof(payables));
        InventoryTurnover.CheckDays(days, nameof(days));
        Guard.Defined(mean, nameof(mean));
        Guard.Defined(payablesBase, nameof(payablesBase));
        var owed = Balances.Mean(receivables, mean, nameof(receivables));
        var stock = Balances.Mean(inventory, mean, nameof(inventory));
        var owing = Balances.Mean(payables, mean, nameof(payables));
        var bought =
            payablesBase == PayablesBase.CostOfGoodsSold ? costOfGoodsSold : (Fraction)costOfGoodsSold + inventory[^1] - inventory[0];
        var sales = Balances.Over(days * owed, revenue, nameof(revenue));
        var lying = Balances.Over(days * stock, costOfGoodsSold, nameof(costOfGoodsSold));
        var paying = Balances.Over(days * owing, bought, nameof(payablesBase));
        return new CashConversionCycle
        {
            DaysSalesOutstanding = sales.ToDecimal(),
            DaysInventoryOutstanding = lying.ToDecimal(),
            DaysPayablesOutstanding = paying.ToDecimal(),
            Days = (sales + lying - paying).ToDecimal(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Cash conversion cycle", "现金周转期"),
            Days,
            Phrase.Of($"{DaysSalesOutstanding} + {DaysInventoryOutstanding} - {DaysPayablesOutstanding}"),
            default,
            Explanation.Of(new Phrase("Days sales outstanding", "应收账款周转天数"), DaysSalesOutstanding),
            Explanation.Of(new Phrase("Days inventory outstanding", "库存周转天数"), DaysInventoryOutstanding),
            Explanation.Of(new Phrase("Days payables outstanding", "应付账款周转天数"), DaysPayablesOutstanding)
        );
}
