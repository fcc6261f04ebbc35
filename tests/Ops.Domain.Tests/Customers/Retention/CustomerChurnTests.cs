using CsCheck;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public class CustomerChurnTests
{
    private static RecurringRevenue Of(string customer, decimal before, decimal after) =>
        new(customer, new Money(before, Currency.Eur), new Money(after, Currency.Eur));

    /// <summary>By hand: 100 leaves, 100 grows to 130, 200 falls to 150, 60 is new, one pays nothing at either end.</summary>
    [Fact]
    public void The_bridge_by_hand()
    {
        var churn = CustomerChurn.Of([Of("a", 100, 0), Of("b", 100, 130), Of("c", 200, 150), Of("d", 0, 60), Of("e", 0, 0)]);

        (churn.CustomersAtStart, churn.CustomersLost, churn.CustomersNew, churn.CustomersAtEnd).Should().Be((3, 1, 1, 3));
        churn.CustomerChurnRate.Should().BeApproximately(1.0 / 3, 1e-15);
        churn.CustomerRetentionRate.Should().BeApproximately(2.0 / 3, 1e-15);
        (churn.RevenueBefore.Amount, churn.NewRevenue.Amount, churn.Expansion.Amount).Should().Be((400, 60, 30));
        (churn.Contraction.Amount, churn.ChurnedRevenue.Amount, churn.RevenueAfter.Amount).Should().Be((50, 100, 340));
        churn.GrossRevenueRetention.Should().Be(0.625);
        churn.NetRevenueRetention.Should().Be(0.7);
        churn.RevenueChurnRate.Should().Be(0.25);
        churn.Explain().ToText().Should().Contain("Net revenue retention: 0.7 = (400 + 30 − 50 − 100) / 400");
    }

    [Fact]
    public void The_bridge_ends_at_the_revenue_at_the_end_for_all_customers() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000])
            .Array[1, 40]
            .Where(rows => rows.Any(row => row.Item1 > 0))
            .Sample(rows =>
            {
                var churn = CustomerChurn.Of([.. rows.Select((row, i) => Of($"c{i}", row.Item1 / 100m, row.Item2 / 100m))]);
                churn.RevenueAfter.Amount.Should().Be(rows.Sum(row => row.Item2 / 100m));
                churn.CustomersAtEnd.Should().Be(rows.Count(row => row.Item2 > 0));
                churn.GrossRevenueRetention.Should().BeLessThanOrEqualTo(Math.Min(1, churn.NetRevenueRetention));
            });

    [Fact]
    public void Refuses_bad_facts()
    {
        Refusal.Of(() => CustomerChurn.Of([]), FaultCode.EmptyInput, "customers");
        Refusal.Of(() => CustomerChurn.Of([Of("a", 1, 1), null!]), FaultCode.InvalidArgument, "customers[1]");
        Refusal.Of(() => CustomerChurn.Of([Of("a", 1, 1), Of("a", 2, 1)]), FaultCode.DuplicateKey, "customers[1]");
        Refusal.Of(() => CustomerChurn.Of([Of("a", 0, 1)]), FaultCode.ZeroDenominator, "customers");
        Refusal.Of(() => Of("a", -1, 1), FaultCode.InvalidArgument, "before");
        Refusal.Of(() => Of("a", 1, -1), FaultCode.InvalidArgument, "after");
        Refusal.Of(() => Of("", 1, 1), FaultCode.InvalidArgument, "customer");
        Refusal.Of(
            () => new RecurringRevenue("a", new Money(1, Currency.Eur), new Money(1, Currency.Usd)),
            FaultCode.CurrencyMismatch,
            "after"
        );
        var dollars = new RecurringRevenue("b", new Money(1, Currency.Usd), new Money(1, Currency.Usd));
        Refusal.Of(() => CustomerChurn.Of([Of("a", 1, 1), dollars]), FaultCode.CurrencyMismatch, "customers[1]");
    }
}
