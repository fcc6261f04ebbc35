using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>Tests of fit and of ranks: exact laws as whole fractions (Steck's determinant), approximations from exact ranks and variances in 50 digits.</summary>
public sealed class FitAndRankTests
{
    private const double Precise = 2e-13;

    private static void Near(double got, double expected, double relative = Precise) =>
        got.Should().BeApproximately(expected, Math.Abs(expected) * relative);

    [Theory]
    [InlineData(2, 0.5, 0.5)]
    [InlineData(3, 0.4, 0.4053333333333333)]
    [InlineData(4, 0.375, 0.48046875)]
    [InlineData(5, 0.25, 0.1554)]
    [InlineData(10, 0.23, 0.4114016253802775)]
    [InlineData(10, 0.28, 0.6537841843667028)]
    [InlineData(7, 0.9, 0.9999998)]
    [InlineData(20, 0.125, 0.12413820040910536)]
    [InlineData(20, 0.375, 0.9950784669282056)]
    [InlineData(12, 0.3333333333333333, 0.8912610218520316)]
    [InlineData(30, 0.25, 0.9612758432988955)]
    public void The_law_of_the_greatest_distance_is_Stecks_determinant(int n, double distance, double expected) =>
        Near(KolmogorovLaw.Cdf(n, distance), expected, 1e-12);

    /// <summary>No sample comes nearer than 1/(2n), none goes beyond 1.</summary>
    [Fact]
    public void The_law_of_the_greatest_distance_ends_at_zero_and_one()
    {
        KolmogorovLaw.Cdf(6, 1.0 / 12).Should().BeApproximately(0, 1e-15);
        KolmogorovLaw.Cdf(6, 0).Should().Be(0);
        KolmogorovLaw.Cdf(6, -0.5).Should().Be(0);
        KolmogorovLaw.Cdf(6, 1).Should().Be(1);
        KolmogorovLaw.Cdf(6, 1.5).Should().Be(1);
        // 2·(½)²: two values both above or both below.
        KolmogorovLaw.Cdf(2, 0.75).Should().BeApproximately(1 - (2 * 0.0625), 1e-15);
    }

    /// <summary>1 − √(2π)/x Σ exp(−(2j−1)²π²/(8x²)), in 60 digits.</summary>
    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(0.06, 1)]
    [InlineData(0.3, 0.99999069419866543)]
    [InlineData(0.5, 0.96394524366487509)]
    [InlineData(0.9, 0.39273070794065437)]
    [InlineData(1, 0.26999967167735452)]
    [InlineData(1.5, 0.022217962616525129)]
    [InlineData(3, 3.0459959489425257e-8)]
    [InlineData(5, 3.8574996959278356e-22)]
    public void The_limit_law_keeps_its_digits_on_both_sides(double x, double expected) =>
        Near(KolmogorovLaw.LimitUpper(x), expected, 1e-13);

    /// <summary>D is the greatest of i/n − F and F − (i − 1)/n: four values on a unit interval, worked by hand.</summary>
    [Fact]
    public void The_greatest_distance_looks_at_both_sides_of_every_step()
    {
        var unit = new Uniform(0, 1);
        // Below the line: F − i/n at 0.8 (i = 1): 0.8 − 0.25.
        var low = FitTest.KolmogorovSmirnov([0.9, 0.1, 0.8, 0.95], unit);
        low.Statistic.Should().BeApproximately(0.55, 1e-15);
        low.IsExact.Should().BeTrue();
        low.Used.Should().Be(4);
        // Above: (i + 1)/n − F at 0.2: 0.75 − 0.2.
        FitTest.KolmogorovSmirnov([0.1, 0.15, 0.2, 0.95], unit).Statistic.Should().BeApproximately(0.55, 1e-15);
        // n = 1: P(D ≥ d) = 2(1 − d) for d from ½.
        FitTest.KolmogorovSmirnov([0.9], unit).PValue.Should().BeApproximately(0.2, 1e-14);
        // n = 2, 0.75 and 0.8: D = 0.75, P = 2·(¼)².
        FitTest.KolmogorovSmirnov([0.8, 0.75], unit).PValue.Should().BeApproximately(0.125, 1e-14);
    }

    [Fact]
    public void Ties_and_a_hundred_values_end_exactness()
    {
        var unit = new Uniform(0, 1);
        var tied = FitTest.KolmogorovSmirnov([0.5, 0.25, 0.5, 0.75], unit);
        tied.IsExact.Should().BeFalse();
        tied.Statistic.Should().Be(0.25);
        Near(tied.PValue, KolmogorovLaw.LimitUpper(0.5));
        double[] even = [.. Enumerable.Range(0, 100).Select(i => (i + 0.5) / 100)];
        FitTest.KolmogorovSmirnov(even, unit).IsExact.Should().BeFalse();
        FitTest.KolmogorovSmirnov(even.AsSpan(1), unit).IsExact.Should().BeTrue();
        FitTest.KolmogorovSmirnov([0.5, 0.5, 0.25, 0.75], unit).IsExact.Should().BeFalse();
        FitTest.KolmogorovSmirnov([0.25, 0.75, 0.9, 0.9], unit).IsExact.Should().BeFalse();
    }

    /// <summary>D'Agostino and Stephens 1986, table 4.9: four pieces, each worked in 60 digits.</summary>
    [Theory]
    [InlineData(0.1, 0.99614852851574085)]
    [InlineData(0.19, 0.89934465263584055)]
    [InlineData(0.2, 0.88424970066828485)]
    [InlineData(0.25, 0.74465124460134241)]
    [InlineData(0.33, 0.51449621733302142)]
    [InlineData(0.34, 0.498232720934432)]
    [InlineData(0.4, 0.36251116687118035)]
    [InlineData(0.59, 0.12402303059723923)]
    [InlineData(0.6, 0.11943249053580201)]
    [InlineData(0.9, 0.021724079049642231)]
    [InlineData(5, 2.3273286691614226e-12)]
    [InlineData(9.9, 6.4213490746014267e-24)]
    [InlineData(10, 3.7e-24)]
    [InlineData(50, 3.7e-24)]
    public void The_p_value_of_Anderson_and_Darling_has_four_pieces(double statistic, double expected) =>
        Near(FitTest.NormalPValue(statistic), expected, 1e-12);

    /// <summary>The p-value belongs to A²(1 + 0.75/n + 2.25/n²).</summary>
    [Fact]
    public void The_statistic_of_Anderson_and_Darling_is_corrected_for_the_number()
    {
        var result = FitTest.AndersonDarlingNormal([1, 2, 3, 4, 5, 6, 8, 30]);
        double corrected = result.Statistic!.Value * (1 + (0.75 / 8) + (2.25 / 64));
        corrected.Should().BeGreaterThan(0.6).And.BeLessThan(10);
        Near(result.PValue, Math.Exp(1.2937 - (5.709 * corrected) + (0.0186 * corrected * corrected)));
        result.Used.Should().Be(8);
    }

    /// <summary>u = 5 and 19; variance mn/12·(N + 1 − Σ(t³ − t)/(N(N − 1))), z moved half a step towards 0.</summary>
    [Theory]
    [InlineData(
        new double[] { 1, 2, 2, 3, 5 },
        new double[] { 2, 4, 4, 6, 6, 7, 9 },
        5,
        0.04888832239242892,
        0.02444416119621446,
        0.98356610978614006
    )]
    [InlineData(
        new double[] { 5, 5, 6, 9 },
        new double[] { 1, 1, 2, 2, 5 },
        19,
        0.032666787501214162,
        0.99151754352320643,
        0.016333393750607081
    )]
    public void With_ties_the_rank_sum_is_normal_with_a_smaller_variance(
        double[] first,
        double[] second,
        double u,
        double two,
        double less,
        double greater
    )
    {
        var result = RankTest.MannWhitney(first, second);
        result.Statistic.Should().Be(u);
        result.IsExact.Should().BeFalse();
        result.Estimate.Should().Be(u / (first.Length * second.Length));
        result.Used.Should().Be(first.Length + second.Length);
        Near(result.PValue, two);
        Near(RankTest.MannWhitney(first, second, Alternative.Less).PValue, less);
        Near(RankTest.MannWhitney(first, second, Alternative.Greater).PValue, greater);
    }

    /// <summary>Variance n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48.</summary>
    [Theory]
    [InlineData(new double[] { 1, 1, -1, 2, 3, 3, 4 }, 26, 0.049826949600503901, 0.98349687116938374, 0.024913474800251951)]
    [InlineData(new double[] { 0, -2, -2, 1, -5, -7, -7, 3 }, 5, 0.14932461032048979, 0.074662305160244893, 0.94647102701704032)]
    public void With_ties_the_signed_ranks_are_normal_with_a_smaller_variance(
        double[] differences,
        double sum,
        double two,
        double less,
        double greater
    )
    {
        var result = RankTest.SignedRank(differences);
        result.Statistic.Should().Be(sum);
        result.IsExact.Should().BeFalse();
        Near(result.PValue, two);
        Near(RankTest.SignedRank(differences, Alternative.Less).PValue, less);
        Near(RankTest.SignedRank(differences, Alternative.Greater).PValue, greater);
    }

    /// <summary>By hand: a third each below, at and above; H = 1815/314 and with two degrees the p-value is e^(−H/2).</summary>
    [Fact]
    public void Three_groups_with_ties_are_compared_by_corrected_ranks()
    {
        var result = RankTest.KruskalWallis([
            [1, 2, 2],
            [2, 3, 5],
            [4, 4, 4, 6],
        ]);
        Near(result.Statistic!.Value, 1815.0 / 314);
        Near(result.PValue, 0.055569133290097637);
        result.IsExact.Should().BeFalse();
        result.Used.Should().Be(10);
    }

    /// <summary>49 against 2, all of them lower: 2 of C(51, 2) = 1275 orders are as extreme. From 50 on the law is normal.</summary>
    [Fact]
    public void Fewer_than_fifty_values_are_ranked_exactly()
    {
        double[] many = [.. Enumerable.Range(0, 50).Select(i => (double)i)];
        var exact = RankTest.MannWhitney(many.AsSpan(0, 49), [100, 101]);
        exact.IsExact.Should().BeTrue();
        Near(exact.PValue, 2.0 / 1275);
        Near(RankTest.MannWhitney([100, 101], many.AsSpan(0, 49)).PValue, 2.0 / 1275);
        RankTest.MannWhitney(many, [100, 101]).IsExact.Should().BeFalse();
        RankTest.MannWhitney([100, 101], many).IsExact.Should().BeFalse();
        double[] steps = [.. Enumerable.Range(1, 50).Select(i => (double)i)];
        var signed = RankTest.SignedRank(steps.AsSpan(0, 49));
        signed.IsExact.Should().BeTrue();
        Near(signed.PValue, Math.ScaleB(1, -48));
        RankTest.SignedRank(steps).IsExact.Should().BeFalse();
        RankTest.SignedRank(steps.AsSpan(0, 49), exactWherePossible: false).IsExact.Should().BeFalse();
    }

    [Fact]
    public void Values_that_are_all_alike_show_no_difference()
    {
        RankTest.MannWhitney([3, 3], [3, 3, 3]).PValue.Should().Be(1);
        RankTest.MannWhitney([3, 3], [3, 3, 3], Alternative.Less).PValue.Should().Be(1);
    }

    /// <summary>Goodness of fit: (10 − 16)²/16 + (20 − 12)²/12 + (10 − 12)²/12; independence by hand: 2 × 2 of 10, 20, 30, 40.</summary>
    [Fact]
    public void Chi_square_sums_squares_over_what_is_expected()
    {
        var fit = ChiSquareTest.GoodnessOfFit([10, 20, 10], [4, 3, 3]);
        Near(fit.Statistic!.Value, 2.25 + (64 / 12.0) + (4 / 12.0));
        Near(fit.PValue, Math.Exp(-fit.Statistic.Value / 2));
        // Expected 12, 18, 28, 42: (10 − 12)² (1/12 + 1/18 + 1/28 + 1/42) = 4·(1/12 + 1/18 + 1/28 + 1/42).
        var table = ChiSquareTest.Independence([10, 20, 30, 40], 2);
        Near(table.Statistic!.Value, 4 * ((1 / 12.0) + (1 / 18.0) + (1 / 28.0) + (1 / 42.0)));
        table.Used.Should().Be(100);
    }

    [Fact]
    public void Tests_of_two_samples_count_both()
    {
        TTest.Welch([1, 2, 4], [2, 5]).Used.Should().Be(5);
        VarianceTest.Of([1, 2, 4], [2, 5]).Used.Should().Be(5);
        VarianceTest.Of([1, 2, 4], [2, 5]).Estimate.Should().BeApproximately(7 / 3.0 / 4.5, 1e-15);
    }

    [Fact]
    public void A_p_value_at_the_limit_is_significant()
    {
        // ¼ exactly: two heads of two against ½, one-sided.
        var quarter = ExactTest.Binomial(new Proportion(2, 2), 0.5, Alternative.Greater);
        quarter.PValue.Should().Be(0.25);
        quarter.IsSignificant(0.25).Should().BeTrue();
        quarter.IsSignificant(0.24).Should().BeFalse();
        Refusal.Of(() => quarter.IsSignificant(1), FaultCode.InvalidArgument, "significance");
        string text = quarter.Explain().ToText(Language.English);
        text.Should().Contain("p-value, exact").And.Contain("Values used");
        TTest.Welch([1, 2, 4], [2, 5]).Explain().ToText(Language.English).Should().NotContain("exact").And.Contain("Degrees of freedom");
        VarianceTest.Of([1, 2, 4], [2, 5]).Explain().ToText(Language.English).Should().Contain("Denominator degrees of freedom");
    }
}
