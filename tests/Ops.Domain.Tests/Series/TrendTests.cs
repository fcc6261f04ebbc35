using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class TrendTests
{
    /// <summary>By hand: 1, 3, 2, 5, 4: of ten pairs eight rise and two fall, S = 6, variance 5·4·15/18, slopes sorted around 1.</summary>
    [Fact]
    public void Mann_Kendall_counts_rising_and_falling_pairs()
    {
        var test = MannKendall.Of([1, 3, 2, 5, 4]);

        test.Score.Should().Be(6);
        test.ScoreVariance.Should().BeApproximately(300 / 18.0, 1e-13);
        test.Z.Should().BeApproximately(5 / Math.Sqrt(300 / 18.0), 1e-13);
        test.PValue.Should().BeApproximately(0.2206714, 1e-6);
        test.TauB.Should().BeApproximately(0.6, 1e-14);
        test.SenSlope.Should().BeApproximately((0.75 + 1) / 2, 1e-14);
        test.SenIntercept.Should().BeApproximately(3 - (3 * 0.875), 1e-14);
        test.Direction.Should().Be(TrendDirection.None);
        MannKendall.Of([1, 3, 2, 5, 4], 0.7).Direction.Should().Be(TrendDirection.Increasing);
    }

    [Fact]
    public void A_constant_series_has_no_trend_and_no_tau()
    {
        var test = MannKendall.Of([2, 2, 2, 2]);

        (test.Score, test.Z, test.PValue, test.TauB, test.SenSlope).Should().Be((0, 0, 1, null, 0));
        Refusal.Of(() => MannKendall.Of([1]), FaultCode.InsufficientData, "values");
        Refusal.Of(() => MannKendall.Of([1, 2], 1), FaultCode.InvalidArgument, "confidence");
    }

    /// <summary>A series read backwards has the opposite trend; one measured in other units has the same test.</summary>
    [Fact]
    public void Mann_Kendall_turns_with_time_and_ignores_units()
    {
        Gen.Int[-5, 5]
            .Array[2, 60]
            .Sample(
                whole =>
                {
                    double[] values = [.. whole.Select(value => (double)value)];
                    var test = MannKendall.Of(values);
                    var back = MannKendall.Of([.. values.Reverse()]);
                    back.Score.Should().Be(-test.Score);
                    back.SenSlope.Should().Be(-test.SenSlope);
                    MannKendall.Of([.. values.Select(value => 3 + (4 * value))]).PValue.Should().Be(test.PValue);
                },
                iter: 200
            );
    }

    /// <summary>The search by counting finds the slopes that making all pairs finds, on series of all shapes, long enough not to be listed at once.</summary>
    [Fact]
    public void Slopes_are_those_of_all_pairs()
    {
        Gen.Select(Gen.Int[210, 420], Gen.Int[0, 3], Gen.Int[0, 1_000_000])
            .Sample(
                (n, shape, seed) =>
                {
                    var random = new Random(seed);
                    double[] x = [.. Enumerable.Range(0, n).Select(i => shape == 3 ? random.Next(40) : i + 1.0)];
                    double[] y =
                    [
                        .. Enumerable
                            .Range(0, n)
                            .Select(i =>
                                shape switch
                                {
                                    0 => random.NextDouble(),
                                    1 => random.Next(3),
                                    2 => 1e6 + (0.5 * i) + random.Next(2),
                                    _ => (2 * x[i]) + random.Next(5),
                                }
                            ),
                    ];
                    double[] slopes = AllSlopes(x, y);
                    var line = TheilSen.Of(x, y, 0.9);
                    line.Pairs.Should().Be(slopes.Length);
                    line.Slope.Should().BeApproximately((slopes[(slopes.Length - 1) / 2] + slopes[slopes.Length / 2]) / 2, 1e-9);
                    slopes.Should().Contain(line.Lower!.Value).And.Contain(line.Upper!.Value);
                    line.Lower!.Value.Should().BeLessThanOrEqualTo(line.Slope);
                    line.Upper!.Value.Should().BeGreaterThanOrEqualTo(line.Slope);
                },
                iter: 40
            );
    }

    /// <summary>Every rank, where many slopes are alike (whole steps of 0 to 2) and where a sample of them may miss the wanted one.</summary>
    [Theory]
    [InlineData(405, 0)]
    [InlineData(405, 1)]
    [InlineData(210, 2)]
    public void The_slope_of_every_rank_is_that_of_the_sorted_list(int n, int shape)
    {
        var random = new Random(680604);
        double[] x = [.. Enumerable.Range(0, n).Select(i => i + 1.0)];
        double[] y =
        [
            .. x.Select(at =>
                shape == 0 ? random.NextDouble()
                : shape == 1 ? random.Next(3)
                : at < 100 ? 0
                : 1
            ),
        ];
        double[] slopes = AllSlopes(x, y);

        for (int rank = 0; rank < slopes.Length; rank += 977)
            new PairSlopes(x, y).At(rank).Should().Be(slopes[rank], "of rank {0}", rank);
        new PairSlopes(x, y).Median().Should().Be((slopes[(slopes.Length - 1) / 2] / 2) + (slopes[slopes.Length / 2] / 2));
    }

    /// <summary>By hand: slopes of (1,1), (2,3), (3,2), (4,5) are −1, ½, 1, 4/3, 2, 3: median 7/6; C of 0.9 is 4.8, so ranks 0 and 5.</summary>
    [Fact]
    public void Theil_Sen_takes_the_median_slope_and_its_limits()
    {
        var line = TheilSen.Of([1, 3, 2, 5], 0.9);

        line.Slope.Should().BeApproximately(7 / 6.0, 1e-14);
        line.Intercept.Should().BeApproximately(2.5 - (7 / 6.0 * 2.5), 1e-14);
        (line.Lower, line.Upper, line.Pairs).Should().Be((-1, 3, 6));
        TheilSen.Of([1, 1, 2], [0, 9, 3]).Pairs.Should().Be(2);
        Refusal.Of(() => TheilSen.Of([1, 1], [3, 4]), FaultCode.ZeroDenominator, "x");
        Refusal.Of(() => TheilSen.Of([4]), FaultCode.InsufficientData, "x");
    }

    /// <summary>By hand: phases (1, 2) and (2, 1): S of 1 and −1; each variance 2·1·9/18 = 1.</summary>
    [Fact]
    public void Seasonal_scores_are_summed_over_phases()
    {
        var test = SeasonalMannKendall.Of([1, 2, 2, 1], 2);

        test.SeasonalScores.Should().Equal(1, -1);
        (test.Score, test.ScoreVariance, test.Z, test.PValue, test.SenSlopePerCycle).Should().Be((0, 2, 0, 1, 0));
        Refusal.Of(() => SeasonalMannKendall.Of([null, null], 2), FaultCode.EmptyInput, "values");
        Refusal.Of(() => SeasonalMannKendall.Of([3, 5, 3, 5], 2), FaultCode.InsufficientData, "values");
        Refusal.Of(() => SeasonalMannKendall.Of([3, 5, 3, 5], 1), FaultCode.InvalidArgument, "period");
    }

    /// <summary>A season of any size does not change the test, a trend does: the reason for testing within phases.</summary>
    [Fact]
    public void A_season_does_not_look_like_a_trend()
    {
        double?[] season = [.. Enumerable.Range(0, 24).Select(i => (double?)((100 * (i % 4)) + (i / 4 % 2)))];
        double?[] rising = [.. Enumerable.Range(0, 24).Select(i => (double?)((100 * (i % 4)) + i))];

        SeasonalMannKendall.Of(season, 4).Direction.Should().Be(TrendDirection.None);
        var test = SeasonalMannKendall.Of(rising, 4);
        test.Direction.Should().Be(TrendDirection.Increasing);
        test.Score.Should().Be(60);
        test.SenSlopePerCycle.Should().Be(4);
    }

    /// <summary>By hand: 10, 11, 10.5, 10.2, 9.9, 9.1 falls four times; the chance of it without a trend is 1/5!.</summary>
    [Fact]
    public void A_streak_counts_comparisons_and_knows_its_chance()
    {
        var streak = Streak.Of([10m, 11m, 10.5m, 10.2m, 9.9m, 9.1m], Direction.HigherIsBetter);

        (streak.CurrentDirection, streak.CurrentLength, streak.CurrentStart).Should().Be((StreakDirection.Down, 4, 1));
        (streak.LongestUp, streak.LongestDown, streak.ConsecutiveDeteriorations).Should().Be((1, 4, 4));
        streak.PValue.Should().BeApproximately(1 / 120.0, 1e-15);
        Streak.Of([10m, 11m], Direction.LowerIsBetter).ConsecutiveDeteriorations.Should().Be(1);
        Streak.Of([10m, 11m], Direction.HigherIsBetter).ConsecutiveDeteriorations.Should().Be(0);
    }

    [Fact]
    public void A_gap_or_a_small_change_ends_a_streak()
    {
        Streak.Of([3m, 2m, null, 1m], Direction.HigherIsBetter).CurrentDirection.Should().Be(StreakDirection.None);
        var gap = Streak.Of([4m, 3m, null, 2m, 1m], Direction.HigherIsBetter);
        (gap.CurrentLength, gap.CurrentStart, gap.LongestDown).Should().Be((1, 3, 1));
        var flat = Streak.Of([1m, 1.1m], Direction.HigherIsBetter, 0.1m);
        (flat.CurrentDirection, flat.CurrentLength, flat.CurrentStart, flat.PValue).Should().Be((StreakDirection.Flat, 0, null, null));
        Streak.Of([1m, 1.11m], Direction.HigherIsBetter, 0.1m).CurrentDirection.Should().Be(StreakDirection.Up);
        Streak.Of([7m], Direction.HigherIsBetter).CurrentDirection.Should().Be(StreakDirection.None);
        Refusal.Of(() => Streak.Of([], Direction.HigherIsBetter), FaultCode.EmptyInput, "values");
        Refusal.Of(() => Streak.Of([1m], Direction.WithinBand), FaultCode.InvalidArgument, "improvement");
        Refusal.Of(() => Streak.Of([1m], Direction.HigherIsBetter, -1), FaultCode.InvalidArgument, "minimumChange");
        Refusal.Of(() => Streak.Of([decimal.MinValue, decimal.MaxValue], Direction.HigherIsBetter), FaultCode.Overflow, "values[1]");
    }

    /// <summary>The p-value is the share of all orders of five values that end in a streak of at least that length in that direction.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_chance_of_a_streak_is_the_share_of_orders_that_show_it(int length)
    {
        var orders = Orders([1m, 2m, 3m, 4m, 5m])
            .Select(order => Streak.Of([.. order.Select(value => (decimal?)value)], Direction.HigherIsBetter))
            .ToList();
        double share = orders.Count(streak => streak.CurrentDirection == StreakDirection.Up && streak.CurrentLength >= length) / 120.0;

        orders.First(streak => streak.CurrentLength == length).PValue.Should().BeApproximately(share, 1e-15);
    }

    /// <summary>By hand: 1, 2, 3, 4: r₁ = ¼, Q = 4·6·(1/16)/3 = ½, and P(χ²₁ > ½) = 0.4795001.</summary>
    [Fact]
    public void Ljung_Box_sums_squared_autocorrelations()
    {
        var test = LjungBox.Of([1, 2, 3, 4], 1);

        test.Autocorrelations.Should().Equal(0.25);
        test.Statistic.Should().BeApproximately(0.5, 1e-15);
        test.PValue.Should().BeApproximately(0.4795001, 1e-7);
        LjungBox.Of([1, 2, 3, 4], 1, kind: PortmanteauKind.BoxPierce).Statistic.Should().BeApproximately(0.25, 1e-15);
        LjungBox.Of([1, 2, 3, 4], 3, 1).DegreesOfFreedom.Should().Be(2);
        Refusal.Of(() => LjungBox.Of([1, 2, 3, 4], 4), FaultCode.InsufficientData, "values");
        Refusal.Of(() => LjungBox.Of([1, 2, 3, 4], 2, 2), FaultCode.InvalidArgument, "fittedParameters");
        Refusal.Of(() => LjungBox.Of([2, 2, 2], 1), FaultCode.ZeroDenominator, "values");
    }

    /// <summary>By hand in fractions: 1, 2, 4 | 3, 3, 6: residuals 464/105, 1/6 and 3/2, F = 289/175, p = 1/(1 + F) for 2 and 2 degrees.</summary>
    [Fact]
    public void Chow_compares_one_line_with_two()
    {
        var test = RegressionBreak.Of([1, 2, 4, 3, 3, 6], 3);

        test.PooledResidual.Should().BeApproximately(464 / 105.0, 1e-13);
        test.BeforeResidual.Should().BeApproximately(1 / 6.0, 1e-14);
        test.AfterResidual.Should().BeApproximately(1.5, 1e-14);
        test.Statistic.Should().BeApproximately(289 / 175.0, 1e-12);
        test.PValue.Should().BeApproximately(175 / 464.0, 1e-12);
        test.Before.Slope.Should().BeApproximately(1.5, 1e-14);
        test.After.Intercept.Should().BeApproximately(-3.5, 1e-13);
        Refusal.Of(() => RegressionBreak.Of([1, 2, 3, 10, 20, 30], 3), FaultCode.ZeroDenominator, "y");
        Refusal.Of(() => RegressionBreak.Of([5, 7, 6, 9, 12], 5), FaultCode.InvalidArgument, "breakIndex");
        Refusal.Of(() => RegressionBreak.Of([5, 7, 6, 9, 12], 1), FaultCode.InsufficientData, "breakIndex");
        Refusal.Of(() => RegressionBreak.Of([5, 7, 6, 9], 2), FaultCode.InsufficientData, "x");
        Refusal.Of(() => RegressionBreak.Of([5, 5, 5, 6, 7, 8], [1, 2, 4, 10, 21, 30], 3), FaultCode.ZeroDenominator, "x");
    }

    private static double[] AllSlopes(double[] x, double[] y)
    {
        var slopes = new List<double>();
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = i + 1; j < x.Length; j++)
            {
                if (x[i] != x[j])
                    slopes.Add((y[j] - y[i]) / (x[j] - x[i]));
            }
        }
        return [.. slopes.Order()];
    }

    private static IEnumerable<decimal[]> Orders(decimal[] values) =>
        values.Length == 0
            ?
            [
                [],
            ]
            : values.SelectMany((value, i) => Orders([.. values[..i], .. values[(i + 1)..]]).Select(rest => (decimal[])[value, .. rest]));
}
