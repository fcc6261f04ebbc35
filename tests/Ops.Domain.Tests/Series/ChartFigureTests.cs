using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>The figures of charts, capability and T² on values small enough to reckon by hand.</summary>
public sealed class ChartFigureTests
{
    // d2 of two values is 2/√π, so that a mean moving range of 1 means a standard deviation of √π/2.
    private static readonly double Unit = Math.Sqrt(Math.PI) / 2;

    /// <summary>Montgomery, appendix VI, as printed: D4, E2 = 3/d2 and A3 for 5, 10 and 25 values.</summary>
    [Theory]
    [InlineData(5, 2.114, 1.290, 1.427, 0.577)]
    [InlineData(10, 1.777, 0.975, 0.975, 0.308)]
    [InlineData(25, 1.541, 0.763, 0.606, 0.153)]
    public void Upper_factors_are_those_of_the_handbook(int size, double d4, double e2, double a3, double a2)
    {
        var printed = ChartConstants.Of(size, ConstantSet.Published);

        (printed.D4, printed.E2, printed.A3, printed.A2).Should().Be((d4, e2, a3, a2));
        (printed.Size, printed.Set).Should().Be((size, ConstantSet.Published));
    }

    /// <summary>For two values d2 = 2/√π, d3 = √(2 − 4/π) and c4 = √(2/π); every factor is 3 deviations over or beside the centre.</summary>
    [Fact]
    public void Factors_of_two_values_follow_from_their_closed_forms()
    {
        var two = ChartConstants.Of(2);
        double d2 = 2 / Math.Sqrt(Math.PI);
        double d3 = Math.Sqrt(2 - (4 / Math.PI));
        double c4 = Math.Sqrt(2 / Math.PI);

        two.A2.Should().BeApproximately(3 / (d2 * Math.Sqrt(2)), 1e-14);
        two.A3.Should().BeApproximately(3 / (c4 * Math.Sqrt(2)), 1e-14);
        two.B4.Should().BeApproximately(1 + (3 * Math.Sqrt(1 - (c4 * c4)) / c4), 1e-14);
        two.D4.Should().BeApproximately(1 + (3 * d3 / d2), 1e-14);
        (two.B3, two.D3, two.Set, two.Size).Should().Be((0, 0, ConstantSet.Exact, 2));
    }

    /// <summary>The c4 recursion against Γ(n/2)/Γ((n−1)/2)·√(2/(n−1)) by hand: n = 4: √(2/3)·2/√π, n = 5: 3√π/(4√2), and about 1 − 1/(4n) for many.</summary>
    [Fact]
    public void The_mean_deviation_tends_to_one()
    {
        ChartConstants.Of(4).MeanDeviation.Should().BeApproximately(Math.Sqrt(2.0 / 3) * 2 / Math.Sqrt(Math.PI), 1e-14);
        ChartConstants.Of(5).MeanDeviation.Should().BeApproximately(Math.Sqrt(0.5) * 3 * Math.Sqrt(Math.PI) / 4, 1e-14);
        ChartConstants.Of(400).MeanDeviation.Should().BeApproximately(1 - (1 / (4.0 * 400)), 1e-5);
    }

    /// <summary>By hand: 2, 5, 4: ranges 3 and 1 with the mean 2; σ = 2·√π/2, and ranges of two vary by d3 times that.</summary>
    [Fact]
    public void A_chart_of_moving_ranges_says_what_it_rests_on()
    {
        var chart = ControlChart.MovingRange([2, 5, 4]);

        (chart.Kind, chart.Count, chart.PointsUsed, chart.MovingRangesUsed).Should().Be((ControlChartKind.MovingRange, 2, 2, 2));
        chart.ProcessSigma.Should().BeApproximately(2 * Unit, 1e-14);
        chart.LimitsAt(0).Sigma.Should().BeApproximately(Math.Sqrt(2 - (4 / Math.PI)) * 2 * Unit, 1e-14);
        ControlChart.MovingRange([2, 5, 4], ConstantSet.Published).LimitsAt(0).Upper.Should().BeApproximately(6.534, 1e-12);
    }

    /// <summary>By hand: {1, 3} and {1, 2, 6}: the ranges 2 and 5 over d2 of 2 and of 3 give σ; each group has limits of its own size.</summary>
    [Fact]
    public void Groups_of_unequal_size_have_limits_of_their_own()
    {
        double[][] groups =
        [
            [1, 3],
            [1, 2, 6],
        ];
        double sigma = ((2 / (2 / Math.Sqrt(Math.PI))) + (5 / (3 / Math.Sqrt(Math.PI)))) / 2;
        var means = ControlChart.MeansByRange(groups);
        var ranges = ControlChart.Ranges(groups);

        means.LimitsAt(0).Center.Should().BeApproximately(13 / 5.0, 1e-14);
        means.LimitsAt(0).Upper.Should().BeApproximately(2.6 + (3 * sigma / Math.Sqrt(2)), 1e-12);
        means.LimitsAt(1).Lower.Should().BeApproximately(2.6 - (3 * sigma / Math.Sqrt(3)), 1e-12);
        (means.PointsUsed, means.MovingRangesUsed).Should().Be((2, null));
        ranges.LimitsAt(0).Center.Should().BeApproximately(2 / Math.Sqrt(Math.PI) * sigma, 1e-12);
        ranges.LimitsAt(1).Center.Should().BeApproximately(3 / Math.Sqrt(Math.PI) * sigma, 1e-12);
        ranges
            .LimitsAt(1)
            .Upper.Should()
            .BeApproximately(ranges.LimitsAt(1).Center + (3 * ChartConstants.Of(3).RangeDeviation * sigma), 1e-12);
        ranges.ProcessSigma.Should().BeApproximately(sigma, 1e-12);
    }

    /// <summary>By hand: {1, 3}, {1, 2, 6}: deviations √2 and √7 over c4 of 2 (√(2/π)) and of 3 (√π/2).</summary>
    [Fact]
    public void Deviations_vary_by_the_root_of_what_their_mean_leaves()
    {
        double sigma = ((Math.Sqrt(2) / Math.Sqrt(2 / Math.PI)) + (Math.Sqrt(7) / (Math.Sqrt(Math.PI) / 2))) / 2;
        var chart = ControlChart.Deviations([
            [1, 3],
            [1, 2, 6],
        ]);

        chart.Points[1].Should().BeApproximately(Math.Sqrt(7), 1e-14);
        chart.LimitsAt(1).Center.Should().BeApproximately(Math.Sqrt(Math.PI) / 2 * sigma, 1e-12);
        chart
            .LimitsAt(1)
            .Upper.Should()
            .BeApproximately((Math.Sqrt(Math.PI) / 2 * sigma) + (3 * Math.Sqrt(1 - (Math.PI / 4)) * sigma), 1e-12);
        chart.LimitsAt(1).Lower.Should().Be(0);
    }

    /// <summary>By hand: ranges 733, 0, 0 and 3267 have the mean 1000, and 3.267 times it is just the largest: it drops out, and 733/3 is left.</summary>
    [Fact]
    public void A_range_that_is_just_the_bound_drops_out()
    {
        double[] values = [0, 733, 733, 733, 4000];
        var options = new IndividualsOptions { Constants = ConstantSet.Published, ScreenMovingRanges = true };
        var plain = ControlChart.Individuals(values, options);
        var sized = ControlChart.NormalisedIndividuals(values, [1, 1, 1, 1, 1], options);

        (plain.MovingRangesUsed, sized.MovingRangesUsed).Should().Be((3, 3));
        plain.ProcessSigma.Should().BeApproximately(733 / 3.0 / 1.128, 1e-10);
        sized.ProcessSigma.Should().BeApproximately(733 / 3.0 / 1.128, 1e-10);
        plain.LimitsAt(0).Upper.Should().BeApproximately((6199 / 5.0) + (2.66 * 733 / 3), 1e-9);
    }

    /// <summary>By hand: 1, 3, 2: mean 2, moving ranges 2 and 1; the whole series may be the baseline, and two points are enough.</summary>
    [Fact]
    public void A_baseline_may_be_the_whole_series_or_two_points()
    {
        ControlChart.Individuals([1, 3, 2], new IndividualsOptions { Baseline = 3 }).PointsUsed.Should().Be(3);
        ControlChart.Individuals([1, 3, 2], new IndividualsOptions { Baseline = 2 }).LimitsAt(2).Center.Should().Be(2);
        ControlChart.Individuals([1, 3]).MovingRangesUsed.Should().Be(1);
        ControlChart.LaneyU([3, 5], [1, 1], new LaneyOptions { Baseline = 2 }).PointsUsed.Should().Be(2);
        PlotTheDots.Of([1, 3], DesiredChange.Increase).Limits[1].Center.Should().Be(2);
        RareEventChart.Cases([1, 3], options: new RareEventOptions { Baseline = 2 }).Mean.Should().Be(2);
        TargetAssurance.Of([1, 3], [2, 2], DesiredChange.Increase).Limits.Center.Should().Be(2);
    }

    [Fact]
    public void A_point_on_a_limit_is_not_beyond_it()
    {
        var limits = new ControlLimits(0, -2, 2, 1);

        limits.IsBeyond(2).Should().BeFalse();
        limits.IsBeyond(-2).Should().BeFalse();
        limits.IsBeyond(2.001).Should().BeTrue();
        limits.IsBeyond(-2.001).Should().BeTrue();
    }

    /// <summary>By hand: 9 and 10 of 10: p̄ = 0.95, √(0.95·0.05/10) = 0.0689: the upper limit would pass 1, the lower is 0.7432.</summary>
    [Fact]
    public void Shares_and_units_stay_within_what_they_can_be()
    {
        double spread = Math.Sqrt(0.95 * 0.05 / 10);
        var shares = ControlChart.P([9, 10], [10, 10]);
        var units = ControlChart.Np([9, 10], [10, 10]);

        (shares.LimitsAt(0).Upper, units.LimitsAt(0).Upper).Should().Be((1, 10));
        shares.LimitsAt(0).Lower.Should().BeApproximately(0.95 - (3 * spread), 1e-14);
        units.LimitsAt(0).Lower.Should().BeApproximately(9.5 - (30 * spread), 1e-13);
        (shares.PointsUsed, units.PointsUsed, shares.Count).Should().Be((2, 2, 2));
        ControlChart.P([1, 2], [10, 40]).LimitsAt(1).Sigma.Should().BeApproximately(Math.Sqrt(0.06 * 0.94 / 40), 1e-15);
        ControlChart.Np([1, 2], [10, 40]).LimitsAt(1).Center.Should().BeApproximately(2.4, 1e-14);
        ControlChart.C([1, 3]).LimitsAt(0).Lower.Should().Be(0);
        ControlChart.C([1, 3]).PointsUsed.Should().Be(2);
        ControlChart.U([1, 3], [1, 1]).PointsUsed.Should().Be(2);
        ControlChart.G([1, 3, 5]).PointsUsed.Should().Be(3);
    }

    /// <summary>By hand: rates 10, 12, 9, 15 in equal areas: ū = 11.5, moving ranges 2, 3, 6; the areas cancel: limits 11.5 ± 3·(11/3)·√π/2.</summary>
    [Fact]
    public void Laney_rates_may_pass_one()
    {
        var chart = ControlChart.LaneyU([10, 12, 9, 15], [1, 1, 1, 1]);

        chart.LimitsAt(3).Upper.Should().BeApproximately(11.5 + (11 * Unit), 1e-12);
        chart.LimitsAt(3).Lower.Should().BeApproximately(11.5 - (11 * Unit), 1e-12);
        (chart.Kind, chart.PointsUsed, chart.MovingRangesUsed).Should().Be((ControlChartKind.LaneyRates, 4, 3));
        var shares = ControlChart.LaneyP([9, 10, 7, 10], [10, 10, 10, 10]);
        (shares.Kind, shares.LimitsAt(0).Upper).Should().Be((ControlChartKind.LaneyProportion, 1));
        // The error of each share cancels: 0.9 − 3·(0.7/3)·√π/2.
        shares.LimitsAt(0).Lower.Should().BeApproximately(0.9 - (0.7 * Unit), 1e-12);
        var first = ControlChart.LaneyU([10, 12, 9, 90], [1, 1, 1, 1], new LaneyOptions { Baseline = 3, Excluded = [0] });
        first.LimitsAt(3).Center.Should().Be(10.5);
        (first.PointsUsed, first.MovingRangesUsed).Should().Be((2, 1));
        first.Beyond().Should().Equal(3);
    }

    /// <summary>By hand: counts 4, 4, 4, 4, 20 in equal areas have the rate 7.2 and √7.2 = 2.68: the last lies 4.77 deviations up.</summary>
    [Fact]
    public void Rules_measure_each_point_by_the_spread_of_its_own_limits()
    {
        var rules = ChartRuleSet.Of(ChartRule.Beyond("out", 3), ChartRule.Beyond("one", 1));
        var signals = ControlChart.U([4, 4, 4, 4, 20], [1, 1, 1, 1, 1]).Signals(rules);

        signals.LastPoints("out").Should().Equal(4);
        signals.LastPoints("one").Should().Equal(0, 1, 2, 3, 4);
        // The same rate from a hundredth of the area: the rate is 16.2/4.01, and √(4.04/0.01) = 20 leaves 20 within one deviation.
        var wide = ControlChart.U([4, 4, 4, 4, 0.2], [1, 1, 1, 1, 0.01]).Signals(rules);
        wide.LastPoints("one").Should().BeEmpty();
    }

    /// <summary>By hand: 1, 3, 2 with the limits 0 and 5: mean 2, s 1 or MR̄·√π/2 with MR̄ 1.5; the tails beyond 2 and 3 deviations are 0.02275013 and 0.00134990.</summary>
    [Fact]
    public void Capability_intervals_by_hand()
    {
        var overall = CapabilityInterval.Of([1, 3, 2], new SpecificationLimits(0, 5), confidence: 0.9);

        (overall.Count, overall.Method, overall.Confidence, overall.Center).Should().Be((3, CapabilityMethod.Overall, 0.9, 2));
        overall.Sigma.Should().BeApproximately(1, 1e-14);
        overall.Cp.Should().BeApproximately(5 / 6.0, 1e-14);
        overall.Cpl.Should().BeApproximately(2 / 3.0, 1e-14);
        overall.Cpu.Should().BeApproximately(1, 1e-14);
        overall.Cpk.Should().BeApproximately(2 / 3.0, 1e-14);
        overall.ExpectedPpm.Should().BeApproximately(24100.03, 0.005);
        // χ² of two degrees of freedom has the quantile −2·ln(1 − p).
        overall.CpLower.Should().BeApproximately(5 / 6.0 * Math.Sqrt(-Math.Log(0.95)), 1e-9);
        overall.CpUpper.Should().BeApproximately(5 / 6.0 * Math.Sqrt(-Math.Log(0.05)), 1e-9);
        double reach = 1.6448536269514722 * Math.Sqrt((1 / 27.0) + (4 / 9.0 / 4));
        overall.CpkLower.Should().BeApproximately((2 / 3.0) - reach, 1e-9);
        overall.CpkUpper.Should().BeApproximately((2 / 3.0) + reach, 1e-9);

        var within = CapabilityInterval.Of([1, 3, 2], new SpecificationLimits(0, null), CapabilityMethod.Within);
        within.Sigma.Should().BeApproximately(1.5 * Unit, 1e-14);
        within.Cpk.Should().BeApproximately(2 / (4.5 * Unit), 1e-14);
        (within.Cp, within.Cpu, within.LowerPercentile, within.UpperPercentile).Should().Be((null, null, null, null));
        CapabilityInterval.Of([1, 3, 2], new SpecificationLimits(0, null)).ExpectedPpm.Should().BeApproximately(22750.13, 0.005);
        CapabilityInterval.Of([1, 3, 2], new SpecificationLimits(null, 5)).ExpectedPpm.Should().BeApproximately(1349.90, 0.005);
    }

    /// <summary>By hand: of 0, 1, …, 10 the quantile p lies at 10p (type 7): 0.0135 and 9.9865 around the median 5; limits 2 and 9.</summary>
    [Fact]
    public void Capability_by_percentiles_by_hand()
    {
        double[] values = [.. Enumerable.Range(0, 11).Select(i => (double)((i * 7) % 11))];
        var found = CapabilityInterval.Of(values, new SpecificationLimits(2, 9), CapabilityMethod.Percentile);

        found.Center.Should().Be(5);
        found.LowerPercentile.Should().BeApproximately(0.0135, 1e-12);
        found.UpperPercentile.Should().BeApproximately(9.9865, 1e-12);
        found.Cp.Should().BeApproximately(7 / 9.973, 1e-12);
        found.Cpl.Should().BeApproximately(3 / 4.9865, 1e-12);
        found.Cpu.Should().BeApproximately(4 / 4.9865, 1e-12);
        found.Cpk.Should().BeApproximately(3 / 4.9865, 1e-12);
        (found.Sigma, found.CpLower, found.CpkUpper, found.ExpectedPpm).Should().Be((null, null, null, null));
        found.Explain().Source.English.Should().Be("ISO 22514");
        CapabilityInterval.Of([1, 3, 2], new SpecificationLimits(0, 5)).Explain().Source.English.Should().Be("Bissell 1990");
    }

    /// <summary>By hand: a single limit gives the index of its side, a target the distance from it.</summary>
    [Fact]
    public void Capability_against_one_limit()
    {
        var upper = Capability.Of([1, 3, 2], new SpecificationLimits(null, 5));
        (upper.Cp, upper.Pp, upper.Cpm, upper.Count, upper.Mean).Should().Be((null, null, null, 3, 2));
        upper.Ppk.Should().BeApproximately(1, 1e-14);
        upper.Cpk.Should().BeApproximately(3 / (4.5 * Unit), 1e-14);
        Capability.Of([1, 3, 2], new SpecificationLimits(-1, null)).Ppk.Should().BeApproximately(1, 1e-14);
        Capability.Of([1, 3, 2], new SpecificationLimits(0, 4, 2)).Cpm.Should().BeApproximately(4 / 6.0, 1e-14);
        Capability.Of([1, 3, 2], new SpecificationLimits(0, 4, 2)).SigmaOverall.Should().BeApproximately(1, 1e-14);
        // Twice the values vary by 2: 6 and 4 above and below over 3·2, 10 over 6·2, and over 6·√(4 + 1) around a target of 5.
        var twice = Capability.Of([2, 6, 4], new SpecificationLimits(0, 10, 5));
        twice.Ppk.Should().BeApproximately(4 / 6.0, 1e-14);
        twice.Pp.Should().BeApproximately(10 / 12.0, 1e-14);
        twice.Cpm.Should().BeApproximately(10 / (6 * Math.Sqrt(5)), 1e-14);
        Capability.Of([2, 6, 4], new SpecificationLimits(null, 10)).Ppk.Should().BeApproximately(1, 1e-14);
        Capability.Of([2, 6, 4], new SpecificationLimits(null, 10)).Cpk.Should().BeApproximately(6 / (9 * Unit), 1e-14);
    }

    /// <summary>
    /// By hand: (3, 1), (1, 3), (1, 1), (3, 3), (2, 2) have the mean (2, 2), variances of 1 and no covariance. With two variables β₁,₍m−3₎/₂ and
    /// F₂,m−2 have closed forms: limits (16/5)·(1 − α) and 3.2·1.5·(α^(−2/3) − 1); χ²₂ has −2·ln α.
    /// </summary>
    [Fact]
    public void Hotelling_limits_of_two_variables_have_closed_forms()
    {
        double[][] rows =
        [
            [3, 1],
            [1, 3],
            [1, 1],
            [3, 3],
            [2, 2],
        ];
        var chart = HotellingChart.Of(rows, 0.1);

        chart.Upper.Should().BeApproximately(3.2 * 0.9, 1e-10);
        chart.NewUpper.Should().BeApproximately(4.8 * (Math.Pow(0.1, -2 / 3.0) - 1), 1e-9);
        chart.Statistics.Should().Equal([2, 2, 2, 2, 0], (got, want) => Math.Abs(got - want) < 1e-13);
        (chart.Alpha, chart.Signals.Length).Should().Be((0.1, 0));
        // Differences (−2, 2), (0, −2), (2, 2), (−1, −1): squares 9 and 13 of 2·4, products −4 + 0 + 4 + 1 = 1.
        var moves = HotellingChart.Of(rows, 0.1, HotellingCovariance.SuccessiveDifferences);
        moves.Upper.Should().BeApproximately(-2 * Math.Log(0.1), 1e-9);
        moves.NewUpper.Should().BeApproximately(-2 * Math.Log(0.1), 1e-9);
        moves.Covariance[0].Should().Equal([9 / 8.0, 1 / 8.0], (got, want) => Math.Abs(got - want) < 1e-14);
        moves.Covariance[1].Should().Equal([1 / 8.0, 13 / 8.0], (got, want) => Math.Abs(got - want) < 1e-14);
        HotellingChart.Of(rows, 0.5).Signals.Should().Equal(0, 1, 2, 3);
    }

    /// <summary>By hand: mean (0, 0), covariance ((4, 2), (2, 3)) with the inverse ((3, −2), (−2, 4))/8: T² of (2, 1) is 1, of (2, −1) it is 3.</summary>
    [Fact]
    public void A_contribution_is_what_a_variable_adds_to_the_others()
    {
        var factor = CholeskyFactor.Of(
            new double[,]
            {
                { 4, 2 },
                { 2, 3 },
            }
        )!;
        factor.Distance([2, 1], [0, 0]).Should().BeApproximately(1, 1e-14);
        factor.Distance([3, 0], [1, 1]).Should().BeApproximately(3, 1e-14);

        // Four rows with just this covariance: ±(a, b) and ±(c, d), 2(a² + c²)/3 = 4, 2(ab + cd)/3 = 2, 2(b² + d²)/3 = 3.
        double a = Math.Sqrt(6);
        double b = 3 / a;
        double d = Math.Sqrt(4.5 - (b * b));
        var chart = HotellingChart.Of(
            [
                [a, b],
                [-a, -b],
                [0, d],
                [0, -d],
            ],
            0.05
        );
        var judged = chart.Judge([
            [2, -1],
            [2, 1],
        ]);

        judged.Statistics.Should().Equal([3, 1], (got, want) => Math.Abs(got - want) < 1e-12);
        // Without the first the other alone has 1/3, without the second 4/4.
        judged.Contributions[0].Should().Equal([3 - (1 / 3.0), 2], (got, want) => Math.Abs(got - want) < 1e-12);
        judged.Contributions[1].Should().Equal([1 - (1 / 3.0), 0], (got, want) => Math.Abs(got - want) < 1e-12);
        judged.Upper.Should().Be(chart.NewUpper);
        judged.Signals.Should().BeEmpty();
        chart
            .Judge([
                [200, 0],
                [0, 0],
            ])
            .Signals.Should()
            .Equal(0);
    }

    /// <summary>H·diag(e)·H with the mirror H = I − 2vv′, v = (1, 1, 1)/√3, has just the eigenvalues e: singular if one is below 1e-10 of the largest variance.</summary>
    [Theory]
    [InlineData(3, 2, 1e-6, true)]
    [InlineData(1e-6, 2, 5, true)]
    [InlineData(2, 1e-6, 1, true)]
    [InlineData(3, 2, 1e-12, false)]
    [InlineData(1e-12, 2, 5, false)]
    [InlineData(2, 1e-12, 1, false)]
    [InlineData(7, 1e-12, 7, false)]
    [InlineData(0, 0, 0, false)]
    public void A_matrix_is_regular_when_its_smallest_eigenvalue_counts(double first, double second, double third, bool regular)
    {
        double[] eigenvalues = [first, second, third];
        var matrix = new double[3, 3];
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
                matrix[i, j] = Enumerable.Range(0, 3).Sum(k => Mirror(i, k) * eigenvalues[k] * Mirror(k, j));
        }

        (CholeskyFactor.Of(matrix) is not null).Should().Be(regular);

        static double Mirror(int i, int j) => (i == j ? 1 : 0) - (2 / 3.0);
    }

    /// <summary>Two variables: trace 5 and determinant 4(1 − c²) of ((4, 2c), (2c, 1)) give the smaller eigenvalue 4(1 − c²)/5.</summary>
    [Theory]
    [InlineData(1e-8, true)]
    [InlineData(1e-11, false)]
    public void Two_variables_are_regular_until_one_follows_the_other(double rest, bool regular)
    {
        double c = Math.Sqrt(1 - rest);
        double[,] rising =
        {
            { 4, 2 * c },
            { 2 * c, 1 },
        };
        double[,] falling =
        {
            { 1, -2 * c },
            { -2 * c, 4 },
        };

        (CholeskyFactor.Of(rising) is not null).Should().Be(regular);
        (CholeskyFactor.Of(falling) is not null).Should().Be(regular);
    }

    /// <summary>By hand: mean 3, p = ¼, F(k) = 1 − ¾^(k+1): the quartiles are 0 (F(0) = ¼, reached exactly) and 4 (¾⁵ = 0.237).</summary>
    [Fact]
    public void Cases_between_events_have_the_quantiles_of_their_mean()
    {
        var chart = RareEventChart.Cases(
            [3, 3, 2, 4, 5, 0],
            RareEventMethod.Probability,
            new RareEventOptions { Alpha = 0.5, Baseline = 4 }
        );

        (chart.Mean, chart.Lower, chart.Upper).Should().Be((3, 0, 4));
        chart.Above.Should().Equal(4);
        // α = 0.8: F(1) = 0.4375 is the first at or above 0.4, F(3) = 0.684 the first at or above 0.6.
        var narrow = RareEventChart.Cases([3, 3, 2, 4, 5, 0], options: new RareEventOptions { Alpha = 0.8, Baseline = 4 });
        (narrow.Method, narrow.Lower, narrow.Upper).Should().Be((RareEventMethod.Probability, 1, 3));
        narrow.Above.Should().Equal(3, 4);
        narrow.Below.Should().Equal(5);
    }

    /// <summary>By hand: mean 2 with the spread √6: 2 − 3√6 is cut to 0, and 10 lies above 9.348.</summary>
    [Fact]
    public void Normal_limits_of_cases_are_three_deviations()
    {
        var chart = RareEventChart.Cases([1, 3, 10, 0], RareEventMethod.Normal, new RareEventOptions { Baseline = 2 });

        (chart.Center, chart.Lower, chart.Method).Should().Be((2, 0, RareEventMethod.Normal));
        chart.Upper.Should().BeApproximately(2 + (3 * Math.Sqrt(6)), 1e-13);
        chart.Above.Should().Equal(2);
        chart.Below.Should().BeEmpty();
    }

    /// <summary>By hand: 1 and 2^3.6 in turn are 1 and 2 to the power 1/3.6: mean 1.5, moving ranges of 1, limits 1.5 ± 1.5·√π, the lower cut to 0.</summary>
    [Fact]
    public void Times_are_judged_on_the_scale_on_which_they_look_normal()
    {
        double long1 = Math.Pow(2, 3.6);
        var chart = RareEventChart.Times([1, long1, 1, long1]);

        chart.Center.Should().BeApproximately(Math.Pow(1.5, 3.6), 1e-12);
        chart.Upper.Should().BeApproximately(Math.Pow(1.5 + (1.5 * Math.Sqrt(Math.PI)), 3.6), 1e-10);
        (chart.Lower, chart.Method).Should().Be((0, RareEventMethod.Transform));
        chart.Mean.Should().BeApproximately((1 + long1) / 2, 1e-13);
        RareEventChart
            .Times([5, 15, 0.1, 90], RareEventMethod.Probability, new RareEventOptions { Alpha = 0.1, Baseline = 2 })
            .Should()
            .Match<RareEventChart>(found => found.Above.SequenceEqual(new[] { 3 }) && found.Below.SequenceEqual(new[] { 2 }));
    }

    /// <summary>Head start 1, k = ½, h = 2 by hand: one side above is enough for an alarm.</summary>
    [Fact]
    public void One_side_alone_raises_the_alarm()
    {
        var high = new CusumMonitor(0, 1, 0.5, 2, 1);
        high.Append(1.5).Should().BeFalse("1 + 1.5 − 0.5 is just 2");
        high.Append(0.75).Should().BeTrue();
        (high.High, high.Low).Should().Be((2.25, 0));
        var low = new CusumMonitor(0, 2, 0.5, 2);
        low.Append(-6).Should().BeTrue();
        (low.High, low.Low).Should().Be((0, 2.5));
        var edge = new CusumMonitor(0, 1, 0.5, 2);
        edge.Append(-2.5).Should().BeFalse("2.5 − 0.5 is just 2");
        edge.Append(-0.75).Should().BeTrue();
        var chart = CusumChart.Of([-6, -1, 6, 6], 0, 2, 0.5, 2);
        chart.LowSignals.Should().Equal(0, 1);
        chart.HighSignals.Should().Equal(2, 3);
        (chart.Reference, chart.Decision, chart.HeadStart).Should().Be((0.5, 2, 0));
    }

    /// <summary>By hand: λ = ½, σ = 2, L = 1: variance 4·(1/3)·(1 − ¼^t): 1, 1.25; the average 3, then 4.5.</summary>
    [Fact]
    public void A_weighted_average_alarms_beyond_its_widening_limits()
    {
        var monitor = new EwmaMonitor(2, 2, 0.5, 1);

        (monitor.Average, monitor.Limits.Lower, monitor.Limits.Upper, monitor.Limits.Sigma).Should().Be((2, 2, 2, 0));
        monitor.Append(4).Should().BeFalse("3 is just the limit 2 + 1");
        monitor.Append(6).Should().BeTrue();
        (monitor.Average, monitor.Limits.Center).Should().Be((4.5, 2));
        monitor.Limits.Sigma.Should().BeApproximately(Math.Sqrt(1.25), 1e-14);
        monitor.Limits.Lower.Should().BeApproximately(2 - Math.Sqrt(1.25), 1e-14);
        var chart = EwmaChart.Of([4, 6, -8], 2, 2, 0.5, 1);
        chart.Signals.Should().Equal(1, 2);
        (chart.Center, chart.Sigma, chart.Lambda, chart.Width).Should().Be((2, 2, 0.5, 1));
    }

    /// <summary>By hand: −1, −2 is one fall and no trend of three points; 1, 2, 3 is one; −1 before anything else is no fall.</summary>
    [Fact]
    public void The_first_value_neither_rises_nor_falls()
    {
        var rules = ChartRuleSet.Of(ChartRule.Trend("trend", 3));
        var monitor = new ChartMonitor(0, 1, rules);

        monitor.Append(-1).Should().BeEmpty();
        monitor.Append(-2).Should().BeEmpty();
        monitor.Append(-3).Should().ContainSingle().Which.Members.Should().Equal(0, 1, 2);
        var rising = new ChartMonitor(0, 1, rules);
        new[] { 1.0, 2, 3 }.Select(value => rising.Append(value).Length).Should().Equal(0, 0, 1);
        (monitor.Count, monitor.Center, monitor.Sigma).Should().Be((3, 0, 1));
    }

    [Fact]
    public void A_stored_chart_is_read_with_its_own_rules_only()
    {
        var chart = new ChartMonitor(1, 2, ChartRuleSet.Of(ChartRule.Beyond("a", 2, 3, 2)));
        byte[] bytes = new byte[chart.SerializedSize];
        chart.Write(bytes);

        ChartMonitor.Read(bytes, ChartRuleSet.Of(ChartRule.Beyond("other name", 2, 3, 2))).Center.Should().Be(1);
        foreach (
            var other in (ChartRule[])
                [
                    ChartRule.Beyond("a", 2, 3, 2.5),
                    ChartRule.Beyond("a", 3, 3, 2),
                    ChartRule.Beyond("a", 2, 4, 2),
                    ChartRule.Shift("a", 3),
                    ChartRule.Mixture("a", 3, 2),
                ]
        )
            Refusal.Of(FaultCode.InvalidArgument, "rules", () => ChartMonitor.Read(bytes, ChartRuleSet.Of(other)));
        var shift = new ChartMonitor(1, 2, ChartRuleSet.Of(ChartRule.Shift("a", 7)));
        byte[] row = new byte[shift.SerializedSize];
        shift.Write(row);
        Refusal.Of(FaultCode.InvalidArgument, "rules", () => ChartMonitor.Read(row, ChartRuleSet.Of(ChartRule.Trend("a", 7))));
    }

    /// <summary>By hand: of the ranges 1, 1, 1, 9 the bound D4·3 = 9.8 keeps the 9; of seven ranges of 1 and a 9 the bound D4·2 = 6.5 drops it.</summary>
    [Fact]
    public void Phases_screen_their_moving_ranges()
    {
        var screen = new PhasedChartOptions { ScreenMovingRanges = true };

        var kept = PhasedChart.Of([1, 2, 1, 2, 11], [new ChartPhase(0)], screen).Phases[0];
        (kept.PointsUsed, kept.MovingRangesUsed).Should().Be((5, 4));
        var dropped = PhasedChart.Of([1, 2, 1, 2, 1, 2, 1, 2, 11], [new ChartPhase(0)], screen).Phases[0];
        (dropped.PointsUsed, dropped.MovingRangesUsed).Should().Be((9, 7));
        dropped.Limits.Sigma.Should().BeApproximately(Unit, 1e-14);
        PhasedChart.Of([4, 4, 4], [new ChartPhase(0)], screen).Phases[0].MovingRangesUsed.Should().Be(2);
        ControlChart
            .NormalisedIndividuals([4, 4, 4], [1, 2, 3], new IndividualsOptions { ScreenMovingRanges = true })
            .ProcessSigma.Should()
            .Be(0);
    }

    /// <summary>By hand: limits −5.5 … 10.5 around 2.5 from a baseline of four; two runs of three, the second through a gap, none over the border.</summary>
    [Fact]
    public void Runs_and_outliers_of_phases_stand_at_their_points()
    {
        double?[] values = [1, 4, 1, 4, 3, 3, 20, 1, null, 1, 1, 3, 3, 3, 3];
        var chart = PhasedChart.Of(
            values,
            [new ChartPhase(0, baseline: 4), new ChartPhase(13, limitsFrom: 0)],
            new PhasedChartOptions { RunLength = 3 }
        );

        chart.LimitsAt(14).Should().Be(chart.LimitsAt(0));
        chart.Beyond.Should().Equal(6);
        chart.Runs.Should().Equal(5, 6, 10);
        (chart.Count, chart.Phases[0].PointsUsed, chart.Phases[0].MovingRangesUsed).Should().Be((15, 4, 3));
        (chart.Phases[1].PointsUsed, chart.Phases[1].MovingRangesUsed).Should().Be((0, 0));
        PhasedChart.Of([1, 3, 2], [new ChartPhase(0, baseline: 9)]).Phases[0].PointsUsed.Should().Be(3);
    }

    /// <summary>By hand: mean 2, moving ranges 2, 2 and 1.128 for d2: σ = 1.773, and the target 3.773 lies one σ up: 84.13 % stay below it.</summary>
    [Fact]
    public void The_share_to_be_expected_is_that_of_the_normal_distribution()
    {
        double target = 2 + (2 / 1.128);

        TargetAssurance.Of([1, 3, 1, 3], [0, 0, 0, target], DesiredChange.Decrease).ExpectedShare.Should().BeApproximately(0.8413447, 1e-7);
        TargetAssurance.Of([1, 3, 1, 3], [0, 0, 0, target], DesiredChange.Increase).ExpectedShare.Should().BeApproximately(0.1586553, 1e-7);
        TargetAssurance.Of([4, 4, 4], [5, 5, 5], DesiredChange.Increase).ExpectedShare.Should().Be(0);
        TargetAssurance.Of([4, 4, 4], [5, 5, 5], DesiredChange.Decrease).ExpectedShare.Should().Be(1);
    }

    [Fact]
    public void The_last_target_given_stays_the_target()
    {
        var found = TargetAssurance.Of([1, 3, 1, 3], [9, 2, null, null], DesiredChange.Increase);

        found.Target.Should().Be(2);
        found.Attained.Should().Equal(false, true, null, null);
        (found.RecentShare, found.Streak).Should().Be((0.5, 1));
        found.Icon.Should().Be(AssuranceIcon.HitOrMiss);
    }

    /// <summary>By hand: met, missed, missed, met, met, met: of the last four three are met, and three in a row; then a miss begins at −1.</summary>
    [Fact]
    public void A_record_counts_back_from_the_last_point()
    {
        double?[] targets = [5, 5, 5, 5, 5, 5, 5];

        var met = TargetAssurance.Of([6, 4, 4, 6, 5, 6], targets.AsSpan(0, 6), DesiredChange.Increase, recent: 4);
        (met.RecentShare, met.Streak).Should().Be((0.75, 3));
        var missed = TargetAssurance.Of([6, 4, 4, 6, 5, 6, 4], targets, DesiredChange.Increase);
        missed.RecentShare.Should().BeApproximately(4 / 7.0, 1e-15);
        missed.Streak.Should().Be(-1);
        TargetAssurance
            .Of([6, 4, 4, 6, 5, 6, 4], targets, DesiredChange.Decrease)
            .Attained.Should()
            .Equal(false, true, true, false, true, false, true);
        var rebased = TargetAssurance.Of([100, 200, 1, 3, 1], targets.AsSpan(0, 5), DesiredChange.Increase, [2]);
        rebased.Limits.Center.Should().BeApproximately(5 / 3.0, 1e-14);
        rebased.Limits.Upper.Should().BeApproximately((5 / 3.0) + 5.32, 1e-12);
    }

    /// <summary>Anhøj and Olesen: more than log₂(n) + 3 in a row, or fewer crossings than the 5 % quantile of Binomial(n − 1, ½), tells.</summary>
    [Fact]
    public void A_run_chart_tells_by_runs_or_by_crossings()
    {
        // Eight useful: at most 6 in a row, at least 1 or 2 crossings of seven: P(X ≤ 1) = 8/128 = 0.0625, so 1 is the 5 % quantile.
        var six = RunChart.Of([1, 1, 1, 1, 1, 1, -1, -1], 0);
        (six.LongestRunMaximum, six.CrossingsMinimum, six.LongestRun, six.Crossings).Should().Be((6, 1, 6, 1));
        six.HasSignal.Should().BeFalse();
        six.Explain().Value.Should().Be("no signal");
        var seven = RunChart.Of([1, 1, 1, 1, 1, 1, 1, -1], 0);
        (seven.LongestRun, seven.HasSignal).Should().Be((7, true));
        seven.Explain().Value.Should().Be("signal");
        var none = RunChart.Of([1, 1, 1, 1, 1, 1, 1, 1], 0);
        (none.Crossings, none.HasSignal).Should().Be((0, true));
        // Four in each of three stretches: only the crossings are too few: of 11 the quantile is 3.
        var few = RunChart.Of([1, 1, 1, 1, -1, -1, -1, -1, 1, 1, 1, 1], 0);
        (few.LongestRun, few.LongestRunMaximum, few.Crossings, few.CrossingsMinimum, few.HasSignal).Should().Be((4, 7, 2, 3, true));
        (few.Count, few.UsefulObservations, few.Center).Should().Be((12, 12, 0));
        RunChart.Of([5, 1, 3]).Center.Should().Be(3);
    }
}
