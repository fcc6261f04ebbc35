using CsCheck;
using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Edges of random numbers by the block, of fitted laws, and of what a trend foretells.</summary>
public sealed class RiskEdgeTestsDraws
{
    private const int Block = TrialBlocks.Size;

    [Fact]
    public void No_block_of_years_repeats_another()
    {
        var options = new SimulationOptions { Trials = 3 * Block, Seed = 5 };
        // Losses of 1: a year's total is its number of events.
        double[] counts = [.. SimulatedLoss.Of([new CollectiveRisk("r", new Poisson(30), new Constant(1))], options).Totals];
        counts[..Block].SequenceEqual(counts[Block..(2 * Block)]).Should().BeFalse();
        counts[Block..(2 * Block)].SequenceEqual(counts[(2 * Block)..]).Should().BeFalse();
        // One loss every year, of 53 random bits: all differ.
        var losses = SimulatedLoss.Of([new CollectiveRisk("r", new Binomial(1, 1), new Exponential(1))], options).Totals;
        losses.Distinct().Should().HaveCount(3 * Block);
    }

    /// <summary>χ² numbers of one block and the next: with 4096 random numbers each, all differ.</summary>
    [Fact]
    public void No_block_of_a_t_copula_repeats_the_divisors_of_another()
    {
        var draws = new CopulaDraws(
            Copula.StudentT(
                new CorrelationMatrix([
                    [1, 0.5],
                    [0.5, 1],
                ]),
                4
            ),
            9
        );
        double[][] all = [.. Enumerable.Range(0, 3).SelectMany(block => draws.Block(block, Block))];
        all.Should().HaveCount(9, "two lists of normal numbers and one of divisors a block");
        all.SelectMany(numbers => numbers).Distinct().Should().HaveCount(9 * Block);
        // Mean of χ²/ν is 1, its variance 2/ν: seven standard errors.
        draws.Block(2, Block)[2].Average(divisor => divisor * divisor).Should().BeApproximately(1, 7 * Math.Sqrt(2.0 / 4 / Block));
    }

    /// <summary>The share of numbers below nineteen quantiles, against the law itself: five standard errors of a share.</summary>
    [Theory]
    [InlineData(0.4)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(6)]
    public void Gamma_numbers_have_the_law_of_their_shape(double shape)
    {
        const int n = 1_000_000;
        var draws = new GammaDraws(shape, 3);
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++)
            numbers[i] = draws.At(11, (ulong)i);
        Array.Sort(numbers);
        var law = new Gamma(shape, 1);
        for (int k = 1; k < 20; k++)
        {
            double p = k / 20.0;
            int below = ~Array.BinarySearch(numbers, law.Quantile(p));
            ((double)below / n).Should().BeApproximately(p, 5 * Math.Sqrt(p * (1 - p) / n), $"the quantile of {p}");
        }
    }

    /// <summary>The greatest likelihood has ln shape − ψ(shape) = ln mean − mean ln: for two losses ln ½ − ½ ln r where r ≪ 1 is their ratio.</summary>
    [Fact]
    public void A_loss_that_is_next_to_nothing_beside_the_others_is_fitted_too()
    {
        foreach (double small in new[] { 1e-3, 1e-20, 1e-300 })
        {
            double shape = GammaFit.Of([small, 1]).Shape;
            double expected = Math.Log((1 + small) / 2) - (Math.Log(small) / 2);
            (Math.Log(shape) - GammaFunctions.Digamma(shape)).Should().BeApproximately(expected, 1e-12 * expected);
        }
    }

    /// <summary>Losses 1 ± d: with gap = −½ ln(1 − d²) the shape is 1 / (2 gap) + 1/6 − gap/18 …, by turning the series of ln x − ψ(x) round: d⁻² − 1/3.</summary>
    [Theory]
    [InlineData(1e-2, 1e-5)]
    [InlineData(1e-4, 1e-12)]
    [InlineData(1e-6, 1e-10)]
    public void Losses_that_are_nearly_equal_have_a_large_shape(double away, double within)
    {
        double expected = (1 / (away * away)) - (1.0 / 3);
        GammaFit.Of([1 - away, 1 + away]).Shape.Should().BeApproximately(expected, within * expected);
        double last = GammaFit.Of([1, Math.BitIncrement(1)]).Shape;
        last.Should().BeInRange(1e31, 1e32, "two losses a last digit apart have a gap between d²/8 and d²/4");
    }

    [Fact]
    public void Moments_too_far_apart_for_double_are_refused()
    {
        Refusal.Of(() => LogNormalFit.FromMoments(1, 1e-170), FaultCode.InvalidArgument, "standardDeviation");
        Refusal.Of(() => LogNormalFit.FromMoments(1, 1e170), FaultCode.InvalidArgument, "standardDeviation");
        // Small variation: the variance of the logarithm is the square of the ratio.
        LogNormalFit.FromMoments(2, 1e-10).LogStandardDeviation.Should().BeApproximately(5e-11, 1e-24);
    }

    /// <summary>At the limits the chance of so many incidents or more, so few or fewer, is half of what the confidence leaves: sums of Poisson terms.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_limits_of_a_rate_are_those_of_poisson_counts(int incidents)
    {
        var rate = IncidentRate.Of(incidents, 4, 0.9);
        (1 - Below(incidents, 4 * rate.Lower)).Should().BeApproximately(0.05, 1e-12);
        Below(incidents + 1, 4 * rate.Upper).Should().BeApproximately(0.05, 1e-12);

        static double Below(int count, double mean)
        {
            double term = Math.Exp(-mean);
            double sum = 0;
            for (int k = 0; k < count; k++)
            {
                sum += term;
                term *= mean / (k + 1);
            }
            return sum;
        }
    }

    /// <summary>A straight line that meets red after a whole number of periods meets it then and not one later, whatever rounding adds.</summary>
    [Fact]
    public void A_line_meets_red_in_the_very_period_for_all_lines() =>
        Gen.Select(Gen.Double[0.01, 10], Gen.Double[-100, 100], Gen.Int[1, 40], Gen.Bool)
            .Sample(
                (step, start, periods, isRising) =>
                {
                    double sign = isRising ? 1 : -1;
                    double?[] values = [.. Enumerable.Range(0, 9).Select(i => (double?)(sign * (start + (step * i))))];
                    double red = sign * (start + (step * (8 + periods)));
                    var direction = isRising ? Direction.LowerIsBetter : Direction.HigherIsBetter;
                    IndicatorTrend.Of(new KeyRiskIndicator(direction, red, red), values).PeriodsToRed.Should().Be(periods);
                    double later = sign * (start + (step * (8.01 + periods)));
                    IndicatorTrend.Of(new KeyRiskIndicator(direction, later, later), values).PeriodsToRed.Should().Be(periods + 1);
                }
            );

    [Fact]
    public void The_mean_above_a_threshold_is_told_with_its_parts_or_as_infinite()
    {
        var light = GeneralizedParetoFit.Of([10.1, 10.5, 11, 12, 14, 20], 10);
        light.Mean.Should().BeApproximately(10 + (light.Scale / (1 - light.Shape)), 1e-12);
        light.Explain().ToText().Should().Contain("Mean loss above the threshold: ").And.Contain(" = 10 + ").And.NotContain("infinite");
        var heavy = GeneralizedParetoFit.Of([1.001, 1.01, 1.1, 2, 20, 3000, 9e6], 1);
        heavy.Shape.Should().BeGreaterThan(1);
        heavy.Mean.Should().BeNull();
        heavy.Explain().ToText().Should().Contain("infinite: the shape is at least 1").And.NotContain(" = 1 + ");
    }

    [Fact]
    public void An_accumulator_merges_with_its_like_only()
    {
        var one = new LossAccumulator(1, 2);
        Refusal.Of(() => one.Merge(null!), FaultCode.InvalidArgument, "other");
        Refusal.Of(() => one.Merge(new LossAccumulator(1)), FaultCode.InvalidArgument, "other");
        one.Merge(new LossAccumulator(1, 2));
        one.Count.Should().Be(0);
    }

    /// <summary>Panjer's first step: F(0) = e^−λ. The level at which F(0) is met to the last digit still has the value at risk 0.</summary>
    [Fact]
    public void A_level_that_is_met_exactly_has_the_least_point()
    {
        var law = LossDistribution.Of(new Poisson(0.5), new GridSeverity(1, [0, 1]));
        double zero = law.Cdf(0);
        zero.Should().BeApproximately(Math.Exp(-0.5), 1e-15);
        double level = zero + 1e-12;
        foreach (double near in new[] { Math.BitDecrement(level), level, Math.BitIncrement(level) })
            law.Tail(near).ValueAtRisk.Should().BeOneOf(0, 1);
        double met = new[] { Math.BitDecrement(level), level, Math.BitIncrement(level) }.First(near => near - 1e-12 == zero);
        law.Tail(met).ValueAtRisk.Should().Be(0);
        law.Tail(zero + 2e-12).ValueAtRisk.Should().Be(1);
    }

    /// <summary>Exponential law, e^−x: the mean survival of cell k is e^−kh (1 − e^−h) / h; differences of neighbours, and what is left at the end.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void An_unbiased_grid_has_the_means_of_its_cells(double step)
    {
        double[] got = [.. GridSeverity.Of(new Exponential(1), step, 4 * step, DiscretizationMethod.Unbiased).Probabilities];
        double[] means = [.. Enumerable.Range(0, 4).Select(k => Math.Exp(-k * step) * (1 - Math.Exp(-step)) / step)];
        double[] expected = [1 - means[0], means[0] - means[1], means[1] - means[2], means[2] - means[3], means[3] - Math.Exp(-4 * step)];
        got.Should().HaveCount(5);
        for (int k = 0; k < got.Length; k++)
            got[k].Should().BeApproximately(expected[k], 1e-12);
    }

    /// <summary>A figure far up is found from what lies above it: −ln of the upper tail area, to the last digits, which 1 less the area has lost.</summary>
    [Fact]
    public void A_figure_in_the_upper_tail_is_drawn_from_that_tail()
    {
        var copula = Copula.Gaussian(
            new CorrelationMatrix([
                [1],
            ])
        );
        var sums = DependentSum.Of([new Exponential(1)], copula, new SimulationOptions { Trials = Block, Seed = 4 }).Totals;
        var draws = new CopulaDraws(copula, 4);
        double[][] table = draws.Block(0, Block);
        for (int t = 0; t < Block; t++)
        {
            double above = draws.Uniform(table, t, 0).Upper;
            if (above < 0.5)
                sums[t].Should().BeApproximately(-Math.Log(above), 1e-15 * Math.Max(1, sums[t]));
        }
    }
}
