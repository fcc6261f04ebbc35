using CsCheck;
using NodaTime;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public class PurchaseHistoriesTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    private static OrderLog Log(params (string Customer, int Day, decimal Amount)[] rows)
    {
        var log = OrderLog.Build(Currency.Usd);
        foreach (var (customer, day, amount) in rows)
            log.Add(customer, Start.PlusDays(day), new Money(amount, Currency.Usd));
        return log.ToLog();
    }

    /// <summary>By hand: Ann buys on days 4, 18 (twice) and 46; the first purchase is left out of the mean (30 + 20)/2.</summary>
    [Fact]
    public void Orders_of_a_day_are_one_purchase_and_the_first_is_no_repeat()
    {
        var result = PurchaseHistories.Of(Log(("Ann", 18, 10), ("Ann", 4, 99), ("Ann", 46, 20), ("Ann", 18, 20)), Start.PlusDays(60), 7);

        result.Customers.Should().Equal(new PurchaseHistory("Ann", 2, 6, 8, 25));
        result.Currency.Should().Be(Currency.Usd);
        result.Spend().Should().Equal(new CustomerSpend("Ann", 2, 25));
    }

    /// <summary>By hand: Bo's first day nets to 0, his return on day 5 to −7; Cy only returns; Di orders after the end.</summary>
    [Fact]
    public void A_day_that_nets_to_nothing_is_no_purchase()
    {
        var log = Log(
            ("Di", 11, 5),
            ("Bo", 1, 10),
            ("Bo", 1, -10),
            ("Bo", 3, 8),
            ("Bo", 5, -7),
            ("Bo", 9, 4),
            ("Bo", 11, 4),
            ("Cy", 2, -1),
            ("Al", 10, 3)
        );

        var result = PurchaseHistories.Of(log, Start.PlusDays(10), 1);

        result.Customers.Should().Equal(new PurchaseHistory("Al", 0, 0, 0), new PurchaseHistory("Bo", 1, 6, 7, 4));
        (result.IgnoredOrders, result.DaysWithoutPurchase, result.CustomersWithoutPurchase).Should().Be((2, 3, 2));
        result.Spend().Should().ContainSingle();
    }

    [Fact]
    public void The_order_of_rows_does_not_matter_for_all_logs() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 12], Gen.Int[-5, 9])
            .Array[1, 30]
            .Where(rows => rows.Any(row => row.Item2 <= 10 && row.Item3 > 0))
            .SelectMany(rows => Gen.Shuffle(rows).Select(shuffled => (rows, shuffled)))
            .Sample(pair =>
            {
                // A positive row on a day of its own makes sure that somebody buys.
                (string, int, decimal)[] Rows(IEnumerable<(int, int, int)> rows) =>
                    [("sure", 0, 1), .. rows.Select(row => ($"c{row.Item1}", row.Item2, (decimal)row.Item3))];
                var first = PurchaseHistories.Of(Log(Rows(pair.rows)), Start.PlusDays(10), 1);
                var second = PurchaseHistories.Of(Log(Rows(pair.shuffled)), Start.PlusDays(10), 1);
                second.Customers.Should().Equal(first.Customers);
                second.DaysWithoutPurchase.Should().Be(first.DaysWithoutPurchase);
                (first.Customers.Length + first.CustomersWithoutPurchase)
                    .Should()
                    .Be(1 + pair.rows.Select(row => row.Item1).Distinct().Count());
                first.IgnoredOrders.Should().Be(pair.rows.Count(row => row.Item2 > 10));
            });

    [Fact]
    public void Refuses_what_holds_no_purchase()
    {
        Refusal.Of(() => PurchaseHistories.Of(Log(), Start, 1), FaultCode.EmptyInput, "orders");
        Refusal.Of(() => PurchaseHistories.Of(Log(("a", 0, 1)), Start, 0), FaultCode.InvalidArgument, "unitDays");
        Refusal.Of(() => PurchaseHistories.Of(Log(("a", 0, 1), ("a", 0, -1), ("b", 2, 9)), Start, 1), FaultCode.InsufficientData, "orders");
        Refusal.Of(() => PurchaseHistories.Of(Log(("a", 0, decimal.MaxValue), ("a", 0, 1)), Start, 1), FaultCode.Overflow, "orders");
        var log = OrderLog.Build(Currency.Usd);
        Refusal.Of(() => log.Add("", Start, new Money(1, Currency.Usd)), FaultCode.InvalidArgument, "customer");
        Refusal.Of(() => log.Add("a", Start, new Money(1, Currency.Eur)), FaultCode.CurrencyMismatch, "amount");
        Refusal.Of(
            () => log.Add("a", Start.WithCalendar(CalendarSystem.Julian), new Money(1, Currency.Usd)),
            FaultCode.InvalidArgument,
            "date"
        );
        log.Count.Should().Be(0, "a refused order is not in the log");
    }

    [Fact]
    public void A_history_holds_together()
    {
        Refusal.Of(() => new PurchaseHistory("a", -1, 0, 1), FaultCode.InvalidArgument, "frequency");
        Refusal.Of(() => new PurchaseHistory("a", 1, 2, 1), FaultCode.InvalidArgument, "recency");
        Refusal.Of(() => new PurchaseHistory("a", 1, -1, 1), FaultCode.InvalidArgument, "recency");
        Refusal.Of(() => new PurchaseHistory("a", 1, 0, -1), FaultCode.InvalidArgument, "age");
        Refusal.Of(() => new PurchaseHistory("a", 1, 1, 1, 0), FaultCode.InvalidArgument, "averageValue");
        Refusal.Of(() => new PurchaseHistory(" ", 1, 1, 1), FaultCode.InvalidArgument, "customer");
        new PurchaseHistory("a", 1, 1, 1).Recency.Should().Be(1);
    }
}
