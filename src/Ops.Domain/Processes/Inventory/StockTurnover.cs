namespace Ops.Domain.Processes;

/// <summary>How often a stock turns over, and how many days it lasts (库存周转).</summary>
/// <remarks>Amounts of one currency.</remarks>
public sealed record StockTurnover : IExplainable
{
    private StockTurnover() { }

    /// <summary>The cost of the goods that left.</summary>
    public decimal CostOfGoods { get; internal init; }

    /// <summary>The days of the period.</summary>
    public decimal Days { get; internal init; }

    /// <summary>The mean of the balances.</summary>
    public decimal AverageInventory { get; internal init; }

    /// <summary>Turns in the period: cost of goods / mean balance; null without stock (周转次数).</summary>
    public double? Turnover { get; internal init; }

    /// <summary>Days that the mean balance lasts: days · mean balance / cost of goods; null if no goods left (周转天数).</summary>
    public double? DaysOfInventory { get; internal init; }

    /// <summary>Measures a stock over a period.</summary>
    /// <param name="costOfGoods">The cost of the goods that left; at least 0.</param>
    /// <param name="balances">What the stock was worth at the times of counting, at least 0 each; at least one.</param>
    /// <param name="days">The days of the period; above 0.</param>
    /// <returns>The turnover.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no balance. <see cref="FaultCode.InvalidArgument"/>: an argument outside its range.
    /// </exception>
    public static StockTurnover Of(decimal costOfGoods, ReadOnlySpan<decimal> balances, decimal days)
    {
        Guard.NotEmpty(balances, nameof(balances));
        Guard.InRange(costOfGoods, 0, decimal.MaxValue, nameof(costOfGoods));
        if (days <= 0)
            throw Faults.Invalid(nameof(days), $"{Figures.Text(days)} is not positive", "give a number above 0");
        var sum = Fraction.Zero;
        for (int i = 0; i < balances.Length; i++)
            sum += Guard.InRange(balances[i], 0, decimal.MaxValue, Guard.At(nameof(balances), i));
        var average = sum / new Fraction(balances.Length, 1);
        return new StockTurnover
        {
            CostOfGoods = costOfGoods,
            Days = days,
            AverageInventory = average.ToDecimal(),
            Turnover = Fraction.Ratio(costOfGoods, average)?.ToDouble(),
            DaysOfInventory = Fraction.Ratio(average * days, costOfGoods)?.ToDouble(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Stock turnover", "库存周转次数"),
            Turnover,
            Phrase.Of($"{CostOfGoods} / {AverageInventory}"),
            default,
            Explanation.Of(new Phrase("Mean stock", "平均库存"), AverageInventory),
            Explanation.Of(
                new Phrase("Days of stock", "库存周转天数"),
                DaysOfInventory,
                Phrase.Of($"{Days} * {AverageInventory} / {CostOfGoods}")
            )
        );
}
