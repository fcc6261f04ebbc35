using CsCheck;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class ValueForecastTests
{
    private static readonly GammaGamma Spend = new(6.25, 3.74, 15.44);

    private static readonly ValueTerms Terms = new()
    {
        Months = 3,
        UnitsPerMonth = 4.3,
        MonthlyDiscount = 0.02,
        Margin = 0.4,
    };

    private static readonly IPurchaseModel[] Models =
    [
        new BetaGeometricNbd(0.243, 4.414, 0.793, 2.426),
        new ModifiedBetaGeometricNbd(0.525, 6.183, 0.891, 1.614),
        new ParetoNbd(0.553, 10.578, 0.606, 11.669),
        new Foreign(),
    ];

    /// <summary>By the definition: the value of each customer alone.</summary>
    [Fact]
    public void A_customer_base_is_worth_what_its_customers_are_worth_for_all_of_them() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Double[0, 1], Gen.Int[0, 3])
            .Array[1, 6]
            .Sample(drawn =>
            {
                PurchaseHistory[] customers =
                [
                    .. drawn.Select(
                        (one, i) =>
                        {
                            double age = 10 + (10 * one.Item4);
                            return new PurchaseHistory(
                                $"c{i}",
                                one.Item2,
                                one.Item2 == 0 ? 0 : age * one.Item3,
                                age,
                                one.Item2 == 0 ? null : 10 + one.Item1
                            );
                        }
                    ),
                ];
                foreach (var model in Models)
                {
                    var forecast = ValueForecast.Of(model, Spend, customers, Terms);
                    for (int i = 0; i < customers.Length; i++)
                    {
                        var alone = CustomerValue.Of(model, Spend, customers[i], Terms);
                        forecast.Values[i].Should().BeApproximately(alone.Value, 1e-12 * (1 + alone.Value));
                        forecast.Purchases[i].Should().BeApproximately(alone.ExpectedPurchases, 1e-12 * (1 + alone.ExpectedPurchases));
                        forecast.ProbabilityAlive[i].Should().BeApproximately(alone.ProbabilityAlive, 1e-14);
                    }
                    forecast.Value.Should().BeApproximately(forecast.Values.Sum(), 1e-9);
                }
            });

    [Fact]
    public void Totals_are_sums_and_are_told()
    {
        PurchaseHistory[] customers = [new("a", 2, 30.43, 38.86, 22.35), new("b", 0, 0, 38.86)];
        var forecast = ValueForecast.Of(Models[0], Spend, customers);
        forecast.Terms.Should().Be(new ValueTerms());
        forecast.ExpectedActive.Should().Be(forecast.ProbabilityAlive[0] + 1);
        forecast.ExpectedPurchases.Should().Be(forecast.Purchases[0] + forecast.Purchases[1]);
        forecast.Value.Should().Be(forecast.Values[0] + forecast.Values[1]);
        forecast.Explain().ToText(Language.English).Should().Contain("2 customers, discounted 0.01 a month over 36 months, margin 1");
        forecast.Explain().ToText(Language.Chinese).Should().Contain("客户群价值");
    }

    /// <summary>The same bits in lists of the caller, place by place, whatever stood there.</summary>
    [Fact]
    public void Lists_of_the_caller_get_the_same_bits()
    {
        PurchaseHistory[] customers =
        [
            new("a", 2, 30.43, 38.86, 22.35),
            new("b", 0, 0, 38.86),
            new("c", 2, 12.5, 38.86, 7),
            new("d", 11, 20, 31, 140.01),
            new("e", 0, 0, 0),
        ];
        foreach (var model in Models)
        {
            foreach (var terms in (ValueTerms?[])[null, Terms])
            {
                double[] lists = new double[15];
                Array.Fill(lists, double.NaN);
                ValueForecast.Fill(model, Spend, customers, lists.AsSpan(0, 5), lists.AsSpan(5, 5), lists.AsSpan(10, 5), terms);
                var forecast = ValueForecast.Of(model, Spend, customers, terms);
                lists.Should().Equal([.. forecast.ProbabilityAlive, .. forecast.Purchases, .. forecast.Values]);
            }
        }
    }

    [Fact]
    public void Lists_of_the_caller_have_a_place_of_their_own_for_each_customer()
    {
        PurchaseHistory[] customers = [new("a", 0, 0, 10), new("b", 2, 5, 10)];
        double[] two = [7, 7];
        void Fill(PurchaseHistory[] whom, double[] alive, double[] bought, Span<double> values) =>
            ValueForecast.Fill(Models[0], Spend, whom, alive, bought, values);

        Refusal.Of(FaultCode.EmptyInput, "customers", () => Fill([], [], [], []));
        Refusal.Of(FaultCode.LengthMismatch, "probabilityAlive", () => Fill(customers, [0], [0], [0]));
        Refusal.Of(FaultCode.LengthMismatch, "expectedPurchases", () => Fill(customers, two, [0, 0, 0], [0]));
        Refusal.Of(FaultCode.LengthMismatch, "values", () => Fill(customers, two, [0, 0], [0, 0, 0]));
        Refusal.Of(FaultCode.InvalidArgument, "expectedPurchases", () => Fill(customers, two, two, [0, 0]));
        Refusal.Of(FaultCode.InvalidArgument, "values", () => Fill(customers, two, [0, 0], two));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "values",
            () =>
            {
                double[] three = [7, 7, 7];
                ValueForecast.Fill(Models[0], Spend, customers, two, three.AsSpan(0, 2), three.AsSpan(1, 2));
            }
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "purchases",
            () => ValueForecast.Fill(null!, Spend, customers, two, new double[2], new double[2])
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "spend",
            () => ValueForecast.Fill(Models[0], null!, customers, two, new double[2], new double[2])
        );
        Refusal.Of(FaultCode.InvalidArgument, "customers[1]", () => Fill(customers, two, [0, 0], [0, 0]));
        two.Should().Equal(7, 7);
    }

    [Fact]
    public void What_has_no_value_is_refused()
    {
        PurchaseHistory[] customers = [new("a", 0, 0, 10)];
        Refusal.Of(FaultCode.EmptyInput, "customers", () => ValueForecast.Of(Models[0], Spend, []));
        Refusal.Of(FaultCode.InvalidArgument, "purchases", () => ValueForecast.Of(null!, Spend, customers));
        Refusal.Of(FaultCode.InvalidArgument, "spend", () => ValueForecast.Of(Models[0], null!, customers));
        Refusal.Of(FaultCode.InvalidArgument, "spend", () => ValueForecast.Of(Models[0], new GammaGamma(6, 1, 15), customers));
        Refusal.Of(FaultCode.InvalidArgument, "terms.Months", () => ValueForecast.Of(Models[0], Spend, customers, new() { Months = 0 }));
        Refusal.Of(FaultCode.InvalidArgument, "customers[1]", () => ValueForecast.Of(Models[0], Spend, [customers[0], null!]));
        Refusal.Of(FaultCode.InvalidArgument, "customers[0]", () => ValueForecast.Of(Models[0], Spend, [new("a", 1, 5, 10)]));
    }

    /// <summary>A model of somebody else's, whose purchases depend on recency too.</summary>
    private sealed class Foreign : IPurchaseModel
    {
        public PurchaseOutlook Outlook(int frequency, double recency, double age, double horizon) =>
            new(horizon, (1 + recency) / (2 + age), horizon * (1 + recency) / (1 + age), false);
    }
}
