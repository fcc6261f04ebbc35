namespace Ops.Domain.Customers;

/// <summary>Who left and what it cost, over one period: customer churn and the revenue bridge from start to end.</summary>
/// <remarks>All rates are per customer or per amount at the start; churn per customer-time is another figure. Equal when all figures are.</remarks>
public sealed record CustomerChurn : IExplainable
{
    private CustomerChurn() { }

    /// <summary>Customers with revenue at the start.</summary>
    public int CustomersAtStart { get; internal init; }

    /// <summary>Those of them without revenue at the end.</summary>
    public int CustomersLost { get; internal init; }

    /// <summary>Customers with revenue at the end only.</summary>
    public int CustomersNew { get; internal init; }

    /// <summary>Customers with revenue at the end.</summary>
    public int CustomersAtEnd { get; internal init; }

    /// <summary>Lost / at the start.</summary>
    public double CustomerChurnRate => (double)CustomersLost / CustomersAtStart;

    /// <summary>1 less the churn rate.</summary>
    public double CustomerRetentionRate => (double)(CustomersAtStart - CustomersLost) / CustomersAtStart;

    /// <summary>Recurring revenue at the start.</summary>
    public Money RevenueBefore { get; internal init; }

    /// <summary>Revenue of new customers.</summary>
    public Money NewRevenue { get; internal init; }

    /// <summary>What those who stay pay more.</summary>
    public Money Expansion { get; internal init; }

    /// <summary>What those who stay pay less.</summary>
    public Money Contraction { get; internal init; }

    /// <summary>What those who left paid.</summary>
    public Money ChurnedRevenue { get; internal init; }

    /// <summary>Recurring revenue at the end: before + new + expansion − contraction − churned.</summary>
    public Money RevenueAfter { get; internal init; }

    /// <summary>(Before − contraction − churned) / before: at most 1.</summary>
    public double GrossRevenueRetention =>
        Amounts.Ratio(RevenueBefore.Amount - Contraction.Amount - ChurnedRevenue.Amount, RevenueBefore.Amount);

    /// <summary>(Before + expansion − contraction − churned) / before: above 1 when those who stay grow faster than others leave.</summary>
    public double NetRevenueRetention =>
        Amounts.Ratio(RevenueBefore.Amount + (Expansion.Amount - Contraction.Amount - ChurnedRevenue.Amount), RevenueBefore.Amount);

    /// <summary>Churned revenue / before.</summary>
    public double RevenueChurnRate => Amounts.Ratio(ChurnedRevenue.Amount, RevenueBefore.Amount);

    /// <summary>Counts the churn.</summary>
    /// <param name="customers">At least one customer, each once, all in one currency.</param>
    /// <returns>The churn.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a null; <see cref="FaultCode.CurrencyMismatch"/>;
    /// <see cref="FaultCode.DuplicateKey"/>: a customer twice; <see cref="FaultCode.ZeroDenominator"/>: nobody at the start;
    /// <see cref="FaultCode.Overflow"/>: the revenue is beyond decimal.
    /// </exception>
    public static CustomerChurn Of(ReadOnlySpan<RecurringRevenue> customers)
    {
        Guard.NotEmpty(customers, nameof(customers));
        for (int i = 0; i < customers.Length; i++)
            Guard.NotNull(customers[i], Guard.At(nameof(customers), i));
        var currency = customers[0].Before.Currency;
        for (int i = 0; i < customers.Length; i++)
            Amounts.In(currency, customers[i].Before, Guard.At(nameof(customers), i));
        UniqueIds.Check(customers, nameof(customers), static customer => customer.Customer);
        var churn = Counted(customers, Money.Zero(currency));
        if (churn.CustomersAtStart == 0)
            throw Faults.ZeroDenominator(nameof(customers), "nobody has revenue at the start", "give the customers of the period before");
        return churn;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Net revenue retention", "净收入留存率"),
            NetRevenueRetention,
            Phrase.Of(
                $"({RevenueBefore.Amount} + {Expansion.Amount} − {Contraction.Amount} − {ChurnedRevenue.Amount}) / {RevenueBefore.Amount}"
            ),
            default,
            Explanation.Of(new Phrase("Gross revenue retention", "总收入留存率"), GrossRevenueRetention),
            Explanation.Of(
                new Phrase("Customer churn rate", "客户流失率"),
                CustomerChurnRate,
                Phrase.Of($"{CustomersLost} / {CustomersAtStart}")
            ),
            Explanation.Of(
                new Phrase("Recurring revenue at the end", "期末经常性收入"),
                Amounts.Text(RevenueAfter),
                Phrase.Of(
                    $"{RevenueBefore.Amount} + {NewRevenue.Amount} + {Expansion.Amount} − {Contraction.Amount} − {ChurnedRevenue.Amount}"
                )
            )
        );

    private static CustomerChurn Counted(ReadOnlySpan<RecurringRevenue> customers, Money zero)
    {
        int atStart = 0;
        int lost = 0;
        int added = 0;
        var (before, gained, more, less, gone) = (zero, zero, zero, zero, zero);
        foreach (var customer in customers)
        {
            before += customer.Before;
            if (customer.Before.IsZero)
            {
                added += customer.After.IsZero ? 0 : 1;
                gained += customer.After;
                continue;
            }
            atStart++;
            if (customer.After.IsZero)
            {
                lost++;
                gone += customer.Before;
            }
            else if (customer.After > customer.Before)
                more += customer.After - customer.Before;
            else
                less += customer.Before - customer.After;
        }
        return new CustomerChurn
        {
            CustomersAtStart = atStart,
            CustomersLost = lost,
            CustomersNew = added,
            CustomersAtEnd = atStart - lost + added,
            RevenueBefore = before,
            NewRevenue = gained,
            Expansion = more,
            Contraction = less,
            ChurnedRevenue = gone,
            RevenueAfter = before + gained + more - less - gone,
        };
    }
}
