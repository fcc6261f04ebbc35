using CsCheck;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class TailMeasureTests
{
    private static readonly double[] Ten = [4, 9, 1, 10, 7, 3, 8, 2, 6, 5];

    [Fact]
    public void A_whole_place_cuts_between_losses()
    {
        // n a = 8: VaR the 8th, TVaR (9 + 10) / 2. B ~ Bin(10, 0.8): P(B ≤ 5) = 0.0328, P(B ≤ 6) = 0.1209, P(B = 10) = 0.1074.
        var tail = TailEstimate.Of(Ten, 0.8, 0.9);
        tail.ValueAtRisk.Should().Be(8);
        tail.TailValueAtRisk.Should().Be(9.5);
        tail.ValueAtRiskInterpolated.Should().BeApproximately(8.2, 1e-12);
        tail.Lower.Should().Be(6);
        tail.Upper.Should().BeNull();
        tail.Coverage.Should().BeApproximately(1 - 0.0327934976, 1e-10);
    }

    [Fact]
    public void A_place_between_losses_counts_the_edge_in_part()
    {
        var tail = TailEstimate.Of(Ten, 0.85, 0.9);
        tail.ValueAtRisk.Should().Be(9);
        tail.TailValueAtRisk.Should().BeApproximately((10 + (0.5 * 9)) / 1.5, 1e-14);
    }

    [Fact]
    public void Rounding_of_the_level_does_not_move_the_place()
    {
        // 100 · 0.29 is 28.999999999999996 in double.
        double[] losses = [.. Enumerable.Range(1, 100).Select(i => (double)i)];
        TailEstimate.Of(losses, 0.29).ValueAtRisk.Should().Be(29);
        TailEstimate.Of(losses, 0.29).TailValueAtRisk.Should().Be(65); // mean of 30 to 100
    }

    [Fact]
    public void Both_limits_stand_in_a_long_sample()
    {
        // Median of 100: ranks 40 and 61, coverage 0.9648 (Conover, Practical Nonparametric Statistics, table of the binomial).
        double[] losses = [.. Enumerable.Range(1, 100).Select(i => (double)i)];
        var tail = TailEstimate.Of(losses, 0.5, 0.95);
        (tail.Lower, tail.Upper).Should().Be((40.0, 61.0));
        tail.Coverage.Should().BeApproximately(0.9648, 5e-5);
    }

    [Fact]
    public void Selection_gives_what_sorting_does_for_all_samples() =>
        Gen.Select(Gen.Double[-10, 1000].Array[1, 80], Gen.Double[0.02, 0.98])
            .Sample(
                (losses, level) =>
                {
                    var tail = TailEstimate.Of(losses, level);
                    double[] sorted = [.. losses.Order()];
                    int n = sorted.Length;
                    int k = (int)Math.Ceiling((n * level) - 1e-9);
                    tail.ValueAtRisk.Should().Be(sorted[k - 1]);
                    double expected = (sorted.Skip(k).Sum() + ((k - (n * level)) * sorted[k - 1])) / (n * (1 - level));
                    tail.TailValueAtRisk.Should().BeApproximately(expected, 1e-7);
                    (tail.TailValueAtRisk + 1e-7).Should().BeGreaterThanOrEqualTo(tail.ValueAtRisk);
                    (tail.Lower ?? double.MinValue).Should().BeLessThanOrEqualTo(tail.ValueAtRisk);
                    (tail.Upper ?? double.MaxValue).Should().BeGreaterThanOrEqualTo(tail.ValueAtRisk);
                }
            );

    [Fact]
    public void Exceedance_is_strict_and_has_exact_limits()
    {
        // Clopper–Pearson of 0 in 4 at 0.9: upper 1 − 0.05^(1/4).
        var curve = ExceedanceCurve.Of([5, 5, 5, 10], [10, 5, 4], 0.9);
        curve.Points.Select(point => point.Probability).Should().Equal(0, 0.25, 1);
        curve.Points.Select(point => point.ReturnPeriod).Should().Equal(null, 4, 1);
        curve.Points[0].Lower.Should().Be(0);
        curve.Points[0].Upper.Should().BeApproximately(1 - Math.Pow(0.05, 0.25), 1e-12);
        curve.Points[2].Lower.Should().BeApproximately(Math.Pow(0.05, 0.25), 1e-12);
        curve.Points[2].Upper.Should().Be(1);
        ExceedanceCurve.Of([1], []).Points.Should().BeEmpty();
    }

    [Fact]
    public void Contributions_weigh_ties_and_stand_largest_first()
    {
        // Totals 1, 5, 5, 5, 0; level 0.7: n a = 3.5, q = 5, 1.5 years in the tail, spread over three ties: ½ each.
        var tail = TailContributions.Of([new RiskLosses("b", [1, 5, 0, 2, 0]), new RiskLosses("a", [0, 0, 5, 3, 0])], 0.7);
        tail.TailValueAtRisk.Should().Be(5);
        tail.Contributions.Select(share => share.Id).Should().Equal("a", "b");
        tail.Contributions[0].Contribution.Should().BeApproximately(8 * 0.5 / 1.5, 1e-14);
        tail.Contributions[1].Share.Should().BeApproximately(7 * 0.5 / 1.5 / 5, 1e-14);
        TailContributions.Of([new RiskLosses("a", [0, 0])], 0.5).Contributions[0].Share.Should().BeNull();
    }

    [Fact]
    public void Contributions_add_up_for_all_scenarios() =>
        Gen.Select(Gen.Int[0, 6].Select(i => (double)i).Array[5, 30], Gen.Double[0.05, 0.95])
            .Sample(
                (losses, level) =>
                {
                    double[] other = [.. losses.Select((loss, i) => losses[(i + 2) % losses.Length])];
                    var tail = TailContributions.Of([new RiskLosses("a", losses), new RiskLosses("b", other)], level);
                    tail.Contributions.Sum(share => share.Contribution).Should().BeApproximately(tail.TailValueAtRisk, 1e-9);
                }
            );

    /// <summary>250 days at 99 %: the zones of the Basel Committee's table of 1996.</summary>
    [Theory]
    [InlineData(4, BacktestZone.Green, 0.8922)]
    [InlineData(5, BacktestZone.Yellow, 0.9588)]
    [InlineData(9, BacktestZone.Yellow, 0.9997)]
    [InlineData(10, BacktestZone.Red, 0.9999)]
    public void Exceptions_fall_into_the_zones_of_the_table(int exceptions, BacktestZone zone, double cumulative)
    {
        var test = TailBacktest.Of(250, exceptions, 0.99);
        test.Zone.Should().Be(zone);
        test.CumulativeProbability.Should().BeApproximately(cumulative, 1e-4);
        test.Expected.Should().BeApproximately(2.5, 1e-12);
    }

    [Fact]
    public void As_many_exceptions_as_expected_speak_for_the_level()
    {
        TailBacktest.Of(100, 5, 0.95).PValue.Should().BeApproximately(1, 1e-6);
        // No exception in 100 at 95 %: 2 · 100 · ln(1 / 0.95).
        TailBacktest.Of(100, 0, 0.95).LikelihoodRatio.Should().BeApproximately(200 * Math.Log(1 / 0.95), 1e-10);
        TailBacktest.Of(3, 3, 0.5).LikelihoodRatio.Should().BeApproximately(6 * Math.Log(2), 1e-12);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        ((Action)(() => TailEstimate.Of([], 0.9))).Refuses(FaultCode.EmptyInput, "losses");
        ((Action)(() => TailEstimate.Of([1], 1))).Refuses(FaultCode.InvalidArgument, "level");
        ((Action)(() => TailEstimate.Of([1], 0.5, 0))).Refuses(FaultCode.InvalidArgument, "confidence");
        ((Action)(() => TailEstimate.Of([1, double.NaN], 0.5))).Refuses(FaultCode.InvalidArgument, "losses[1]");
        ((Action)(() => ExceedanceCurve.Of([], [1]))).Refuses(FaultCode.EmptyInput, "losses");
        ((Action)(() => TailContributions.Of([], 0.5))).Refuses(FaultCode.EmptyInput, "risks");
        var two = new RiskLosses("a", [1, 2]);
        ((Action)(() => TailContributions.Of([two, new RiskLosses("b", [1])], 0.5))).Refuses(FaultCode.LengthMismatch, "risks[1]");
        ((Action)(() => TailContributions.Of([two, two], 0.5))).Refuses(FaultCode.DuplicateKey, "risks[1]");
        ((Action)(() => _ = new RiskLosses("a", []))).Refuses(FaultCode.EmptyInput, "losses");
        ((Action)(() => TailBacktest.Of(0, 0, 0.9))).Refuses(FaultCode.InsufficientData, "observations");
        ((Action)(() => TailBacktest.Of(3, 4, 0.9))).Refuses(FaultCode.InvalidArgument, "exceptions");
    }
}
