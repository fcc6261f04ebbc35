using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

/// <summary>What quantified losses say of their figures, and what is refused by its name; figures are reckoned by hand.</summary>
public class QuantityExplanationTests
{
    private static readonly double[] OneToTen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    private static readonly CollectiveRisk[] Small =
    [
        new("a", new Poisson(1), new LogNormal(0, 1)),
        new("b", new Poisson(2), new LogNormal(0, 1)),
    ];

    [Fact]
    public void Tails_of_a_list_tell_their_place_their_mean_and_their_interval()
    {
        // ⌈10 · 0.8⌉ = 8th smallest; (9 + 10)/2.
        Tells(
            TailEstimate.Of(OneToTen, 0.8),
            "Value at risk: 8 = ⌈10 · 0.8⌉-th smallest loss [order statistic]",
            "= asked for: 0.95 [binomial law of the order statistics]",
            "  Tail value at risk: 9.5 = mean of the worst 10 · (1 - 0.8) losses [Acerbi and Tasche 2002]"
        );
        // One loss: no limit on either side.
        Tells(TailEstimate.Of([7], 0.5), "Value at risk: 7", "  Lower limit: undefined", "  Upper limit: undefined", "  Coverage: 1");
        // 2 of 10 above 8.
        Tells(
            ExceedanceCurve.Of(OneToTen, [8, 10]),
            "Loss exceedance curve: 2 = share of 10 losses above each threshold",
            "  P(loss > 8): 0.2 = 0.95 interval ",
            "  P(loss > 10): 0 = 0.95 interval 0 to "
        );
        var limit = new TailLimit(TailMeasure.TailValueAtRisk, 0.8, 5, 9, 9.5);
        var appetite = TailAppetite.Of(OneToTen, limit);
        (appetite.Value, appetite.Status, appetite.Headroom).Should().Be((9.5, AppetiteStatus.AboveTolerance, -0.5));
        Tells(
            appetite,
            "Tail against appetite: above tolerance = 9.5; appetite 5, tolerance 9, capacity 9.5 [COSO ERM 2017]",
            "  Value at risk: 8",
            // Only 10 lies above 9.5.
            "  Chance to exceed the capacity: 0.1 = "
        );
        TailAppetite.Of(OneToTen, new TailLimit(TailMeasure.ValueAtRisk, 0.8, 8, 9, 9.5)).Status.Should().Be(AppetiteStatus.WithinAppetite);
        Missing(() => TailAppetite.Of(OneToTen, null!), "limit");
        Missing(() => _ = new TailLimit(TailMeasure.ValueAtRisk, 1, 1, 2, 3), "level");
        Missing(() => _ = new TailLimit((TailMeasure)9, 0.5, 1, 2, 3), "measure");
    }

    [Fact]
    public void A_backtest_tells_its_zone()
    {
        // Of 2 at level 0.5: F(0) = 1/4, F(1) = 3/4, F(2) = 1. ln L = 2 ln(1/2) in all; with share 1/2 the ratio is 0.
        Tells(
            TailBacktest.Of(2, 1, 0.5),
            "Backtest: green = 1 exceptions in 2, expected 1 [Kupiec 1995; Basel Committee 1996]",
            "  Cumulative probability: 0.75",
            "  Likelihood ratio: 0",
            "  p-value: 1"
        );
        // Basel's zones of 250 days at 99 %: up to 4 green, 5 to 9 yellow, from 10 red.
        Zone(4).Should().Contain("Backtest: green");
        Zone(5).Should().Contain("Backtest: yellow");
        Zone(9).Should().Contain("Backtest: yellow");
        Zone(10).Should().Contain("Backtest: red");
        TailBacktest.Of(250, 10, 0.99).Explain().ToText(Language.Chinese).Should().Contain("回溯检验：红区");
        // Nothing in n: 2 n (0 − ln level).
        TailBacktest.Of(10, 0, 0.5).LikelihoodRatio.Should().BeApproximately(20 * Math.Log(2), 1e-12);
        TailBacktest.Of(10, 10, 0.5).LikelihoodRatio.Should().BeApproximately(20 * Math.Log(2), 1e-12);
        Missing(() => TailBacktest.Of(-1, 0, 0.5), "observations");
        Missing(() => TailBacktest.Of(1, 2, 0.5), "exceptions");
        Missing(() => TailBacktest.Of(1, 1, 1), "level");
        Refusal.Of(() => TailBacktest.Of(0, 0, 0.5), FaultCode.InsufficientData, "observations");

        static string Zone(long exceptions) => TailBacktest.Of(250, exceptions, 0.99).Explain().ToText();
    }

    [Fact]
    public void Learning_tells_prior_and_data()
    {
        // (2 + 3) / (1 + 4).
        Tells(
            FrequencyUpdate.Of(new GammaPrior(2, 1), 3, 4),
            "Expected rate of incidents: 1 = (2 + 3) / (1 + 4)",
            "= 0.9, equal tails",
            "  Expected in the next 1: 1",
            // (5/6)^5
            "  Probability of none: 0.401877572"
        );
        // (1 + 2) / (1 + 1 + 4).
        Tells(
            ProportionUpdate.Of(new BetaPrior(1, 1), new Proportion(2, 4)),
            "Expected proportion: 0.5 = (1 + 2) / (1 + 1 + 4)",
            "= 0.9, equal tails"
        );
        Tells(IncidentRate.Of(2, 4), "Incident rate: 0.5 = 2 / 4 [Garwood 1936]", "= χ²(0.025; 4) / (2 · 4)", "= χ²(0.975; 6) / (2 · 4)");
        // Chi-squared with two degrees: −2 ln 0.025 / (2 · 4) above, 0 below.
        var none = IncidentRate.Of(0, 4);
        (none.Rate, none.Lower).Should().Be((0, 0));
        none.Upper.Should().BeApproximately(-Math.Log(0.025) / 4, 1e-12);
        // Mean time 2 of 4 is the middle; Σ ln(4/t) for 1, 2, 3.
        Tells(
            IncidentTrend.Of([1, 2, 3], 4),
            "Laplace statistic: 0 = (mean time - 4 / 2) / (4 / √(12 · 3))",
            "  p-value: 1",
            "= 3 / Σ ln(4 / t)"
        );
        IncidentTrend.Of([1, 2, 3], 4).GrowthShape.Should().BeApproximately(3 / Math.Log(64 / 6.0), 1e-12);
        Tells(
            FrequencyFit.Of([2, 2, 2, 2]),
            "Law of counts: Poisson = p = ",
            "  Mean: 2",
            "  Variance: 0",
            "  Dispersion index: 0 = 0 / 2",
            "  Size: undefined"
        );
        Tells(FrequencyFit.Of([0, 20, 0, 20]), "Law of counts: negative binomial = p = ", ", significance 0.05", "  Mean: 10");
    }

    [Fact]
    public void Layers_tell_what_is_ceded_and_what_stays()
    {
        // 2025: 30 and 5 of each above 10, up to 15: 15 + 0, less 5 in all = 10, half of it 5; 2026: 20 gives 10 − 5 = 5, half 2.50.
        var layer = new InsuranceLayer(Usd(10), Usd(15), Usd(5), null, 0.5m);
        var layered = LayeredLoss.Of([new(2026, Usd(20)), new(2025, Usd(30)), new(2025, Usd(5))], layer);
        layered.Years.Select(year => (year.Year, year.Ceded)).Should().Equal((2025, Usd(5)), (2026, Usd(2.5m)));
        Tells(
            layered,
            "Ceded loss: 7.50 USD = 0.5 · min(max(Σ min(max(loss - 10.00 USD, 0), limit) - 5.00 USD, 0), aggregate limit)",
            "  Ceded in 2025: 5.00 USD = of 35.00 USD, 30.00 USD stays",
            "  Ceded in 2026: 2.50 USD = of 20.00 USD, 17.50 USD stays"
        );
        (layered.Gross, layered.Ceded, layered.Retained).Should().Be((Usd(55), Usd(7.5m), Usd(47.5m)));
        Missing(() => LayeredLoss.Of([new(2026, Usd(20))], null!), "layer");
        Refusal.Of(() => LayeredLoss.Of([], layer), FaultCode.EmptyInput, "events");
        // Uniform on 0 to 10, from 4 for 4: the mean of survival in between, (0.6 + 0.2)/2 · 4.
        Tells(
            LayerExpectation.Of(new Uniform(0, 10), 4, 4),
            "Expected loss to the layer per event: 1.6 = ∫ (1 - F) dx, 4 … 8",
            "  Probability to attach: 0.6",
            "  Probability to exhaust: 0.2"
        );
        Missing(() => LayerExpectation.Of(new Uniform(0, 10), -1, 4), "deductible");
        Missing(() => LayerExpectation.Of(new Uniform(0, 10), 1, 0), "limit");
        Missing(() => LayerExpectation.Of(new Uniform(0, 10), double.MaxValue, double.MaxValue), "limit");
    }

    [Fact]
    public void Factors_tell_which_were_given()
    {
        // 2 · 0.25 · 100 and the same without its parts.
        Tells(
            FairExpectation.Of(
                new FairModel
                {
                    ThreatEventFrequency = new Constant(2),
                    Vulnerability = new Constant(0.25),
                    PrimaryLoss = new Constant(60),
                    SecondaryLossEventFrequency = new Constant(0.5),
                    SecondaryLossMagnitude = new Constant(80),
                }
            ),
            "Annualised loss expectancy: 50 = 0.5 · 100 [Open FAIR, O-RT 3.0.1]",
            "  Loss event frequency: 0.5 = 2 · 0.25",
            "  Loss magnitude: 100"
        );
        var direct = FairExpectation.Of(new FairModel { LossEventFrequency = new Constant(0.5), LossMagnitude = new Constant(100) });
        Tells(direct, "Annualised loss expectancy: 50", "  Loss event frequency: 0.5\n");
        (direct.ThreatEventFrequency, direct.Vulnerability).Should().Be((null, null));
        Missing(() => FairExpectation.Of(null!), "model");
        Missing(() => Vulnerability.Of(null!, new Constant(1)), "threatCapability");
        Missing(() => Vulnerability.Of(new Constant(1), null!), "resistanceStrength");
        // Uniform on 0 to 1 against 1/4.
        Tells(
            Vulnerability.Of(new Uniform(0, 1), new Uniform(0.25, 0.25 + 1e-12)),
            "Vulnerability: 0.75",
            "  Mean threat capability: 0.5",
            "  Mean resistance strength: 0.25"
        );
    }

    [Fact]
    public void Dependence_and_sensitivity_tell_their_parts()
    {
        // Independent: √(3² + 4²) = 5; 9/5 and 16/5.
        var matrix = new CorrelationMatrix([
            [1, 0],
            [0, 1],
        ]);
        Tells(
            SquareRootSum.Of([new("a", 3), new("b", 4)], matrix),
            "Diversified total: 5 = √(cᵀ R c), plain sum 7",
            "  Contribution of a: 1.8",
            "  Contribution of b: 3.2"
        );
        // Independent at the median: 1/4.
        Tells(
            JointExceedance.Gaussian(0, 0.5),
            "Joint exceedance: 0.25 = P(U1 > 0.5, U2 > 0.5), correlation 0 [Gaussian copula]",
            "  Tail dependence: 0"
        );
        Tells(JointExceedance.StudentT(0, 0.5, 4), "[t copula, 4 degrees of freedom]", "Joint exceedance: 0.25");
        Missing(() => JointExceedance.Gaussian(1, 0.5), "correlation");
        Missing(() => JointExceedance.Gaussian(-1, 0.5), "correlation");
        Missing(() => JointExceedance.Gaussian(0, 1), "level");
        Missing(() => JointExceedance.StudentT(0, 0, 4), "level");
        Missing(() => JointExceedance.StudentT(0, 0.5, 0), "degreesOfFreedom");
        Missing(() => Copula.Gaussian(null!), "correlation");
        Missing(() => Copula.StudentT(null!, 3), "correlation");
        Missing(() => Copula.StudentT(matrix, 0), "degreesOfFreedom");
        Missing(() => NearestCorrelation.Of(null!), "given");
        Missing(() => _ = matrix[2, 0], "row");
        Missing(() => _ = matrix[0, -1], "column");
        // 2a + b from (1, 2, 4) and (0, 1, 3) about a = 2, b = 1: 5; swings 6 and 3.
        var a = SensitivityFormula.Input("a");
        var formula = SensitivityFormula.Combine(
            SensitivityOperation.Add,
            SensitivityFormula.Combine(SensitivityOperation.Multiply, SensitivityFormula.Constant(2), a),
            SensitivityFormula.Input("b")
        );
        Tells(
            Tornado.Of(formula, [new("b", 0, 1, 3), new("a", 1, 2, 4)]),
            "Figure as expected: 5 = one input at a time\n  Swing by a: 6 = |9 - 3|\n  Swing by b: 3 = |7 - 4|\n"
        );
        // One input rises with the output, one not at all.
        Tells(
            RankSensitivity.Of([new("up", [1, 2, 3, 4]), new("down", [4, 3, 2, 1])], [10, 20, 30, 40]),
            "Inputs ranked: 2 = n = 4 [Spearman 1904]",
            "  Rank correlation with up: 1 = contribution 0.5",
            "  Rank correlation with down: -1 = contribution 0.5"
        );
    }

    [Fact]
    public void Losses_of_years_tell_how_they_were_found()
    {
        // Twenty of one a year at most, each 1: Binomial(2, 1/2) on a grid of 1: 0, 1, 2 with 1/4, 1/2, 1/4.
        var exact = LossDistribution.Of(new Binomial(2, 0.5), new GridSeverity(1, [0, 1]));
        Tells(
            exact,
            "Expected annual loss: 1 = Σ E[N] · E[X] over 1 risks, grid of ",
            "  Variance: 0.5 = Σ E[N] · Var X + Var N · E[X]²",
            "  Probability of no loss: 0.25"
        );
        exact.Cdf(1).Should().BeApproximately(0.75, 1e-12);
        exact.Cdf(-0.1).Should().Be(0);
        // VaR(0.6) = 1, F = 0.75; (E[S; S > 1] + 1 · 0.15) / 0.4 = 0.65 / 0.4.
        Tells(
            exact.Tail(0.6),
            "Tail value at risk: 1.625 = (E[S; S > q] + q · (F(q) - 0.6)) / (1 - 0.6)",
            "  Value at risk: 1 = q: F(q) >= 0.6",
            "  Probability up to it: 0.75"
        );
        Tells(
            new GridSeverity(2, [0.5, 0.25, 0.25]),
            "Severity on a grid: 1.5 = Σ k · 2 · p[k], k = 0 … 2",
            "  Probability beyond the grid: 0"
        );
        var options = new SimulationOptions { Trials = 5000, Seed = 3 };
        Tells(
            SimulatedLoss.Of(Small, options),
            "= mean of 5000 years of 2 risks, seed 3 [collective risk model; Philox4x32-10 (Salmon et al. 2011)]",
            "  Standard error of the mean: ",
            "  Share of years without loss: 0.0"
        );
        Tells(LossSummary.Of(Small, [2], options), "Mean loss: ", "= n = 5000", "  Loss exceedance curve: 1", "    P(loss > 2): ");
        var compared = ComparedLoss.Of(Small, LossGrid.Covering(Small), [0.9], options);
        Tells(compared, "Largest distance in standard errors: ", "= simulated minus computed", "= computed ", " standard errors");
        Missing(() => LossDistribution.Of(Small, null!), "grid");
        Missing(() => LossDistribution.Of(new Poisson(1), null!), "severity");
        Missing(() => LossDistribution.Of(null!, new GridSeverity(1, [1])), "frequency");
        Missing(() => exact.Tail(1), "level");
        Missing(() => exact.Cdf(double.NaN), "loss");
        Missing(() => SimulatedLoss.Of(Small, options).Contributions(1), "level");
        Missing(() => ComparedLoss.Of(Small, LossGrid.Covering(Small), [0.5, 1], options), "levels[1]");
        Refusal.Of(() => ComparedLoss.Of([], new LossGrid(1), [0.5], options), FaultCode.EmptyInput, "risks");
        Refusal.Of(() => SimulatedLoss.Of([Small[0], Small[0]]), FaultCode.DuplicateKey, "risks[1]");
        Refusal.Of(() => LossSummary.Of([Small[0], Small[0]], []), FaultCode.DuplicateKey, "risks[1]");
        Refusal.Of(() => LossDistribution.Of([Small[0], Small[0]], new LossGrid(1)), FaultCode.DuplicateKey, "risks[1]");
        Missing(() => SimulatedLoss.Of([Small[0], null!]), "risks[1]");
        Missing(() => LossSummary.Of(Small, [double.NaN]), "thresholds[0]");
        Missing(() => new LossAccumulator().ToResult(1), "confidence");
    }

    [Fact]
    public void Poisson_risks_of_a_portfolio_share_one_transform_and_the_others_keep_theirs()
    {
        // Losses of 1 and 2: counts of the first are Poisson(1), of the second Poisson(2), of the third Binomial(1, 1/2) of 1.
        GridRisk one = new("one", new Poisson(1), new GridSeverity(1, [0, 1]));
        GridRisk two = new("two", new Poisson(2), new GridSeverity(1, [0, 0, 1]));
        GridRisk coin = new("coin", new Binomial(1, 0.5), new GridSeverity(1, [0, 1]));
        var all = LossDistribution.Of([one, coin, two]);
        double zero = Math.Exp(-3) / 2;
        // 0: nobody; 1: the coin or one of the first; 2: coin and one, or two of the first, or one of the second.
        all.Probabilities[0].Should().BeApproximately(zero, 1e-13);
        all.Probabilities[1].Should().BeApproximately(zero * (1 + 1), 1e-13);
        all.Probabilities[2].Should().BeApproximately(zero * (1 + 0.5 + 2), 1e-13);
        all.Ids.Should().Equal("one", "coin", "two");
        all.Mean.Should().Be(5.5);
        // Each has its own share of the tail all the same, and the shares add up.
        all.Contributions(0.9).Sum(share => share.Contribution).Should().BeApproximately(all.Tail(0.9).TailValueAtRisk!.Value, 1e-9);
    }

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static void Tells(IExplainable result, params string[] lines)
    {
        string text = result.Explain().ToText();
        foreach (string line in lines)
            text.Should().Contain(line);
    }

    private static void Missing(Action call, string place) => Refusal.Of(call, FaultCode.InvalidArgument, place);
}
