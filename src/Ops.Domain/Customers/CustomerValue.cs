namespace Ops.Domain.Customers;

/// <summary>What a customer is worth from now on: purchases to expect times their value, discounted month by month.</summary>
/// <remarks>All amounts are statistics in the unit of the currency. Holds a list and makes no claim of value equality.</remarks>
public sealed class CustomerValue : IExplainable
{
    private CustomerValue() { }

    /// <summary>The customer.</summary>
    public string Customer { get; internal init; } = "";

    /// <summary>The terms it was counted on.</summary>
    public ValueTerms Terms { get; internal init; } = new();

    /// <summary>The mean value to expect of a purchase, before margin.</summary>
    public double ExpectedAverageValue { get; internal init; }

    /// <summary>The purchases to expect over the whole time.</summary>
    public double ExpectedPurchases { get; internal init; }

    /// <summary>The probability that the customer still buys.</summary>
    public double ProbabilityAlive { get; internal init; }

    /// <summary>The months one by one.</summary>
    public ImmutableArray<ValueMonth> Months { get; internal init; }

    /// <summary>The sum of the months' discounted values.</summary>
    public double Value { get; internal init; }

    /// <summary>What the value would be if it were certain that the customer still buys.</summary>
    public double ValueIfAlive { get; internal init; }

    /// <summary>Values one customer.</summary>
    /// <param name="purchases">The model of purchases.</param>
    /// <param name="spend">The model of their value; q above 1.</param>
    /// <param name="customer">The customer; with repeat purchases also their average value.</param>
    /// <param name="terms">The time and the rates; null for the defaults.</param>
    /// <returns>The value; the purchases of a month count at its end.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a null, terms outside their ranges, q not above 1, repeat purchases without a value.
    /// </exception>
    public static CustomerValue Of(IPurchaseModel purchases, GammaGamma spend, PurchaseHistory customer, ValueTerms? terms = null)
    {
        Guard.NotNull(purchases, nameof(purchases));
        Guard.NotNull(spend, nameof(spend));
        Guard.NotNull(customer, nameof(customer));
        terms ??= new ValueTerms();
        terms.Check(nameof(terms));
        spend.RefuseWithoutMean(nameof(spend));
        if (customer.Frequency > 0 && customer.AverageValue is null)
            throw Faults.Invalid(nameof(customer), "repeat purchases without an average value", "give the average value");
        double average = spend.ExpectedAverageValue(customer.Frequency, customer.AverageValue ?? 0);
        var months = ImmutableArray.CreateBuilder<ValueMonth>(terms.Months);
        double before = 0;
        double value = 0;
        double valueIfAlive = 0;
        double discount = 1;
        double alive = 0;
        for (int month = 1; month <= terms.Months; month++)
        {
            var outlook = purchases.Outlook(customer.Frequency, customer.Recency, customer.Age, month * terms.UnitsPerMonth);
            double bought = outlook.PurchasesIfAlive - before;
            before = outlook.PurchasesIfAlive;
            alive = outlook.ProbabilityAlive;
            discount /= 1 + terms.MonthlyDiscount;
            double worth = bought * average * terms.Margin * discount;
            months.Add(new ValueMonth(month, alive * bought, alive * worth));
            value += alive * worth;
            valueIfAlive += worth;
        }
        return new CustomerValue
        {
            Customer = customer.Customer,
            Terms = terms,
            ExpectedAverageValue = average,
            ExpectedPurchases = alive * before,
            ProbabilityAlive = alive,
            Months = months.MoveToImmutable(),
            Value = value,
            ValueIfAlive = valueIfAlive,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Customer lifetime value", "客户终身价值"),
            Value,
            Phrase.Of(
                $"{ExpectedPurchases} purchases × {ExpectedAverageValue} × margin {Terms.Margin}, discounted {Terms.MonthlyDiscount} a month over {Terms.Months} months",
                $"{ExpectedPurchases} 次购买 × {ExpectedAverageValue} × 利润率 {Terms.Margin}，按每月 {Terms.MonthlyDiscount} 折现，共 {Terms.Months} 个月"
            ),
            new Phrase("Fader, Hardie and Lee 2005", "Fader、Hardie 与 Lee 2005"),
            Explanation.Of(new Phrase("Probability alive", "活跃概率"), ProbabilityAlive),
            Explanation.Of(new Phrase("Expected purchases", "期望购买次数"), ExpectedPurchases),
            Explanation.Of(new Phrase("Expected value of a purchase", "单次购买的期望金额"), ExpectedAverageValue)
        );
}
