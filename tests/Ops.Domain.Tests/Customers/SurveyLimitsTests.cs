using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Customers;

/// <summary>Errors, limits and the last place of decisions in surveys, by hand or by the printed formula.</summary>
public sealed class SurveyLimitsTests
{
    private const double Z = 1.959963984540054;

    /// <summary>By hand: mean 2, residuals −½ and ½ of the weight, error √(2 · ½) = 1, so that both limits lie where no share could.</summary>
    [Fact]
    public void The_limits_of_a_mean_are_not_those_of_a_share()
    {
        var mean = WeightedEstimate.Of([1, 3], [1, 1], SurveyFigure.Mean);
        mean.Estimate.Should().Be(2);
        mean.StandardError.Should().BeApproximately(1, 1e-15);
        mean.Lower.Should().BeApproximately(2 - Z, 1e-12);
        mean.Upper.Should().BeApproximately(2 + Z, 1e-12);
        var negative = WeightedEstimate.Of([-1, -3], [1, 1], SurveyFigure.Mean);
        negative.Estimate.Should().Be(-2);
        negative.Lower.Should().BeApproximately(-2 - Z, 1e-12);
        negative.Upper.Should().BeApproximately(-2 + Z, 1e-12);
    }

    /// <summary>By hand: one of three, error √(3/2 · 6/81) = 1/3; the normal limits are cut at 0 and at 1.</summary>
    [Fact]
    public void The_limits_of_a_share_stay_between_0_and_1()
    {
        var few = WeightedEstimate.Of([1, 0, 0], [1, 1, 1]);
        few.StandardError.Should().BeApproximately(1.0 / 3, 1e-15);
        few.Lower.Should().Be(0);
        few.Upper.Should().BeApproximately((1 + Z) / 3, 1e-12);
        var many = WeightedEstimate.Of([1, 1, 0], [1, 1, 1]);
        many.Lower.Should().BeApproximately((2 - Z) / 3, 1e-12);
        many.Upper.Should().Be(1);
    }

    /// <summary>Wilson 1927 with Kish's effective size as n: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n).</summary>
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(1, 1, 5)]
    [InlineData(1, 1, 1)]
    [InlineData(0.25, 8, 1)]
    public void Wilsons_limits_use_the_effective_size(double first, double second, double third)
    {
        var share = WeightedEstimate.Of([1, 0, 1], [first, second, third]);
        double p = (first + third) / (first + second + third);
        double n = Math.Pow(first + second + third, 2) / ((first * first) + (second * second) + (third * third));
        double root = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        share.EffectiveSampleSize.Should().BeApproximately(n, 1e-12);
        share.WilsonLower.Should().BeApproximately((p + (Z * Z / (2 * n)) - root) / (1 + (Z * Z / n)), 1e-12);
        share.WilsonUpper.Should().BeApproximately((p + (Z * Z / (2 * n)) + root) / (1 + (Z * Z / n)), 1e-12);
        share.DesignEffect.Should().BeApproximately(3 / n, 1e-12);
    }

    /// <summary>Fleiss, Cohen and Everitt 1969: the error of kappa, with the weights of three categories written out.</summary>
    [Theory]
    [InlineData(KappaWeights.None, 0, 0)]
    [InlineData(KappaWeights.Linear, 0.5, 0)]
    [InlineData(KappaWeights.Quadratic, 0.75, 0)]
    public void The_error_of_kappa_knows_its_weights(KappaWeights kind, double near, double far)
    {
        double[,] weights =
        {
            { 1, near, far },
            { near, 1, near },
            { far, near, 1 },
        };
        int[,] counts =
        {
            { 12, 3, 1 },
            { 2, 9, 4 },
            { 1, 5, 8 },
        };
        string[] names = ["a", "b", "c"];
        var ratings = new List<string?[]>();
        double[] rows = new double[3];
        double[] columns = new double[3];
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                ratings.AddRange(Enumerable.Repeat<string?[]>([names[i], names[j]], counts[i, j]));
                rows[i] += counts[i, j] / 45.0;
                columns[j] += counts[i, j] / 45.0;
            }
        }
        double observed = 0;
        double expected = 0;
        double[] meanOfRow = new double[3];
        double[] meanOfColumn = new double[3];
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                observed += weights[i, j] * counts[i, j] / 45;
                expected += weights[i, j] * rows[i] * columns[j];
                meanOfRow[i] += weights[i, j] * columns[j];
                meanOfColumn[j] += weights[i, j] * rows[i];
            }
        }
        double kappa = (observed - expected) / (1 - expected);
        double sum = 0;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
                sum += counts[i, j] / 45.0 * Math.Pow(weights[i, j] - ((meanOfRow[i] + meanOfColumn[j]) * (1 - kappa)), 2);
        }
        double variance = (sum - Math.Pow(kappa - (expected * (1 - kappa)), 2)) / (45 * Math.Pow(1 - expected, 2));

        var agreement = CoderAgreement.Kappa(names, ratings, kind);
        agreement.Value.Should().BeApproximately(kappa, 1e-12);
        agreement.StandardError.Should().BeApproximately(Math.Sqrt(variance), 1e-12);
    }

    /// <summary>
    /// By hand with weights ¼ and ¾. Before, ½ of 4 and ¼ of 4: (1/16)·(¼/4) + (9/16)·(3/16/4) = 31/1024. After, ¾ of 4 and of 12: (1/16)·(3/64) +
    /// (9/16)·(1/64) = 12/1024.
    /// </summary>
    [Fact]
    public void The_errors_of_standardised_shares_add_in_squares()
    {
        Stratum[] strata =
        [
            new("a", new StratumSide(2, 4), new StratumSide(3, 4), 1),
            new("b", new StratumSide(1, 4), new StratumSide(9, 12), 3),
        ];
        var change = StandardisedChange.Of(strata, SurveyFigure.Share, StandardPopulation.Given);
        change.StandardErrorBefore.Should().BeApproximately(Math.Sqrt(31.0 / 1024), 1e-15);
        change.StandardErrorAfter.Should().BeApproximately(Math.Sqrt(12.0 / 1024), 1e-15);
        change.StandardErrorChange.Should().BeApproximately(Math.Sqrt(43.0 / 1024), 1e-15);
        StandardisedChange.Of(strata, SurveyFigure.Mean).StandardErrorChange.Should().BeNull();
    }

    /// <summary>0.1 + 0.2 − 0.3 of means near 1,000 is 0 by hand and 4e-14 in doubles: no direction, though the whole falls as more of the lowest answer.</summary>
    [Fact]
    public void A_change_within_rounding_has_no_direction()
    {
        var change = StandardisedChange.Of(
            [
                new("a", new StratumSide(1000, 1), new StratumSide(1000.1, 1), 1),
                new("b", new StratumSide(1000, 1), new StratumSide(1000.2, 1), 1),
                new("c", new StratumSide(1000.3, 1), new StratumSide(8000, 8), 1),
            ],
            SurveyFigure.Mean,
            StandardPopulation.Given
        );
        change.CrudeChange.Should().BeApproximately(-0.07, 1e-10);
        change.AdjustedChange.Should().BeApproximately(0, 1e-12).And.NotBe(0);
        change.IsAdjustedOpposite.Should().BeFalse();
    }

    /// <summary>A p-value that equals alpha to the last bit rejects, as p ≤ alpha does everywhere; the next smaller alpha does not.</summary>
    [Fact]
    public void A_p_value_of_exactly_alpha_is_significant()
    {
        SurveySegment[] segments =
        [
            new("a", new Proportion(40, 100)),
            new("b", new Proportion(55, 100)),
            new("c", new Proportion(50, 100)),
        ];
        var found = SegmentComparison.Of(segments).Segments[0];
        (found.Holm is > 0 and < 1 && found.BenjaminiHochberg is > 0 and < 1).Should().BeTrue();
        SegmentComparison.Of(segments, found.Holm).Segments[0].IsSignificantHolm.Should().BeTrue();
        SegmentComparison.Of(segments, Math.BitDecrement(found.Holm)).Segments[0].IsSignificantHolm.Should().BeFalse();
        SegmentComparison.Of(segments, found.BenjaminiHochberg).Segments[0].IsSignificantBenjaminiHochberg.Should().BeTrue();
        SegmentComparison
            .Of(segments, Math.BitDecrement(found.BenjaminiHochberg))
            .Segments[0]
            .IsSignificantBenjaminiHochberg.Should()
            .BeFalse();
    }

    [Fact]
    public void Doors_of_surveys_name_the_place()
    {
        var respondents = new Respondents(new MarginTarget("age", new LevelShare("young", 0.5), new LevelShare("old", 0.5)));
        Refusal.Of(FaultCode.EmptyInput, "positions", () => respondents.Add(ReadOnlySpan<int>.Empty));
        Refusal.Of(FaultCode.EmptyInput, "levels", () => respondents.Add(ReadOnlySpan<string>.Empty));
        Refusal.Of(FaultCode.LengthMismatch, "positions", () => respondents.Add(0, 0));
        Refusal.Of(FaultCode.LengthMismatch, "levels", () => respondents.Add("young", "old"));
        Refusal.Of(FaultCode.InvalidArgument, "positions[0]", () => respondents.Add(2));
        Refusal.Of(FaultCode.InvalidArgument, "positions[0]", () => respondents.Add(-1));
        Refusal.Of(FaultCode.InvalidArgument, "respondents", () => SurveyWeights.Rake(null!));
        respondents.Add(0);
        Refusal
            .Of(() => SurveyWeights.Rake(respondents))
            .Message.Should()
            .Contain("has a share but no respondent", "which another sweep would not cure");
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => SampleSize.Of(0.05, 1));
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => SampleSize.Of(0.05, 0));
        Refusal.Of(FaultCode.InvalidArgument, "margin", () => SampleSize.Of(1));
        Refusal.Of(FaultCode.InvalidArgument, "proportion", () => SampleSize.Of(0.05, proportion: 1.5));
        Refusal.Of(FaultCode.InvalidArgument, "values[1]", () => WeightedEstimate.Of([1, double.NaN], [1, 1], SurveyFigure.Mean));
        Refusal.Of(FaultCode.InvalidArgument, "invited", () => NonResponseBounds.Of(-1, 0, 0));
        Refusal.Of(FaultCode.InvalidArgument, "responded", () => NonResponseBounds.Of(5, 6, 1));
        Refusal.Of(FaultCode.InvalidArgument, "sum", () => NonResponseBounds.Of(5, 2, double.NaN));
        Refusal.Of(FaultCode.InvalidArgument, "sum", () => NonResponseBounds.Of(5, 2, 3));
        Refusal.Of(FaultCode.InvalidArgument, "minimum", () => NonResponseBounds.Of(5, 2, 1, double.NaN));
        Refusal.Of(FaultCode.InvalidArgument, "maximum", () => NonResponseBounds.Of(5, 2, 1, 1, 1));
        var silent = Refusal.Of(() => new SatisfactionAccumulator(new RatingScale(1, 5, Direction.HigherIsBetter, 4)).ToResult());
        silent.ShouldBe(FaultCode.InsufficientData, "counts");
        silent.Message.Should().Contain("nobody answered");
    }

    /// <summary>Two drivers that go together, closed form: β = (r₁ − r₁₂·r₂) / (1 − r₁₂²), with the correlations of the columns.</summary>
    [Fact]
    public void Coefficients_of_drivers_that_go_together()
    {
        double[] first = [1, 2, 3, 4, 5, 6, 7];
        double[] second = [2, 1, 4, 3, 6, 7, 5];
        double[] outcome = [2, 5, 1, 6, 4, 9, 6];
        double Correlation(double[] a, double[] b)
        {
            double x = a.Average();
            double y = b.Average();
            double sum = 0;
            double squaresOfA = 0;
            double squaresOfB = 0;
            for (int i = 0; i < a.Length; i++)
            {
                sum += (a[i] - x) * (b[i] - y);
                squaresOfA += (a[i] - x) * (a[i] - x);
                squaresOfB += (b[i] - y) * (b[i] - y);
            }
            return sum / Math.Sqrt(squaresOfA * squaresOfB);
        }
        double between = Correlation(first, second);
        double one = Correlation(first, outcome);
        double two = Correlation(second, outcome);

        var found = KeyDrivers.Of(["one", "two"], [.. first.Select((value, i) => new[] { value, second[i] })], outcome).Drivers;
        found[0].Correlation.Should().BeApproximately(one, 1e-12);
        found[1].Correlation.Should().BeApproximately(two, 1e-12);
        found[0].Coefficient.Should().BeApproximately((one - (between * two)) / (1 - (between * between)), 1e-12);
        found[1].Coefficient.Should().BeApproximately((two - (between * one)) / (1 - (between * between)), 1e-12);
        found[0].IsPositive.Should().Be(found[0].Coefficient > 0);
        found[1].IsPositive.Should().Be(found[1].Coefficient > 0);
        found.Select(driver => driver.IsPositive).Should().Equal(one > between * two, two > between * one);
    }

    [Fact]
    public void A_driver_that_is_the_sum_of_two_that_go_together_is_named()
    {
        double[][] rows = [.. Enumerable.Range(0, 12).Select(i => new double[] { i, i + (i % 3), (2 * i) + (i % 3) })];
        double[] outcome = [.. Enumerable.Range(0, 12).Select(i => i * i % 7.0)];

        var fault = Refusal.Of(() => KeyDrivers.Of(["a", "b", "c"], rows, outcome));
        fault.ShouldBe(FaultCode.InvalidArgument, "ratings");
        fault.Message.Should().Contain("'c' follows from 'a', 'b'");
    }

    /// <summary>Multiplied by a power of two, nothing but the unit changes, not even at the ends of double.</summary>
    [Theory]
    [InlineData(600)]
    [InlineData(-600)]
    public void Figures_near_the_ends_of_double_explain_as_much(int exponent)
    {
        double[][] rows = [.. Enumerable.Range(0, 9).Select(i => new[] { Math.ScaleB(i * i % 5, exponent), i % 4 })];
        double[] outcome = [.. Enumerable.Range(0, 9).Select(i => Math.ScaleB(i % 7, exponent))];
        double[][] plain = [.. Enumerable.Range(0, 9).Select(i => new double[] { i * i % 5, i % 4 })];
        var expected = KeyDrivers.Of(["a", "b"], plain, [.. Enumerable.Range(0, 9).Select(i => i % 7.0)]);
        var found = KeyDrivers.Of(["a", "b"], rows, outcome);
        found.Drivers.Should().Equal(expected.Drivers);
        found.RSquared.Should().Be(expected.RSquared);
    }

    [Fact]
    public void Settings_of_drivers_are_equal_when_all_are()
    {
        var options = new DriverOptions
        {
            Samples = 100,
            Seed = 7,
            Confidence = 0.9,
            Weights = [1, 2],
        };
        options.Should().Be(options with { Weights = [1, 2] });
        options.Should().NotBe(options with { Samples = 101 });
        options.Should().NotBe(options with { Seed = 8 });
        options.Should().NotBe(options with { Confidence = 0.8 });
        options.Should().NotBe(options with { Weights = [1, 3] });
        options.Should().NotBe(null);
        options.GetHashCode().Should().Be((options with { Weights = [1, 2] }).GetHashCode());
    }
}
