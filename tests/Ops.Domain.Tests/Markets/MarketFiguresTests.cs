using Ops.Domain.Markets;

namespace Ops.Domain.Tests.Markets;

/// <summary>Every figure of the room at its limits, worked out by hand beside it, and what it says of itself.</summary>
public class MarketFiguresTests
{
    private const double Z = 1.959963984540054;

    [Fact]
    public void A_market_from_below_adds_its_segments_and_ranges_may_miss_each_other()
    {
        // Segments (1 + 4·2 + 3)/6 = 2 ± 1/3 and 4 exactly: 6, of which a third; above 10 exactly: gap −4, deviations 1/3: −12.
        var size = MarketSize.Of(
            [new("all", 10, 10, 10)],
            [new("north", new RangeFactor("n", 1, 2, 3)), new("south", new RangeFactor("s", 4, 4, 4))]
        );
        (size.BottomUp.Low, size.BottomUp.Mode, size.BottomUp.High, size.BottomUp.Mean).Should().Be((5, 6, 7, 6));
        size.Segments.Select(row => row.Share).Should().Equal(2 / 6.0, 4 / 6.0);
        (size.Gap, size.GapRatio, size.OverlapLow, size.OverlapHigh).Should().Be((-4, -0.4, null, null));
        size.Z.Should().BeApproximately(-12, 1e-12);
        size.Explain().ToText().Should().Contain("= 6 - 10").And.Contain("north: 2 = 1 … 2 … 3").And.Contain("all: 10 = 10 … 10 … 10");
        var flat = MarketSize.Of([new("a", 0, 0, 0)], [new("s", new RangeFactor("n", 0, 0, 0))]);
        (flat.GapRatio, flat.Z, flat.Segments[0].Share, flat.OverlapLow).Should().Be((null, null, null, 0));
    }

    [Fact]
    public void The_least_certain_factor_has_the_widest_spread_beside_its_mean_and_the_first_of_equals()
    {
        var size = MarketSize.Of([new("a", 9, 10, 11), new("b", 1, 2, 3), new("c", 2, 4, 6)], [new("s", new RangeFactor("n", 1, 1, 1))]);
        size.LeastCertain.Should().Be("b", "b and c have 1/6 of the mean each");
        size.Steps.Select(step => (step.Name, step.Mode)).Should().Equal(("a", 10), ("b", 20), ("c", 80));
        size.Steps.Select(step => (step.Low, step.High)).Should().Equal((9, 11), (9, 33), (18, 198));
        size.TopDown.Mean.Should().BeApproximately(80, 1e-12);
        Size([], new MarketSegment("s", new RangeFactor("n", 1, 1, 1))).Refuses(FaultCode.EmptyInput, "topDown");
        Size([new("a", 1, 1, 1)]).Refuses(FaultCode.EmptyInput, "bottomUp");
        Size([new("a", 1, 1, 1)], new MarketSegment("s")).Refuses(FaultCode.EmptyInput, "bottomUp[0].factors");
        Size([new("a", 1, 1, 1), new("a", 1, 1, 1)], Fine).Refuses(FaultCode.DuplicateKey, "topDown[1]");
        Size([new("a", 1, 1, 1)], Fine, Fine).Refuses(FaultCode.DuplicateKey, "bottomUp[1]");
        Size([new("a", 1, 1, 1)], new MarketSegment("s", new("n", 1, 1, 1), new("n", 1, 1, 1)))
            .Refuses(FaultCode.DuplicateKey, "bottomUp[0].factors[1]");
        Size([new("a", -1, 1, 1)], Fine).Refuses(FaultCode.InvalidArgument, "topDown[0].low");
        Size([new("a", 1, -1, 1)], Fine).Refuses(FaultCode.InvalidArgument, "topDown[0].mode");
        Size([new("a", 1, 1, -1)], Fine).Refuses(FaultCode.InvalidArgument, "topDown[0].high");
        Size([new("a", 1, 2, 1)], Fine).Refuses(FaultCode.NotOrdered, "topDown[0]");
        Size([new("a", 1, 1, 1)], new MarketSegment("s", new RangeFactor("n", 2, 1, 3))).Refuses(FaultCode.NotOrdered, "bottomUp[0][0]");
    }

    [Fact]
    public void A_change_of_share_has_Newcombes_interval()
    {
        // 20 of 100 to 30 of 100. Wilson: centre (p + z²/200)/(1 + z²/100), half z·√(p(1 − p)/100 + z²/40000)/(1 + z²/100).
        var row = MarketShares.Of([new("us", 20), new("x", 80)], [new("us", 30), new("y", 70)], "us").Shares[0];
        var (lowWas, highWas) = Wilson(0.2);
        var (lowNow, highNow) = Wilson(0.3);
        (row.Before, row.After).Should().Be((0.2, 0.3));
        row.Change.Should().BeApproximately(0.1, 1e-12);
        row.Lower.Should().BeApproximately(lowNow, 1e-12);
        row.Upper.Should().BeApproximately(highNow, 1e-12);
        row.ChangeLower.Should().BeApproximately(0.1 - Math.Sqrt(Math.Pow(0.3 - lowNow, 2) + Math.Pow(highWas - 0.2, 2)), 1e-12);
        row.ChangeUpper.Should().BeApproximately(0.1 + Math.Sqrt(Math.Pow(highNow - 0.3, 2) + Math.Pow(0.2 - lowWas, 2)), 1e-12);
        // Pooled 0.25: z = 0.1/√(0.25·0.75·2/100).
        row.Z.Should().BeApproximately(0.1 / Math.Sqrt(0.25 * 0.75 * 0.02), 1e-12);
    }

    [Fact]
    public void Who_came_and_who_left_is_named()
    {
        var shares = MarketShares.Of([new("us", 20), new("old", 80), new("nil", 0)], [new("us", 30), new("new", 70), new("nil", 0)], "us");
        shares.Entrants.Should().Equal("new");
        shares.Exits.Should().Equal("old");
        shares.Shares.Select(row => row.Id).Should().Equal("new", "nil", "old", "us");
        shares.Instability.Should().BeApproximately(0.8, 1e-12);
        shares.Sources.Should().ContainSingle().Which.Id.Should().Be("old");
        shares.Explain().ToText().Should().Contain("Market instability: 0.8").And.Contain("us: 0.1 = 0.3 - 0.2");
        MarketShares.Of([new("a", 1)], [new("a", 1)]).Sources.Should().BeEmpty();
        MarketShares.Of([new("a", 1), new("b", 1)], [new("a", 1), new("b", 1)], "a").Sources.Should().BeEmpty();
        var tie = MarketShares.Of([new("us", 0), new("d", 5), new("c", 5)], [new("us", 4), new("d", 3), new("c", 3)], "us");
        tie.Sources.Select(row => (row.Id, Math.Round(row.Points, 12))).Should().Equal(("c", 0.2), ("d", 0.2));
        Shares([], [new("a", 1)]).Refuses(FaultCode.EmptyInput, "before");
        Shares([new("a", 1)], []).Refuses(FaultCode.EmptyInput, "after");
        Shares([new("a", 1), new("a", 1)], [new("a", 1)]).Refuses(FaultCode.DuplicateKey, "before[1]");
        Shares([new("a", 1)], [new("a", 1), new("a", 1)]).Refuses(FaultCode.DuplicateKey, "after[1]");
        Shares([new("a", 0)], [new("a", 1)]).Refuses(FaultCode.ZeroDenominator, "before");
        Shares([new("a", 1)], [new("a", -1)]).Refuses(FaultCode.InvalidArgument, "after[0]");
        ((Action)(() => MarketShares.Of([new("a", 1)], [new("a", 1)], null, 0))).Refuses(FaultCode.InvalidArgument, "confidence");
    }

    [Fact]
    public void Concentration_has_its_figures_by_hand()
    {
        // Shares 0.5, 0.3, 0.2: HHI 3800, normalised (0.38 − 1/3)/(2/3) = 0.07, effective 1/0.38, CR2 0.8, lead 0.2.
        var market = MarketConcentration.Of([new("c", 20), new("a", 50), new("b", 30)], [1, 2, 9], ("b", "c"));
        (market.Hhi, market.LeaderLead, market.Band).Should().Be((3800, 0.2, ConcentrationBand.HighlyConcentrated));
        market.NormalizedHhi.Should().BeApproximately(0.07, 1e-12);
        market.EffectiveFirms.Should().BeApproximately(1 / 0.38, 1e-12);
        market.Ratios.Select(row => (row.Firms, row.Share)).Should().Equal((1, 0.5), (2, 0.8), (9, 1));
        double entropy = -((0.5 * Math.Log(0.5)) + (0.3 * Math.Log(0.3)) + (0.2 * Math.Log(0.2)));
        market.Entropy.Should().BeApproximately(entropy, 1e-12);
        market.RelativeEntropy.Should().BeApproximately(entropy / Math.Log(3), 1e-12);
        // Rising 0.2, 0.3, 0.5: (−2·0.2 + 2·0.5)/3 = 0.2.
        market.Gini.Should().BeApproximately(0.2, 1e-12);
        // Merged: 0.5, rise 2·0.3·0.2·10⁴ = 1200, after 5000.
        (market.Merger!.CombinedShare, market.Merger.Delta, market.Merger.Post)
            .Should()
            .Be((0.5, 1200, 5000));
        (market.Merger.IsPresumedByConcentration, market.Merger.IsPresumedByShare, market.Merger.IsPresumed)
            .Should()
            .Be((true, true, true));
        market.Shares.Select(row => (row.Id, row.Share)).Should().Equal(("c", 0.2), ("a", 0.5), ("b", 0.3));
        market.Explain().ToText().Should().Contain("Herfindahl–Hirschman index: 3800").And.Contain("= 10000 / 3800").And.Contain("a: 0.5");
        var one = MarketConcentration.Of([new("a", 7)]);
        (one.Hhi, one.NormalizedHhi, one.RelativeEntropy, one.LeaderLead, one.Merger, one.Ratios[0].Firms)
            .Should()
            .Be((10000, null, null, null, null, 4));
    }

    [Fact]
    public void A_merger_is_presumed_by_share_alone_where_concentration_stays_low()
    {
        // 28 + 3 of 100 and 23 firms of 3: HHI 784 + 9·24 = 1000; rise 168, after 1168; together 0.31. With 27 and 3 it is 0.3, not above.
        FirmValue[] small = [.. Enumerable.Range(0, 24).Select(i => new FirmValue($"s{i}", 3))];
        var merger = MarketConcentration.Of([new("a", 28), .. small], default, ("a", "s0")).Merger!;
        (merger.IsPresumedByConcentration, merger.IsPresumedByShare, merger.IsPresumed).Should().Be((false, true, true));
        FirmValue[] even = [.. Enumerable.Range(0, 24).Select(i => new FirmValue($"s{i}", 3)), new("rest", 1)];
        MarketConcentration.Of([new("a", 27), .. even], default, ("a", "s0")).Merger!.IsPresumed.Should().BeFalse();
        Firms([new("a", -1)]).Refuses(FaultCode.InvalidArgument, "firms[0]");
        Firms([new("a", 0)]).Refuses(FaultCode.ZeroDenominator, "firms");
        Firms([]).Refuses(FaultCode.EmptyInput, "firms");
        Firms([new("a", 1), new("a", 1)]).Refuses(FaultCode.DuplicateKey, "firms[1]");
        ((Action)(() => MarketConcentration.Of([new("a", 1)], [0]))).Refuses(FaultCode.InvalidArgument, "largest");
        ((Action)(() => MarketConcentration.Of([new("a", 1)], default, ("a", "z")))).Refuses(FaultCode.UnknownReference, "merge");
        ((Action)(() => MarketConcentration.Of([new("a", 1)], default, ("z", "a")))).Refuses(FaultCode.UnknownReference, "merge");
    }

    [Fact]
    public void Growth_over_steps_has_a_rate_a_trend_and_the_parts_of_segments()
    {
        // 100 → 200 → 400 at half a year each: four times in a year. The log trend is the same.
        var path = GrowthPath.Of([100, 200, 400], 0.5, [new("a", 30, 60), new("b", 70, 70), new("c", 0, 5)]);
        path.Years.Should().Be(1);
        path.CompoundRate.Should().BeApproximately(3, 1e-12);
        path.LogTrend.Should().BeApproximately(3, 1e-12);
        path.Steps.Should().Equal(1, 1);
        path.DoublingYears.Should().BeApproximately(0.5, 1e-12);
        path.HalvingYears.Should().BeNull();
        path.Segments.Select(row => (row.Id, row.Growth, row.Weight, row.Contribution))
            .Should()
            .Equal(("a", 1, 0.3, 0.3), ("b", 0, 0.7, 0), ("c", null, 0, 0.05));
        path.SegmentGrowth.Should().BeApproximately(0.35, 1e-12);
        path.Explain().ToText().Should().Contain("= over 1 years").And.Contain("Years to double: 0.5").And.Contain("a: 0.3 = weight 0.3");
        var falling = GrowthPath.Of([100, 25]);
        falling.HalvingYears.Should().BeApproximately(0.5, 1e-12);
        (falling.DoublingYears, falling.LogTrend, falling.SegmentGrowth, falling.CompoundRate).Should().Be((null, null, null, -0.75));
        var gone = GrowthPath.Of([100, 0, 0]);
        (gone.CompoundRate, gone.HalvingYears, gone.LogTrend).Should().Be((-1, null, null));
        gone.Steps.Should().Equal(-1, null);
        var level = GrowthPath.Of([5, 5]);
        (level.CompoundRate, level.DoublingYears, level.HalvingYears).Should().Be((0, null, null));
        Path([1]).Refuses(FaultCode.InsufficientData, "values");
        Path([1, -1]).Refuses(FaultCode.InvalidArgument, "values[1]");
        Path([1, 2], 0).Refuses(FaultCode.InvalidArgument, "yearsPerStep");
        Path([1, 2], 1, new("a", 1, 1), new("a", 1, 1)).Refuses(FaultCode.DuplicateKey, "segments[1]");
        Path([1, 2], 1, new SegmentSales("a", -1, 1)).Refuses(FaultCode.InvalidArgument, "segments[0].before");
        Path([1, 2], 1, new SegmentSales("a", 1, -1)).Refuses(FaultCode.InvalidArgument, "segments[0].after");
        Path([1, 2], 1, new SegmentSales("a", 0, 1)).Refuses(FaultCode.ZeroDenominator, "segments");
    }

    [Fact]
    public void Own_growth_is_that_of_the_market_and_of_the_share()
    {
        // 10 of 100 to 30 of 150: the market brings 50·0.1 = 5, the share 0.1·150 = 15.
        var split = GrowthSplit.Of(10, 30, 100, 150, 1);
        (split.MarketEffect, split.OwnRate, split.MarketRate).Should().Be((5, 2, 0.5));
        split.ShareEffect.Should().BeApproximately(15, 1e-12);
        split.ShareChange.Should().BeApproximately(0.1, 1e-12);
        split.Explain().ToText().Should().Contain("Own change: 20 = 5 + 15").And.Contain("0.1 -> 0.2");
        GrowthSplit.Of(10, 0, 100, 150, 1).OwnRate.Should().Be(-1);
        GrowthSplit.Of(100, 150, 100, 150, 1).ShareTo.Should().Be(1);
        Split(0, 1, 1, 1, 1).Refuses(FaultCode.InvalidArgument, "ownFrom");
        Split(1, -1, 1, 1, 1).Refuses(FaultCode.InvalidArgument, "ownTo");
        Split(1, 1, 0, 1, 1).Refuses(FaultCode.InvalidArgument, "marketFrom");
        Split(1, 1, 1, 0, 1).Refuses(FaultCode.InvalidArgument, "marketTo");
        Split(1, 1, 1, 1, 0).Refuses(FaultCode.InvalidArgument, "years");
        Split(1, 2, 1, 1, 1).Refuses(FaultCode.InvalidArgument, "ownTo");
    }

    [Fact]
    public void Prices_times_quantities_are_the_values_in_every_index()
    {
        // Values 2·10 + 1·10 = 30 and 3·5 + 1·20 = 35; old basket at new prices 40, new basket at old prices 30.
        var index = PriceIndex.Of([new("a", 2, 10, 3, 5), new("b", 1, 10, 1, 20)]);
        index.ValueRatio.Should().BeApproximately(35 / 30.0, 1e-12);
        (index.Laspeyres * index.PaascheQuantity).Should().BeApproximately(35 / 30.0, 1e-12);
        (index.Paasche * index.LaspeyresQuantity).Should().BeApproximately(35 / 30.0, 1e-12);
        (index.Fisher * index.FisherQuantity).Should().BeApproximately(35 / 30.0, 1e-12);
        index.MarshallEdgeworth.Should().BeApproximately((40 + 35) / (30.0 + 30), 1e-12);
        // Weights of a: (20/30 + 15/35)/2.
        index.Tornqvist.Should().BeApproximately(Math.Pow(1.5, ((20 / 30.0) + (15 / 35.0)) / 2), 1e-12);
        index.Contributions.Select(row => (row.Id, Math.Round(row.Points, 12))).Should().Equal(("a", Math.Round(1 / 3.0, 12)), ("b", 0));
        index
            .Explain()
            .ToText()
            .Should()
            .Contain("Fisher price index: ")
            .And.Contain("Paasche price index: 1.166666667")
            .And.Contain("b: 0");
        Index(new PricedItem("a", 1, -1, 1, 1)).Refuses(FaultCode.InvalidArgument, "items[0].baseQuantity");
        Index(new PricedItem("a", 1, 1, 0, 1)).Refuses(FaultCode.InvalidArgument, "items[0].price");
        Index(new PricedItem("a", 1, 1, 1, -1)).Refuses(FaultCode.InvalidArgument, "items[0].quantity");
        Index(new PricedItem("a", 1, 0, 1, 1)).Refuses(FaultCode.ZeroDenominator, "items");
        Index().Refuses(FaultCode.EmptyInput, "items");
        Index(new("a", 1, 1, 1, 1), new("a", 1, 1, 1, 1)).Refuses(FaultCode.DuplicateKey, "items[1]");
    }

    [Fact]
    public void Arc_elasticity_takes_the_middle_of_both_points()
    {
        // (80 − 120)/200 over (6 − 4)/10 = −0.2/0.2; (50 − 100)/150 over (12 − 8)/20 = −5/3: mark-up −1/(1 − 5/3) = 1.5.
        PriceElasticity.Arc(4, 120, 6, 80).Elasticity.Should().BeApproximately(-1, 1e-12);
        var elastic = PriceElasticity.Arc(8, 100, 12, 50);
        elastic.Elasticity.Should().BeApproximately(-5 / 3.0, 1e-12);
        elastic.OptimalMarkup.Should().BeApproximately(1.5, 1e-12);
        elastic.Kind.Should().Be(ElasticityKind.Elastic);
        (elastic.Statistic, elastic.DegreesOfFreedom, elastic.Fit).Should().Be((null, null, null));
        var inelastic = PriceElasticity.Arc(8, 100, 12, 90);
        (inelastic.Kind, inelastic.OptimalMarkup).Should().Be((ElasticityKind.Inelastic, null));
        elastic.Explain().ToText().Should().Contain("Mark-up of greatest profit: 1.5").And.Contain("Lower confidence limit: undefined");
        Arc(0, 1, 1, 1).Refuses(FaultCode.InvalidArgument, "basePrice");
        Arc(1, -1, 2, 1).Refuses(FaultCode.InvalidArgument, "baseQuantity");
        Arc(1, 1, 0, 1).Refuses(FaultCode.InvalidArgument, "price");
        Arc(1, 1, 2, -1).Refuses(FaultCode.InvalidArgument, "quantity");
        Arc(1, 0, 2, 0).Refuses(FaultCode.ZeroDenominator, "quantity");
        var fit = PriceElasticity.LogLog([1, 2, 4, 8], [100, 30, 5, 2]);
        fit.DegreesOfFreedom.Should().Be(2);
        fit.Statistic.Should().BeApproximately(fit.Elasticity / fit.Fit!.SlopeStandardError!.Value, 1e-12);
        LogLog([1, 2, 3], [1, 2]).Refuses(FaultCode.LengthMismatch, "quantities");
        LogLog([1, 2, 0], [1, 2, 3]).Refuses(FaultCode.InvalidArgument, "prices[2]");
        LogLog([1, 2, 3], [1, 0, 3]).Refuses(FaultCode.InvalidArgument, "quantities[1]");
        LogLog([], [1]).Refuses(FaultCode.EmptyInput, "prices");
        LogLog([1], []).Refuses(FaultCode.EmptyInput, "quantities");
        ((Action)(() => PriceElasticity.LogLog([1, 2, 3], [1, 2, 3], 1))).Refuses(FaultCode.InvalidArgument, "confidence");
    }

    [Fact]
    public void The_four_cells_and_their_revenue()
    {
        var matrix = GrowthShareMatrix.Of([
            new("star", 0.4, 0.2, 0.2, 30),
            new("cow", 0.4, 0.2, 0.05, 50),
            new("question", 0.1, 0.2, 0.2, 15),
            new("dog", 0.1, 0.2, -1, 5),
        ]);
        matrix
            .Units.Select(row => (row.Id, row.RelativeShare, row.Cell))
            .Should()
            .Equal(
                ("star", 2, GrowthShareCell.Star),
                ("cow", 2, GrowthShareCell.CashCow),
                ("question", 0.5, GrowthShareCell.QuestionMark),
                ("dog", 0.5, GrowthShareCell.Dog)
            );
        matrix.RevenueShares!.Value.Sum(row => row.Share).Should().BeApproximately(1, 1e-12);
        matrix.RevenueShares.Value.Single(row => row.Cell == GrowthShareCell.CashCow).Share.Should().Be(0.5);
        matrix
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Businesses in the growth–share matrix: 4 [Henderson 1970]\n  star: star = relative share 2\n  cow: cash cow = relative share 2\n  question: question mark = relative share 0.5\n  dog: dog = relative share 0.5\n"
            );
        GrowthShareMatrix.Of([new("a", 0.4, 0.2, 0.2, 3), new("b", 0.4, 0.2, 0.2)]).RevenueShares.Should().BeNull();
        GrowthShareMatrix.Of([new("a", 0.4, 0.2, 0.2, 0)]).RevenueShares.Should().BeNull();
        GrowthShareMatrix.Of([new("a", 0.4, 0.2, 0.2)], 2.1, 0.3).Units[0].Cell.Should().Be(GrowthShareCell.Dog);
        Boston(new GrowthShareUnit("a", 0.1, 1.1, 0)).Refuses(FaultCode.InvalidArgument, "units[0].largestRivalShare");
        Boston(new GrowthShareUnit("a", 0.1, 0.1, -1.1)).Refuses(FaultCode.InvalidArgument, "units[0].growth");
        Boston(new GrowthShareUnit("a", 0.1, 0.1, 0, -1)).Refuses(FaultCode.InvalidArgument, "units[0].revenue");
        Boston().Refuses(FaultCode.EmptyInput, "units");
        Boston(new("a", 0.1, 0.1, 0), new("a", 0.1, 0.1, 0)).Refuses(FaultCode.DuplicateKey, "units[1]");
        ((Action)(() => GrowthShareMatrix.Of([new("a", 0.1, 0.1, 0)], 0))).Refuses(FaultCode.InvalidArgument, "shareCut");
    }

    [Fact]
    public void Nine_boxes_run_from_the_best_corner_to_the_worst()
    {
        double[] levels = [5, 3, 1];
        NineBoxUnit[] units = [.. levels.SelectMany(down => levels.Select(right => new NineBoxUnit($"{down}{right}", right, down, 1)))];
        var matrix = NineBoxMatrix.Of(units);
        matrix.Units.Select(row => row.Box).Should().Equal(1, 2, 3, 4, 5, 6, 7, 8, 9);
        matrix
            .Units.Select(row => row.Zone)
            .Should()
            .Equal(
                NineBoxZone.Grow,
                NineBoxZone.Grow,
                NineBoxZone.Hold,
                NineBoxZone.Grow,
                NineBoxZone.Hold,
                NineBoxZone.Harvest,
                NineBoxZone.Hold,
                NineBoxZone.Harvest,
                NineBoxZone.Harvest
            );
        matrix.Units[1].Strength.Should().Be(NineBoxLevel.Medium);
        matrix.Units[1].Attractiveness.Should().Be(NineBoxLevel.High);
        matrix.RevenueShares!.Value.Should().OnlyContain(row => Math.Abs(row.Share - (1 / 3.0)) < 1e-12);
        matrix.Explain().ToText().Should().Contain("53: grow = box 2").And.Contain("51: hold = box 3").And.Contain("11: harvest = box 9");
        NineBoxMatrix.Of([new("a", 3, 2)], NineBoxScale.InternalExternal).Units[0].Box.Should().Be(4, "3 is high, 2 is medium");
        NineBoxMatrix.Of([new("a", 3, 2)]).RevenueShares.Should().BeNull();
        NineBoxMatrix.Of([new("a", 3, 2, 0)]).RevenueShares.Should().BeNull();
        Boxes(new NineBoxUnit("a", 0.9, 2)).Refuses(FaultCode.InvalidArgument, "units[0].strength");
        Boxes(new NineBoxUnit("a", 2, 5.1)).Refuses(FaultCode.InvalidArgument, "units[0].attractiveness");
        Boxes(new NineBoxUnit("a", 2, 2, -1)).Refuses(FaultCode.InvalidArgument, "units[0].revenue");
        Boxes().Refuses(FaultCode.EmptyInput, "units");
        Boxes(new("a", 2, 2), new("a", 2, 2)).Refuses(FaultCode.DuplicateKey, "units[1]");
        Scale(1, 5, 1, 3).Refuses(FaultCode.NotOrdered, "lower");
        Scale(1, 5, 3, 3).Refuses(FaultCode.NotOrdered, "lower");
        Scale(1, 5, 2, 5.1).Refuses(FaultCode.NotOrdered, "lower");
        Scale(1, 5, 2, 5).Should().NotThrow();
    }

    [Fact]
    public void A_frontier_names_scale_and_targets()
    {
        // a makes 1 of 2 (ratio 0.5), b 3 of 3 (1), c 3 of 4 (0.75): a is alone at its size, c could do with 3.
        var frontier = EfficiencyFrontier.Of([new("a", [2], [1]), new("b", [3], [3]), new("c", [4], [3])]);
        frontier.Units[0].Scale.Should().BeApproximately(0.5, 1e-9);
        frontier.Units[0].InputTargets[0].Should().BeApproximately(2, 1e-9);
        frontier.Units[2].Scale.Should().BeApproximately(1, 1e-9);
        frontier
            .Explain()
            .ToText()
            .Should()
            .Contain("Efficient units: 2 = of 3")
            .And.Contain("b: 1 = CCR 1")
            .And.Contain("Scale efficiency: 0.5");
        // Two outputs, one of which b does not make: each is best at one.
        EfficiencyFrontier.Of([new("a", [1], [2, 1]), new("b", [1], [3, 0])]).EfficientConstant.Should().Equal("a", "b");
        EfficiencyFrontier.Of([new("a", [1], [1, 0]), new("b", [2], [1, 0])]).Units[1].ConstantReturns.Should().BeApproximately(0.5, 1e-9);
        Frontier().Refuses(FaultCode.EmptyInput, "units");
        Frontier(new("a", [1], [1]), new("b", [1, 2], [1])).Refuses(FaultCode.LengthMismatch, "units[1].inputs");
        Frontier(new("a", [1], [1]), new("b", [1], [1, 2])).Refuses(FaultCode.LengthMismatch, "units[1].outputs");
        Frontier(new("a", [1], [1]), new("a", [1], [1])).Refuses(FaultCode.DuplicateKey, "units[1]");
        Frontier(new BenchmarkUnit("a", [0], [1])).Refuses(FaultCode.InvalidArgument, "units[0].inputs");
        Frontier(new BenchmarkUnit("a", [1], [-1])).Refuses(FaultCode.InvalidArgument, "units[0].outputs");
        Frontier(new BenchmarkUnit("a", [1], [0])).Refuses(FaultCode.ZeroDenominator, "units[0]");
    }

    [Fact]
    public void Diffusion_reaches_its_shares_and_may_peak_at_once()
    {
        // q = 0: everybody alone: 1 − e^(−pt); half after ln 2/p.
        var alone = BassDiffusion.Of(0.5, 0, 100, 2, [0.5]);
        alone.Cumulative[0].Should().BeApproximately(100 * (1 - Math.Exp(-0.5)), 1e-12);
        alone.Adoptions[1].Should().BeApproximately(100 * (Math.Exp(-0.5) - Math.Exp(-1)), 1e-12);
        alone.TimesToShare[0].Time.Should().BeApproximately(Math.Log(2) / 0.5, 1e-12);
        (alone.PeakTime, alone.PeakRate, alone.TimesToShare[0].Share).Should().Be((0, 50, 0.5));
        (alone.Innovation, alone.Imitation, alone.Potential).Should().Be((0.5, 0, 100));
        BassDiffusion.Of(0.2, 0.2, 100, 1).PeakTime.Should().Be(0);
        alone.Explain().ToText().Should().Contain("Adopters a period then: 50").And.Contain("t = 2: ");
        Bass(0, 0, 1, 1).Refuses(FaultCode.InvalidArgument, "innovation");
        Bass(1, -1, 1, 1).Refuses(FaultCode.InvalidArgument, "imitation");
        Bass(1, 0, 0, 1).Refuses(FaultCode.InvalidArgument, "potential");
        Bass(1, 0, 1, 0).Refuses(FaultCode.InvalidArgument, "periods");
        ((Action)(() => BassDiffusion.Of(1, 1, 1, 1, [0.5, 1]))).Refuses(FaultCode.InvalidArgument, "shares[1]");
        ((Action)(() => BassFit.Of([1, -1, 1, 1]))).Refuses(FaultCode.InvalidArgument, "adoptions[1]");
        ((Action)(() => BassFit.Of([1, 2, 1]))).Refuses(FaultCode.InsufficientData, "adoptions");
    }

    [Fact]
    public void A_fit_tells_its_polynomial_and_its_peak()
    {
        double[] adoptions = new double[8];
        double before = 0;
        for (int t = 0; t < adoptions.Length; t++)
        {
            adoptions[t] = (0.1 + (0.3 * before / 100)) * (100 - before);
            before += adoptions[t];
        }
        // (p + qY/m)(m − Y) = pm + (q − p)Y − (q/m)Y².
        var fit = BassFit.Of(adoptions);
        fit.A.Should().BeApproximately(10, 1e-7);
        fit.B.Should().BeApproximately(0.2, 1e-9);
        fit.C.Should().BeApproximately(-0.003, 1e-11);
        fit.RSquared.Should().BeApproximately(1, 1e-9);
        fit.PeakTime.Should().BeApproximately(Math.Log(3) / 0.4, 1e-7);
        fit.Explain().ToText().Should().Contain("Market potential: 100").And.Contain("Coefficient of imitation: 0.3");
    }

    [Fact]
    public void A_profile_stands_against_the_middle_and_names_its_faults()
    {
        // 2.5 is the middle of 1 to 4.
        var profile = CompetitiveProfile.Of([new("f", 1, new("us", 2.5m), new("x", 2.6m), new("y", 2.6m))], "us");
        profile
            .Competitors.Select(row => (row.Name, row.Rank, row.Position))
            .Should()
            .Equal(("us", 3, ProfilePosition.Average), ("x", 1, ProfilePosition.AboveAverage), ("y", 1, ProfilePosition.AboveAverage));
        profile.Competitors[0].Parts.Select(part => (part.Factor, part.Points)).Should().Equal(("f", 2.5m));
        profile.Explain().ToText().Should().Contain("Best score: 2.6 = x").And.Contain("us: 2.5").And.Contain("f: 2.5");
        CompetitiveProfile.Of([new("f", 1, new("us", 1), new("x", 2))]).Gaps.Should().BeEmpty();
        CompetitiveProfile.Of([new("f", 1, new FactorRating("us", 1))], "us").Gaps.Should().BeEmpty();
        Profile(null).Refuses(FaultCode.EmptyInput, "factors");
        Profile(null, new ProfileFactor("f", 1)).Refuses(FaultCode.EmptyInput, "factors[0].ratings");
        Profile("z", new ProfileFactor("f", 1, new FactorRating("us", 1))).Refuses(FaultCode.UnknownReference, "own");
        Profile(null, new("f", 0.5m, new FactorRating("us", 1)), new("g", 0.5m, new FactorRating("x", 1)))
            .Refuses(FaultCode.LengthMismatch, "factors[1]");
        Profile(null, new("f", 0.5m, new FactorRating("us", 1)), new("f", 0.5m, new FactorRating("us", 1)))
            .Refuses(FaultCode.DuplicateKey, "factors[1]");
        Profile(null, new ProfileFactor("f", 1, new("us", 1), new("us", 1))).Refuses(FaultCode.DuplicateKey, "factors[0].ratings[1]");
        Profile(null, new("f", 2, new FactorRating("us", 1)), new("g", -1, new FactorRating("us", 1)))
            .Refuses(FaultCode.InvalidArgument, "factors[1]");
        Profile(null, new ProfileFactor("f", 1, new FactorRating("us", 0.9m))).Refuses(FaultCode.InvalidArgument, "factors[0].us");
        ((Action)(() => CompetitiveProfile.Of([new("f", 1, new FactorRating("us", 1))], null, 4, 4))).Refuses(
            FaultCode.InvalidArgument,
            "scaleMinimum"
        );
        Profile(null, new("f", 0.5000000005m, new FactorRating("us", 1)), new("g", 0.5m, new FactorRating("us", 1))).Should().NotThrow();
        Profile(null, new("f", 0.500000002m, new FactorRating("us", 1)), new("g", 0.5m, new FactorRating("us", 1)))
            .Refuses(FaultCode.InvalidArgument, "factors");
    }

    private static MarketSegment Fine => new("s", new RangeFactor("n", 1, 1, 1));

    private static (double Low, double High) Wilson(double p)
    {
        double centre = (p + (Z * Z / 200)) / (1 + (Z * Z / 100));
        double half = Z * Math.Sqrt((p * (1 - p) / 100) + (Z * Z / 40000)) / (1 + (Z * Z / 100));
        return (centre - half, centre + half);
    }

    private static Action Size(RangeFactor[] above, params MarketSegment[] below) => () => MarketSize.Of(above, below);

    private static Action Shares(ShareCount[] before, ShareCount[] after) => () => MarketShares.Of(before, after);

    private static Action Firms(FirmValue[] firms) => () => MarketConcentration.Of(firms);

    private static Action Path(double[] values, double years = 1, params SegmentSales[] segments) =>
        () => GrowthPath.Of(values, years, segments);

    private static Action Split(double ownFrom, double ownTo, double from, double to, double years) =>
        () => GrowthSplit.Of(ownFrom, ownTo, from, to, years);

    private static Action Index(params PricedItem[] items) => () => PriceIndex.Of(items);

    private static Action Arc(double basePrice, double baseQuantity, double price, double quantity) =>
        () => PriceElasticity.Arc(basePrice, baseQuantity, price, quantity);

    private static Action LogLog(double[] prices, double[] quantities) => () => PriceElasticity.LogLog(prices, quantities);

    private static Action Boston(params GrowthShareUnit[] units) => () => GrowthShareMatrix.Of(units);

    private static Action Boxes(params NineBoxUnit[] units) => () => NineBoxMatrix.Of(units);

    private static Action Scale(double minimum, double maximum, double lower, double upper) =>
        () => _ = new NineBoxScale(minimum, maximum, lower, upper);

    private static Action Frontier(params BenchmarkUnit[] units) => () => EfficiencyFrontier.Of(units);

    private static Action Bass(double innovation, double imitation, double potential, int periods) =>
        () => BassDiffusion.Of(innovation, imitation, potential, periods);

    private static Action Profile(string? own, params ProfileFactor[] factors) => () => CompetitiveProfile.Of(factors, own);
}
