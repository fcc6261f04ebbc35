using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>Trends, seasonal trends, autocorrelation and outliers: closed forms, published figures and plain definitions.</summary>
public sealed class TrendFigureTests
{
    /// <summary>
    /// By hand: both phases 1, 2, 3: each score 3 with the variance 3·2·11/18 = 11/3; phases that move together have this covariance too:
    /// K = 3, Σ R² = 14, (3 + 56 − 48)/3 = 11/3, so that the variance is 4·11/3.
    /// </summary>
    [Fact]
    public void Phases_that_move_together_count_as_one()
    {
        double?[] values = [1, 1, 2, 2, 3, 3];

        SeasonalMannKendall.Of(values, 2).ScoreVariance.Should().BeApproximately(22 / 3.0, 1e-13);
        var corrected = SeasonalMannKendall.Of(values, 2, isCorrected: true);
        corrected.ScoreVariance.Should().BeApproximately(44 / 3.0, 1e-13);
        corrected.Z.Should().BeApproximately(5 / Math.Sqrt(44 / 3.0), 1e-13);
        (corrected.Score, corrected.IsCorrected, corrected.Period, corrected.Confidence).Should().Be((6, true, 2, 0.95));
        corrected.SenSlopePerCycle.Should().Be(1);
    }

    /// <summary>By hand: one phase rises as the other falls: scores 3 and −3, covariance −11/3, and nothing is left of the variance.</summary>
    [Fact]
    public void Phases_that_cancel_leave_no_variance()
    {
        double?[] values = [1, 3, 2, 2, 3, 1];

        SeasonalMannKendall.Of(values, 2).SeasonalScores.Should().Equal(3, -3);
        Refusal.Of(FaultCode.ZeroDenominator, "values", () => SeasonalMannKendall.Of(values, 2, isCorrected: true));
    }

    /// <summary>
    /// By hand with a gap: phases 1, 2, 4 and 5, ·, 7: scores 3 and 1, variances 11/3 and 1. K = 1 (first to last cycle), ranks 1, 2, 3 and 1, 1½, 2,
    /// products 1 + 3 + 6 = 10: covariance (1 + 40 − 3·4·3)/3 = 5/3, variance 14/3 + 10/3 = 8. Slopes 1, 1½, 2 and 1.
    /// </summary>
    [Fact]
    public void A_gap_has_the_middle_rank()
    {
        var test = SeasonalMannKendall.Of([1, 5, 2, null, 4, 7], 2, isCorrected: true);

        test.SeasonalScores.Should().Equal(3, 1);
        test.ScoreVariance.Should().BeApproximately(8, 1e-13);
        test.SenSlopePerCycle.Should().Be(1.25);
        test.Direction.Should().Be(TrendDirection.None);
        SeasonalMannKendall.Of([1, 5, 2, null, 4, 7], 2, confidence: 0.5).Direction.Should().Be(TrendDirection.Increasing);
        SeasonalMannKendall.Of([4, 7, 2, null, 1, 5], 2, confidence: 0.5).Direction.Should().Be(TrendDirection.Decreasing);
    }

    /// <summary>Hirsch and Slack 1984, written down as they say it: signs of all pairs, ranks as half sums of signs, every pair of phases.</summary>
    [Fact]
    public void Seasonal_trends_agree_with_their_definition()
    {
        Gen.Select(Gen.Int[0, 9].Array[5, 40], Gen.Int[2, 6])
            .Sample(
                (whole, period) =>
                {
                    double?[] values = [.. whole.Select(value => value == 0 ? null : (double?)Math.Min(value, 7))];
                    int cycles = ((values.Length - 1) / period) + 1;
                    double? At(int g, int i) => (i * period) + g < values.Length ? values[(i * period) + g] : null;
                    int Sign(int g, int i, int j) => At(g, i) is { } a && At(g, j) is { } b ? Math.Sign(b - a) : 0;
                    int Count(int g) => Enumerable.Range(0, cycles).Count(i => At(g, i) is not null);
                    var pairs = Enumerable.Range(0, cycles).SelectMany(j => Enumerable.Range(0, j).Select(i => (I: i, J: j))).ToList();
                    double Rank(int g, int i) => (Count(g) + 1 + Enumerable.Range(0, cycles).Sum(j => Sign(g, j, i))) / 2.0;
                    double Covariance(int g, int h) =>
                        (
                            pairs.Sum(pair => (double)Sign(g, pair.I, pair.J) * Sign(h, pair.I, pair.J))
                            + (4 * Enumerable.Range(0, cycles).Sum(i => Rank(g, i) * Rank(h, i)))
                            - (cycles * (Count(g) + 1.0) * (Count(h) + 1.0))
                        ) / 3;
                    double Variance(int g)
                    {
                        double n = Count(g);
                        double ties = Enumerable
                            .Range(0, cycles)
                            .Where(i => At(g, i) is not null)
                            .GroupBy(i => At(g, i))
                            .Sum(group => group.Count() * (group.Count() - 1.0) * ((2 * group.Count()) + 5));
                        return ((n * (n - 1) * ((2 * n) + 5)) - ties) / 18;
                    }

                    int[] phases = [.. Enumerable.Range(0, Math.Min(period, values.Length))];
                    double variance = phases.Sum(Variance);
                    if (variance == 0)
                        return;
                    double all = variance + phases.Sum(g => phases.Where(h => h != g).Sum(h => Covariance(g, h)));
                    var plain = SeasonalMannKendall.Of(values, period);
                    plain.SeasonalScores.Should().Equal(phases.Select(g => (double)pairs.Sum(pair => Sign(g, pair.I, pair.J))));
                    plain.ScoreVariance.Should().BeApproximately(variance, 1e-9);
                    double[] slopes =
                    [
                        .. phases
                            .SelectMany(g =>
                                pairs
                                    .Where(pair => At(g, pair.I) is not null && At(g, pair.J) is not null)
                                    .Select(pair => (At(g, pair.J)!.Value - At(g, pair.I)!.Value) / (pair.J - pair.I))
                            )
                            .Order(),
                    ];
                    plain
                        .SenSlopePerCycle.Should()
                        .BeApproximately((slopes[(slopes.Length - 1) / 2] + slopes[slopes.Length / 2]) / 2, 1e-12);
                    if (all > 1e-9)
                        SeasonalMannKendall.Of(values, period, true).ScoreVariance.Should().BeApproximately(all, 1e-9);
                },
                iter: 300
            );
    }

    /// <summary>Sen 1968 on ties in time and value: the variance of S, then the slopes of rank (N − C)/2 and (N + C)/2 + 1, counted from 1.</summary>
    [Fact]
    public void Limits_of_a_slope_are_slopes_at_their_ranks()
    {
        Gen.Select(Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[3, 40], Gen.Double[0.5, 0.99])
            .Where(drawn => drawn.Item1.Select(point => point.Item1).Distinct().Count() > 1)
            .Sample(
                (points, confidence) =>
                {
                    double[] x = [.. points.Select(point => (double)point.Item1)];
                    double[] y = [.. points.Select(point => (double)point.Item2)];
                    double n = points.Length;
                    double Ties(double[] values) =>
                        values.GroupBy(value => value).Sum(group => group.Count() * (group.Count() - 1.0) * ((2 * group.Count()) + 5));
                    double variance = ((n * (n - 1) * ((2 * n) + 5)) - Ties(x) - Ties(y)) / 18;
                    double reach = Ops.Domain.Numerics.Normal.Standard.Quantile((1 + confidence) / 2) * Math.Sqrt(variance);
                    double[] slopes =
                    [
                        .. Enumerable
                            .Range(0, x.Length)
                            .SelectMany(i =>
                                Enumerable
                                    .Range(i + 1, x.Length - i - 1)
                                    .Where(j => x[j] != x[i])
                                    .Select(j => (y[j] - y[i]) / (x[j] - x[i]))
                            )
                            .Order(),
                    ];
                    double lower = Math.Round((slopes.Length - reach) / 2);
                    double upper = Math.Round((slopes.Length + reach) / 2);
                    // A rank that is a half within rounding may go either way.
                    if (Math.Abs(Math.Abs((slopes.Length - reach) / 2 % 1) - 0.5) < 1e-9)
                        return;
                    var line = TheilSen.Of(x, y, confidence);
                    (line.Count, line.Confidence).Should().Be((x.Length, confidence));
                    if (variance < 0)
                    {
                        (line.Lower, line.Upper).Should().Be((null, null));
                        return;
                    }
                    line.Lower.Should().Be(slopes[(int)Math.Max(0, lower - 1)]);
                    line.Upper.Should().Be(slopes[(int)Math.Min(slopes.Length - 1, upper)]);
                },
                iter: 400
            );
    }

    /// <summary>By hand: x 1, 1, 2 and y 3, 3, 3 tie 2·9 and 6·11 of 66: the variance of S would be −1.</summary>
    [Fact]
    public void Too_many_ties_leave_a_slope_without_limits()
    {
        var line = TheilSen.Of([1, 1, 2], [3, 3, 3]);

        (line.Slope, line.Lower, line.Upper).Should().Be((0, null, null));
        line.Explain().Parts[1].Value.Should().BeNull();
        // All values alike at different times: 66 of 66 are tied, the variance is 0 and every slope is 0.
        (TheilSen.Of([3, 3, 3]).Lower, TheilSen.Of([3, 3, 3]).Upper)
            .Should()
            .Be((0, 0));
    }

    /// <summary>One search is asked for every rank, up and down: what it has listed serves the next ranks and no others.</summary>
    [Fact]
    public void Every_rank_of_one_search_is_right()
    {
        var random = new Random(19680604);
        double[] x = [.. Enumerable.Range(0, 260).Select(i => i + 1.0)];
        double[] y = [.. x.Select(_ => (double)random.Next(1000))];
        double[] slopes =
        [
            .. Enumerable
                .Range(0, 260)
                .SelectMany(i => Enumerable.Range(i + 1, 259 - i).Select(j => (y[j] - y[i]) / (x[j] - x[i])))
                .Order(),
        ];
        var search = new PairSlopes(x, y);

        search.Count.Should().Be(slopes.Length);
        for (int rank = 0; rank < slopes.Length; rank++)
        {
            if (search.At(rank) != slopes[rank])
                search.At(rank).Should().Be(slopes[rank], "of rank {0}", rank);
        }
        for (int rank = slopes.Length - 1; rank >= 0; rank -= 7)
        {
            if (search.At(rank) != slopes[rank])
                search.At(rank).Should().Be(slopes[rank], "of rank {0}", rank);
        }
    }

    /// <summary>By hand: 1, 2, 3, 4: r₁ = ¼, r₂ = −0.3, r₃ = −0.45; with two degrees of freedom P(χ² &gt; q) is exp(−q/2).</summary>
    [Fact]
    public void Ljung_Box_takes_fitted_parameters_off_the_degrees_of_freedom()
    {
        var test = LjungBox.Of([1, 2, 3, 4], 3, 1);
        double statistic = 4 * 6 * ((0.0625 / 3) + (0.09 / 2) + (0.2025 / 1));

        test.Autocorrelations.Should().Equal([0.25, -0.3, -0.45], (got, want) => Math.Abs(got - want) < 1e-15);
        test.Statistic.Should().BeApproximately(statistic, 1e-13);
        test.PValue.Should().BeApproximately(Math.Exp(-statistic / 2), 1e-12);
        (test.DegreesOfFreedom, test.Kind).Should().Be((2, PortmanteauKind.LjungBox));
        LjungBox
            .Of([1, 2, 3, 4], 2, 0, PortmanteauKind.BoxPierce)
            .PValue.Should()
            .BeApproximately(Math.Exp(-4 * (0.0625 + 0.09) / 2), 1e-12);
    }

    // Rosner, Technometrics 25 (1983), as in NIST/SEMATECH e-Handbook 1.3.5.17.3.
    private static readonly double[] Rosner =
    [
        .. "-0.25 0.68 0.94 1.15 1.20 1.26 1.26 1.34 1.38 1.43 1.49 1.49 1.55 1.56 1.58 1.65 1.69 1.70 1.76 1.77 1.81 1.91 1.94 1.96 1.99 2.06 2.09 2.10 2.14 2.15 2.23 2.24 2.26 2.35 2.37 2.40 2.47 2.54 2.62 2.64 2.90 2.92 2.92 2.93 3.21 3.26 3.30 3.59 3.68 4.30 4.64 5.34 5.42 6.01"
            .Split(' ')
            .Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>The handbook's table: statistics and critical values of ten steps at 5 %; three outliers, though the second step alone would not tell.</summary>
    [Fact]
    public void Outliers_one_after_another_are_those_of_the_handbook()
    {
        var search = new FarthestFirst(Rosner, AnomalyScale.MeanAndDeviation, 10, 0.05);

        search.Found.Should().Be(3);
        search.Taken.Take(3).Should().Equal(53, 52, 51);
        search.IsHigh.Take(3).Should().Equal(true, true, true);
        search
            .Statistics.Should()
            .Equal(
                [3.118906, 2.942973, 3.179424, 2.810181, 2.815580, 2.848172, 2.279327, 2.310366, 2.101581, 2.067178],
                (got, want) => Math.Abs(got - want) < 1e-6
            );
        search
            .CriticalValues.Should()
            .Equal(
                [3.158794, 3.151430, 3.143890, 3.136165, 3.128247, 3.120128, 3.111796, 3.103243, 3.094456, 3.085425],
                (got, want) => Math.Abs(got - want) < 1e-6
            );
    }

    /// <summary>By hand: −8, 1, 2, 3, 4: median 2, distances 10, 1, 0, 1, 2 with the median 1, that is 1.4826 of a standard deviation.</summary>
    [Fact]
    public void The_median_is_not_moved_by_what_it_looks_for()
    {
        var search = new FarthestFirst([1, 2, -8, 3, 4], AnomalyScale.MedianAndMad, 1, 0.05);

        (search.Taken[0], search.IsHigh[0]).Should().Be((2, false));
        search.Statistics[0].Should().BeApproximately(10 * 0.6744897501960817, 1e-9);
        Refusal.Of(FaultCode.ZeroDenominator, "values", () => new FarthestFirst([1, 1, 1, 1, 9], AnomalyScale.MedianAndMad, 1, 0.05));
    }

    /// <summary>A value far below its season is told as low, with how much less it is.</summary>
    [Fact]
    public void An_anomaly_below_is_told_as_less()
    {
        double[] noise = [0.3, -0.4, 0.1, 0.5, -0.2, -0.6, 0.2, 0.4, -0.1, -0.3, 0.6];
        double[] values = [.. Enumerable.Range(0, 56).Select(i => 50 + (5 * Math.Sin(2 * Math.PI * i / 7)) + noise[i % 11])];
        values[40] += 30;
        values[29] -= 40;
        var found = ResidualAnomalies.Of(values, 7, 4, 0.01);

        found.Anomalies.Select(anomaly => (anomaly.Index, anomaly.Side)).Should().Equal((29, SignalSide.Low), (40, SignalSide.High));
        (found.Count, found.Period, found.Alpha, found.Scale).Should().Be((56, 7, 0.01, AnomalyScale.MeanAndDeviation));
        found.Statistics.Should().HaveCount(4);
        new Anomaly
        {
            Side = SignalSide.Low,
            Value = 5,
            Expected = 8,
            Residual = -3,
        }
            .Reason.Should()
            .Be(new Phrase("5 where 8 was expected: 3 less", "实际 5，预期 8，低 3"));
        new Anomaly
        {
            Side = SignalSide.High,
            Value = 8,
            Expected = 5,
            Residual = 3,
        }
            .Reason.English.Should()
            .Be("8 where 5 was expected: 3 more");
    }

    [Fact]
    public void A_change_of_just_the_least_size_is_flat_both_ways()
    {
        Streak.Of([1.1m, 1m], Direction.HigherIsBetter, 0.1m).CurrentDirection.Should().Be(StreakDirection.Flat);
        Streak.Of([1.11m, 1m], Direction.HigherIsBetter, 0.1m).CurrentDirection.Should().Be(StreakDirection.Down);
        var turned = Streak.Of([1m, 2m, 3m, 4m, 3m, 2m, 5m], Direction.LowerIsBetter);
        (turned.LongestUp, turned.LongestDown, turned.CurrentLength, turned.CurrentStart).Should().Be((3, 2, 1, 5));
        (turned.ConsecutiveDeteriorations, turned.PValue).Should().Be((1, 0.5));
        Streak.Of([3m, 2m, 1m], Direction.LowerIsBetter).ConsecutiveDeteriorations.Should().Be(0);
        Streak.Of([3m, 2m, 1m], Direction.HigherIsBetter).ConsecutiveDeteriorations.Should().Be(2);
        Streak.Of([1m, 2m], Direction.HigherIsBetter).Explain().Parts[0].Formula.English.Should().Be("1 / 2!");
        Streak.Of([2m, 2m], Direction.HigherIsBetter).Explain().Parts[0].Formula.IsEmpty.Should().BeTrue();
    }

    /// <summary>By hand: 1 … 5 has S = 10 of variance 50/3; falling values have −10; one pair has z = 0 and p = 1.</summary>
    [Fact]
    public void Mann_Kendall_points_up_and_down()
    {
        var up = MannKendall.Of([1, 2, 3, 4, 5]);
        up.Z.Should().BeApproximately(9 / Math.Sqrt(50 / 3.0), 1e-13);
        (up.Direction, up.Count, up.Confidence).Should().Be((TrendDirection.Increasing, 5, 0.95));
        var down = MannKendall.Of([5, 4, 3, 2, 1]);
        (down.Direction, down.Score, down.SenSlope, down.SenIntercept).Should().Be((TrendDirection.Decreasing, -10, -1, 6));
        down.Z.Should().BeApproximately(-9 / Math.Sqrt(50 / 3.0), 1e-13);
        (MannKendall.Of([1, 2]).Z, MannKendall.Of([1, 2]).PValue).Should().Be((0, 1));
    }

    /// <summary>By hand: 1, 2 | 3, 5, 4 with x of 0, 1, 2, 3, 5: degrees 2 and 1; F of (2, 1) has the tail 1/√(1 + 2F).</summary>
    [Fact]
    public void Chow_works_on_any_positions()
    {
        double[] x = [0, 1, 2, 3, 5];
        double[] y = [1, 2, 3, 5, 4];
        var test = RegressionBreak.Of(x, y, 2);
        // Second part: x̄ = 10/3, ȳ = 4, Sxy = 1, Sxx = 14/3, Syy = 2: slope 3/14, residual 2 − 3/14. All: Sxx = 14.8, Sxy = 10, Syy = 10.
        double after = 2 - (3 / 14.0);
        double pooled = 10 - (100 / 14.8);

        test.After.Slope.Should().BeApproximately(3 / 14.0, 1e-13);
        test.BeforeResidual.Should().BeApproximately(0, 1e-13);
        test.AfterResidual.Should().BeApproximately(after, 1e-13);
        test.PooledResidual.Should().BeApproximately(pooled, 1e-12);
        double f = (pooled - after) / 2 / after;
        test.Statistic.Should().BeApproximately(f, 1e-12);
        test.PValue.Should().BeApproximately(1 / Math.Sqrt(1 + (2 * f)), 1e-12);
        // A residual of 1/6 beside values of 1e13 is rounding: less than 1e-24 of their squares.
        Refusal.Of(FaultCode.ZeroDenominator, "y", () => RegressionBreak.Of([1e13, 2e13, 3e13 + 1, 1e13, 5e13, 9e13], 3));
        (test.Count, test.BreakIndex, test.NumeratorDegreesOfFreedom, test.DenominatorDegreesOfFreedom).Should().Be((5, 2, 2, 1));
    }

    /// <summary>By hand: 5, 1, 9: ranks 2, 1, 3: sums 0, −2, 0; the first of equals stands.</summary>
    [Fact]
    public void Pettitt_takes_the_first_of_equal_sums()
    {
        var test = Pettitt.Of([5, 1, 9]);
        (test.Statistic, test.Position, test.Count).Should().Be((2, 2, 3));
        Pettitt.Of([1, 3, 2, 4, 4]).Position.Should().Be(3);
        Pettitt.Of([2, 1, 1, 2]).Position.Should().Be(1);
    }

    /// <summary>By hand: 3, 3, 9, 9, 9 | cost 0; the information criterion of no change: 5·(ln RSS + 1 − ln 5 + ln 2π) + 2·ln 5 with RSS = 43.2.</summary>
    [Fact]
    public void The_information_criterion_by_hand()
    {
        double[] values = [3, 3, 9, 9, 9];
        var found = ChangePoints.ByBic(values, 2, 3);

        found.Residuals.Should().HaveCount(4);
        found.Residuals[0].Should().BeApproximately(43.2, 1e-12);
        found.Bics[0].Should().BeApproximately((5 * (Math.Log(43.2) + 1 - Math.Log(5) + Math.Log(2 * Math.PI))) + (2 * Math.Log(5)), 1e-12);
        (found.Residuals[2], found.Residuals[3]).Should().Be((null, null));
        found.Positions.Should().Equal(2);
        found.Means.Should().Equal(3, 9);
        (found.Count, found.Residual).Should().Be((5, 0));
        ChangePoints.ByBic([1, 2, 1, 2, 1, 2], 1, 0).Positions.Should().BeEmpty();
        ChangePoints.ByBic([4, 4, 4, 4], 1, 2).Positions.Should().BeEmpty();
        ChangePoints.ByPenalty([1, 1, 9, 9], 1, 63.9).Positions.Should().Equal([2], "a change saves 64");
        ChangePoints.ByPenalty([1, 1, 9, 9], 1, 64.1).Positions.Should().BeEmpty();
    }
}
