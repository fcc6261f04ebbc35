using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class ControlChartTests
{
    // NIST/SEMATECH e-Handbook 6.3.2.2.2: ten batches of flow rates.
    private static readonly double[] NistFlow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    // Montgomery, Introduction to Statistical Quality Control: orange juice cans (50 a sample), printed circuit boards, dyed cloth.
    private static readonly double[] Cans =
    [
        12,
        15,
        8,
        10,
        4,
        7,
        16,
        9,
        14,
        10,
        5,
        6,
        17,
        12,
        22,
        8,
        10,
        5,
        13,
        11,
        20,
        18,
        24,
        15,
        9,
        12,
        7,
        13,
        9,
        6,
    ];
    private static readonly double[] Boards =
    [
        21,
        24,
        16,
        12,
        15,
        5,
        28,
        20,
        31,
        25,
        20,
        24,
        16,
        19,
        10,
        17,
        13,
        22,
        18,
        39,
        30,
        24,
        16,
        19,
        17,
        15,
    ];
    private static readonly double[] ClothFaults = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23];
    private static readonly double[] ClothSizes = [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5];

    /// <summary>Montgomery, appendix VI: d2, d3, c4, A2, A3, B3, B4, D3 as printed.</summary>
    [Theory]
    [InlineData(2, 1.128, 0.853, 0.7979, 1.880, 2.659, 0, 3.267, 0)]
    [InlineData(10, 3.078, 0.797, 0.9727, 0.308, 0.975, 0.284, 1.716, 0.223)]
    [InlineData(25, 3.931, 0.708, 0.9896, 0.153, 0.606, 0.565, 1.435, 0.459)]
    public void Printed_constants_are_those_of_the_handbook(
        int n,
        double d2,
        double d3,
        double c4,
        double a2,
        double a3,
        double b3,
        double b4,
        double d3Lower
    )
    {
        var printed = ChartConstants.Of(n, ConstantSet.Published);

        printed.MeanRange.Should().Be(d2);
        printed.RangeDeviation.Should().Be(d3);
        printed.MeanDeviation.Should().Be(c4);
        printed.A2.Should().Be(a2);
        printed.A3.Should().Be(a3);
        printed.B3.Should().Be(b3);
        printed.B4.Should().Be(b4);
        printed.D3.Should().Be(d3Lower);
    }

    /// <summary>d2(2) = 2/√π, d3(2) = √(2 − 4/π), c4(2) = √(2/π), d2(3) = 3/√π, c4(3) = √π/2: closed forms.</summary>
    [Fact]
    public void Small_constants_have_closed_forms()
    {
        var two = ChartConstants.Of(2);
        var three = ChartConstants.Of(3);

        two.MeanRange.Should().BeApproximately(2 / Math.Sqrt(Math.PI), 1e-15);
        two.RangeDeviation.Should().BeApproximately(Math.Sqrt(2 - (4 / Math.PI)), 1e-15);
        two.MeanDeviation.Should().BeApproximately(Math.Sqrt(2 / Math.PI), 1e-15);
        three.MeanRange.Should().BeApproximately(3 / Math.Sqrt(Math.PI), 1e-13);
        three.MeanDeviation.Should().BeApproximately(Math.Sqrt(Math.PI) / 2, 1e-15);
        two.D3.Should().Be(0);
        two.E2.Should().BeApproximately(1.5 * Math.Sqrt(Math.PI), 1e-14);
    }

    /// <summary>As printed, E2 and D4 of moving ranges are 2.660 and 3.267.</summary>
    [Fact]
    public void Printed_factors_of_moving_ranges_are_2_66_and_3_267()
    {
        var two = ChartConstants.Of(2, ConstantSet.Published);
        (two.E2, two.D4, two.Set).Should().Be((2.66, 3.267, ConstantSet.Published));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1001)]
    public void A_subgroup_size_without_constants_is_refused(int n) =>
        Refusal.Of(() => ChartConstants.Of(n), FaultCode.InvalidArgument, "size");

    /// <summary>NIST 6.3.2.2.2: centre 50.81, UCL 55.8041, LCL 45.8159 with the printed constant 1.128.</summary>
    [Fact]
    public void Individuals_give_the_limits_of_the_handbook()
    {
        var chart = ControlChart.Individuals(NistFlow, new IndividualsOptions { Constants = ConstantSet.Published });
        var limits = chart.LimitsAt(0);

        limits.Center.Should().BeApproximately(50.81, 1e-12);
        limits.Sigma.Should().BeApproximately(1.8778 / 1.128, 1e-4);
        limits.Upper.Should().BeApproximately(50.81 + (2.66 * 16.9 / 9), 1e-12);
        limits.Lower.Should().BeApproximately(45.8159, 2e-3);
        chart.Beyond().Should().BeEmpty();
        chart.MovingRangesUsed.Should().Be(9);
    }

    /// <summary>By hand: 1, 3, 2, 6 with a baseline of 3: mean 2, ranges 2 and 1, MR̄ 1.5.</summary>
    [Fact]
    public void A_baseline_alone_gives_the_limits()
    {
        var chart = ControlChart.Individuals([1, 3, 2, 60], new IndividualsOptions { Baseline = 3 });

        chart.LimitsAt(3).Center.Should().Be(2);
        chart.ProcessSigma.Should().BeApproximately(1.5 / (2 / Math.Sqrt(Math.PI)), 1e-15);
        chart.PointsUsed.Should().Be(3);
        chart.Beyond().Should().Equal(3);
    }

    /// <summary>By hand: nine ranges of 1 and two of 40: mean 89/11, bound 26.4, so that both of 40 are dropped and MR̄ is 1.</summary>
    [Fact]
    public void Screening_drops_ranges_at_or_above_D4_times_the_mean_once()
    {
        double[] values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 42, 2];
        var screened = ControlChart.Individuals(values, new IndividualsOptions { ScreenMovingRanges = true });

        screened.MovingRangesUsed.Should().Be(9);
        screened.ProcessSigma.Should().BeApproximately(Math.Sqrt(Math.PI) / 2, 1e-14);
        ControlChart.Individuals([5, 5, 5], new IndividualsOptions { ScreenMovingRanges = true }).ProcessSigma.Should().Be(0);
    }

    [Fact]
    public void Individuals_refuse_what_gives_no_limits()
    {
        Refusal.Of(() => ControlChart.Individuals([]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => ControlChart.Individuals([4]), FaultCode.InsufficientData, "values");
        Refusal.Of(() => ControlChart.Individuals([4, 5], new IndividualsOptions { Baseline = 1 }), FaultCode.InsufficientData, "baseline");
        Refusal.Of(() => ControlChart.Individuals([4, 5], new IndividualsOptions { Baseline = 3 }), FaultCode.InvalidArgument, "baseline");
        Refusal.Of(() => ControlChart.Individuals([4, double.NaN]), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => ControlChart.MovingRange([4]), FaultCode.InsufficientData, "values");
    }

    /// <summary>By hand: 2, 5, 4: ranges 3 and 1, mean 2, upper limit 2·D4.</summary>
    [Fact]
    public void Moving_ranges_have_their_own_chart()
    {
        var chart = ControlChart.MovingRange([2, 5, 4]);

        chart.Points.ToArray().Should().Equal(3, 1);
        chart.LimitsAt(1).Center.Should().Be(2);
        chart.LimitsAt(1).Lower.Should().Be(0);
        chart.LimitsAt(1).Upper.Should().BeApproximately(2 * ChartConstants.Of(2).D4, 1e-14);
    }

    /// <summary>By hand: {1, 3} and {2, 6}: ranges 2 and 4, grand mean 3, σ = 3/d2(2).</summary>
    [Fact]
    public void Subgroups_are_charted_by_range()
    {
        double[][] groups =
        [
            [1, 3],
            [2, 6],
        ];
        double sigma = 3 * Math.Sqrt(Math.PI) / 2;
        var means = ControlChart.MeansByRange(groups);
        var ranges = ControlChart.Ranges(groups);

        means.Points.ToArray().Should().Equal(2, 4);
        means.ProcessSigma.Should().BeApproximately(sigma, 1e-14);
        means.LimitsAt(0).Upper.Should().BeApproximately(3 + (3 * sigma / Math.Sqrt(2)), 1e-13);
        ranges.Points.ToArray().Should().Equal(2, 4);
        ranges.LimitsAt(0).Center.Should().BeApproximately(3, 1e-14);
        ranges.LimitsAt(0).Lower.Should().Be(0);
        ranges.LimitsAt(0).Upper.Should().BeApproximately(3 * ChartConstants.Of(2).D4, 1e-13);
    }

    /// <summary>By hand: the standard deviations of {1, 3} and {2, 6} are √2 and 2√2; c4(2) = √(2/π).</summary>
    [Fact]
    public void Subgroups_are_charted_by_deviation()
    {
        double[][] groups =
        [
            [1, 3],
            [2, 6],
        ];
        double sigma = 1.5 * Math.Sqrt(2) / Math.Sqrt(2 / Math.PI);
        var means = ControlChart.MeansByDeviation(groups);
        var deviations = ControlChart.Deviations(groups);

        means.ProcessSigma.Should().BeApproximately(sigma, 1e-14);
        means.LimitsAt(1).Lower.Should().BeApproximately(3 - (3 * sigma / Math.Sqrt(2)), 1e-13);
        deviations.LimitsAt(0).Center.Should().BeApproximately(1.5 * Math.Sqrt(2), 1e-14);
        deviations.LimitsAt(0).Upper.Should().BeApproximately(1.5 * Math.Sqrt(2) * ChartConstants.Of(2).B4, 1e-13);
    }

    [Fact]
    public void Bad_subgroups_are_refused_with_their_place()
    {
        Refusal.Of(() => ControlChart.Ranges([]), FaultCode.EmptyInput, "subgroups");
        Refusal.Of(
            () =>
                ControlChart.Ranges([
                    [1, 2],
                    [],
                ]),
            FaultCode.EmptyInput,
            "subgroups[1]"
        );
        Refusal.Of(
            () =>
                ControlChart.Ranges([
                    [1, 2],
                    [1, double.NaN],
                ]),
            FaultCode.InvalidArgument,
            "subgroups[1][1]"
        );
        Refusal.Of(
            () =>
                ControlChart.MeansByDeviation([
                    [1, 2],
                    [1],
                ]),
            FaultCode.InsufficientData,
            "subgroups[1]"
        );
    }

    /// <summary>Montgomery, example 7.1: p̄ = 0.2313, UCL 0.4102, LCL 0.0524; samples 15 and 23 lie above.</summary>
    [Fact]
    public void Orange_juice_cans_give_the_p_chart_of_the_textbook()
    {
        double[] sizes = [.. Enumerable.Repeat(50.0, 30)];
        var chart = ControlChart.P(Cans, sizes);
        var np = ControlChart.Np(Cans, sizes);

        chart.LimitsAt(0).Center.Should().BeApproximately(0.2313, 5e-5);
        chart.LimitsAt(0).Upper.Should().BeApproximately(0.4102, 5e-5);
        chart.LimitsAt(0).Lower.Should().BeApproximately(0.0524, 5e-5);
        chart.Beyond().Should().Equal(14, 22);
        np.Beyond().Should().Equal(14, 22);
        np.LimitsAt(0).Upper.Should().BeApproximately(50 * chart.LimitsAt(0).Upper, 1e-12);
    }

    /// <summary>Montgomery, example 7.3: c̄ = 19.85, UCL 33.22, LCL 6.48; samples 6 and 20 lie outside.</summary>
    [Fact]
    public void Circuit_boards_give_the_c_chart_of_the_textbook()
    {
        var chart = ControlChart.C(Boards);

        chart.LimitsAt(0).Center.Should().BeApproximately(19.85, 5e-3);
        chart.LimitsAt(0).Upper.Should().BeApproximately(33.22, 1e-2);
        chart.LimitsAt(0).Lower.Should().BeApproximately(6.48, 1e-2);
        chart.Beyond().Should().Equal(5, 19);
    }

    /// <summary>Montgomery, example 7.5: ū = 153/107.5 = 1.42; the limits of the first roll by hand.</summary>
    [Fact]
    public void Dyed_cloth_gives_the_u_chart_of_the_textbook()
    {
        var chart = ControlChart.U(ClothFaults, ClothSizes);

        chart.LimitsAt(0).Center.Should().BeApproximately(153 / 107.5, 1e-14);
        chart.LimitsAt(0).Upper.Should().BeApproximately((153 / 107.5) + (3 * Math.Sqrt(15.3 / 107.5)), 1e-13);
        chart.Beyond().Should().BeEmpty();
    }

    /// <summary>By hand: 3 and 5 cases: mean 4, 4 ± 3√20, not below 0.</summary>
    [Fact]
    public void Cases_between_events_have_a_skewed_spread()
    {
        var limits = ControlChart.G([3, 5]).LimitsAt(1);
        (limits.Center, limits.Lower).Should().Be((4, 0));
        limits.Upper.Should().BeApproximately(4 + (3 * Math.Sqrt(20)), 1e-13);
    }

    [Fact]
    public void Impossible_counts_are_refused()
    {
        Refusal.Of(() => ControlChart.P([11], [10]), FaultCode.InvalidArgument, "counts[0]");
        Refusal.Of(() => ControlChart.P([1, 2], [10, 0]), FaultCode.ZeroDenominator, "sizes[1]");
        Refusal.Of(() => ControlChart.U([1, 2], [10]), FaultCode.LengthMismatch, "counts");
        Refusal.Of(() => ControlChart.U([1, -2], [10, 10]), FaultCode.InvalidArgument, "counts[1]");
        Refusal.Of(() => ControlChart.U([1, 2], [10, -1]), FaultCode.InvalidArgument, "sizes[1]");
        Refusal.Of(() => ControlChart.C([-1]), FaultCode.InvalidArgument, "counts[0]");
        ControlChart.P([10], [10]).LimitsAt(0).Upper.Should().Be(1);
        ControlChart.U([25], [10]).Points[0].Should().Be(2.5);
    }

    /// <summary>By hand: 10, 12, 9, 15 of 100 each: p̄ = 0.115, moving ranges of 2, 3 and 6 hundredths, limits 0.017515 and 0.212485 (exact fractions).</summary>
    [Fact]
    public void Laney_widens_the_limits_by_the_spread_of_z()
    {
        var chart = ControlChart.LaneyP([10, 12, 9, 15], [100, 100, 100, 100]);
        double error = Math.Sqrt(0.115 * 0.885 / 100);
        double sigmaZ = 11.0 / 300 / error * Math.Sqrt(Math.PI) / 2;

        chart.SigmaZ.Should().BeApproximately(sigmaZ, 1e-12);
        chart.LimitsAt(2).Lower.Should().BeApproximately(0.017515038200196634, 1e-12);
        chart.LimitsAt(2).Upper.Should().BeApproximately(0.21248496179980336, 1e-12);
        chart.Standardised[0].Should().BeApproximately(-0.015 / error, 1e-12);
    }

    [Fact]
    public void Laney_does_not_bridge_an_excluded_point_and_never_lets_it_signal()
    {
        var with = ControlChart.LaneyU([10, 12, 90, 11, 10], [10, 10, 10, 10, 10], new LaneyOptions { Excluded = [2] });

        with.LimitsAt(0).Center.Should().BeApproximately(43 / 40.0, 1e-14);
        with.MovingRangesUsed.Should().Be(2);
        with.Beyond().Should().BeEmpty();
        Refusal.Of(
            () => ControlChart.LaneyU([1, 2, 3], [1, 1, 1], new LaneyOptions { Excluded = [1] }),
            FaultCode.InsufficientData,
            "counts"
        );
        Refusal.Of(
            () => ControlChart.LaneyU([1, 2, 3], [1, 1, 1], new LaneyOptions { Excluded = [3] }),
            FaultCode.InvalidArgument,
            "excluded[0]"
        );
        Refusal.Of(() => ControlChart.LaneyP([2, 2], [2, 2]), FaultCode.ZeroDenominator, "counts");
        Refusal.Of(() => ControlChart.LaneyP([1, 1], [2, 2], new LaneyOptions { Baseline = 0 }), FaultCode.InvalidArgument, "baseline");
    }

    [Fact]
    public void Rules_need_points_that_vary() =>
        Refusal.Of(() => ControlChart.Individuals([3, 3, 3]).Signals(ChartRuleSet.Nelson), FaultCode.ZeroDenominator, "sigma[0]");

    /// <summary>Scaling and moving the values scales and moves the limits, and signals stay where they are.</summary>
    [Fact]
    public void Limits_follow_a_change_of_unit()
    {
        Gen.Select(Gen.Int[-50, 50].Array[2, 80], Gen.Int[-9, 9], Gen.Int[-2, 3])
            .Sample(
                (whole, move, power) =>
                {
                    double scale = Math.Pow(2, power);
                    double[] values = [.. whole.Select(value => (double)value)];
                    double[] other = [.. values.Select(value => move + (scale * value))];
                    var one = ControlChart.Individuals(values);
                    var two = ControlChart.Individuals(other);
                    two.LimitsAt(0).Upper.Should().BeApproximately(move + (scale * one.LimitsAt(0).Upper), 1e-9);
                    two.LimitsAt(0).Lower.Should().BeApproximately(move + (scale * one.LimitsAt(0).Lower), 1e-9);
                    two.ProcessSigma.Should().BeApproximately(scale * one.ProcessSigma!.Value, 1e-9);
                },
                iter: 200
            );
    }

    /// <summary>The order of counts does not matter to the limits of a c chart, but does to those of moving ranges.</summary>
    [Fact]
    public void The_limits_of_counts_do_not_depend_on_their_order()
    {
        Gen.Int[0, 40]
            .Array[1, 60]
            .Sample(
                whole =>
                {
                    double[] values = [.. whole.Select(value => (double)value)];
                    double[] turned = [.. values.Reverse()];
                    ControlChart.C(turned).LimitsAt(0).Should().Be(ControlChart.C(values).LimitsAt(0));
                },
                iter: 100
            );
    }

    /// <summary>Gathering stretches of time and merging them gives the limits of one pass.</summary>
    [Fact]
    public void Accumulated_limits_are_those_of_the_whole_chart()
    {
        Gen.Select(Gen.Double[-100, 100].Array[2, 200], Gen.Int[0, 200])
            .Sample(
                (values, split) =>
                {
                    split = Math.Min(split, values.Length);
                    var head = new IndividualsAccumulator();
                    var tail = new IndividualsAccumulator();
                    for (int i = 0; i < values.Length; i++)
                        (i < split ? head : tail).Add(values[i]);
                    var stored = new IndividualsAccumulator(head.State);
                    stored.Merge(tail);
                    var whole = ControlChart.Individuals(values).LimitsAt(0);
                    var found = stored.ToResult();
                    found.Count.Should().Be(values.Length);
                    found.Limits.Center.Should().BeApproximately(whole.Center, 1e-10);
                    found.Limits.Upper.Should().BeApproximately(whole.Upper, 1e-9);
                },
                iter: 200
            );
    }

    [Fact]
    public void An_accumulator_needs_two_values()
    {
        var one = new IndividualsAccumulator();
        Refusal.Of(() => one.ToResult(), FaultCode.EmptyInput, "values");
        one.Add(3);
        Refusal.Of(() => one.ToResult(), FaultCode.InsufficientData, "values");
        one.Add(5);
        one.ToResult().MeanMovingRange.Should().Be(2);
    }

    /// <summary>By hand: {21, 24, 22, 23} and then {31, 33, 30}: two phases, the third takes the limits of the first.</summary>
    [Fact]
    public void Phases_have_limits_of_their_own_or_take_over_earlier_ones()
    {
        double?[] values = [21, 24, null, 22, 23, 31, 33, 30, 22, 40];
        var chart = PhasedChart.Of(values, [new ChartPhase(0), new ChartPhase(5), new ChartPhase(8, limitsFrom: 0)]);

        chart.Phases[0].Limits.Center.Should().Be(22.5);
        chart.Phases[0].PointsUsed.Should().Be(4);
        chart.Phases[0].MovingRangesUsed.Should().Be(2);
        chart.Phases[0].Limits.Sigma.Should().BeApproximately(2 * Math.Sqrt(Math.PI) / 2, 1e-14);
        chart.Phases[1].Limits.Center.Should().BeApproximately(94 / 3.0, 1e-13);
        chart.Phases[2].PointsUsed.Should().Be(0);
        chart.LimitsAt(9).Should().Be(chart.LimitsAt(0));
        chart.Beyond.Should().Equal(9);
    }

    [Fact]
    public void A_run_passes_over_gaps_and_ends_at_the_centre_and_at_a_phase()
    {
        double?[] values = [1, 3, 3, null, 9, 3, 2, 3, 3, 3, 3, 3];
        var options = new PhasedChartOptions { RunLength = 3, Excluded = [4] };
        var chart = PhasedChart.Of(values, [new ChartPhase(0, baseline: 2), new ChartPhase(10, limitsFrom: 0)], options);

        chart.LimitsAt(0).Center.Should().Be(2);
        chart.Runs.Should().Equal(5, 9);
        chart.Beyond.Should().BeEmpty();
    }

    [Fact]
    public void Impossible_phases_are_refused()
    {
        double?[] values = [3, 5, 4, 6];
        Refusal.Of(() => PhasedChart.Of(values, [new ChartPhase(1)]), FaultCode.InvalidArgument, "phases[0]");
        Refusal.Of(() => PhasedChart.Of(values, [new ChartPhase(0), new ChartPhase(4)]), FaultCode.InvalidArgument, "phases[1]");
        Refusal.Of(
            () => PhasedChart.Of(values, [new ChartPhase(0), new ChartPhase(2), new ChartPhase(2)]),
            FaultCode.NotOrdered,
            "phases[2]"
        );
        Refusal.Of(
            () => PhasedChart.Of(values, [new ChartPhase(0), new ChartPhase(2, limitsFrom: 1)]),
            FaultCode.InvalidArgument,
            "phases[1]"
        );
        Refusal.Of(() => PhasedChart.Of(values, [new ChartPhase(0), new ChartPhase(3)]), FaultCode.InsufficientData, "phases[1]");
        Refusal.Of(
            () => PhasedChart.Of(values, [new ChartPhase(0)], new PhasedChartOptions { RunLength = 1 }),
            FaultCode.InvalidArgument,
            "runLength"
        );
        Refusal.Of(
            () => PhasedChart.Of(values, [new ChartPhase(0)], new PhasedChartOptions { Excluded = [-1] }),
            FaultCode.InvalidArgument,
            "excluded[0]"
        );
        Refusal.Of(() => _ = new ChartPhase(0, 3, 0), FaultCode.InvalidArgument, "baseline");
    }
}
