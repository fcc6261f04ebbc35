using NodaTime;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Customers;

/// <summary>What models refuse and name, and the laws of the courses they draw.</summary>
public sealed class ModelEdgeTests
{
    /// <summary>The parameter farthest out names the way, whichever it is and whichever way it goes.</summary>
    [Theory]
    [InlineData(-9, 1, 2, "as a moves towards 0")]
    [InlineData(9, 1, 2, "as a moves towards infinity")]
    [InlineData(1, -9, 2, "as b moves towards 0")]
    [InlineData(1, 2, 9, "as c moves towards infinity")]
    [InlineData(-3, 2, 3, "as a moves towards 0")]
    public void A_likelihood_without_a_maximum_names_the_parameter(double a, double b, double c, string words)
    {
        var peak = new LikelihoodPeak([a, b, c], 0, 0, null, 1);

        var fault = Refusal.Of(() => ModelFit<GammaGamma>.Of(peak, ["a", "b", "c"], [1, 1, 1], 0, 1, _ => new GammaGamma(1, 2, 3)));
        fault.ShouldBe(FaultCode.InsufficientData, "customers");
        fault.Message.Should().Contain(words);
    }

    /// <summary>By hand: parameters are exponentials of the point in their scale, errors the roots of the diagonal times them.</summary>
    [Fact]
    public void A_maximum_gives_estimates_and_errors()
    {
        var peak = new LikelihoodPeak([0, Math.Log(2), Math.Log(3)], -5, 1e-9, [0.25, 9, 9, 9, 1, 9, 9, 9, 4], 17);
        var fit = ModelFit<GammaGamma>.Of(
            peak,
            ["p", "q", "v"],
            [1, 1, 10],
            -7,
            3,
            values => new GammaGamma(values[0], values[1], values[2])
        );
        fit.Parameters.Select(parameter => parameter.Name).Should().Equal("p", "q", "v");
        fit.Parameters[0].Estimate.Should().Be(1);
        fit.Parameters[0].StandardError.Should().Be(0.5);
        fit.Parameters[1].Estimate.Should().BeApproximately(2, 1e-15);
        fit.Parameters[1].StandardError.Should().BeApproximately(2, 1e-15);
        fit.Parameters[2].Estimate.Should().BeApproximately(30, 1e-14);
        fit.Parameters[2].StandardError.Should().BeApproximately(60, 1e-13);
        (fit.LogLikelihood, fit.Customers, fit.LargestSlope, fit.Evaluations).Should().Be((-7, 3, 1e-9, 17));
        fit.ShouldTell(
            "Log-likelihood: -7 = maximum over 3 customers; largest slope 1E-09 after 17 evaluations [maximum likelihood]",
            "Parameter p: 1 = ± 0.5 (standard error)"
        );
    }

    /// <summary>
    /// The specification of both models: who has survived x repeats, and in MBG/NBD the first purchase too, has a chance of leaving with law Beta(a, b + x) or
    /// Beta(a, b + x + 1), and a rate with law Gamma(r + x, α + T). Means of 40,000 draws against those of the laws, within five errors.
    /// </summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 2)]
    [InlineData(true, 2)]
    public void Courses_follow_the_law_given_the_history(bool leavesAtFirst, int repeats)
    {
        const int Draws = 40_000;
        IPurchaseCourses model = leavesAtFirst ? new ModifiedBetaGeometricNbd(0.5, 4, 0.8, 2.4) : new BetaGeometricNbd(0.5, 4, 0.8, 2.4);
        var customer = new PurchaseHistory("c", repeats, repeats == 0 ? 0 : 10, 16);
        var random = new RandomStream(5, 2).From();
        double chances = 0;
        double rates = 0;
        double alive = 0;
        for (int i = 0; i < Draws; i++)
        {
            var course = model.Draw(ref random, customer);
            chances += course.Chance / Draws;
            rates += course.Rate / Draws;
            alive += course.IsAlive ? 1.0 / Draws : 0;
        }
        double b = 2.4 + repeats + (leavesAtFirst ? 1 : 0);
        double mean = 0.8 / (0.8 + b);
        chances.Should().BeApproximately(mean, 5 * Math.Sqrt(mean * (1 - mean) / (1.8 + b) / Draws));
        double rate = (0.5 + repeats) / 20;
        rates.Should().BeApproximately(rate, 5 * Math.Sqrt(rate / 20 / Draws));
        // BG/NBD: the odds of having left are a/(b + x − 1)·((α + T)/(α + t))^(r + x), 0 without a repeat; MBG/NBD counts the first purchase as a chance too.
        double odds = repeats == 0 && !leavesAtFirst ? 0 : 0.8 / (b - 1) * Math.Pow(20 / (4 + customer.Recency), 0.5 + repeats);
        double sure = 1 / (1 + odds);
        alive.Should().BeApproximately(sure, 1e-9 + (5 * Math.Sqrt(sure * (1 - sure) / Draws)));
    }

    /// <summary>A customer who stands twice is found whatever the hash of the name: forty names, of which about half hash to a negative number.</summary>
    [Fact]
    public void Who_stands_twice_is_found_by_every_name()
    {
        var spend = new GammaGamma(6, 4, 15);
        var model = new BetaGeometricNbd(0.5, 4, 0.8, 2.4);
        for (int i = 0; i < 40; i++)
        {
            string name = $"customer {i}";
            Refusal.Of(
                FaultCode.DuplicateKey,
                "customers[2]",
                () => SegmentValue.Of(model, spend, [new(name, 0, 0, 1), new("other", 0, 0, 1), new(name, 0, 0, 2)])
            );
        }
        // The first row that repeats an earlier one is named.
        Refusal.Of(
            FaultCode.DuplicateKey,
            "customers[3]",
            () =>
                SegmentValue.Of(
                    model,
                    spend,
                    [new("a", 0, 0, 1), new("b", 0, 0, 1), new("c", 0, 0, 1), new("b", 0, 0, 1), new("a", 0, 0, 1), new("a", 0, 0, 1)]
                )
        );
    }

    /// <summary>The first by name ordered after the end alone: the second is a customer all the same, of two days and one repeat.</summary>
    [Fact]
    public void Customers_without_an_order_up_to_the_end_do_not_hide_others()
    {
        var orders = OrderLog.Build(Currency.Usd);
        foreach (var (customer, day, amount) in new[] { ("a", 20, 9), ("b", 1, 5), ("b", 4, 7), ("b", 4, 1), ("c", 3, 2) })
            orders.Add(customer, new LocalDate(2026, 1, day), new Money(amount, Currency.Usd));

        var found = PurchaseHistories.Of(orders.ToLog(), new LocalDate(2026, 1, 11), 1);

        found.Customers.Should().Equal(new PurchaseHistory("b", 1, 3, 10, 8), new PurchaseHistory("c", 0, 0, 8));
        (found.IgnoredOrders, found.CustomersWithoutPurchase, found.DaysWithoutPurchase).Should().Be((1, 1, 0));
        found.Spend().Should().Equal(new CustomerSpend("b", 1, 8));
    }

    [Fact]
    public void Values_that_are_no_figures_are_refused()
    {
        var spend = new GammaGamma(6, 4, 15);
        Refusal.Of(FaultCode.InvalidArgument, "averageValue", () => spend.ExpectedAverageValue(0, double.NaN));
        Refusal.Of(FaultCode.InvalidArgument, "averageValue", () => spend.ExpectedAverageValue(1, 0));
        Refusal.Of(FaultCode.InvalidArgument, "frequency", () => spend.ExpectedAverageValue(-1, 1));
        // p·x + q − 1 of 0.5·1 + 0.25 − 1 is below 0, of 0.5·2 + 0.25 − 1 above it.
        var heavy = new GammaGamma(0.5, 0.25, 15);
        Refusal.Of(FaultCode.InvalidArgument, "frequency", () => heavy.ExpectedAverageValue(1, 1));
        heavy.ExpectedAverageValue(2, 1).Should().BeApproximately(((0.5 * 15) + (0.5 * 2 * 1)) / 0.25, 1e-12);
    }

    /// <summary>Equal in every figure, and unequal as soon as one differs.</summary>
    [Fact]
    public void Tables_and_rules_are_equal_by_their_figures()
    {
        var log = ActivityLog.Build().Add("a", new YearMonth(2025, 11)).Add("b", new YearMonth(2025, 12)).ToLog();
        var table = CohortTable.Of(log, new YearMonth(2026, 1));
        table.Should().Be(CohortTable.Of(log, new YearMonth(2026, 1)));
        table.GetHashCode().Should().Be(CohortTable.Of(log, new YearMonth(2026, 1)).GetHashCode());
        table.Should().NotBe(CohortTable.Of(ActivityLog.Build().Add("a", new YearMonth(2025, 11)).ToLog(), new YearMonth(2026, 1)));
        // Before anybody was active there are no rows, and yet the months differ.
        CohortTable.Of(log, new YearMonth(2025, 9)).Should().NotBe(CohortTable.Of(log, new YearMonth(2025, 10)));
        table.Should().NotBe(null);
        var cohort = table.Cohorts[0];
        cohort.Should().Be(CohortTable.Of(log, new YearMonth(2026, 1)).Cohorts[0]).And.NotBe(table.Cohorts[1]);
        cohort.Should().NotBe(CohortTable.Of(log, new YearMonth(2026, 2)).Cohorts[0]);
        cohort.Should().NotBe(null);

        var rule = MarketBasket
            .Of([
                ["x", "y"],
                ["x", "y"],
                ["z"],
            ])
            .Rules[0];
        rule.Should().Be(rule with { Antecedent = [.. rule.Antecedent] });
        rule.GetHashCode().Should().Be((rule with { Antecedent = [.. rule.Antecedent] }).GetHashCode());
        rule.Should().NotBe(rule with { Antecedent = ["z"] });
        rule.Should().NotBe(rule with { Consequent = "z" });
        rule.Should().NotBe(rule with { Count = 9 });
        rule.Should().NotBe(rule with { AntecedentCount = 9 });
        rule.Should().NotBe(rule with { ConsequentCount = 9 });
        rule.Should().NotBe(rule with { Support = 0.9 });
        rule.Should().NotBe(null);
    }
}
