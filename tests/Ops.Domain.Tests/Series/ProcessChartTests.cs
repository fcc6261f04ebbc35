using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class ProcessChartTests
{
    /// <summary>NIST/SEMATECH e-Handbook 6.3.2.4: λ = 0.3, start 50, s = 2.0539; the averages as printed, UCL 52.5884, LCL 47.4115.</summary>
    [Fact]
    public void The_handbook_example_gives_its_averages()
    {
        double[] values = [52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
        double[] printed =
        [
            50.60,
            49.52,
            50.56,
            50.18,
            50.16,
            49.21,
            49.75,
            49.85,
            50.26,
            50.33,
            50.11,
            49.36,
            49.52,
            50.05,
            49.38,
            49.92,
            50.73,
            51.23,
            51.94,
            51.99,
        ];
        var chart = EwmaChart.Of(values, 50, 2.0539, 0.3);

        for (int i = 0; i < printed.Length; i++)
            chart.Averages[i].Should().BeApproximately(printed[i], 0.0051);
        chart.Limits[^1].Upper.Should().BeApproximately(52.5884, 2e-4);
        chart.Limits[^1].Lower.Should().BeApproximately(47.4115, 2e-4);
        chart.Limits[0].Upper.Should().BeApproximately(50 + (3 * 0.3 * 2.0539), 1e-12);
        chart.Signals.Should().BeEmpty();
    }

    /// <summary>NIST/SEMATECH e-Handbook 6.3.2.3: target 325, h = 4.1959, k = 0.3175; sums as printed, signals from the 14th group on.</summary>
    [Fact]
    public void The_handbook_example_gives_its_cumulative_sums()
    {
        double[] values =
        [
            324.925,
            324.675,
            324.725,
            324.350,
            325.350,
            325.225,
            324.125,
            324.525,
            325.225,
            324.600,
            324.625,
            325.150,
            328.325,
            327.250,
            327.825,
            328.500,
            326.675,
            327.775,
            326.875,
            328.350,
        ];
        var chart = CusumChart.Of(values, 325, 1, 0.3175, 4.1959);

        chart.High[4].Should().BeApproximately(0.03, 0.0051);
        chart.High[12].Should().BeApproximately(3.01, 0.0051);
        chart.High[13].Should().BeApproximately(4.94, 0.0051);
        chart.High[19].Should().BeApproximately(19.04, 0.0051);
        chart.Low[6].Should().BeApproximately(0.56, 0.0051);
        chart.Low[7].Should().BeApproximately(0.72, 0.0051);
        chart.HighSignals.Should().Equal(13, 14, 15, 16, 17, 18, 19);
        chart.LowSignals.Should().BeEmpty();
    }

    /// <summary>By hand: head start 2, k = 0.5: a value on the centre takes both sums to 1.5; a sum of exactly h does not signal.</summary>
    [Fact]
    public void A_head_start_counts_on_both_sides_and_the_decision_interval_is_strict()
    {
        var chart = CusumChart.Of([0, 3.0, 0.5], 0, 1, 0.5, 4, 2);

        chart.High.Should().Equal(1.5, 4, 4);
        chart.Low.Should().Equal(1.5, 0, 0);
        chart.HighSignals.Should().BeEmpty();
        Refusal.Of(() => CusumChart.Of([1], 0, 1, 0.5, 0), FaultCode.InvalidArgument, "decision");
        Refusal.Of(() => CusumChart.Of([1], 0, 1, 0.5, 4, 4), FaultCode.InvalidArgument, "headStart");
        Refusal.Of(() => EwmaChart.Of([1, 2], 0, 1, 1.2), FaultCode.InvalidArgument, "lambda");
        Refusal.Of(() => EwmaChart.Of([1, 2], 0, 1, 0), FaultCode.InvalidArgument, "lambda");
    }

    /// <summary>Montgomery, table 9.3: average run lengths of the two-sided CUSUM with k = ½.</summary>
    [Theory]
    [InlineData(4, 0, 168, 0.5)]
    [InlineData(4, 0.5, 26.6, 0.05)]
    [InlineData(4, 1, 8.38, 0.005)]
    [InlineData(5, 0, 465, 0.5)]
    [InlineData(5, 1, 10.4, 0.05)]
    [InlineData(5, 2, 4.01, 0.005)]
    public void Cusum_run_lengths_are_those_of_the_table(double h, double shift, double printed, double half) =>
        AverageRunLength.Cusum(0.5, h, shift).Value.Should().BeApproximately(printed, half);

    /// <summary>Lucas and Saccucci 1990, as in Montgomery, table 9.11; the table's limits are rounded to three digits, which moves the run length by up to 0.2 %.</summary>
    [Theory]
    [InlineData(0.4, 3.054, 1, 14.3, 0.05)]
    [InlineData(0.25, 2.998, 0.5, 48.2, 0.1)]
    [InlineData(0.2, 2.962, 1, 10.5, 0.05)]
    [InlineData(0.1, 2.814, 0, 500, 1)]
    [InlineData(0.1, 2.814, 0.5, 31.3, 0.06)]
    public void Ewma_run_lengths_are_those_of_the_table(double lambda, double width, double shift, double printed, double half) =>
        AverageRunLength.Ewma(lambda, width, shift).Value.Should().BeApproximately(printed, half);

    /// <summary>Montgomery: 370 points between false alarms at three standard deviations, 43.9 to find a shift of one; λ = 1 is a Shewhart chart.</summary>
    [Fact]
    public void Shewhart_run_lengths_are_one_over_the_tail()
    {
        AverageRunLength.Shewhart(3, 0).Value.Should().BeApproximately(370.398, 1e-3);
        AverageRunLength.Shewhart(3, 1).Value.Should().BeApproximately(43.89, 1e-2);
        AverageRunLength.Shewhart(3, 0, ChartSides.Upper).Value.Should().BeApproximately(740.797, 1e-3);
        AverageRunLength.Ewma(1, 3, 1).Value.Should().BeApproximately(AverageRunLength.Shewhart(3, 1).Value, 1e-9);
        Refusal.Of(() => AverageRunLength.Shewhart(60, 0), FaultCode.Overflow, "shift");
        Refusal.Of(() => AverageRunLength.Cusum(0.5, 4, 0, ChartSides.Both, 1), FaultCode.InvalidArgument, "headStart");
        Refusal.Of(() => AverageRunLength.Cusum(0.5, 4, 0, ChartSides.Upper, 4), FaultCode.InvalidArgument, "headStart");
        Refusal.Of(() => AverageRunLength.Ewma(1e-6, 3, 0), FaultCode.InvalidArgument, "lambda");
    }

    /// <summary>A head start shortens the run; half of the two-sided chart's alarms come from each side.</summary>
    [Fact]
    public void Run_lengths_keep_their_order()
    {
        double plain = AverageRunLength.Cusum(0.5, 5, 1, ChartSides.Upper).Value;
        AverageRunLength.Cusum(0.5, 5, 1, ChartSides.Upper, 2.5).Value.Should().BeLessThan(plain);
        AverageRunLength
            .Cusum(0.5, 5, 0, ChartSides.Upper)
            .Value.Should()
            .BeApproximately(2 * AverageRunLength.Cusum(0.5, 5, 0).Value, 1e-6);
    }

    /// <summary>By hand: the eleven rises end above the limit; a trend colours seven points.</summary>
    [Fact]
    public void Dots_tell_the_first_rule_that_holds()
    {
        double[] values = [5, 6, 4, 5, 6, 7, 8, 9, 10, 11];
        var chart = PlotTheDots.Of(values, DesiredChange.Increase, new PlotTheDotsOptions { Target = 12 });

        chart.Limits[0].Center.Should().BeApproximately(7.1, 1e-12);
        chart.Limits[0].Upper.Should().BeApproximately(7.1 + (2.66 * 10 / 9), 1e-12);
        chart
            .Causes.Should()
            .Equal(
                PointCause.CommonCause,
                PointCause.CommonCause,
                PointCause.BelowLimit,
                PointCause.TrendUp,
                PointCause.TrendUp,
                PointCause.TrendUp,
                PointCause.TrendUp,
                PointCause.TrendUp,
                PointCause.TrendUp,
                PointCause.AboveLimit
            );
        chart.Variation.Should().Be(VariationIcon.ImprovementHigh);
        chart.Points[2].Should().Be(VariationIcon.ConcernLow);
        chart.Assurance.Should().Be(AssuranceIcon.ConsistentlyFailing);
        PlotTheDots
            .Of(values, DesiredChange.Decrease, new PlotTheDotsOptions { Target = 12 })
            .Assurance.Should()
            .Be(AssuranceIcon.ConsistentlyPassing);
        PlotTheDots.Of(values, DesiredChange.Decrease).Variation.Should().Be(VariationIcon.ConcernHigh);
        PlotTheDots.Of(values, DesiredChange.Neutral, new PlotTheDotsOptions { Target = 12 }).Assurance.Should().Be(AssuranceIcon.None);
        PlotTheDots.Of(values, DesiredChange.Neutral).Variation.Should().Be(VariationIcon.NeutralHigh);
        PlotTheDots
            .Of(values, DesiredChange.Increase, new PlotTheDotsOptions { Target = 7 })
            .Assurance.Should()
            .Be(AssuranceIcon.HitOrMiss);
    }

    /// <summary>By hand: seven values of 2 above a mean pulled down by −2s: a shift; rebasing at 7 ends it.</summary>
    [Fact]
    public void A_shift_ends_where_the_chart_is_rebased()
    {
        double[] values = [2, 3, 2, 3, 2, 3, 2, -2, -3, -2, -3, -2, -3, -2];
        var whole = PlotTheDots.Of(values, DesiredChange.Decrease);
        var phases = PlotTheDots.Of(values, DesiredChange.Decrease, new PlotTheDotsOptions { RebaseAt = [7] });

        whole.Causes[^1].Should().Be(PointCause.ShiftLow);
        whole.Variation.Should().Be(VariationIcon.ImprovementLow);
        phases.Causes.Should().OnlyContain(cause => cause == PointCause.CommonCause);
        phases.Limits[7].Center.Should().BeApproximately(-17 / 7.0, 1e-12);
        Refusal.Of(
            () => PlotTheDots.Of(values, DesiredChange.Decrease, new PlotTheDotsOptions { RebaseAt = [14] }),
            FaultCode.InvalidArgument,
            "rebaseAt[0]"
        );
        Refusal.Of(
            () => PlotTheDots.Of(values, DesiredChange.Decrease, new PlotTheDotsOptions { RebaseAt = [4, 4] }),
            FaultCode.NotOrdered,
            "rebaseAt[1]"
        );
        Refusal.Of(
            () => PlotTheDots.Of(values, DesiredChange.Decrease, new PlotTheDotsOptions { RebaseAt = [13] }),
            FaultCode.InsufficientData,
            "rebaseAt[1]"
        );
        Refusal.Of(
            () => PlotTheDots.Of(values, DesiredChange.Decrease, new PlotTheDotsOptions { Target = double.NaN }),
            FaultCode.InvalidArgument,
            "target"
        );
    }

    /// <summary>By hand: mean 2, MR̄ 1.5, σ = 1.5/1.128; the last target decides the icon, each point has its own.</summary>
    [Fact]
    public void Assurance_judges_each_point_by_its_own_target()
    {
        var found = TargetAssurance.Of([1, 3, 2], [1, null, 40], DesiredChange.Decrease);

        found.Target.Should().Be(40);
        found.Icon.Should().Be(AssuranceIcon.ConsistentlyPassing);
        found.Attained.Should().Equal(true, null, true);
        found.RecentShare.Should().Be(1);
        found.Streak.Should().Be(2);
        TargetAssurance.Of([1, 3, 2], [2, 4, 3], DesiredChange.Increase, recent: 2).Streak.Should().Be(-3);
        TargetAssurance.Of([1, 3, 2], [2, 3, 3], DesiredChange.Increase, recent: 2).RecentShare.Should().Be(0.5);
        TargetAssurance.Of([5, 5, 5], [4, 5, 5], DesiredChange.Increase).ExpectedShare.Should().Be(1);
        TargetAssurance.Of([1, 3, 2], [2, 2, 2], DesiredChange.Increase).ExpectedShare.Should().BeApproximately(0.5, 1e-15);
        var none = TargetAssurance.Of([1, 3], [null, null], DesiredChange.Increase);
        (none.Icon, none.ExpectedShare, none.RecentShare, none.Streak).Should().Be((AssuranceIcon.None, null, null, 0));
        Refusal.Of(() => TargetAssurance.Of([1, 3], [1, 1], DesiredChange.Neutral), FaultCode.InvalidArgument, "improvement");
        Refusal.Of(() => TargetAssurance.Of([1, 3], [1], DesiredChange.Increase), FaultCode.LengthMismatch, "targets");
        Refusal.Of(() => TargetAssurance.Of([1, 3], [1, 1], DesiredChange.Increase, [1]), FaultCode.InsufficientData, "values");
    }

    /// <summary>Anhøj and Olesen 2014, table 1: with 10, 20 and 24 useful observations at most 6, 7 and 8 in a run, at least 2, 6 and 8 crossings.</summary>
    [Theory]
    [InlineData(10, 6, 2)]
    [InlineData(20, 7, 6)]
    [InlineData(24, 8, 8)]
    public void Run_chart_limits_are_those_of_the_table(int count, int longest, int crossings)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 1.0 : -1.0)];
        var chart = RunChart.Of(values);

        (chart.LongestRunMaximum, chart.CrossingsMinimum).Should().Be((longest, crossings));
        (chart.LongestRun, chart.Crossings, chart.HasSignal).Should().Be((1, count - 1, false));
    }

    [Fact]
    public void A_run_chart_passes_over_points_on_the_centre()
    {
        var chart = RunChart.Of([1, 1, 0, 1, -1, 0, -1, -1, -1, -1, -1, -1], 0);

        (chart.UsefulObservations, chart.LongestRun, chart.Crossings, chart.HasSignal).Should().Be((10, 7, 1, true));
        Refusal.Of(() => RunChart.Of([2, 2, 2]), FaultCode.InsufficientData, "values");
        RunChart.Of([2, 3], 2).CrossingsMinimum.Should().Be(0);
    }

    /// <summary>By hand: mean 1, p = ½, F(k) = 1 − ½^(k+1); α = ¼: F(0) = ½ ≥ ⅛ and F(2) = ⅞, reached exactly.</summary>
    [Fact]
    public void Probability_limits_of_cases_are_quantiles_of_the_geometric_distribution()
    {
        var chart = RareEventChart.Cases([0, 2, 1, 3, 0, 0], RareEventMethod.Probability, new RareEventOptions { Alpha = 0.25 });

        (chart.Mean, chart.Center, chart.Lower, chart.Upper).Should().Be((1, 1, 0, 2));
        chart.Above.Should().Equal(3);
        chart.Below.Should().BeEmpty();
        RareEventChart.Cases([3, 5], RareEventMethod.Normal).Upper.Should().BeApproximately(4 + (3 * Math.Sqrt(20)), 1e-13);
    }

    /// <summary>By hand: the exponential distribution with mean 10 has its median at 10·ln 2 and its quantile p at −10·ln(1 − p).</summary>
    [Fact]
    public void Probability_limits_of_times_are_quantiles_of_the_exponential_distribution()
    {
        var chart = RareEventChart.Times([5, 15], RareEventMethod.Probability, new RareEventOptions { Alpha = 0.1 });

        chart.Center.Should().BeApproximately(10 * Math.Log(2), 1e-13);
        chart.Lower.Should().BeApproximately(-10 * Math.Log(0.95), 1e-13);
        chart.Upper.Should().BeApproximately(-10 * Math.Log(0.05), 1e-13);
    }

    /// <summary>Equal times do not vary on any scale: the limits meet at the value, and nothing signals.</summary>
    [Fact]
    public void Equal_times_give_no_signal()
    {
        var chart = RareEventChart.Times([5, 5, 5, 5, 5, 5, 5]);

        chart.Center.Should().BeApproximately(5, 1e-12);
        chart.Upper.Should().BeApproximately(5, 1e-12);
        chart.Above.Should().BeEmpty();
        chart.Below.Should().BeEmpty();
        RareEventChart.Times([10, 11, 12, 10.5, 11.5, 0.1, 40], options: new RareEventOptions { Baseline = 5 }).Above.Should().Equal(6);
    }

    [Fact]
    public void Rare_events_refuse_the_method_of_the_other_chart()
    {
        Refusal.Of(() => RareEventChart.Cases([1, 2], RareEventMethod.Transform), FaultCode.InvalidArgument, "method");
        Refusal.Of(() => RareEventChart.Times([1, 2], RareEventMethod.Normal), FaultCode.InvalidArgument, "method");
        Refusal.Of(() => RareEventChart.Cases([1, 2.5]), FaultCode.InvalidArgument, "cases[1]");
        Refusal.Of(() => RareEventChart.Times([0, 0]), FaultCode.ZeroDenominator, "times");
        Refusal.Of(() => RareEventChart.Times([3]), FaultCode.InsufficientData, "times");
        Refusal.Of(() => RareEventChart.Times([3, 4], options: new RareEventOptions { Alpha = 1 }), FaultCode.InvalidArgument, "alpha");
    }

    /// <summary>Montgomery, examples 8.4 and 8.5: n = 20, s = 1.75, limits 38 and 62: Cp 2.29, 1.57 to 3.01 (from the rounded 2.29); and Cpk 1.33: 0.88 to 1.78.</summary>
    [Fact]
    public void Capability_intervals_are_those_of_the_textbook()
    {
        double half = 1.75 / Math.Sqrt(20.0 / 19);
        double[] values = [.. Enumerable.Range(0, 20).Select(i => 50 + (i % 2 == 0 ? half : -half))];
        var both = CapabilityInterval.Of(values, new SpecificationLimits(38, 62));
        var upper = CapabilityInterval.Of(values, new SpecificationLimits(null, 50 + (1.33 * 3 * 1.75)));

        both.Sigma.Should().BeApproximately(1.75, 1e-12);
        both.Cp.Should().BeApproximately(2.29, 5e-3);
        both.CpLower.Should().BeApproximately(1.57, 6e-3);
        both.CpUpper.Should().BeApproximately(3.01, 6e-3);
        upper.Cpk.Should().BeApproximately(1.33, 1e-12);
        upper.CpkLower.Should().BeApproximately(0.88, 0.015);
        upper.CpkUpper.Should().BeApproximately(1.78, 0.015);
        (upper.Cp, upper.CpLower, upper.Cpl).Should().Be((null, null, null));
    }

    /// <summary>By hand: 1, 3, 2: mean 2, s 1, MR̄ 1.5; limits 0 and 5, target 3.</summary>
    [Fact]
    public void Capability_is_measured_within_and_overall()
    {
        var found = Capability.Of([1, 3, 2], new SpecificationLimits(0, 5, 3));
        double within = 1.5 * Math.Sqrt(Math.PI) / 2;

        found.SigmaWithin.Should().BeApproximately(within, 1e-14);
        found.Cp.Should().BeApproximately(5 / (6 * within), 1e-14);
        found.Cpk.Should().BeApproximately(2 / (3 * within), 1e-14);
        found.Pp.Should().BeApproximately(5 / 6.0, 1e-14);
        found.Ppk.Should().BeApproximately(2 / 3.0, 1e-14);
        found.Cpm.Should().BeApproximately(5 / (6 * Math.Sqrt(2)), 1e-14);
        Refusal.Of(() => _ = new SpecificationLimits(null, null), FaultCode.InvalidArgument, "specification");
        Refusal.Of(() => _ = new SpecificationLimits(3, 3), FaultCode.InvalidArgument, "lower");
        Refusal.Of(() => Capability.Of([2, 2], new SpecificationLimits(1, 3)), FaultCode.ZeroDenominator, "values");
        Refusal.Of(() => Capability.Of([2], new SpecificationLimits(1, 3)), FaultCode.InsufficientData, "values");
        Refusal.Of(() => Capability.Of([2, 3], default), FaultCode.InvalidArgument, "specification");
        Refusal.Of(
            () => CapabilityInterval.Of([3, 3, 3, 3, 9], new SpecificationLimits(null, 10), CapabilityMethod.Percentile),
            FaultCode.ZeroDenominator,
            "values"
        );
    }

    /// <summary>With one variable T² is the square of z, the whole T² its contribution; by hand for 1 … 5: mean 3, variance 2.5.</summary>
    [Fact]
    public void Hotelling_of_one_variable_is_z_squared()
    {
        var chart = HotellingChart.Of(
            [
                [1],
                [2],
                [3],
                [4],
                [5],
            ],
            0.05
        );
        var judged = chart.Judge([
            [8],
            [3],
        ]);

        chart.Mean.Should().Equal(3);
        chart.Covariance[0][0].Should().BeApproximately(2.5, 1e-14);
        chart.Statistics.Should().Equal([1.6, 0.4, 0, 0.4, 1.6], (got, want) => Math.Abs(got - want) < 1e-14);
        judged.Statistics[0].Should().BeApproximately(10, 1e-13);
        judged.Contributions[0][0].Should().BeApproximately(10, 1e-13);
        HotellingChart
            .Of(
                [
                    [1],
                    [2],
                    [3],
                    [4],
                    [5],
                ],
                0.05,
                HotellingCovariance.SuccessiveDifferences
            )
            .Covariance[0][0]
            .Should()
            .BeApproximately(0.5, 1e-14);
    }

    /// <summary>T² does not change when the variables are scaled or mixed without loss.</summary>
    [Fact]
    public void Hotelling_does_not_depend_on_units()
    {
        Gen.Double[-10, 10]
            .Array[24, 60]
            .Where(values => values.Distinct().Count() > 20)
            .Sample(
                values =>
                {
                    double[][] rows = [.. values.Chunk(2).Where(pair => pair.Length == 2)];
                    double[][] mixed = [.. rows.Select(row => new[] { 100 * row[0], row[1] - (2 * row[0]) })];
                    var one = HotellingChart.Of(rows, 0.01);
                    var other = HotellingChart.Of(mixed, 0.01);
                    for (int i = 0; i < rows.Length; i++)
                        other.Statistics[i].Should().BeApproximately(one.Statistics[i], 1e-6);
                },
                iter: 50
            );
    }

    [Fact]
    public void Hotelling_refuses_what_has_no_inverse()
    {
        Refusal.Of(
            () =>
                HotellingChart.Of(
                    [
                        [1, 2],
                        [4, 8],
                        [2, 4],
                        [7, 14],
                        [5, 10],
                    ],
                    0.05
                ),
            FaultCode.ZeroDenominator,
            "rows"
        );
        Refusal.Of(
            () =>
                HotellingChart.Of(
                    [
                        [1, 2],
                        [2, 5],
                        [3, 1],
                    ],
                    0.05
                ),
            FaultCode.InsufficientData,
            "rows"
        );
        Refusal.Of(
            () =>
                HotellingChart.Of(
                    [
                        [1, 2],
                        [2],
                    ],
                    0.05
                ),
            FaultCode.LengthMismatch,
            "rows[1]"
        );
        Refusal.Of(
            () =>
                HotellingChart.Of(
                    [
                        [1, 2],
                        [2, double.NaN],
                    ],
                    0.05
                ),
            FaultCode.InvalidArgument,
            "rows[1][1]"
        );
        Refusal.Of(
            () =>
                HotellingChart
                    .Of(
                        [
                            [1],
                            [2],
                            [4],
                        ],
                        0.05
                    )
                    .Judge([
                        [1, 2],
                    ]),
            FaultCode.LengthMismatch,
            "rows[0]"
        );
    }
}
