using Ops.Domain.Series;
using static Ops.Domain.Series.PointCause;

namespace Ops.Domain.Tests.Series;

/// <summary>The rules of NHS England's "Making Data Count" on limits given by hand: centre 0, limits -3 and 3, the outer third begins at 2.</summary>
public sealed class DotCausesTests
{
    public static TheoryData<double[], PointCause[]> Patterns =>
        new()
        {
            // Two of three in the outer third: the edge of the third is not in it, the limit itself is.
            { [2.5, 1, 3], [TwoOfThreeHigh, CommonCause, TwoOfThreeHigh] },
            { [2.5, 2.25, 2.75], [TwoOfThreeHigh, TwoOfThreeHigh, TwoOfThreeHigh] },
            { [2, 1, 2.5], [CommonCause, CommonCause, CommonCause] },
            { [2.5, 0, 2.5], [CommonCause, CommonCause, CommonCause] },
            { [2.5, -1, 2.5], [CommonCause, CommonCause, CommonCause] },
            { [2.5, 1, 1, 2.5], [CommonCause, CommonCause, CommonCause, CommonCause] },
            { [-2.5, -1, -3], [TwoOfThreeLow, CommonCause, TwoOfThreeLow] },
            { [-2.5, -2.25, -2.75], [TwoOfThreeLow, TwoOfThreeLow, TwoOfThreeLow] },
            { [-2, -1, -2.5], [CommonCause, CommonCause, CommonCause] },
            { [-2.5, 0, -2.5], [CommonCause, CommonCause, CommonCause] },
            { [-2.5, 1, -2.5], [CommonCause, CommonCause, CommonCause] },
            // A point beyond the limit is not in the outer third, and the limit goes before every other cause.
            { [2.5, 1, 3.5], [CommonCause, CommonCause, AboveLimit] },
            { [-2.5, -1, -3.5], [CommonCause, CommonCause, BelowLimit] },
            { [2.5, 2.5, 3.5], [TwoOfThreeHigh, TwoOfThreeHigh, AboveLimit] },
            // Seven in a row on one side; the centre belongs to no side.
            { [1, 1, 1, 1, 1, 1], [.. Enumerable.Repeat(CommonCause, 6)] },
            { [1, 1, 1, 1, 1, 1, 1], [.. Enumerable.Repeat(ShiftHigh, 7)] },
            { [-1, 1, 1, 1, 1, 1, 1, 1, 1, -1], [CommonCause, .. Enumerable.Repeat(ShiftHigh, 8), CommonCause] },
            { [-1, -1, -1, -1, -1, -1, -1], [.. Enumerable.Repeat(ShiftLow, 7)] },
            { [1, 1, 1, 0, 1, 1, 1, 1], [.. Enumerable.Repeat(CommonCause, 8)] },
            { [0, 0, 0, 0, 0, 0, 0, 0], [.. Enumerable.Repeat(CommonCause, 8)] },
            { [1, 1, 1, -1, 1, 1, 1, 1], [.. Enumerable.Repeat(CommonCause, 8)] },
            // Seven rising or falling points are six changes; a change of direction or none begins anew.
            { [-1.5, -1, -0.5, 0, 0.5, 1], [.. Enumerable.Repeat(CommonCause, 6)] },
            { [-1.5, -1, -0.5, 0, 0.5, 1, 1.5], [.. Enumerable.Repeat(TrendUp, 7)] },
            { [1.5, 1, 0.5, 0, -0.5, -1, -1.5], [.. Enumerable.Repeat(TrendDown, 7)] },
            { [-1.5, -1, -0.5, 0, 0, 0.5, 1, 1.5], [.. Enumerable.Repeat(CommonCause, 8)] },
            { [0, -0.5, -1, -0.5, 0, 0.5, 1, 1.5], [.. Enumerable.Repeat(CommonCause, 8)] },
            { [0, -0.5, -1, -0.5, 0, 0.5, 1, 1.5, 1.75], [CommonCause, CommonCause, .. Enumerable.Repeat(TrendUp, 7)] },
            // A trend goes before two of three, two of three before a shift.
            { [0.25, 0.5, 0.75, 1, 2.25, 2.5, 2.75], [.. Enumerable.Repeat(TrendUp, 7)] },
            { [1, 1, 1, 1, 2.5, 1, 2.5], [ShiftHigh, ShiftHigh, ShiftHigh, ShiftHigh, TwoOfThreeHigh, ShiftHigh, TwoOfThreeHigh] },
        };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_cause_marks_just_its_points(double[] values, PointCause[] expected)
    {
        var causes = new PointCause[values.Length];

        DotCauses.Fill(values, new ControlLimits(0, -3, 3, 1), 2, causes);

        causes.Should().Equal(expected);
    }

    /// <summary>By hand: the first four give mean 2 and moving ranges 2, 2, 2; 2.66 times 2 is 5.32, and 8 lies above 7.32.</summary>
    [Fact]
    public void Limits_can_be_fixed_on_the_first_points()
    {
        var dots = PlotTheDots.Of([1, 3, 1, 3, 8, -4], DesiredChange.Increase, new PlotTheDotsOptions { FixAfter = 4 });

        dots.Limits[5].Center.Should().Be(2);
        dots.Limits[5].Upper.Should().BeApproximately(7.32, 1e-12);
        dots.Limits[5].Lower.Should().BeApproximately(-3.32, 1e-12);
        dots.Causes.Should().Equal(CommonCause, CommonCause, CommonCause, CommonCause, AboveLimit, BelowLimit);
        PlotTheDots.Of([1, 3, 1, 3], DesiredChange.Increase, new PlotTheDotsOptions { FixAfter = 9 }).Limits[0].Center.Should().Be(2);
    }

    /// <summary>By hand: nine ranges of 1 and two of 40 have the mean 89/11; 3.267 times it is 26.4, so that both of 40 drop out.</summary>
    [Fact]
    public void Outlying_ranges_are_screened_unless_told_otherwise()
    {
        double[] values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 42, 2];
        double mean = values.Average();

        PlotTheDots.Of(values, DesiredChange.Increase).Limits[0].Upper.Should().BeApproximately(mean + 2.66, 1e-12);
        PlotTheDots
            .Of(values, DesiredChange.Increase, new PlotTheDotsOptions { ScreenOutliers = false })
            .Limits[0]
            .Upper.Should()
            .BeApproximately(mean + (2.66 * 89 / 11), 1e-12);
    }

    /// <summary>By hand: mean 2.5 over moving ranges of 1: limits -0.16 and 5.16, the outer third from 4.2733 on and up to 0.7267.</summary>
    [Fact]
    public void The_outer_third_lies_between_two_and_three_deviations()
    {
        var options = new PlotTheDotsOptions { FixAfter = 4 };

        PlotTheDots.Of([2, 3, 2, 3, 4.28, 3, 4.28], DesiredChange.Increase, options).Causes[4].Should().Be(TwoOfThreeHigh);
        PlotTheDots.Of([2, 3, 2, 3, 4.27, 3, 4.27], DesiredChange.Increase, options).Causes[4].Should().Be(CommonCause);
        PlotTheDots.Of([2, 3, 2, 3, 0.72, 2, 0.72], DesiredChange.Increase, options).Causes[4].Should().Be(TwoOfThreeLow);
        PlotTheDots.Of([2, 3, 2, 3, 0.73, 2, 0.73], DesiredChange.Increase, options).Causes[4].Should().Be(CommonCause);
    }

    [Fact]
    public void Constant_values_have_limits_without_width_and_no_cause()
    {
        var dots = PlotTheDots.Of([4, 4, 4, 4, 4, 4, 4, 4], DesiredChange.Increase);

        (dots.Limits[0].Lower, dots.Limits[0].Upper).Should().Be((4, 4));
        dots.Causes.Should().OnlyContain(cause => cause == CommonCause);
    }

    [Theory]
    [InlineData(DesiredChange.Increase, VariationIcon.ImprovementHigh, VariationIcon.ConcernLow)]
    [InlineData(DesiredChange.Decrease, VariationIcon.ConcernHigh, VariationIcon.ImprovementLow)]
    [InlineData(DesiredChange.Neutral, VariationIcon.NeutralHigh, VariationIcon.NeutralLow)]
    public void An_icon_tells_side_and_judgement(DesiredChange improvement, VariationIcon high, VariationIcon low)
    {
        var options = new PlotTheDotsOptions { FixAfter = 4 };

        // Beyond the limits 4 ± 5.32, then a shift, a trend and two of three, each on both sides.
        foreach (double sign in (double[])[1, -1])
        {
            var icon = sign > 0 ? high : low;
            Last(4 + (6 * sign)).Should().Be(icon, "beyond the limit");
            Last([.. Enumerable.Repeat(4 + sign, 7)]).Should().Be(icon, "a shift");
            Last(4 - (1.5 * sign), 4 - sign, 4 - (0.5 * sign), 4, 4 + (0.5 * sign), 4 + sign, 4 + (1.5 * sign))
                .Should()
                .Be(icon, "a trend");
            Last(4 + (4 * sign), 4 + sign, 4 + (4 * sign)).Should().Be(icon, "two of three");
            Last(4 + sign, 4 - sign).Should().Be(VariationIcon.CommonCause);
        }

        VariationIcon Last(params double[] tail) => PlotTheDots.Of([3, 5, 3, 5, .. tail], improvement, options).Variation;
    }

    [Theory]
    [InlineData(DesiredChange.Increase, 7.0, AssuranceIcon.ConsistentlyFailing)]
    [InlineData(DesiredChange.Increase, 6.0, AssuranceIcon.HitOrMiss)]
    [InlineData(DesiredChange.Increase, 2.0, AssuranceIcon.HitOrMiss)]
    [InlineData(DesiredChange.Increase, 1.0, AssuranceIcon.ConsistentlyPassing)]
    [InlineData(DesiredChange.Decrease, 7.0, AssuranceIcon.ConsistentlyPassing)]
    [InlineData(DesiredChange.Decrease, 1.0, AssuranceIcon.ConsistentlyFailing)]
    [InlineData(DesiredChange.Neutral, 7.0, AssuranceIcon.None)]
    [InlineData(DesiredChange.Increase, null, AssuranceIcon.None)]
    public void A_target_beyond_the_limits_is_met_or_missed_for_sure(DesiredChange improvement, double? target, AssuranceIcon icon) =>
        PlotTheDots.AssuranceOf(target, new ControlLimits(4, 2, 6, 0.5), improvement).Should().Be(icon);
}
