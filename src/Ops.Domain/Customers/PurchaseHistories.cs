using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>Orders turned into what the models need, with a count of what was left out.</summary>
/// <remarks>
/// One purchase per customer and day: the amounts of a day are added, and a day that nets to 0 or less is no purchase. Orders after the end
/// are left out. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class PurchaseHistories : IExplainable
{
    private PurchaseHistories() { }

    /// <summary>The customers with a purchase, by ordinal name.</summary>
    public ImmutableArray<PurchaseHistory> Customers { get; internal init; }

    /// <summary>The currency of the average values.</summary>
    public Currency Currency { get; internal init; }

    /// <summary>Orders after the end.</summary>
    public int IgnoredOrders { get; internal init; }

    /// <summary>Customer-days up to the end that net to 0 or less.</summary>
    public int DaysWithoutPurchase { get; internal init; }

    /// <summary>Customers named in the orders who have no purchase.</summary>
    public int CustomersWithoutPurchase { get; internal init; }

    /// <summary>Sums up orders.</summary>
    /// <param name="orders">At least one order.</param>
    /// <param name="end">The last day of the observation.</param>
    /// <param name="unitDays">The days of one unit of time, above 0: 1 for days, 7 for weeks.</param>
    /// <returns>
    /// The histories: frequency = purchase days − 1, recency = first to last purchase day, age = first purchase day to the end, average
    /// value = mean of the days' sums without the first.
    /// </returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a unit that is not above 0, a day of another calendar;
    /// <see cref="FaultCode.InsufficientData"/>: no purchase at all; <see cref="FaultCode.Overflow"/>: sums beyond decimal.
    /// </exception>
    public static PurchaseHistories Of(OrderLog orders, LocalDate end, double unitDays)
    {
        Guard.NotNull(orders, nameof(orders));
        Guard.NotEmpty(orders.Customers, nameof(orders));
        Guard.Positive(unitDays, nameof(unitDays));
        ActivityLog.CheckIso(end.ToYearMonth(), nameof(end));
        int[] ranks = Ranks(orders.CustomerNames);
        var keys = new List<(long Key, int Row)>(orders.Count);
        for (int i = 0; i < orders.Count; i++)
        {
            int before = Period.DaysBetween(orders.Dates[i], end);
            // Customers by ordinal name, a customer's days from the first to the last.
            if (before >= 0)
                keys.Add((((long)ranks[orders.Customers[i]] << 32) | (uint)(int.MaxValue - before), i));
        }
        keys.Sort();
        var walk = new PurchaseWalk(orders, unitDays);
        foreach (var (key, row) in keys)
            walk.Add((int)(key >> 32), int.MaxValue - (int)(key & uint.MaxValue), row);
        walk.Finish();
        if (walk.Customers.Count == 0)
            throw Faults.Insufficient(nameof(orders), "no day up to the end nets to a purchase", "give orders of before the end");
        return new PurchaseHistories
        {
            Customers = [.. walk.Customers],
            Currency = orders.Currency,
            IgnoredOrders = orders.Count - keys.Count,
            DaysWithoutPurchase = walk.DaysWithoutPurchase,
            CustomersWithoutPurchase = orders.CustomerNames.Length - walk.Customers.Count,
        };
    }

    /// <summary>What customers with repeat purchases spend, for the gamma-gamma model.</summary>
    /// <returns>One fact per customer with a repeat purchase.</returns>
    public ImmutableArray<CustomerSpend> Spend() =>
        [
            .. Customers
                .Where(customer => customer.Frequency > 0)
                .Select(customer => new CustomerSpend(customer.Customer, customer.Frequency, customer.AverageValue!.Value)),
        ];

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Customers with a purchase", "有购买的客户"),
            (decimal)Customers.Length,
            new Phrase(
                "one purchase per customer and day; a day that nets to 0 or less is none",
                "每位客户每天计一次购买；净额不大于 0 的日子不计"
            ),
            default,
            Explanation.Of(new Phrase("Orders after the end, left out", "截止日之后的订单（未计入）"), (decimal)IgnoredOrders),
            Explanation.Of(new Phrase("Days without a net purchase", "净额不构成购买的日子"), (decimal)DaysWithoutPurchase),
            Explanation.Of(new Phrase("Customers without a purchase", "没有购买的客户"), (decimal)CustomersWithoutPurchase)
        );

    private static int[] Ranks(ImmutableArray<string> names)
    {
        string[] sorted = [.. names];
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order, StringComparer.Ordinal);
        int[] ranks = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
            ranks[order[i]] = i;
        return ranks;
    }
}
