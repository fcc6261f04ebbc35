using CsCheck;
using Ops.Domain.Markets;

namespace Ops.Domain.Tests.Markets;

public class MarketTests
{
    [Fact]
    public void A_market_from_above_and_below_has_a_gap_in_deviations()
    {
        // Above 10 · 0.5 exactly; below one segment of mean (2 + 4·3 + 10)/6 = 4 and deviation 8/6.
        var size = MarketSize.Of(
            [new("people", 10, 10, 10), new("share", 0.5, 0.5, 0.5)],
            [new MarketSegment("north", new RangeFactor("n", 2, 3, 10))]
        );
        (size.TopDown.Mean, size.BottomUp.Mean, size.Gap, size.GapRatio).Should().Be((5, 4, -1, -0.2));
        size.Z.Should().BeApproximately(-0.75, 1e-12);
        (size.OverlapLow, size.OverlapHigh, size.LeastCertain).Should().Be((5, 5, null));
        ((Action)(() => MarketSize.Of([new("a", 2, 1, 3)], [new MarketSegment("s", new RangeFactor("n", 1, 1, 1))]))).Refuses(
            FaultCode.NotOrdered,
            "topDown[0]"
        );
    }

    [Fact]
    public void The_deviation_of_a_product_is_exact()
    {
        // Two factors of mean 6 and deviation 1: variance (1 + 36)² − 36² = 73.
        RangeFactor factor = new("a", 3, 6, 9);
        var size = MarketSize.Of([factor, new("b", 3, 6, 9)], [new MarketSegment("s", factor)]);
        size.TopDown.StandardDeviation.Should().BeApproximately(Math.Sqrt(73), 1e-12);
        size.LeastCertain.Should().Be("a");
    }

    [Fact]
    public void A_share_is_won_from_those_that_lost()
    {
        var shares = MarketShares.Of([new("us", 20), new("x", 50), new("y", 30)], [new("us", 30), new("x", 44), new("y", 26)], "us");
        shares.Sources.Select(source => source.Id).Should().Equal("x", "y");
        shares
            .Sources.Select(source => source.Points)
            .Zip([0.06, 0.04])
            .Should()
            .OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
        shares.Instability.Should().BeApproximately(0.1, 1e-12);
        ((Action)(() => MarketShares.Of([new("a", 1)], [new("a", 1)], "z"))).Refuses(FaultCode.UnknownReference, "own");
        ((Action)(() => MarketShares.Of([new("a", -1)], [new("a", 1)]))).Refuses(FaultCode.InvalidArgument, "before[0]");
        ((Action)(() => MarketShares.Of([new("a", 1)], [new("a", 0)]))).Refuses(FaultCode.ZeroDenominator, "after");
    }

    [Fact]
    public void Limits_of_concentration_are_strict()
    {
        // Shares 0.5, 0.01: the rise is 2·0.5·0.01·10⁴ = 100, which is not above 100.
        var market = MarketConcentration.Of([new("a", 50), new("b", 1), new("c", 49)], default, ("a", "b"));
        market.Merger!.Delta.Should().Be(100);
        market.Merger.IsPresumed.Should().BeFalse();
        MarketConcentration.Of([new("a", 50), new("b", 1.01m), new("c", 48.99m)], default, ("a", "b")).Merger!.IsPresumed.Should().BeTrue();
        // 900 + 400 + 5·100 = 1800 is still in the middle band, 3400 is not.
        Hhi(30, 20, 10, 10, 10, 10, 10).Band.Should().Be(ConcentrationBand.ModeratelyConcentrated);
        Hhi(30, 30, 0, 40).Band.Should().Be(ConcentrationBand.HighlyConcentrated);
        Hhi([.. Enumerable.Repeat(1m, 10)]).Band.Should().Be(ConcentrationBand.ModeratelyConcentrated);
        Hhi([.. Enumerable.Repeat(1m, 11)]).Band.Should().Be(ConcentrationBand.Unconcentrated);
        // The same market made by a merger of 20 and 10: a rise of 400 to exactly 1800, together exactly 30 %.
        FirmValue[] before = [new("x", 20), new("y", 10), new("b", 20), .. Enumerable.Range(0, 5).Select(i => new FirmValue($"c{i}", 10))];
        var exact = MarketConcentration.Of(before, default, ("x", "y")).Merger!;
        (exact.Delta, exact.Post, exact.IsPresumedByConcentration, exact.IsPresumedByShare).Should().Be((400, 1800, false, false));
        ((Action)(() => MarketConcentration.Of([new("a", 1)], default, ("a", "a")))).Refuses(FaultCode.InvalidArgument, "merge");
    }

    [Fact]
    public void Effective_firms_are_never_more_than_firms() =>
        Gen.Int[0, 1000]
            .Array[1, 12]
            .Where(values => values.Sum() > 0)
            .Sample(values =>
            {
                var market = Hhi([.. values.Select(value => (decimal)value)]);
                return market.EffectiveFirms <= values.Length * (1 + 1e-12)
                    && market.EffectiveFirms >= 1 - 1e-12
                    && market.Gini is >= 0 and < 1
                    && Math.Abs(market.Shares.Sum(share => share.Share) - 1) < 1e-9;
            });

    [Fact]
    public void Price_indices_agree_on_one_good_and_contributions_add_up()
    {
        // p0q0 = 20 + 10, p1q0 = 30 + 10 → 4/3; p1q1 = 15 + 20, p0q1 = 10 + 20 → 7/6.
        var index = PriceIndex.Of([new("a", 2, 10, 3, 5), new("b", 1, 10, 1, 20)]);
        index.Laspeyres.Should().BeApproximately(4 / 3.0, 1e-15);
        index.Paasche.Should().BeApproximately(7 / 6.0, 1e-15);
        index.Fisher.Should().BeApproximately(Math.Sqrt(28 / 18.0), 1e-15);
        index.Contributions.Sum(part => part.Points).Should().BeApproximately(1 / 3.0, 1e-15);
        ((Action)(() => PriceIndex.Of([new("a", 0, 1, 1, 1)]))).Refuses(FaultCode.InvalidArgument, "items[0].basePrice");
        ((Action)(() => PriceIndex.Of([new("a", 1, 1, 1, 0)]))).Refuses(FaultCode.ZeroDenominator, "items");
    }

    [Fact]
    public void Elasticity_is_that_of_the_curve_through_the_points()
    {
        // q = 100·p⁻²: e = −2, mark-up 1.
        var fit = PriceElasticity.LogLog([1, 2, 4, 5], [100, 25, 6.25, 4]);
        fit.Elasticity.Should().BeApproximately(-2, 1e-12);
        fit.OptimalMarkup.Should().BeApproximately(1, 1e-11);
        fit.Kind.Should().Be(ElasticityKind.Elastic);
        PriceElasticity.Arc(4, 120, 6, 80).Kind.Should().Be(ElasticityKind.Unit);
        PriceElasticity.Arc(4, 120, 6, 80).OptimalMarkup.Should().BeNull();
        ((Action)(() => PriceElasticity.Arc(4, 1, 4, 2))).Refuses(FaultCode.ZeroDenominator, "price");
        ((Action)(() => PriceElasticity.LogLog([1, 2], [1, 2]))).Refuses(FaultCode.InsufficientData, "prices");
    }

    [Fact]
    public void A_profile_ranks_exactly()
    {
        ProfileFactor[] factors = [new("price", 0.7m, new("us", 1), new("them", 4)), new("quality", 0.3m, new("us", 4), new("them", 1))];
        var profile = CompetitiveProfile.Of(factors, "us");
        profile.Competitors.Select(row => (row.Name, row.Score, row.Rank)).Should().Equal(("them", 3.1m, 1), ("us", 1.9m, 2));
        profile.Competitors[1].Position.Should().Be(ProfilePosition.BelowAverage);
        profile.Gaps.Select(gap => gap.Gap).Should().Equal(-2.1m, 0.9m);
        ((Action)(() => CompetitiveProfile.Of([new ProfileFactor("a", 0.99m, new FactorRating("us", 1))]))).Refuses(
            FaultCode.InvalidArgument,
            "factors"
        );
        ((Action)(() => CompetitiveProfile.Of([new ProfileFactor("a", 1, new FactorRating("us", 4.1m))]))).Refuses(
            FaultCode.InvalidArgument,
            "factors[0].us"
        );
    }

    [Fact]
    public void A_value_on_a_line_counts_as_the_higher_side()
    {
        GrowthShareMatrix.Of([new("a", 0.2, 0.2, 0.1)]).Units[0].Cell.Should().Be(GrowthShareCell.Star);
        GrowthShareMatrix.Of([new("a", 0.2, 0.21, 0.0999)]).Units[0].Cell.Should().Be(GrowthShareCell.Dog);
        NineBoxMatrix.Of([new("a", 11 / 3.0, 7 / 3.0)]).Units[0].Box.Should().Be(4);
        NineBoxMatrix.Of([new("a", 1, 1)]).Units[0].Zone.Should().Be(NineBoxZone.Harvest);
        ((Action)(() => GrowthShareMatrix.Of([new("a", 0.2, 0, 0)]))).Refuses(FaultCode.ZeroDenominator, "units[0]");
        ((Action)(() => GrowthShareMatrix.Of([new("a", 1.01, 0.1, 0)]))).Refuses(FaultCode.InvalidArgument, "units[0].share");
        ((Action)(() => new NineBoxScale(1, 5, 3, 2))).Refuses(FaultCode.NotOrdered, "lower");
    }

    [Fact]
    public void The_frontier_is_made_of_the_best_ratio()
    {
        // Output per input 1/2, 1, 3/4: CCR 0.5, 1, 0.75.
        var frontier = EfficiencyFrontier.Of([new("a", [2], [1]), new("b", [3], [3]), new("c", [4], [3])]);
        frontier.Units.Select(unit => Math.Round(unit.ConstantReturns, 12)).Should().Equal(0.5, 1, 0.75);
        frontier.EfficientConstant.Should().Equal("b");
        frontier.EfficientVariable.Should().Equal("a", "b");
        frontier.Units[2].InputTargets[0].Should().BeApproximately(3, 1e-9);
    }

    [Fact]
    public void Some_unit_is_always_efficient_and_none_above_one() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20], Gen.Int[1, 20])
            .Array[1, 9]
            .Sample(rows =>
            {
                var frontier = EfficiencyFrontier.Of([
                    .. rows.Select((row, i) => new BenchmarkUnit($"u{i}", [row.Item1, row.Item2], [row.Item3])),
                ]);
                return frontier.EfficientConstant.Length > 0
                    && frontier.Units.All(unit =>
                        unit.ConstantReturns is > 0 and <= 1 && unit.VariableReturns >= unit.ConstantReturns && unit.VariableReturns <= 1
                    );
            });

    [Fact]
    public void Growth_splits_into_market_and_share()
    {
        var split = GrowthSplit.Of(10, 30, 100, 200, 2);
        (split.MarketEffect + split.ShareEffect).Should().BeApproximately(20, 1e-12);
        (split.ShareFrom, split.ShareTo).Should().Be((0.1, 0.15));
        split.MarketRate.Should().BeApproximately(Math.Sqrt(2) - 1, 1e-12);
        ((Action)(() => GrowthSplit.Of(101, 1, 100, 100, 1))).Refuses(FaultCode.InvalidArgument, "ownFrom");
        var path = GrowthPath.Of([100, 50, 400], 2, [new("a", 100, 400)]);
        path.CompoundRate.Should().BeApproximately(Math.Sqrt(2) - 1, 1e-12);
        path.DoublingYears.Should().BeApproximately(2, 1e-12);
        path.SegmentGrowth.Should().Be(3);
        ((Action)(() => GrowthPath.Of([0, 1]))).Refuses(FaultCode.ZeroDenominator, "values[0]");
    }

    [Fact]
    public void The_Bass_curve_comes_back_from_its_own_adoptions()
    {
        var bass = BassDiffusion.Of(0.03, 0.4, 1000, 3, [0.5]);
        bass.PeakTime.Should().BeApproximately(Math.Log(0.4 / 0.03) / 0.43, 1e-12);
        bass.PeakRate.Should().BeApproximately(1000 * 0.43 * 0.43 / 1.6, 1e-9);
        bass.Adoptions.Sum().Should().BeApproximately(bass.Cumulative[^1], 1e-9);
        // Adoptions that follow the discrete model exactly: p = 0.1, q = 0.3, m = 100.
        double[] adoptions = new double[8];
        double before = 0;
        for (int t = 0; t < adoptions.Length; t++)
        {
            adoptions[t] = (0.1 + (0.3 * before / 100)) * (100 - before);
            before += adoptions[t];
        }
        var fit = BassFit.Of(adoptions);
        fit.Innovation.Should().BeApproximately(0.1, 1e-9);
        fit.Imitation.Should().BeApproximately(0.3, 1e-9);
        fit.Potential.Should().BeApproximately(100, 1e-7);
        ((Action)(() => BassFit.Of([1, 2, 4, 8, 16]))).Refuses(FaultCode.InsufficientData, "adoptions");
        ((Action)(() => BassFit.Of([0, 0, 0, 0]))).Refuses(FaultCode.ZeroDenominator, "adoptions");
    }

    [Fact]
    public void The_last_adopters_of_a_Bass_curve_keep_their_digits()
    {
        // Without imitation F(t) = 1 - e^-t, so that period t brings e^-t * (e - 1): in period 30 1.6e-13 of the potential.
        var bass = BassDiffusion.Of(1, 0, 1, 30);
        double last = Math.Exp(-30) * (Math.E - 1);
        bass.Adoptions[^1].Should().BeApproximately(last, 1e-12 * last);
    }

    private static MarketConcentration Hhi(params decimal[] values) =>
        MarketConcentration.Of([.. values.Select((value, i) => new FirmValue($"f{i}", value))]);
}
