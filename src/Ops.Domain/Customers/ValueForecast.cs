using System.Runtime.InteropServices;

namespace Ops.Domain.Customers;

/// <summary>What a whole customer base is worth from now on: <see cref="CustomerValue"/> for every customer at once.</summary>
/// <remarks>
/// What a customer buys who has not left depends on purchases so far and age alone, so that customers of equal figures share the work. The lists run in parallel
/// over the customers as given. Amounts are statistics in the unit of the currency. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class ValueForecast : IExplainable
{
    private ValueForecast() { }

    /// <summary>The terms it was counted on.</summary>
    public ValueTerms Terms { get; internal init; } = new();

    /// <summary>The probability that each customer still buys.</summary>
    public ImmutableArray<double> ProbabilityAlive { get; internal init; }

    /// <summary>The purchases to expect of each customer over the whole time.</summary>
    public ImmutableArray<double> Purchases { get; internal init; }

    /// <summary>The discounted value of each customer.</summary>
    public ImmutableArray<double> Values { get; internal init; }

    /// <summary>How many customers still buy, to be expected: the sum of the probabilities.</summary>
    public double ExpectedActive => ProbabilityAlive.Sum();

    /// <summary>The purchases of all customers to be expected.</summary>
    public double ExpectedPurchases => Purchases.Sum();

    /// <summary>The value of all customers.</summary>
    public double Value => Values.Sum();

    /// <summary>Values all customers.</summary>
    /// <param name="purchases">The model of purchases.</param>
    /// <param name="spend">The model of their value; q above 1.</param>
    /// <param name="customers">The customers; at least one. Those with repeat purchases also have their average value.</param>
    /// <param name="terms">The time and the rates; null for the defaults.</param>
    /// <returns>The values.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no customer. <see cref="FaultCode.InvalidArgument"/>: a null, terms outside their ranges, q not above 1, repeat
    /// purchases without a value.
    /// </exception>
    public static ValueForecast Of(
        IPurchaseModel purchases,
        GammaGamma spend,
        ReadOnlySpan<PurchaseHistory> customers,
        ValueTerms? terms = null
    )
    {
        double[] alive = new double[customers.Length];
        double[] bought = new double[customers.Length];
        double[] values = new double[customers.Length];
        var settings = terms ?? new ValueTerms();
        Fill(purchases, spend, customers, alive, bought, values, settings);
        return new ValueForecast
        {
            Terms = settings,
            ProbabilityAlive = ImmutableCollectionsMarshal.AsImmutableArray(alive),
            Purchases = ImmutableCollectionsMarshal.AsImmutableArray(bought),
            Values = ImmutableCollectionsMarshal.AsImmutableArray(values),
        };
    }

    /// <summary>Values all customers into lists of the caller: the figures of <see cref="Of"/>, bit for bit, with nothing kept for a customer.</summary>
    /// <remarks>For a base that is valued again and again, or in parts. The totals alone are <see cref="SegmentValue"/>.</remarks>
    /// <param name="purchases">The model of purchases.</param>
    /// <param name="spend">The model of their value; q above 1.</param>
    /// <param name="customers">The customers; at least one. Those with repeat purchases also have their average value.</param>
    /// <param name="probabilityAlive">Where the probabilities go that the customers still buy, one place per customer.</param>
    /// <param name="expectedPurchases">Where the purchases go that are to be expected of them over the whole time.</param>
    /// <param name="values">Where their discounted values go.</param>
    /// <param name="terms">The time and the rates; null for the defaults.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no customer. <see cref="FaultCode.LengthMismatch"/>: not one place per customer.
    /// <see cref="FaultCode.InvalidArgument"/>: a null, lists that overlap, terms outside their ranges, q not above 1, repeat purchases without a value.
    /// The lists are as they were then, unless a model of the caller's own fails.
    /// </exception>
    public static void Fill(
        IPurchaseModel purchases,
        GammaGamma spend,
        ReadOnlySpan<PurchaseHistory> customers,
        Span<double> probabilityAlive,
        Span<double> expectedPurchases,
        Span<double> values,
        ValueTerms? terms = null
    )
    {
        Guard.NotEmpty(customers, nameof(customers));
        Guard.SameLength(probabilityAlive.Length, nameof(probabilityAlive), customers.Length, nameof(customers));
        Guard.SameLength(expectedPurchases.Length, nameof(expectedPurchases), customers.Length, nameof(customers));
        Guard.SameLength(values.Length, nameof(values), customers.Length, nameof(customers));
        Guard.NotNull(purchases, nameof(purchases));
        Guard.NotNull(spend, nameof(spend));
        RefuseOverlap(probabilityAlive, expectedPurchases, nameof(expectedPurchases));
        RefuseOverlap(probabilityAlive, values, nameof(values));
        RefuseOverlap(expectedPurchases, values, nameof(values));
        var settings = Checked(spend, customers, terms);
        var future = new PurchasesAhead(purchases, settings);
        for (int i = 0; i < customers.Length; i++)
        {
            var customer = customers[i];
            var ahead = future.Of(customer);
            probabilityAlive[i] = ahead.Alive;
            expectedPurchases[i] = ahead.Alive * ahead.Purchases;
            double each = spend.ExpectedAverageValue(customer.Frequency, customer.AverageValue ?? 0);
            values[i] = ahead.Alive * ahead.Discounted * each * settings.Margin;
        }
    }

    /// <summary>The terms, checked like the customers, of whom every one who bought again must have a value.</summary>
    internal static ValueTerms Checked(GammaGamma spend, ReadOnlySpan<PurchaseHistory> customers, ValueTerms? terms)
    {
        var settings = terms ?? new ValueTerms();
        settings.Check(nameof(terms));
        spend.RefuseWithoutMean(nameof(spend));
        for (int i = 0; i < customers.Length; i++)
        {
            if (customers[i] is null)
                Guard.NotNull(customers[i], Guard.At(nameof(customers), i));
            if (customers[i] is { Frequency: > 0, AverageValue: null })
                throw Faults.Invalid(Guard.At(nameof(customers), i), "repeat purchases without an average value", "give the average value");
        }
        return settings;
    }

    private static void RefuseOverlap(Span<double> list, Span<double> other, string place)
    {
        if (list.Overlaps(other))
            throw Faults.Invalid(place, "two lists share memory", "give each figure a list of its own");
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Value of the customer base", "客户群价值"),
            Value,
            Phrase.Of(
                $"{Values.Length} customers, discounted {Terms.MonthlyDiscount} a month over {Terms.Months} months, margin {Terms.Margin}",
                $"{Values.Length} 位客户，按每月 {Terms.MonthlyDiscount} 折现，共 {Terms.Months} 个月，利润率 {Terms.Margin}"
            ),
            new Phrase("Fader, Hardie and Lee 2005", "Fader、Hardie 与 Lee 2005"),
            Explanation.Of(new Phrase("Customers expected to be active", "预期活跃客户数"), ExpectedActive),
            Explanation.Of(new Phrase("Expected purchases", "期望购买次数"), ExpectedPurchases)
        );
}
