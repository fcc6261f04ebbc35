using CsCheck;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;
using Ops.Domain.Tests.Numerics;

namespace Ops.Domain.Tests.Customers;

public class PurchaseModelTests
{
    private static readonly PurchaseHistory[] Buyers = SimulatedBuyers.Draw(600, 0.8, 6, 0.9, 2.5, false, 11);

    private static readonly PurchaseHistory[] OtherBuyers = SimulatedBuyers.Draw(600, 0.9, 7, 0.8, 1.8, true, 12);

    private static readonly PurchaseHistory[] Leavers = SimulatedBuyers.DrawPareto(1200, 0.8, 5, 0.6, 8, 13);

    /// <summary>The parameters published for the CDNOW sample: Fader, Hardie and Lee 2005, table 2.</summary>
    private static BetaGeometricNbd Cdnow => new(0.243, 4.414, 0.793, 2.426);

    /// <summary>BTYD's vignette for the same sample: Pareto/NBD.</summary>
    private static ParetoNbd CdnowPareto => new(0.553, 10.578, 0.606, 11.669);

    /// <summary>
    /// Fader, Hardie and Lee, Implementing the BG/NBD model in Excel: a customer with 2 repeats by week 30.43 of 38.86 buys 1.226 times in
    /// the next 39 weeks.
    /// </summary>
    [Fact]
    public void The_published_forecast_of_a_CDNOW_customer()
    {
        var outlook = Cdnow.Outlook(2, 30.43, 38.86, 39);

        Math.Round(outlook.ExpectedPurchases, 3).Should().Be(1.226);
        outlook.AlwaysAlive.Should().BeFalse();
        // By hand: a/(b + 1)·((α + T)/(α + t))^(r + 2) are the odds of having left.
        double odds = 0.793 / 3.426 * Math.Pow((4.414 + 38.86) / (4.414 + 30.43), 2.243);
        outlook.ProbabilityAlive.Should().BeApproximately(1 / (1 + odds), 1e-14);
    }

    /// <summary>BTYD's vignette: 25.46 purchases in 52 weeks and P(alive) 0.9979 of customer 1516; 1.473 of a new customer.</summary>
    [Fact]
    public void The_published_Pareto_forecasts()
    {
        var customer = CdnowPareto.Outlook(26, 30.86, 31, 52);

        Math.Round(customer.ExpectedPurchases, 2).Should().Be(25.46);
        Math.Round(customer.ProbabilityAlive, 4).Should().Be(0.9979);
        Math.Round(CdnowPareto.Outlook(0, 0, 0, 52).ExpectedPurchases, 3).Should().Be(1.473);
    }

    [Fact]
    public void In_BG_NBD_who_never_came_back_cannot_have_left_and_the_explanation_says_so()
    {
        var outlook = Cdnow.Outlook(0, 0, 38.86, 39);

        outlook.ProbabilityAlive.Should().Be(1);
        outlook.AlwaysAlive.Should().BeTrue();
        outlook.Explain().ToText().Should().Contain("by construction");
        outlook.Explain().ToText(Language.Chinese).Should().Contain("由模型结构决定");
        // By hand: the odds of having left right after the first purchase, a/b·((α + T)/α)^r.
        double odds = 0.793 / 2.426 * Math.Pow((4.414 + 38.86) / 4.414, 0.243);
        new ModifiedBetaGeometricNbd(0.243, 4.414, 0.793, 2.426)
            .Outlook(0, 0, 38.86, 39)
            .ProbabilityAlive.Should()
            .BeApproximately(1 / (1 + odds), 1e-14);
    }

    /// <summary>At a = 1 eq. 10 divides by 0; its limit lies between its values on both sides.</summary>
    [Fact]
    public void Nothing_happens_at_a_equal_to_one()
    {
        double At(double a) => new BetaGeometricNbd(0.243, 4.414, a, 2.426).Outlook(2, 30.43, 38.86, 39).ExpectedPurchases;

        // The specification's own figure for the limit.
        At(1).Should().BeApproximately(1.10213678604, 1e-11);
        ((At(1 - 1e-4) + At(1 + 1e-4)) / 2).Should().BeApproximately(At(1), 1e-8);
        At(1 + 1e-12).Should().BeApproximately(At(1), 1e-11);
        double AtS(double s) => new ParetoNbd(1.2, 6, s, 9).Outlook(3, 10, 16, 8).ExpectedPurchases;
        ((AtS(1 - 1e-4) + AtS(1 + 1e-4)) / 2).Should().BeApproximately(AtS(1), 1e-8);
    }

    [Fact]
    public void High_frequencies_stay_in_range()
    {
        Cdnow.Outlook(3000, 38.8, 38.86, 39).ProbabilityAlive.Should().BeInRange(0.98, 0.99);
        Cdnow.Outlook(3000, 12, 38.86, 39).Should().Match<PurchaseOutlook>(o => o.ProbabilityAlive == 0 && o.ExpectedPurchases == 0);
        CdnowPareto.Outlook(1000, 38.8, 38.86, 39).ProbabilityAlive.Should().BeInRange(0.9, 1);
        CdnowPareto.Outlook(1000, 1, 38.86, 39).ProbabilityAlive.Should().BeInRange(0, 1e-100);
    }

    [Fact]
    public void No_horizon_no_purchases_and_just_bought_is_alive_in_Pareto()
    {
        Cdnow.Outlook(4, 10, 20, 0).ExpectedPurchases.Should().Be(0);
        CdnowPareto.Outlook(4, 39, 39, 0).Should().Be(new PurchaseOutlook(0, 1, 0, false));
    }

    /// <summary>Eq. 10 with ₂F₁ as its series, where a is away from 1 and the series converges.</summary>
    [Fact]
    public void Equals_the_published_formula_for_all_parameters() =>
        Gen.Select(
                Gen.Double[0.1, 3],
                Gen.Double[1, 20],
                Gen.Double[1.5, 5],
                Gen.Double[0.5, 5],
                Gen.Int[0, 8],
                Gen.Double[1, 40],
                Gen.Double[0.5, 30]
            )
            .Sample(
                (r, alpha, a, b, x, age, t) =>
                {
                    double recency = x == 0 ? 0 : age * 0.7;
                    double n = r + x;
                    double z = t / (alpha + age + t);
                    double term = 1;
                    double sum = 1;
                    for (int k = 0; Math.Abs(term) > sum * 1e-17; k++)
                    {
                        term *= (n + k) * (b + x + k) / (a + b + x - 1 + k) / (k + 1) * z;
                        sum += term;
                    }
                    double top = (a + b + x - 1) / (a - 1) * (1 - (Math.Pow((alpha + age) / (alpha + age + t), n) * sum));
                    double bottom = x == 0 ? 1 : 1 + (a / (b + x - 1) * Math.Pow((alpha + age) / (alpha + recency), n));
                    new BetaGeometricNbd(r, alpha, a, b)
                        .Outlook(x, recency, age, t)
                        .ExpectedPurchases.Should()
                        .BeApproximately(top / bottom, 1e-9 * (1 + (top / bottom)));
                },
                iter: 300
            );

    /// <summary>The integral over the time of leaving, summed here by Simpson's rule.</summary>
    [Fact]
    public void Pareto_equals_its_integral_for_all_parameters() =>
        Gen.Select(Gen.Double[0.2, 3], Gen.Double[2, 20], Gen.Double[0.2, 3], Gen.Double[2, 20], Gen.Int[0, 8], Gen.Double[0, 0.95])
            .Sample(
                (r, alpha, s, beta, x, share) =>
                {
                    const double Age = 20;
                    const int Steps = 4000;
                    double recency = share * Age;
                    double n = r + x;
                    double At(double y) =>
                        s * Math.Pow((alpha + Age) / (alpha + y), n) * Math.Pow((beta + Age) / (beta + y), s) / (beta + y);
                    double width = (Age - recency) / Steps;
                    double odds = 0;
                    for (int i = 0; i < Steps; i += 2)
                    {
                        double y = recency + (i * width);
                        odds += (At(y) + (4 * At(y + width)) + At(y + (2 * width))) * width / 3;
                    }
                    new ParetoNbd(r, alpha, s, beta)
                        .Outlook(x, recency, Age, 1)
                        .ProbabilityAlive.Should()
                        .BeApproximately(1 / (1 + odds), 1e-8);
                },
                iter: 100
            );

    [Fact]
    public void Longer_horizons_and_later_purchases_promise_more_for_all_customers() =>
        Gen.Select(Gen.Int[1, 50], Gen.Double[0.1, 0.9], Gen.Double[0, 100], Gen.Double[0.1, 50])
            .Sample(
                (x, share, horizon, more) =>
                {
                    foreach (
                        IPurchaseModel model in new IPurchaseModel[] { Cdnow, CdnowPareto, new ModifiedBetaGeometricNbd(0.5, 6, 0.9, 1.6) }
                    )
                    {
                        var outlook = model.Outlook(x, share * 40, 40, horizon);
                        outlook.ProbabilityAlive.Should().BeInRange(0, 1);
                        model.Outlook(x, share * 40, 40, horizon + more).PurchasesIfAlive.Should().BeGreaterThan(outlook.PurchasesIfAlive);
                        model
                            .Outlook(x, (share + 0.05) * 40, 40, horizon)
                            .ProbabilityAlive.Should()
                            .BeGreaterThanOrEqualTo(outlook.ProbabilityAlive);
                    }
                },
                iter: 200
            );

    [Fact]
    public void A_fit_stands_where_the_published_likelihood_is_level()
    {
        var fit = BetaGeometricNbd.Fit(Buyers);

        double[] at = [.. fit.Parameters.Select(parameter => parameter.Estimate)];
        fit.LogLikelihood.Should().BeApproximately(LogLikelihood(Buyers, at, 0), 1e-6);
        CheckLevel(values => LogLikelihood(Buyers, values, 0), at);
        fit.LargestSlope.Should().BeLessThan(1e-6);
        fit.Customers.Should().Be(600);
        fit.Evaluations.Should().BeLessThanOrEqualTo(200);
        fit.Model.Should().Be(new BetaGeometricNbd(at[0], at[1], at[2], at[3]));
        fit.Explain().ToText().Should().Contain("maximum over 600 customers");
    }

    [Fact]
    public void So_does_a_fit_of_the_modified_model()
    {
        var fit = ModifiedBetaGeometricNbd.Fit(OtherBuyers);

        double[] at = [.. fit.Parameters.Select(parameter => parameter.Estimate)];
        fit.LogLikelihood.Should().BeApproximately(LogLikelihood(OtherBuyers, at, 1), 1e-6);
        CheckLevel(values => LogLikelihood(OtherBuyers, values, 1), at);
    }

    [Fact]
    public void So_does_a_fit_of_Pareto()
    {
        var fit = ParetoNbd.Fit(Leavers);

        double[] at = [.. fit.Parameters.Select(parameter => parameter.Estimate)];
        CheckLevel(values => ParetoLogLikelihood(Leavers, values), at);
        fit.LogLikelihood.Should().BeApproximately(ParetoLogLikelihood(Leavers, at), 1e-4);
    }

    /// <summary>The laws the buyers were drawn from lie within three standard errors.</summary>
    [Fact]
    public void A_fit_finds_the_law_that_the_buyers_were_drawn_from()
    {
        double[] truth = [0.8, 6, 0.9, 2.5];
        var parameters = BetaGeometricNbd.Fit(Buyers).Parameters;
        for (int i = 0; i < truth.Length; i++)
            Math.Abs(parameters[i].Estimate - truth[i]).Should().BeLessThan(3 * parameters[i].StandardError);
    }

    [Fact]
    public void Days_instead_of_weeks_multiply_the_times_alone()
    {
        double purchases = Buyers.Sum(buyer => buyer.Frequency);
        var (weekly, daily) = (BetaGeometricNbd.Fit(Buyers), BetaGeometricNbd.Fit(InDays(Buyers)));

        daily.LogLikelihood.Should().BeApproximately(weekly.LogLikelihood - (purchases * Math.Log(7)), 1e-7);
        daily.Model.Alpha.Should().BeApproximately(7 * weekly.Model.Alpha, 1e-6);
        daily.Model.R.Should().BeApproximately(weekly.Model.R, 1e-7);
        daily.Model.B.Should().BeApproximately(weekly.Model.B, 1e-6);
        var (slow, fast) = (ParetoNbd.Fit(Leavers), ParetoNbd.Fit(InDays(Leavers)));
        fast.Model.Beta.Should().BeApproximately(7 * slow.Model.Beta, 1e-5 * slow.Model.Beta);
        fast.Model.S.Should().BeApproximately(slow.Model.S, 1e-6);
    }

    [Fact]
    public void Refuses_customers_that_decide_nothing()
    {
        PurchaseHistory[] once = [new("a", 1, 5, 20), new("b", 0, 0, 20)];
        PurchaseHistory[] never = [new("a", 0, 0, 20), new("b", 0, 0, 21)];
        PurchaseHistory[] twice = [new("a", 2, 5, 20), new("a", 1, 4, 20)];
        Refusal.Of(() => BetaGeometricNbd.Fit([]), FaultCode.EmptyInput, "customers");
        Refusal.Of(() => BetaGeometricNbd.Fit([once[0], null!]), FaultCode.InvalidArgument, "customers[1]");
        Refusal.Of(() => BetaGeometricNbd.Fit(twice), FaultCode.DuplicateKey, "customers[1]");
        Refusal.Of(() => BetaGeometricNbd.Fit(never), FaultCode.InsufficientData, "customers");
        Refusal.Of(() => BetaGeometricNbd.Fit(once), FaultCode.InsufficientData, "customers");
        Refusal.Of(() => ModifiedBetaGeometricNbd.Fit(never), FaultCode.InsufficientData, "customers");
        Refusal.Of(() => ParetoNbd.Fit(never), FaultCode.InsufficientData, "customers");
        Refusal.Of(() => ParetoNbd.Fit(twice), FaultCode.DuplicateKey, "customers[1]");
        // Everybody bought up to the last day: nobody has left, and the chance of leaving falls to 0 without end.
        PurchaseHistory[] loyal = [.. Enumerable.Range(1, 30).Select(i => new PurchaseHistory($"l{i}", i, 20, 20))];
        FluentActions
            .Invoking(() => BetaGeometricNbd.Fit(loyal))
            .Should()
            .Throw<OpsException>()
            .Which.Faults[0]
            .Message.Should()
            .Contain("no finite maximum");
    }

    [Fact]
    public void Refuses_parameters_and_customers_out_of_range()
    {
        Refusal.Of(() => new BetaGeometricNbd(0, 1, 1, 1), FaultCode.InvalidArgument, "r");
        Refusal.Of(() => new BetaGeometricNbd(1, 0, 1, 1), FaultCode.InvalidArgument, "alpha");
        Refusal.Of(() => new BetaGeometricNbd(1, 1, -1, 1), FaultCode.InvalidArgument, "a");
        Refusal.Of(() => new ModifiedBetaGeometricNbd(1, 1, 1, 0), FaultCode.InvalidArgument, "b");
        Refusal.Of(() => new ParetoNbd(1, 1, 0, 1), FaultCode.InvalidArgument, "s");
        Refusal.Of(() => new ParetoNbd(1, 1, 1, 0), FaultCode.InvalidArgument, "beta");
        foreach (IPurchaseModel model in new IPurchaseModel[] { Cdnow, CdnowPareto })
        {
            Refusal.Of(() => model.Outlook(2, 50, 40, 10), FaultCode.InvalidArgument, "recency");
            Refusal.Of(() => model.Outlook(-1, 5, 40, 10), FaultCode.InvalidArgument, "frequency");
            Refusal.Of(() => model.Outlook(1, 5, 40, -1), FaultCode.InvalidArgument, "horizon");
        }
    }

    private static PurchaseHistory[] InDays(PurchaseHistory[] weeks) =>
        [.. weeks.Select(buyer => new PurchaseHistory(buyer.Customer, buyer.Frequency, buyer.Recency * 7, buyer.Age * 7))];

    /// <summary>Moving any parameter by a ten-thousandth must not raise the likelihood, and both ways must lower it alike.</summary>
    private static void CheckLevel(Func<double[], double> logLikelihood, double[] at)
    {
        double top = logLikelihood(at);
        for (int i = 0; i < at.Length; i++)
        {
            double Moved(double factor) => logLikelihood([.. at.Select((value, j) => j == i ? value * factor : value)]);
            double up = Moved(1.01) - top;
            double down = Moved(0.99) - top;
            up.Should().BeNegative();
            down.Should().BeNegative();
            // A slope of s shows as a difference of 0.02·s; curvature alone gives less than a twentieth of the drop.
            Math.Abs(up - down).Should().BeLessThan(0.05 * Math.Abs(up + down));
        }
    }

    /// <summary>The papers' likelihoods, written with log-gammas: extra 0 is BG/NBD, 1 is MBG/NBD.</summary>
    private static double LogLikelihood(PurchaseHistory[] customers, double[] p, int extra)
    {
        var (r, alpha, a, b) = (p[0], p[1], p[2], p[3]);
        double sum = 0;
        foreach (var customer in customers)
        {
            int x = customer.Frequency;
            double common = GammaFunctions.Log(r + x) - GammaFunctions.Log(r) + (r * Math.Log(alpha)) - GammaFunctions.LogBeta(a, b);
            double stays = Math.Exp(common + GammaFunctions.LogBeta(a, b + x + extra) - ((r + x) * Math.Log(alpha + customer.Age)));
            double left =
                x + extra == 0
                    ? 0
                    : Math.Exp(common + GammaFunctions.LogBeta(a + 1, b + x + extra - 1) - ((r + x) * Math.Log(alpha + customer.Recency)));
            sum += Math.Log(stays + left);
        }
        return sum;
    }

    /// <summary>The paper's likelihood with the time of leaving summed by Simpson's rule.</summary>
    private static double ParetoLogLikelihood(PurchaseHistory[] customers, double[] p)
    {
        const int Steps = 200;
        var (r, alpha, s, beta) = (p[0], p[1], p[2], p[3]);
        double sum = 0;
        foreach (var customer in customers)
        {
            double n = r + customer.Frequency;
            double common = GammaFunctions.Log(n) - GammaFunctions.Log(r) + (r * Math.Log(alpha)) + (s * Math.Log(beta));
            double At(double y) => s * Math.Exp(common - (n * Math.Log(alpha + y)) - ((s + 1) * Math.Log(beta + y)));
            double width = (customer.Age - customer.Recency) / Steps;
            double left = 0;
            for (int i = 0; i < Steps; i += 2)
            {
                double y = customer.Recency + (i * width);
                left += (At(y) + (4 * At(y + width)) + At(y + (2 * width))) * width / 3;
            }
            sum += Math.Log(Math.Exp(common - (n * Math.Log(alpha + customer.Age)) - (s * Math.Log(beta + customer.Age))) + left);
        }
        return sum;
    }
}
