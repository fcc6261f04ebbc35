using CsCheck;
using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

public sealed class ChangePointTests
{
    /// <summary>The Nile at Aswan, R strucchange, breakpoints(Nile ~ 1): RSS 2835157 and 1597457, BIC least with one break after the 28th year, 1898.</summary>
    [Fact]
    public void The_Nile_changes_once_in_1898()
    {
        var found = ChangePoints.ByBic(PublicSeries.Nile, 15, 5);

        found.Positions.Should().Equal(28);
        found.Residuals[0].Should().BeApproximately(2835157, 1);
        found.Residuals[1].Should().BeApproximately(1597457, 1);
        found.Bics[1].Should().BeApproximately(1270.084, 1e-3);
        found.Means[0].Should().BeApproximately(1097.75, 1e-9);
        ChangePoints.ByPenalty(PublicSeries.Nile, 1, 150_000).Positions.Should().Equal(28);
        Pettitt.Of(PublicSeries.Nile).Position.Should().Be(28);
    }

    /// <summary>By hand: 3, 4, 9, 8, 10: ranks 1, 2, 4, 3, 5: U = −4, −6, −4, −4, 0.</summary>
    [Fact]
    public void Pettitt_looks_for_the_farthest_rank_sum()
    {
        var test = Pettitt.Of([3, 4, 9, 8, 10]);

        (test.Statistic, test.Position).Should().Be((6, 2));
        test.PValue.Should().BeApproximately(2 * Math.Exp(-216 / 150.0), 1e-14);
        (Pettitt.Of([5, 5, 5]).Statistic, Pettitt.Of([5, 5, 5]).Position, Pettitt.Of([5, 5, 5]).PValue).Should().Be((0, 1, 1));
        Refusal.Of(() => Pettitt.Of([5]), FaultCode.InsufficientData, "values");
    }

    [Fact]
    public void Perfect_steps_are_found_with_the_fewest_changes()
    {
        var found = ChangePoints.ByBic([1, 1, 1, 5, 5, 5], 1, 3);

        found.Positions.Should().Equal(3);
        found.Residual.Should().Be(0);
        found.Bics[1].Should().BeNull();
        found.Residuals[2].Should().BeNull();
        Refusal.Of(() => ChangePoints.ByBic([1, 2, 3], 2, 1), FaultCode.InsufficientData, "values");
        Refusal.Of(() => ChangePoints.ByBic([1, 2, 3], 0, 1), FaultCode.InvalidArgument, "minSegment");
        Refusal.Of(() => ChangePoints.ByPenalty([1, 2, 3], 1, -1), FaultCode.InvalidArgument, "penalty");
    }

    /// <summary>By hand: 5, 1, 4, 4, 1, 4, 4, 1, 2 have the sum 26 and the squares 96: 96 − 676/9 = 188/9, wherever the zero of the scale lies.</summary>
    [Fact]
    public void Distances_keep_their_digits_far_from_zero()
    {
        double[] near = [5, 1, 4, 4, 1, 4, 4, 1, 2];

        var found = ChangePoints.ByBic(Array.ConvertAll(near, value => 1e9 + value), 4, 1);

        ChangePoints.ByBic(Array.ConvertAll(near, value => 1e9 + value), 4, 0).Residual.Should().BeApproximately(188 / 9.0, 1e-13);
        found.Residuals[0]!.Value.Should().BeApproximately(188 / 9.0, 1e-13);
        found.Residuals[1]!.Value.Should().BeApproximately(18.2, 1e-13, "the first four vary by 9, the last five by 9.2");
    }

    /// <summary>The pruned search pays as little as trying every split, and respects the shortest stretch.</summary>
    [Fact]
    public void The_pruned_search_is_exact()
    {
        Gen.Select(Gen.Int[-9, 9].Array[6, 11], Gen.Int[1, 3], Gen.Int[0, 60])
            .Sample(
                (whole, shortest, penalty) =>
                {
                    double[] values = [.. whole.Select(value => (double)value)];
                    var found = ChangePoints.ByPenalty(values, shortest, penalty);
                    double paid = found.Residual + (penalty * found.Positions.Length);
                    paid.Should().BeApproximately(Splits(values.Length, shortest).Min(split => Price(values, split, penalty)), 1e-9);
                    int[] bounds = [0, .. found.Positions, values.Length];
                    bounds.Zip(bounds.Skip(1), (a, b) => b - a).Min().Should().BeGreaterThanOrEqualTo(shortest);
                },
                iter: 300
            );
    }

    /// <summary>So is dynamic programming, for each number of changes.</summary>
    [Fact]
    public void Dynamic_programming_is_exact()
    {
        Gen.Select(Gen.Int[-9, 9].Array[6, 10], Gen.Int[1, 3])
            .Sample(
                (whole, shortest) =>
                {
                    double[] values = [.. whole.Select(value => (double)value)];
                    var found = ChangePoints.ByBic(values, shortest, 2);
                    for (int m = 0; m <= 2; m++)
                    {
                        if (found.Residuals[m] is { } residual)
                            residual
                                .Should()
                                .BeApproximately(
                                    Splits(values.Length, shortest).Where(split => split.Length == m).Min(split => Price(values, split, 0)),
                                    1e-9
                                );
                    }
                },
                iter: 200
            );
    }

    /// <summary>One value is pushed far off a seasonal pattern with small noise: it is found, alone, with what was expected.</summary>
    [Theory]
    [InlineData(AnomalyScale.MeanAndDeviation)]
    [InlineData(AnomalyScale.MedianAndMad)]
    public void A_value_off_its_season_is_an_anomaly(AnomalyScale scale)
    {
        double[] values = Seasonal();
        values[29] += 40;
        var found = ResidualAnomalies.Of(values, 7, 3, 0.01, scale);

        var anomaly = found.Anomalies.Should().ContainSingle().Which;
        (anomaly.Index, anomaly.Side, anomaly.Value).Should().Be((29, SignalSide.High, values[29]));
        anomaly.Expected.Should().BeApproximately(values[29] - 40, 4);
        (anomaly.Expected + anomaly.Residual).Should().BeApproximately(values[29], 1e-9);
        anomaly.Score.Should().BeGreaterThan(anomaly.CriticalValue);
        anomaly.Reason.English.Should().Contain(" where ").And.EndWith(" more");
    }

    [Fact]
    public void Anomalies_need_something_that_remains()
    {
        double[] clean = [.. Enumerable.Range(0, 28).Select(i => 10.0 + (i % 7))];
        Refusal.Of(() => ResidualAnomalies.Of(clean, 7, 2), FaultCode.ZeroDenominator, "values");
        Refusal.Of(() => ResidualAnomalies.Of(clean.AsSpan(0, 14), 7, 2), FaultCode.InsufficientData, "values");
        Refusal.Of(() => ResidualAnomalies.Of(Seasonal(), 7, 55), FaultCode.InsufficientData, "values");
        Refusal.Of(() => ResidualAnomalies.Of(Seasonal(), 1, 2), FaultCode.InvalidArgument, "period");
        Refusal.Of(() => ResidualAnomalies.Of(Seasonal(), 7, 2, 1), FaultCode.InvalidArgument, "alpha");
    }

    private static double[] Seasonal()
    {
        double[] noise = [0.3, -0.4, 0.1, 0.5, -0.2, -0.6, 0.2, 0.4, -0.1, -0.3, 0.6];
        return [.. Enumerable.Range(0, 56).Select(i => 50 + (5 * Math.Sin(2 * Math.PI * i / 7)) + noise[i % 11])];
    }

    private static IEnumerable<int[]> Splits(int count, int shortest)
    {
        for (int mask = 0; mask < 1 << (count - 1); mask++)
        {
            int[] split = [.. Enumerable.Range(1, count - 1).Where(i => (mask >> (i - 1) & 1) != 0)];
            int[] bounds = [0, .. split, count];
            if (bounds.Zip(bounds.Skip(1), (a, b) => b - a).Min() >= shortest)
                yield return split;
        }
    }

    private static double Price(double[] values, int[] split, double penalty)
    {
        int[] bounds = [0, .. split, values.Length];
        return (penalty * split.Length)
            + bounds
                .Zip(bounds.Skip(1), (from, to) => values[from..to])
                .Sum(stretch => stretch.Sum(value => (value - stretch.Average()) * (value - stretch.Average())));
    }
}
