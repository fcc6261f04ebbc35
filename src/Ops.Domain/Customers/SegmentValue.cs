namespace Ops.Domain.Customers;

/// <summary>What a segment of customers is worth, and how much of that hangs on customers who may have left.</summary>
/// <remarks>All amounts are statistics in the unit of the currency. Two are equal when all figures are.</remarks>
public sealed record SegmentValue : IExplainable
{
    private SegmentValue() { }

    /// <summary>How many customers the segment has.</summary>
    public int Customers { get; internal init; }

    /// <summary>How many of them are still there, to expect: the sum of the probabilities.</summary>
    public double ExpectedAlive { get; internal init; }

    /// <summary>The sum of the customers' values.</summary>
    public double Value { get; internal init; }

    /// <summary>What the sum would be if it were certain that all are still there.</summary>
    public double ValueIfAllAlive { get; internal init; }

    /// <summary>Value / customers.</summary>
    public double MeanValue => Value / Customers;

    /// <summary>The value that making sure of every customer would add: the most that a campaign to keep them can be worth.</summary>
    public double IncrementalValue => ValueIfAllAlive - Value;

    /// <summary>Values a segment.</summary>
    /// <param name="purchases">The model of purchases.</param>
    /// <param name="spend">The model of their value; q above 1.</param>
    /// <param name="customers">At least one customer, each once.</param>
    /// <param name="terms">The time and the rates; null for the defaults.</param>
    /// <returns>The value.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: as for <see cref="CustomerValue.Of"/>;
    /// <see cref="FaultCode.DuplicateKey"/>: a customer twice.
    /// </exception>
    public static SegmentValue Of(
        IPurchaseModel purchases,
        GammaGamma spend,
        ReadOnlySpan<PurchaseHistory> customers,
        ValueTerms? terms = null
    )
    {
        Guard.NotNull(purchases, nameof(purchases));
        Guard.NotNull(spend, nameof(spend));
        PurchasePanel.Check(customers);
        var settings = ValueForecast.Checked(spend, customers, terms);
        var future = new PurchasesAhead(purchases, settings);
        double alive = 0;
        double value = 0;
        double valueIfAlive = 0;
        foreach (var customer in customers)
        {
            var ahead = future.Of(customer);
            double worth = ahead.Discounted * spend.ExpectedAverageValue(customer.Frequency, customer.AverageValue ?? 0) * settings.Margin;
            alive += ahead.Alive;
            value += ahead.Alive * worth;
            valueIfAlive += worth;
        }
        return new SegmentValue
        {
            Customers = customers.Length,
            ExpectedAlive = alive,
            Value = value,
            ValueIfAllAlive = valueIfAlive,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Value of the segment", "客群价值"),
            Value,
            Phrase.Of($"{Customers} customers × {MeanValue}", $"{Customers} 位客户 × {MeanValue}"),
            default,
            Explanation.Of(new Phrase("Customers to expect still there", "预计仍活跃的客户数"), ExpectedAlive),
            Explanation.Of(
                new Phrase("Incremental value if all were sure to be there", "若全部确定活跃的增量价值"),
                IncrementalValue,
                Phrase.Of($"{ValueIfAllAlive} − {Value}")
            )
        );
}
