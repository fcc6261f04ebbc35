using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>
/// Figures about means that no <c>double</c> can hold. At 10¹⁶ doubles are 2 apart: 0, 2, 2 above it have the mean 4/3, so that the part of the mean
/// that is left after rounding decides every power of the distances: M2 = 24/9, M3 = −48/27, M4 = 288/81.
/// </summary>
public sealed class PrecisionTests
{
    private const double Far = 1e16;
    private static readonly double[] Three = [Far, Far + 2, Far + 2];
    private static readonly double[] Four = [Far, Far + 2, Far + 2, Far + 4];

    private static void Near(double? got, double expected, double relative = 1e-13) =>
        got!.Value.Should().BeApproximately(expected, Math.Abs(expected) * relative);

    [Fact]
    public void Powers_about_a_mean_between_two_doubles_are_exact()
    {
        var sums = MomentBlock.OfAll(Three);
        Near(sums.M2, 24 / 9.0);
        Near(sums.M3, -48 / 27.0);
        Near(sums.M4, 288 / 81.0);
        Near(Moments.Of(Three).Variance, 4 / 3.0);
        Near(SampleMoments.Of(Three, "values", 2).Variance, 4 / 3.0);
    }

    /// <summary>The products of 0, 2, 2 and 0, 2, 4 about 4/3 and 2: 8/3 + 0 + 4/3 = 4.</summary>
    [Fact]
    public void Products_about_means_between_two_doubles_are_exact()
    {
        double[] other = [-Far, -Far - 2, -Far - 2];
        var sums = CoMomentBlock.OfAll(Three, other);
        Near(sums.SquaresX, 24 / 9.0);
        Near(sums.SquaresY, 24 / 9.0);
        Near(sums.Products, -24 / 9.0);
        Near(CoMomentBlock.OfAll(Three, [0, 2, 4]).Products, 4);
    }

    /// <summary>Parts of 3 and 4 values: means 4/3 and 2. All seven: 0, 0, 2, 2, 2, 2, 4 about 12/7: M2 = 80/7.</summary>
    [Fact]
    public void Parts_with_means_between_two_doubles_are_joined_exactly()
    {
        var joined = MomentSums.Merge(MomentBlock.OfAll(Three), MomentBlock.OfAll(Four));
        joined.Count.Should().Be(7);
        double[] distances = [.. ((double[])[0, 2, 2, 0, 2, 2, 4]).Select(value => value - (12 / 7.0))];
        Near(joined.M2, distances.Sum(d => d * d));
        Near(joined.M3, distances.Sum(d => d * d * d), 1e-12);
        Near(joined.M4, distances.Sum(d => d * d * d * d));
        var turned = MomentSums.Merge(MomentBlock.OfAll(Four), MomentBlock.OfAll(Three));
        Near(turned.M3, joined.M3, 1e-12);
        var pairs = CoMomentSums.Merge(CoMomentBlock.OfAll(Three, [1, 2, 3]), CoMomentBlock.OfAll(Four, [4, 5, 6, 7]));
        Near(pairs.SquaresX, distances.Sum(d => d * d));
        Near(pairs.SquaresY, 28);
        // Σ d·(y − 4) over y = 1 … 7.
        Near(pairs.Products, distances.Select((d, i) => d * (i - 3)).Sum());
    }

    /// <summary>Small values beside a great one that goes away again: the part that the great one pushed out is kept.</summary>
    [Fact]
    public void What_a_great_value_pushes_out_comes_back()
    {
        double[] values = [.. Enumerable.Repeat(1.0, 19), 1e20, .. Enumerable.Repeat(1.0, 30), -1e20];
        CoMomentBlock.Sum(values).Value.Should().Be(49);
        Moments.Of(values).Sum.Should().Be(49);
        var left = new CompensatedSum { High = 1e20, Low = 3 };
        left.Add(new CompensatedSum { High = -1e20, Low = 0.5 });
        left.Value.Should().Be(3.5);
    }

    [Fact]
    public void Merging_keeps_what_both_sums_have_left()
    {
        var moments = new MomentsAccumulator();
        moments.Add([1e20, 1, 1]);
        var other = new MomentsAccumulator();
        other.Add([-1e20, 1]);
        moments.Merge(other);
        moments.ToResult().Sum.Should().Be(3);
        var pairs = new CovarianceAccumulator();
        pairs.Add([1e20, 1, 1], [1, 1, 1e20]);
        var others = new CovarianceAccumulator();
        others.Add([-1e20, 1], [1, -1e20]);
        pairs.Merge(others);
        pairs.State.SumX.Should().Be(3);
        pairs.State.SumY.Should().Be(3);
    }

    /// <summary>The halves of a group's sum are joined as they are.</summary>
    [Fact]
    public void Groups_join_what_both_sums_have_left()
    {
        var one = new GroupedAccumulator(2);
        one.Add([0, 0], [1e20, 1]);
        var two = new GroupedAccumulator(2);
        two.Add([0, 0], [-1e20, 1]);
        one.Merge(two);
        var group = one.ToResult().Groups[0];
        (group.Sum, group.Count, group.Minimum, group.Maximum).Should().Be((2, 4, -1e20, 1e20));
        one.ToResult().Groups[1].Count.Should().Be(0);
        string text = one.ToResult().Explain().ToText();
        text.Should().Contain("Mean of group 0").And.Contain("2 / 4").And.NotContain("0 / 0");
    }

    /// <summary>−10⁻¹⁰ and on: ln(1 − e^x), in 40 digits.</summary>
    [Theory]
    [InlineData(-1e-10, -23.025850929990457)]
    [InlineData(-0.5, -0.93275212956718857)]
    [InlineData(-0.6931471805599453, -0.69314718055994532)]
    [InlineData(-0.7, -0.68634100280838511)]
    [InlineData(-2, -0.14541345786885906)]
    [InlineData(-40, -4.248354255291589e-18)]
    public void The_logarithm_of_one_less_a_power_keeps_its_digits(double x, double expected) =>
        Near(Elementary.Log1mExp(x), expected, 2e-15);

    /// <summary>ln(1 + x) − x, in 40 digits.</summary>
    [Theory]
    [InlineData(-0.99, -3.6151701859880914)]
    [InlineData(-0.6, -0.31629073187415507)]
    [InlineData(-0.5, -0.19314718055994531)]
    [InlineData(1e-5, -4.9999666669166647e-11)]
    [InlineData(0.3, -0.037635735532508948)]
    [InlineData(1, -0.30685281944005469)]
    [InlineData(1.5, -0.58370926812584493)]
    [InlineData(3, -1.6137056388801094)]
    public void A_logarithm_less_its_first_term_keeps_its_digits(double x, double expected) =>
        Near(Elementary.Log1pMinus(x), expected, 2e-15);

    [Fact]
    public void Logarithm_and_power_near_one_end_where_double_ends()
    {
        Elementary.Log1p(-1).Should().Be(double.NegativeInfinity);
        Elementary.Log1p(double.PositiveInfinity).Should().Be(double.PositiveInfinity);
        Elementary.Log1p(1e-20).Should().Be(1e-20);
        Near(Elementary.Log1p(1e-10), 1e-10 - 5e-21, 1e-15);
        Elementary.Expm1(-100).Should().Be(-1);
        Elementary.Expm1(double.NegativeInfinity).Should().Be(-1);
        Elementary.Expm1(1000).Should().Be(double.PositiveInfinity);
        Elementary.Expm1(1e-20).Should().Be(1e-20);
        Near(Elementary.Expm1(1e-10), 1e-10 + 5e-21, 1e-15);
    }

    /// <summary>Φ(−z) and its logarithm, in 40 digits.</summary>
    [Theory]
    [InlineData(-0.3, 0.61791142218895263)]
    [InlineData(0.3, 0.38208857781104737)]
    [InlineData(0.67448975, 0.25000000006231018)]
    [InlineData(5, 2.8665157187919391e-7)]
    [InlineData(5.6, 1.0717590258310929e-8)]
    [InlineData(5.7, 5.9903714010635282e-9)]
    [InlineData(10, 7.6198530241605261e-24)]
    [InlineData(10.5, 4.3190063178092303e-26)]
    [InlineData(37, 5.7255712225245768e-300)]
    public void Normal_tails_keep_their_digits(double z, double upper)
    {
        Near(NormalFunctions.Upper(z), upper, 1e-14);
        Near(NormalFunctions.Lower(-z), upper, 1e-14);
        Near(NormalFunctions.LogUpper(z), Math.Log(upper), 1e-14);
        var (lower8, upper8) = NormalFunctions.EightTails(System.Runtime.Intrinsics.Vector512.Create(z));
        Near(upper8[7], upper, 1e-12);
        lower8[0].Should().BeApproximately(1 - upper, 1e-15);
    }

    [Theory]
    [InlineData(38.5, -745.69527029041108)]
    [InlineData(39.5, -784.72087910431758)]
    [InlineData(50, -1254.8313611394199)]
    public void Where_the_tail_is_nothing_its_logarithm_goes_on(double z, double expected) =>
        Near(NormalFunctions.LogUpper(z), expected, 1e-14);

    [Fact]
    public void Beyond_thirty_nine_deviations_nothing_is_left()
    {
        NormalFunctions.Upper(39.5).Should().Be(0);
        NormalFunctions.Lower(39.5).Should().Be(1);
        NormalFunctions.Upper(double.PositiveInfinity).Should().Be(0);
        NormalFunctions.Upper(double.NegativeInfinity).Should().Be(1);
        Near(NormalFunctions.Upper(38), 2.8854283600687843e-316, 1e-6);
        NormalFunctions.Upper(0).Should().Be(0.5);
    }

    /// <summary>√2·erf⁻¹(2p − 1), in 40 digits; 0.075 and 0.925 are the ends of the middle formula.</summary>
    [Theory]
    [InlineData(0.0749, -1.4402382675279636)]
    [InlineData(0.075, -1.4395314709384559)]
    [InlineData(0.9249, 1.43882539275254)]
    [InlineData(0.2, -0.84162123357291421)]
    [InlineData(1e-11, -6.7060231554951363)]
    [InlineData(1.3e-11, -6.6676114565107408)]
    [InlineData(1.4e-11, -6.6567230915181836)]
    [InlineData(1e-16, -8.2220822161304356)]
    public void Normal_quantiles_keep_their_digits(double p, double expected)
    {
        Near(NormalFunctions.Quantile(p), expected, 1e-14);
        Near(NormalFunctions.UpperQuantile(p), -expected, 1e-14);
        double[] many = [.. Enumerable.Repeat(p, 7)];
        NormalFunctions.Quantiles(many);
        many.Should().OnlyContain(value => value == many[0], "block and rest are one formula").And.HaveCount(7);
        Near(many[0], expected, 1e-14);
        double[] scaled = new double[7];
        new Normal(3, 2).Quantiles([.. Enumerable.Repeat(p, 7)], scaled);
        scaled.Should().OnlyContain(value => value == 3 + (2 * many[0]));
        new Normal(0, 2).Quantiles([.. Enumerable.Repeat(p, 7)], scaled);
        scaled.Should().OnlyContain(value => value == 2 * many[0]);
        new Normal(3, 1).Quantiles([.. Enumerable.Repeat(p, 7)], scaled);
        scaled.Should().OnlyContain(value => value == 3 + many[0]);
        Normal.Standard.Quantiles([.. Enumerable.Repeat(p, 7)], scaled);
        scaled.Should().Equal(many);
    }

    [Fact]
    public void A_block_of_unlike_probabilities_is_answered_one_by_one()
    {
        double[] values = [0.001, 0.3, 0.99, 0.5, 0.7, 1e-12, 0.0749, 0.9251, 0.25];
        double[] expected = [.. values.Select(NormalFunctions.Quantile)];
        NormalFunctions.Quantiles(values);
        for (int i = 0; i < values.Length; i++)
            values[i].Should().BeApproximately(expected[i], 1e-15 + (Math.Abs(expected[i]) * 1e-15));
    }

    /// <summary>Score and variance with ties on both sides (Kendall 1945), as whole fractions; coefficient and p-value in 40 digits.</summary>
    [Theory]
    [InlineData(
        new double[] { 1, 1, 1, 2, 3, 4, 4 },
        new double[] { 2, 2, 2, 5, 1, 6, 6 },
        9,
        3757 / 105.0,
        0.52941176470588235,
        0.13243095336175323
    )]
    [InlineData(
        new double[] { 1, 1, 1, 1, 2, 5, 7, 8 },
        new double[] { 3, 3, 3, 9, 9, 9, 9, 10 },
        16,
        46.5,
        0.78258558087122958,
        0.018958100095249528
    )]
    [InlineData(new double[] { 1, 2 }, new double[] { 3, 5 }, 1, 1, 1, 0.3173105078629141)]
    public void Kendalls_score_has_a_variance_for_ties_on_both_sides(
        double[] x,
        double[] y,
        double score,
        double variance,
        double tau,
        double p
    )
    {
        var counts = KendallCounts.Of(x, y);
        counts.Score.Should().Be(score);
        Near(counts.ScoreVariance, variance);
        Near(counts.TauB, tau);
        Near(Correlation.Of(x, y, CorrelationMethod.Kendall).PValue, p, 1e-12);
        string text = Correlation.Of(x, y, CorrelationMethod.Kendall).Explain().ToText();
        text.Should().Contain("normal approximation").And.NotContain("Student");
        Correlation.Of(x, y).Explain().ToText().Should().Contain("Student").And.NotContain("normal approximation");
    }

    /// <summary>Squares near the ends of double: their product is none, the correlation is.</summary>
    [Theory]
    [InlineData(1e150)]
    [InlineData(1e-150)]
    [InlineData(1)]
    public void A_correlation_does_not_depend_on_the_scale(double scale)
    {
        // By hand: x = 1, 2, 3, y = 1, 3, 2: 1/√(2·2).
        var found = Correlation.Of([scale, 2 * scale, 3 * scale], [scale, 3 * scale, 2 * scale]);
        Near(found.Coefficient, 0.5, 1e-14);
    }

    /// <summary>A column that already points along its axis is mirrored, not divided by nothing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_column_along_an_axis_can_be_solved(double sign)
    {
        var system = new HouseholderQr(3, 2);
        system[0, 0] = 2 * sign;
        system[1, 1] = 4;
        system[2, 1] = 3;
        (system.Right[0], system.Right[1], system.Right[2]) = (6, 4, 3);
        double[] solution = system.Solve();
        Near(solution[0], 3 * sign);
        Near(solution[1], 1);
        double[] covariance = system.UnscaledCovariance();
        Near(covariance[0], 0.25);
        covariance[1].Should().BeApproximately(0, 1e-16);
        covariance[2].Should().BeApproximately(0, 1e-16);
        Near(covariance[3], 0.04);
    }

    /// <summary>(AᵀA)⁻¹ of the columns 1, 1, 1, 1 and 1, 2, 3, 4 and 1, 4, 9, 16: by the textbook, 7.75, −6.75, 1.25; 6.45, −1.25; 0.25.</summary>
    [Fact]
    public void The_unscaled_covariance_is_the_inverse_of_the_cross_products()
    {
        var system = new HouseholderQr(4, 3);
        for (int i = 0; i < 4; i++)
        {
            (system[i, 0], system[i, 1], system[i, 2]) = (1, i + 1, (i + 1) * (i + 1));
            system.Right[i] = 2 - (3 * (i + 1)) + (0.5 * (i + 1) * (i + 1));
        }
        double[] solution = system.Solve();
        Near(solution[0], 2, 1e-12);
        Near(solution[1], -3, 1e-12);
        Near(solution[2], 0.5, 1e-12);
        double[] expected = [7.75, -6.75, 1.25, -6.75, 6.45, -1.25, 1.25, -1.25, 0.25];
        double[] covariance = system.UnscaledCovariance();
        for (int i = 0; i < 9; i++)
            Near(covariance[i], expected[i], 1e-12);
    }

    [Fact]
    public void Columns_that_repeat_each_other_are_named()
    {
        var system = new HouseholderQr(3, 2);
        for (int i = 0; i < 3; i++)
            (system[i, 0], system[i, 1]) = (i + 1, 1e6 * (i + 1));
        Refusal.Of(() => system.Solve(), FaultCode.ZeroDenominator, "predictors");
    }
}
