using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Customers;

public class CustomerValueTests
{
    private static readonly BetaGeometricNbd Purchases = new(0.243, 4.414, 0.793, 2.426);
    private static readonly GammaGamma Spend = new(6.25, 3.74, 15.44);
    private static readonly PurchaseHistory Customer = new("c", 2, 30.43, 38.86, 22.35);

    /// <summary>By the definition: each month's purchases count at its end.</summary>
    [Fact]
    public void A_months_purchases_are_discounted_from_its_end()
    {
        var terms = new ValueTerms
        {
            Months = 2,
            UnitsPerMonth = 4,
            MonthlyDiscount = 0.1,
            Margin = 0.5,
        };

        var value = CustomerValue.Of(Purchases, Spend, Customer, terms);

        double first = Purchases.Outlook(2, 30.43, 38.86, 4).ExpectedPurchases;
        double both = Purchases.Outlook(2, 30.43, 38.86, 8).ExpectedPurchases;
        double each = Spend.ExpectedAverageValue(2, 22.35) * 0.5;
        value.Months.Should().HaveCount(2);
        value.Months[0].Month.Should().Be(1);
        value.Months[0].Purchases.Should().BeApproximately(first, 1e-15);
        value.Months[1].DiscountedValue.Should().BeApproximately((both - first) * each / 1.21, 1e-12);
        value.Value.Should().BeApproximately((first * each / 1.1) + ((both - first) * each / 1.21), 1e-12);
        value.ExpectedPurchases.Should().Be(both);
        value.Customer.Should().Be("c");
        value.Explain().ToText().Should().Contain("Customer lifetime value").And.Contain("Probability alive");
    }

    [Fact]
    public void Without_discount_it_is_purchases_times_value()
    {
        var terms = new ValueTerms { Months = 12, MonthlyDiscount = 0 };

        var value = CustomerValue.Of(Purchases, Spend, Customer, terms);

        value.Value.Should().BeApproximately(value.ExpectedPurchases * value.ExpectedAverageValue, 1e-11);
        value.ProbabilityAlive.Should().Be(Purchases.Outlook(2, 30.43, 38.86, 1).ProbabilityAlive);
    }

    [Fact]
    public void Any_model_of_purchases_will_do()
    {
        var pareto = new ParetoNbd(0.553, 10.578, 0.606, 11.669);

        CustomerValue.Of(pareto, Spend, Customer).Value.Should().BePositive();
        CustomerValue.Of(pareto, Spend, Customer).Terms.Should().Be(new ValueTerms());
    }

    [Fact]
    public void Refuses_terms_and_customers_out_of_range()
    {
        void Refused(ValueTerms terms, string place) =>
            Refusal.Of(() => CustomerValue.Of(Purchases, Spend, Customer, terms), FaultCode.InvalidArgument, place);
        Refused(new ValueTerms { Months = 0 }, "terms.Months");
        Refused(new ValueTerms { UnitsPerMonth = 0 }, "terms.UnitsPerMonth");
        Refused(new ValueTerms { MonthlyDiscount = -0.01 }, "terms.MonthlyDiscount");
        Refused(new ValueTerms { Margin = 0 }, "terms.Margin");
        Refused(new ValueTerms { Margin = 1.01 }, "terms.Margin");
        Refusal.Of(() => CustomerValue.Of(null!, Spend, Customer), FaultCode.InvalidArgument, "purchases");
        Refusal.Of(() => CustomerValue.Of(Purchases, null!, Customer), FaultCode.InvalidArgument, "spend");
        Refusal.Of(() => CustomerValue.Of(Purchases, Spend, null!), FaultCode.InvalidArgument, "customer");
        Refusal.Of(() => CustomerValue.Of(Purchases, new GammaGamma(2, 1, 5), Customer), FaultCode.InvalidArgument, "spend");
        Refusal.Of(() => CustomerValue.Of(Purchases, Spend, new PurchaseHistory("d", 2, 3, 4)), FaultCode.InvalidArgument, "customer");
    }

    /// <summary>The mean of many drawn futures is the expected value; its error here is below 3 %.</summary>
    [Theory]
    [InlineData("bg")]
    [InlineData("mbg")]
    [InlineData("pareto")]
    public void Drawn_futures_agree_with_the_expected_value(string kind)
    {
        IPurchaseModel model = kind switch
        {
            "bg" => Purchases,
            "mbg" => new ModifiedBetaGeometricNbd(0.525, 6.183, 0.891, 1.614),
            _ => new ParetoNbd(0.553, 10.578, 0.606, 11.669),
        };
        var terms = new ValueTerms { Months = 12 };
        var future = new CustomerFuture((IPurchaseCourses)model, Spend, Customer, terms);

        double sum = 0;
        const int Runs = 20_000;
        for (int run = 0; run < Runs; run++)
            sum += future.Draw(new RandomStream(21, (ulong)run).From());

        (sum / Runs).Should().BeApproximately(CustomerValue.Of(model, Spend, Customer, terms).Value, 1.5);
    }

    [Fact]
    public void The_range_of_a_customer_is_wide_and_the_same_for_the_same_seed()
    {
        var range = CustomerValueRange.Of(Purchases, Spend, Customer, 9, runs: 2000);

        range.Should().Be(CustomerValueRange.Of(Purchases, Spend, Customer, 9, runs: 2000));
        range.Lower.Should().Be(0, "more than a twentieth of such customers have left");
        // By hand: gone with 1 − 0.7266, or there without a purchase in 36 · 4.348 weeks with ((α + T)/(α + T + 156.5))^2.243 = 0.0323.
        range.ShareWithoutPurchase.Should().BeApproximately(1 - (0.7266 * (1 - 0.0323)), 0.05);
        range.Upper.Should().BeGreaterThan(range.Expected);
        range.Median.Should().BeLessThan(range.Expected);
        range.Expected.Should().Be(CustomerValue.Of(Purchases, Spend, Customer).Value);
        (range.Runs, range.Seed, range.Confidence).Should().Be((2000, 9UL, 0.9));
        Refusal.Of(() => CustomerValueRange.Of(Purchases, Spend, Customer, 1, runs: 99), FaultCode.InvalidArgument, "runs");
        Refusal.Of(() => CustomerValueRange.Of(Purchases, Spend, Customer, 1, null, 1), FaultCode.InvalidArgument, "confidence");
        Refusal.Of(() => CustomerValueRange.Of(new Foreign(), Spend, Customer, 1), FaultCode.InvalidArgument, "purchases");
    }

    [Fact]
    public void A_segment_is_the_sum_of_its_customers()
    {
        var other = new PurchaseHistory("d", 0, 0, 30);

        var segment = SegmentValue.Of(Purchases, Spend, [Customer, other]);

        var (first, second) = (CustomerValue.Of(Purchases, Spend, Customer), CustomerValue.Of(Purchases, Spend, other));
        segment.Value.Should().BeApproximately(first.Value + second.Value, 1e-12);
        segment.MeanValue.Should().BeApproximately((first.Value + second.Value) / 2, 1e-12);
        segment.ExpectedAlive.Should().BeApproximately(first.ProbabilityAlive + 1, 1e-15);
        // Only the first can have left: sure to be there it is worth value / P(alive).
        segment.IncrementalValue.Should().BeApproximately((first.Value / first.ProbabilityAlive) - first.Value, 1e-10);
        Refusal.Of(() => SegmentValue.Of(Purchases, Spend, []), FaultCode.EmptyInput, "customers");
        Refusal.Of(() => SegmentValue.Of(Purchases, Spend, [other, other]), FaultCode.DuplicateKey, "customers[1]");
        Refusal.Of(() => SegmentValue.Of(Purchases, Spend, [other, null!]), FaultCode.InvalidArgument, "customers[1]");
        var unpriced = new PurchaseHistory("u", 2, 1, 5);
        Refusal.Of(() => SegmentValue.Of(Purchases, Spend, [Customer, unpriced]), FaultCode.InvalidArgument, "customers[1]");
        Refusal.Of(
            () => SegmentValue.Of(Purchases, Spend, [other], new ValueTerms { Months = 0 }),
            FaultCode.InvalidArgument,
            "terms.Months"
        );
    }

    private sealed class Foreign : IPurchaseModel
    {
        public PurchaseOutlook Outlook(int frequency, double recency, double age, double horizon) => new(horizon, 1, horizon, false);
    }
}
