using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

/// <summary>
/// Intervals of ratios of three pairs: t of two degrees is (1 − 2q)/√(2q(1 − q)) in closed form, so that limits are worked in 50 digits from whole
/// fractions: the delta method and the roots of Fieller's quadratic.
/// </summary>
public sealed class RatioAndChangeTests
{
    private static void Near(double? got, double expected, double relative = 1e-12) =>
        got!.Value.Should().BeApproximately(expected, Math.Abs(expected) * relative);

    [Theory]
    [InlineData(0.8, new double[] { 2, 4, 9 }, new double[] { 1, 2, 3 }, 2.5, 0.38188130791298667, 1.7799177001769044, 3.2200822998230956)]
    [InlineData(
        0.8,
        new double[] { 2, 4, 9 },
        new double[] { -1, -2, -3 },
        -2.5,
        0.38188130791298667,
        -3.2200822998230956,
        -1.7799177001769044
    )]
    [InlineData(
        0.8,
        new double[] { 2, 4, 9 },
        new double[] { 4, 1, 6 },
        1.3636363636363636,
        0.49234284325971835,
        0.43526579526939743,
        2.2920069320033298
    )]
    [InlineData(
        0.5,
        new double[] { 1, 2, 4 },
        new double[] { 8, 7, 3 },
        0.38888888888888889,
        0.24538492852223404,
        0.18853293373929035,
        0.58924484403848743
    )]
    public void The_delta_method_is_symmetric_about_the_ratio(
        double confidence,
        double[] numerators,
        double[] denominators,
        double ratio,
        double error,
        double lower,
        double upper
    )
    {
        var found = RatioInterval.Of(numerators, denominators, confidence, RatioMethod.Delta);
        Near(found.Ratio, ratio);
        Near(found.StandardError, error);
        Near(found.Lower, lower);
        Near(found.Upper, upper);
        (found.Kind, found.Count, found.Confidence, found.Method).Should().Be((RatioSet.Interval, 3, confidence, RatioMethod.Delta));
        found.Explain().ToText().Should().Contain("Cochran 1977").And.NotContain("Fieller");
    }

    [Theory]
    [InlineData(0.8, new double[] { 2, 4, 9 }, new double[] { 1, 2, 3 }, RatioSet.Interval, 1.1228472566007921, 3.0350474802413132)]
    [InlineData(0.8, new double[] { 2, 4, 9 }, new double[] { -1, -2, -3 }, RatioSet.Interval, -3.0350474802413132, -1.1228472566007921)]
    [InlineData(0.8, new double[] { -2, -4, -9 }, new double[] { 1, 2, 3 }, RatioSet.Interval, -3.0350474802413132, -1.1228472566007921)]
    [InlineData(0.8, new double[] { 2, 4, 9 }, new double[] { 4, 1, 6 }, RatioSet.Interval, 0.4588720281527135, 3.5203379510572657)]
    [InlineData(0.5, new double[] { 1, 2, 4 }, new double[] { 8, 7, 3 }, RatioSet.Interval, 0.22288690687721754, 0.64162922215504052)]
    [InlineData(0.95, new double[] { 2, 4, 9 }, new double[] { 1, 2, 3 }, RatioSet.Complement, 3.5802743244220064, 7.1047650456567337)]
    [InlineData(0.8, new double[] { 5, 4, 6 }, new double[] { 1, -2, 3 }, RatioSet.Complement, -1.889599796583939, 1.7847046916888341)]
    [InlineData(0.8, new double[] { 5, 4, 7 }, new double[] { -1, 2, -3 }, RatioSet.Complement, -2.022092966333185, 1.7983167425569612)]
    public void Fiellers_limits_are_the_roots_of_a_quadratic(
        double confidence,
        double[] numerators,
        double[] denominators,
        RatioSet kind,
        double lower,
        double upper
    )
    {
        var found = RatioInterval.Of(numerators, denominators, confidence);
        found.Kind.Should().Be(kind);
        Near(found.Lower, lower);
        Near(found.Upper, upper);
        found.Explain().ToText().Should().Contain("Fieller 1954").And.NotContain("Cochran");
    }

    [Fact]
    public void Numerators_of_zero_have_a_ratio_of_zero()
    {
        var found = RatioInterval.Of([0, 0, 0], [9, 10, 11]);
        (found.Kind, found.Ratio, found.Lower, found.Upper).Should().Be((RatioSet.Interval, 0, 0, 0));
    }

    /// <summary>a_i = r·b_i: both ends are r, whatever rounding does to the discriminant, whose true value is 0.</summary>
    [Fact]
    public void A_constant_ratio_has_an_interval_without_width()
    {
        for (int i = 1; i <= 300; i++)
        {
            double[] denominators = [1 + Math.Sqrt(i), 1.5 + Math.Cbrt(i), 2 + Math.Log(i)];
            double[] numerators = [.. denominators.Select(b => 0.7 * b)];
            var found = RatioInterval.Of(numerators, denominators, 0.5);
            found.Kind.Should().Be(RatioSet.Interval);
            found.Lower.Should().BeApproximately(0.7, 1e-6);
            found.Upper.Should().BeApproximately(0.7, 1e-6);
        }
    }

    /// <summary>Fleiss, Levin and Paik: the change equals z_α times the pooled error plus z_β times the error of each side, with unlike sizes.</summary>
    [Theory]
    [InlineData(0.2, 100, 400, false)]
    [InlineData(0.2, 400, 100, false)]
    [InlineData(0.2, 300, 700, true)]
    [InlineData(0.5, 50, 5000, false)]
    [InlineData(0.05, 1000, 400, true)]
    public void A_detectable_proportion_solves_its_equation_on_both_sides(double p, double n1, double n2, bool down)
    {
        var found = DetectableChange.Proportion(p, n1, n2, new DetectableOptions { IsDecrease = down });
        double q = found.Value!.Value;
        double pooled = ((n1 * p) + (n2 * q)) / (n1 + n2);
        double expected =
            (1.959963984540054 * Math.Sqrt(pooled * (1 - pooled) * ((1 / n1) + (1 / n2))))
            + (0.8416212335729143 * Math.Sqrt((p * (1 - p) / n1) + (q * (1 - q) / n2)));
        Near(Math.Abs(q - p), expected);
        (q < p).Should().Be(down);
        found.Kind.Should().Be(ChangeKind.Proportion);
        found.Baseline.Should().Be(p);
        found.Options.IsDecrease.Should().Be(down);
    }

    [Theory]
    [InlineData(2, 100, 400, false)]
    [InlineData(2, 400, 100, true)]
    [InlineData(0, 3, 0.5, false)]
    [InlineData(1e9, 1e-3, 1e-3, false)]
    public void A_detectable_rate_solves_its_equation(double rate, double n1, double n2, bool down)
    {
        var found = DetectableChange.Rate(rate, n1, n2, new DetectableOptions { IsDecrease = down });
        double after = found.Value!.Value;
        double pooled = ((n1 * rate) + (n2 * after)) / (n1 + n2);
        double expected =
            (1.959963984540054 * Math.Sqrt(pooled * ((1 / n1) + (1 / n2)))) + (0.8416212335729143 * Math.Sqrt((rate / n1) + (after / n2)));
        Near(Math.Abs(found.Change!.Value), expected, 1e-9);
        (after < rate).Should().Be(down);
        found.Kind.Should().Be(ChangeKind.Rate);
    }

    /// <summary>From 0 events: change·n = (z_α·√(2·½) …)² with equal n: δ = (z_α·√(δ/2·2/n) + z_β·√(δ/n)), so δ = (z_α + z_β)²/n.</summary>
    [Fact]
    public void From_no_events_the_detectable_rate_has_a_closed_form()
    {
        double sum = 1.959963984540054 + 0.8416212335729143;
        Near(DetectableChange.Rate(0, 20, 20).Change, sum * sum / 20);
        Near(DetectableChange.Rate(0, 1e-100, 1e-100).Change, sum * sum * 1e100);
        DetectableChange.Rate(0, 1e-308, 1e-308).Change.Should().BeNull("no rate that a double can hold is as great");
        DetectableChange.Rate(0, 20, 20, new DetectableOptions { IsDecrease = true }).Change.Should().BeNull();
    }

    /// <summary>Everything from the baseline down to 0 shows, or nothing does.</summary>
    [Fact]
    public void A_fall_of_all_may_show_where_a_rise_finds_no_room()
    {
        DetectableChange.Proportion(0.99, 200, 200).Change.Should().BeNull();
        DetectableChange.Proportion(0.99, 200, 200, new DetectableOptions { IsDecrease = true }).Change.Should().BeNegative();
        DetectableChange.Proportion(0.01, 200, 200).Change.Should().BePositive();
        DetectableChange.Proportion(0.01, 200, 200, new DetectableOptions { IsDecrease = true }).Change.Should().BeNull();
        DetectableChange.Proportion(0, 200, 200, new DetectableOptions { IsDecrease = true }).Change.Should().BeNull();
        DetectableChange.Mean(0, 1, 20, 20).RelativeChange.Should().BeNull();
    }

    /// <summary>(z_0.99 + z_0.9)·σ·√(1/10 + 1/40) = (2.326347874040841 + 1.2815515655446004)·2·√0.125.</summary>
    [Fact]
    public void A_detectable_mean_takes_size_spread_and_risk()
    {
        var options = new DetectableOptions
        {
            Alpha = 0.01,
            Power = 0.9,
            IsTwoSided = false,
        };
        Near(DetectableChange.Mean(-5, 2, 10, 40, options).Change, 3.6078994395854414 * 2 * Math.Sqrt(0.125));
        Near(DetectableChange.Mean(-5, 2, 10, 40, options).RelativeChange, 3.6078994395854414 * 2 * Math.Sqrt(0.125) / 5);
    }
}
