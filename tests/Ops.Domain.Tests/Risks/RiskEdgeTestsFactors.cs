using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Edges of factors, tests of a tail, sensitivity, sums of dependent figures and learning.</summary>
public sealed class RiskEdgeTestsFactors
{
    private static readonly IDistribution Any = new Uniform(0, 1);

    private static readonly CorrelationMatrix Independent = new([
        [1, 0],
        [0, 1],
    ]);

    public static TheoryData<string, FairModel> BelowTheFrequency =>
        new()
        {
            {
                "threat event frequency",
                new() { ThreatEventFrequency = Any }
            },
            {
                "vulnerability",
                new() { Vulnerability = Any }
            },
            {
                "contact frequency",
                new() { ContactFrequency = Any }
            },
            {
                "probability of action",
                new() { ProbabilityOfAction = Any }
            },
            {
                "threat capability",
                new() { ThreatCapability = Any }
            },
            {
                "resistance strength",
                new() { ResistanceStrength = Any }
            },
        };

    [Theory]
    [MemberData(nameof(BelowTheFrequency))]
    public void Any_factor_below_a_given_loss_event_frequency_is_refused(string factor, FairModel below) =>
        Refusal
            .Of(() => FairExpectation.Of(below with { LossEventFrequency = Any, LossMagnitude = Any }))
            .Place.Should()
            .Be("LossEventFrequency", factor);

    [Fact]
    public void Each_factor_below_a_given_one_is_refused_alone()
    {
        var model = new FairModel
        {
            ThreatEventFrequency = Any,
            Vulnerability = Any,
            LossMagnitude = Any,
        };
        Both(model with { ContactFrequency = Any }, "ThreatEventFrequency");
        Both(model with { ProbabilityOfAction = Any }, "ThreatEventFrequency");
        Both(model with { ThreatCapability = Any }, "Vulnerability");
        Both(model with { ResistanceStrength = Any }, "Vulnerability");
        Both(model with { PrimaryLoss = Any }, "LossMagnitude");
        Both(model with { SecondaryLossEventFrequency = Any }, "LossMagnitude");
        Both(model with { SecondaryLossMagnitude = Any }, "LossMagnitude");

        static void Both(FairModel model, string place) => Refusal.Of(() => FairExpectation.Of(model), FaultCode.InvalidArgument, place);
    }

    [Fact]
    public void Each_factor_that_is_missing_is_told_by_its_name()
    {
        var model = new FairModel
        {
            ContactFrequency = Any,
            ProbabilityOfAction = Any,
            ThreatCapability = Any,
            ResistanceStrength = Any,
            PrimaryLoss = Any,
            SecondaryLossEventFrequency = Any,
            SecondaryLossMagnitude = Any,
        };
        Missing(model with { ContactFrequency = null }, "ContactFrequency");
        Missing(model with { ProbabilityOfAction = null }, "ProbabilityOfAction");
        Missing(model with { ThreatCapability = null }, "ThreatCapability");
        Missing(model with { ResistanceStrength = null }, "ResistanceStrength");
        Missing(model with { PrimaryLoss = null }, "PrimaryLoss");
        Missing(model with { SecondaryLossEventFrequency = null }, "SecondaryLossEventFrequency");
        Missing(model with { SecondaryLossMagnitude = null }, "SecondaryLossMagnitude");
        // ½ · ½ of contacts act, half of them get through; ½ + ½ · ½ is lost.
        FairExpectation.Of(model).AnnualizedLossExpectancy.Should().BeApproximately(0.125 * 0.75, 1e-14);

        static void Missing(FairModel model, string place) =>
            Refusal.Of(() => FairExpectation.Of(model), FaultCode.InsufficientData, place);
    }

    /// <summary>P-values of chi-square with one degree are erfc(√(LR / 2)), here by Python's math.erfc.</summary>
    [Fact]
    public void Too_many_and_too_few_exceptions_speak_against_the_level()
    {
        // 10 of 100 where 5 are due: 2 (10 ln(0.1 / 0.05) + 90 ln(0.9 / 0.95)).
        var many = TailBacktest.Of(100, 10, 0.95);
        many.LikelihoodRatio.Should().BeApproximately((20 * Math.Log(2)) + (180 * Math.Log(18.0 / 19)), 1e-10);
        many.PValue.Should().BeApproximately(0.04210835009618517, 1e-11);
        // None of 100: 200 ln(1 / 0.95).
        TailBacktest.Of(100, 0, 0.95).PValue.Should().BeApproximately(0.0013604454302788083, 1e-12);
        // None of 10 and all of 10 at ½: 20 ln 2.
        TailBacktest.Of(10, 0, 0.5).PValue.Should().BeApproximately(0.00019663765560209783, 1e-13);
        TailBacktest.Of(10, 10, 0.5).PValue.Should().BeApproximately(0.00019663765560209783, 1e-13);
        many.Explain().Parts[2].Value.Should().StartWith("0.042108350");
    }

    [Fact]
    public void A_count_as_likely_as_a_zone_begins_lies_in_that_zone()
    {
        // One period: no exception has the probability of the level itself.
        var quiet = TailBacktest.Of(1, 0, 0.75);
        (quiet.CumulativeProbability, quiet.Zone).Should().Be((0.75, BacktestZone.Green));
        TailBacktest.Of(1, 1, 0.75).Zone.Should().Be(BacktestZone.Red, "at most one in one is certain");
        TailBacktest.Of(1, 0, 0.96).Zone.Should().Be(BacktestZone.Yellow);
        TailBacktest.Of(1, 0, 0.94).Zone.Should().Be(BacktestZone.Green);
        TailBacktest.Of(1, 0, 0.99985).Zone.Should().Be(BacktestZone.Yellow);
        TailBacktest.Of(1, 0, 0.99995).Zone.Should().Be(BacktestZone.Red);
    }

    [Fact]
    public void Indices_of_sensitivity_do_not_change_with_the_unit()
    {
        // Mean 2, V = 4. The first moves 0 to 4: (4 · 4 + 0 · 0) / 2 / 4 = 2 and 16 / 2 / 8 = 1; the second moves nothing.
        var indices = SobolIndices.Of(
            [0, 4],
            [4, 0],
            [
                [4, 4],
                [0, 4],
            ]
        );
        (indices.Variance, indices.Count).Should().Be((4, 2));
        indices.Inputs.Should().Equal(new SobolIndex(2, 1), new SobolIndex(0, 0));
        indices
            .Explain()
            .ToText()
            .Should()
            .Contain("Variance of the output: 4 = n = 2")
            .And.Contain("Total index of input 0: 1 = first order 2")
            .And.Contain("Total index of input 1: 0 = first order 0");
    }

    [Fact]
    public void Outputs_that_are_no_figures_are_refused_with_their_place()
    {
        Refusal.Of(() => SobolIndices.Of([1, double.NaN], [1, 2], []), FaultCode.InvalidArgument, "a[1]");
        Refusal.Of(() => SobolIndices.Of([1, 2], [double.NaN, 2], []), FaultCode.InvalidArgument, "b[0]");
        Refusal.Of(() => SobolIndices.Of([1, 2], [], []), FaultCode.EmptyInput, "b");
        Refusal.Of(() => SobolIndices.Of([1, 2], [3, 4], null!), FaultCode.InvalidArgument, "ab");
        Refusal.Of(
            () =>
                SobolIndices.Of(
                    [1, 2],
                    [3, 4],
                    [
                        [1, 2],
                        null!,
                    ]
                ),
            FaultCode.InvalidArgument,
            "ab[1]"
        );
        Refusal.Of(
            () =>
                SobolIndices.Of(
                    [1, 2],
                    [3, 4],
                    [
                        [1, double.NaN],
                    ]
                ),
            FaultCode.InvalidArgument,
            "ab[0][1]"
        );
    }

    [Fact]
    public void A_range_may_touch_its_expected_value_on_either_side()
    {
        var still = new InputRange("x", 2, 2, 2);
        (still.Low, still.Base, still.High).Should().Be((2, 2, 2));
        new InputRange("x", 1, 1, 3).High.Should().Be(3);
        new InputRange("x", 1, 3, 3).Low.Should().Be(1);
        Tornado.Of(SensitivityFormula.Input("x"), [still]).Bars[0].Swing.Should().Be(0);
    }

    [Fact]
    public void A_tornado_names_what_is_missing()
    {
        Refusal.Of(() => Tornado.Of(null!, [new("x", 1, 1, 1)]), FaultCode.InvalidArgument, "formula");
        Refusal.Of(() => Tornado.Of(SensitivityFormula.Input("x"), [null!]), FaultCode.InvalidArgument, "inputs[0]");
        Refusal.Of(
            () => SensitivityFormula.Combine(SensitivityOperation.Add, SensitivityFormula.Constant(1), null!),
            FaultCode.InvalidArgument,
            "parts[1]"
        );
    }

    [Fact]
    public void Shares_of_a_diversified_total_are_parts_of_one()
    {
        // 3 and 4 make 5: 9/25 and 16/25.
        var sum = SquareRootSum.Of([new("a", 3), new("b", 4)], Independent);
        sum.Contributions[0].Share.Should().BeApproximately(0.36, 1e-15);
        sum.Contributions[1].Share.Should().BeApproximately(0.64, 1e-15);
        var nothing = SquareRootSum.Of([new("a", 0), new("b", 0)], Independent);
        nothing.Contributions.Select(share => (share.Contribution, share.Share)).Should().Equal((0, null), (0, null));
    }

    [Fact]
    public void A_sum_of_dependent_figures_names_what_is_missing()
    {
        var copula = Copula.Gaussian(Independent);
        Refusal.Of(() => DependentSum.Of([Any, Any], null!), FaultCode.InvalidArgument, "copula");
        Refusal.Of(() => DependentSum.Of([Any, null!], copula), FaultCode.InvalidArgument, "marginals[1]");
        Refusal.Of(() => SquareRootSum.Of([new("a", 3)], null!), FaultCode.InvalidArgument, "correlation");
        Refusal.Of(() => DependentSum.Of([Any, Any], copula, null, 0), FaultCode.InvalidArgument, "jointLevel");
    }

    [Fact]
    public void A_sum_of_dependent_figures_tells_its_parts()
    {
        // Constants: every sum is 5, without spread.
        var sum = DependentSum.Of([new Constant(2), new Constant(3)], Copula.Gaussian(Independent), new SimulationOptions { Trials = 10 });
        string text = sum.Explain().ToText();
        text.Should().Contain("Sum of dependent figures: 5 = mean of 10 trials").And.Contain("  Standard deviation: 0");
        sum.Totals.Should().AllSatisfy(total => total.Should().Be(5));
        (sum.JointLevel, sum.JointExceedance).Should().Be((null, null));
    }

    /// <summary>A gamma law of shape k has the relative spread 1 / √k: beyond 10³² it lies between two neighbouring doubles.</summary>
    [Theory]
    [InlineData(1e31)]
    [InlineData(1e33)]
    [InlineData(1e300)]
    [InlineData(1e308)]
    public void A_belief_as_firm_as_can_be_is_its_mean(double shape)
    {
        var update = FrequencyUpdate.Of(new GammaPrior(shape, 2), 3, 2);
        update.Mean.Should().Be(shape / 4);
        (update.Lower / update.Mean).Should().BeApproximately(1, 2e-15);
        (update.Upper / update.Mean).Should().BeApproximately(1, 2e-15);
        (update.PredictedNone, update.PredictedAtLeastTwo).Should().Be((0, 1));
        var share = ProportionUpdate.Of(new BetaPrior(shape / 4, shape / 4), new Proportion(1, 2));
        share.Lower.Should().BeApproximately(0.5, 1e-15);
        share.Upper.Should().BeApproximately(0.5, 1e-15);
    }

    /// <summary>One standard deviation from the mean: Φ(±1) = 0.158655 and 0.841345 (tables of the normal law).</summary>
    [Fact]
    public void A_gamma_law_of_a_vast_shape_is_normal()
    {
        var law = new Gamma(1e31, 1);
        double mean = 1e31;
        double deviation = Math.Sqrt(1e31);
        law.Cdf(mean).Should().BeApproximately(0.5, 1e-12);
        // Doubles near 1e31 lie 1.1e15 apart, a third of a deviation: the step to the next one is reckoned as it is.
        double above = mean + deviation;
        double z = (above - mean) / deviation;
        law.Survival(above).Should().BeApproximately(Normal.Standard.Survival(z), 1e-9);
        double below = mean - deviation;
        law.Cdf(below).Should().BeApproximately(Normal.Standard.Cdf((below - mean) / deviation), 1e-9);
    }
}
