using Ops.Domain.Customers;
using Ops.Domain.Tests.Numerics;

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
        value.Months[0].Should().Match<ValueMonth>(month => month.Month == 1 && month.Purchases == first);
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
}
