using CsCheck;
using Ops.Domain.Markets;

namespace Ops.Domain.Tests.Markets;

/// <summary>Share of voice, scenarios, share goals, benchmarks, sensitivity of a profile. Figures by hand beside each.</summary>
public class OutlookTests
{
    [Fact]
    public void Excess_voice_brings_share()
    {
        // 30 of 100 voices at 20 % of the market: 10 points of excess, at 0.05 half a point.
        var voice = ShareOfVoice.Of([new("us", 30, 0.2m), new("them", 70, 0.6m)]);
        voice
            .Brands.Select(row => (row.Brand, row.Share, row.Excess, row.ExpectedGrowth))
            .Should()
            .Equal(("them", 0.7m, 0.1m, 0.005m), ("us", 0.3m, 0.1m, 0.005m));
        voice.Total.Should().Be(100);
        voice.Explain().ToText().Should().Contain("us: 0.1 = 0.3 - 0.2");
        ShareOfVoice.Of([new("us", 1, 1)], 0).Brands[0].ExpectedGrowth.Should().Be(0);
        ShareOfVoice.Of([new("b", 1, 0), new("a", 1, 0)]).Brands.Select(row => row.Brand).Should().Equal("a", "b");
    }

    [Fact]
    public void Faulty_voices_are_refused_at_their_place()
    {
        Voice().Refuses(FaultCode.EmptyInput, "brands");
        Voice(new("a", 1, 0), new("a", 1, 0)).Refuses(FaultCode.DuplicateKey, "brands[1]");
        Voice(new BrandVoice("a", -1, 0)).Refuses(FaultCode.InvalidArgument, "brands[0]");
        Voice(new BrandVoice("a", 1, 1.01m)).Refuses(FaultCode.InvalidArgument, "brands[0]");
        Voice(new("a", 1, 0.6m), new("b", 1, 0.41m)).Refuses(FaultCode.InvalidArgument, "brands");
        Voice(new BrandVoice("a", 0, 1)).Refuses(FaultCode.ZeroDenominator, "brands");
        ((Action)(() => ShareOfVoice.Of([new("a", 1, 1)], -0.01m))).Refuses(FaultCode.InvalidArgument, "growthPerPoint");
    }

    [Fact]
    public void Scenarios_add_up_in_probability_and_in_drivers()
    {
        // Base 10 · 0.5 = 5. Up: 20 · 0.5 = 10; trade: 20 · 0.25 = 5; same: 5. Expected 0.5·10 + 0.25·5 + 0.25·5 = 7.5, variance 0.5·2.5² · 2 = 6.25.
        var outlook = MarketOutlook.Of(
            [new("buyers", 10), new("price", 0.5m)],
            [
                new("up", 0.5m, new ScenarioDriver("buyers", 20)),
                new("trade", 0.25m, new("buyers", 20), new("price", 0.25m)),
                new("same", 0.25m),
            ],
            target: 10
        );
        (outlook.Base, outlook.Expected, outlook.ChanceOfTarget).Should().Be((5, 7.5m, 0.5m));
        outlook.StandardDeviation.Should().BeApproximately(2.5, 1e-12);
        outlook.Scenarios.Select(row => (row.Value, row.Change)).Should().Equal((10, 5), (5, 0), (5, 0));
        // One driver moved: it has the whole change. In "trade" the logarithmic mean is 5: 5·ln 2 up and as much down.
        outlook.Scenarios[0].Effects[0].Points.Should().BeApproximately(5, 1e-12);
        outlook.Scenarios[0].Effects[1].Points.Should().Be(0);
        outlook.Scenarios[1].Effects[0].Points.Should().BeApproximately(5 * Math.Log(2), 1e-12);
        outlook.Scenarios[1].Effects[1].Points.Should().BeApproximately(-5 * Math.Log(2), 1e-12);
        outlook.Explain().ToText().Should().Contain("Expected value of the scenarios: 7.5").And.Contain("up: 5.0 = 10.0 - 5.0");
        MarketOutlook.Of([new("a", 1)], [new MarketScenario("s", 1)]).ChanceOfTarget.Should().BeNull();
    }

    [Fact]
    public void The_effects_of_a_scenario_sum_to_its_change() =>
        Gen.Int[1, 1000]
            .Array[6]
            .Sample(values =>
            {
                ScenarioDriver[] start = [.. values.Take(3).Select((value, i) => new ScenarioDriver($"d{i}", value))];
                ScenarioDriver[] end = [.. values.Skip(3).Select((value, i) => new ScenarioDriver($"d{i}", value))];
                var row = MarketOutlook.Of(start, [new MarketScenario("s", 1, end)]).Scenarios[0];
                return Math.Abs(row.Effects.Sum(effect => effect.Points) - (double)row.Change) <= 1e-9 * (1 + (double)row.Value);
            });

    [Fact]
    public void Faulty_scenarios_are_refused_at_their_place()
    {
        ScenarioDriver one = new("a", 1);
        Outlook([], new MarketScenario("s", 1)).Refuses(FaultCode.EmptyInput, "baseDrivers");
        Outlook([one]).Refuses(FaultCode.EmptyInput, "scenarios");
        Outlook([one, one], new MarketScenario("s", 1)).Refuses(FaultCode.DuplicateKey, "baseDrivers[1]");
        Outlook([one], new("s", 0.5m), new("s", 0.5m)).Refuses(FaultCode.DuplicateKey, "scenarios[1]");
        Outlook([one], new MarketScenario("s", 1, one, one)).Refuses(FaultCode.DuplicateKey, "scenarios[0].drivers[1]");
        Outlook([one], new MarketScenario("s", 1, new ScenarioDriver("b", 1))).Refuses(FaultCode.UnknownReference, "scenarios[0].drivers");
        Outlook([new("a", 0)], new MarketScenario("s", 1)).Refuses(FaultCode.InvalidArgument, "baseDrivers");
        Outlook([one], new MarketScenario("s", 1, new ScenarioDriver("a", -1))).Refuses(FaultCode.InvalidArgument, "scenarios[0].drivers");
        Outlook([one], new("s", 0.5m), new("t", 0.6m)).Refuses(FaultCode.InvalidArgument, "scenarios");
        Outlook([one], new("s", 1.5m), new("t", -0.5m)).Refuses(FaultCode.InvalidArgument, "scenarios[0]");
        Outlook([new("a", decimal.MaxValue), new("b", 2)], new MarketScenario("s", 1)).Refuses(FaultCode.Overflow, "drivers");
    }

    [Fact]
    public void A_share_goal_in_a_growing_market_asks_for_more_than_the_market_gives()
    {
        // 10 of 100; the market grows by 10 % twice to 121, a fifth is 24.2 = 10 · 2.42: √2.42 − 1 a period; 12.1 would come with the market.
        var goal = ShareGoal.Of(10, 100, 0.1, 0.2, 2);
        goal.Share.Should().Be(0.1);
        goal.RequiredSales.Should().BeApproximately(24.2, 1e-12);
        goal.RequiredGrowth.Should().BeApproximately(Math.Sqrt(2.42) - 1, 1e-12);
        goal.WonFromRivals.Should().BeApproximately(12.1, 1e-12);
        (goal.TargetShare, goal.MarketGrowth, goal.Periods).Should().Be((0.2, 0.1, 2));
        // To keep the share is to grow with the market.
        ShareGoal.Of(10, 100, 0.1, 0.1, 3).RequiredGrowth.Should().BeApproximately(0.1, 1e-12);
        goal.Explain().ToText().Should().Contain("To be won from rivals: 12.1");
    }

    [Theory]
    [InlineData(0, 100, 0, 0.5, 1, "ownSales")]
    [InlineData(1, 0, 0, 0.5, 1, "marketSales")]
    [InlineData(101, 100, 0, 0.5, 1, "ownSales")]
    [InlineData(1, 100, -1, 0.5, 1, "marketGrowth")]
    [InlineData(1, 100, 0, 1, 1, "targetShare")]
    [InlineData(1, 100, 0, 0, 1, "targetShare")]
    [InlineData(1, 100, 0, 0.5, 0, "periods")]
    public void A_faulty_share_goal_is_refused_at_its_place(
        double own,
        double market,
        double growth,
        double share,
        int periods,
        string place
    ) => ((Action)(() => ShareGoal.Of(own, market, growth, share, periods))).Refuses(FaultCode.InvalidArgument, place);

    [Fact]
    public void A_share_of_the_whole_market_may_be_kept() => ShareGoal.Of(100, 100, 0, 0.5, 1).RequiredGrowth.Should().Be(-0.5);

    [Fact]
    public void Quarters_are_those_of_the_peers_and_the_line_belongs_to_the_better_one()
    {
        // Peers 1 … 5: quartiles 2, 3, 4 (type 7).
        BenchmarkProfile Own(double own) => BenchmarkProfile.Of([new("m", Direction.HigherIsBetter, 1, own, 1, 2, 3, 4, 5)]);
        new[] { 4, 3.9, 3, 2.9, 2, 1.9 }.Select(own => Own(own).Measures[0].Quartile).Should().Equal(1, 2, 2, 3, 3, 4);
        // 2.9: two of five are worse; 3: two, and half of the one that is equal.
        Own(2.9).Percentile.Should().BeApproximately(0.4, 1e-12);
        Own(3).Percentile.Should().BeApproximately(0.5, 1e-12);
        Own(3).Measures[0].GapToTopQuartile.Should().Be(-1);
        Own(3).Measures[0].GapToMedian.Should().Be(0);
        Own(4).Priorities.Should().BeEmpty();
    }

    [Fact]
    public void Lower_can_be_better_and_the_largest_lag_comes_first()
    {
        // Cost 5 among 1 … 5: all cheaper but one, which is equal: percentile 0.1, lag 3·0.9/4 = 0.675. Speed 3: 0.5, lag 0.125. 1 − 0.8 = 0.2.
        var profile = BenchmarkProfile.Of([
            new("speed", Direction.HigherIsBetter, 1, 3, 1, 2, 3, 4, 5),
            new("cost", Direction.LowerIsBetter, 3, 5, 1, 2, 3, 4, 5),
        ]);
        profile.Measures[1].Percentile.Should().BeApproximately(0.1, 1e-12);
        profile.Measures.Select(row => row.Quartile).Should().Equal(2, 4);
        (profile.Measures[1].GapToMedian, profile.Measures[1].GapToTopQuartile).Should().Be((-2, -3));
        profile.Percentile.Should().BeApproximately(0.2, 1e-12);
        profile.Priorities.Should().Equal("cost", "speed");
        profile.Explain().ToText(Language.Chinese).Should().Contain("第 4 四分位");
    }

    [Fact]
    public void A_faulty_benchmark_is_refused_at_its_place()
    {
        Benchmark().Refuses(FaultCode.EmptyInput, "measures");
        Benchmark(new BenchmarkMeasure("a", Direction.HigherIsBetter, 1, 1)).Refuses(FaultCode.EmptyInput, "measures[0].peers");
        Benchmark(new BenchmarkMeasure("a", Direction.HigherIsBetter, 1, 1, 1, 2, 3))
            .Refuses(FaultCode.InsufficientData, "measures[0].peers");
        BenchmarkMeasure fine = new("a", Direction.HigherIsBetter, 1, 1, 1, 2, 3, 4);
        Benchmark(fine, fine).Refuses(FaultCode.DuplicateKey, "measures[1]");
        Benchmark(new BenchmarkMeasure("a", Direction.WithinBand, 1, 1, 1, 2, 3, 4)).Refuses(FaultCode.InvalidArgument, "measures[0]");
        Benchmark(new BenchmarkMeasure("a", Direction.HigherIsBetter, -1, 1, 1, 2, 3, 4)).Refuses(FaultCode.InvalidArgument, "measures[0]");
        Benchmark(new BenchmarkMeasure("a", Direction.HigherIsBetter, 0, 1, 1, 2, 3, 4)).Refuses(FaultCode.ZeroDenominator, "measures");
    }

    [Fact]
    public void A_profile_tells_which_weight_its_leader_hangs_on()
    {
        // With weight w of price: us w + 4(1 − w), them 4w + (1 − w): equal at 0.5.
        var stability = CompetitiveProfile
            .Of([new("price", 0.7m, new("us", 1), new("them", 4)), new("quality", 0.3m, new("us", 4), new("them", 1))])
            .Sensitivity();
        stability.Leader.Should().Be(0);
        stability.Criteria[0].Lower.Should().BeApproximately(0.5, 1e-12);
        stability.MostSensitive!.Value.Challenger.Should().Be(1);
        ((Action)(() => CompetitiveProfile.Of([new("price", 1, new FactorRating("us", 1))]).Sensitivity())).Should().Throw<OpsException>();
    }

    [Fact]
    public void Every_scenario_that_reaches_the_target_adds_to_its_chance()
    {
        MarketScenario[] scenarios =
        [
            new("a", 0.3m, new ScenarioDriver("x", 9)),
            new("b", 0.3m, new ScenarioDriver("x", 8)),
            new("c", 0.4m, new ScenarioDriver("x", 7.9m)),
        ];
        MarketOutlook.Of([new("x", 1)], scenarios, 8).ChanceOfTarget.Should().Be(0.6m);
        // A factor of no weight is allowed.
        SwotAnalysis
            .Of([new("a", SwotKind.Strength, 1, 3), new("b", SwotKind.Weakness, 0, 1), new("c", SwotKind.Threat, 1, 1)])
            .InternalScore.Should()
            .Be(3);
        SwotAnalysis.Of([new("a", SwotKind.Strength, 1, 3), new("c", SwotKind.Threat, 1, 1)]).ExternalScore.Should().Be(1);
        Refusal
            .Of(() => SwotAnalysis.Of([new("a", SwotKind.Strength, 0.5m, 3), new("c", SwotKind.Threat, 1, 1)]))
            .Message.Should()
            .Contain("inner weights sum to 0.5");
    }

    [Fact]
    public void Weights_a_billionth_off_one_are_one_and_no_more()
    {
        const decimal one = 1.000000001m;
        const decimal more = 1.0000000011m;
        ((Action)(() => CompetitiveProfile.Of([new("f", one, new FactorRating("us", 1))]))).Should().NotThrow();
        ((Action)(() => CompetitiveProfile.Of([new("f", more, new FactorRating("us", 1))]))).Refuses(FaultCode.InvalidArgument, "factors");
        ((Action)(() => SwotAnalysis.Of([new("a", SwotKind.Strength, one, 3), new("b", SwotKind.Threat, one, 3)]))).Should().NotThrow();
        ((Action)(() => SwotAnalysis.Of([new("a", SwotKind.Strength, 1, 3), new("b", SwotKind.Threat, more, 3)]))).Refuses(
            FaultCode.InvalidArgument,
            "factors"
        );
        ((Action)(() => MarketOutlook.Of([new("x", 1)], [new("a", 0.5m), new("b", one - 0.5m)]))).Should().NotThrow();
        ((Action)(() => MarketOutlook.Of([new("x", 1)], [new("a", 0.5m), new("b", more - 0.5m)]))).Refuses(
            FaultCode.InvalidArgument,
            "scenarios"
        );
    }

    private static Action Voice(params BrandVoice[] brands) => () => ShareOfVoice.Of(brands);

    private static Action Outlook(ScenarioDriver[] drivers, params MarketScenario[] scenarios) =>
        () => MarketOutlook.Of(drivers, scenarios);

    private static Action Benchmark(params BenchmarkMeasure[] measures) => () => BenchmarkProfile.Of(measures);
}
