using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using Ops.Domain.Tests.Processes.Scenarios;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

/// <summary>Corners of several engines that a figure must turn rightly, each by hand.</summary>
public class FlowCornerTests
{
    [Fact]
    public void A_perfect_model_has_a_perfect_score_and_tokens_count_for_every_case()
    {
        var net = ModelSamples.Net("i p o", "a b", "i>a a>p p>b b>o");
        ModelQuality.Of(net, ModelSamples.Log("ab")).FScore.Should().Be(1);
        // Two cases that lack c, each with five tokens put and taken, one missing and one left.
        TokenReplay.Of(ModelSamples.First(), ModelSamples.Log("2*abd")).Tokens.Should().Be(new TokenCount(10, 10, 2, 2));
        // A net of one step has no pair, so nothing can be precise.
        Footprint.Of(ModelSamples.Net("i o", "a", "i>a a>o"), ModelSamples.Log("ab")).Precision.Should().BeNull();
    }

    [Fact]
    public void What_leads_back_to_some_starts_only_is_no_way_round()
    {
        // r leads from the end e to the start a, but not to the start b: no loop of r; without e there is a sequence, so e stands beside the rest.
        var found = DiscoveredProcess.Of(ModelSamples.Log("ae", "be", "aerae", "aebe"));
        (found.Steps[0].Kind, found.Fits).Should().Be((DiscoveryStepKind.ConcurrentActivity, true));
        found.Steps[0].Groups[0].Should().Equal("e");
    }

    [Fact]
    public void Places_stand_in_ordinal_order_and_what_is_off_every_path_is_named()
    {
        new Marking(new PlaceTokens("o", 1), new PlaceTokens("i", 2)).ToString().Should().Be("[i:2, o]");
        // The first transition b and its place p are linked with nothing else.
        var off = ModelSamples.Net("i p o", "b a", "i>a a>o p>b b>p").Net;
        NetSoundness.Of(off).OffPath.Should().Equal("b", "p");
        var many = ProcessTree.Exclusive([.. Enumerable.Range(0, 65_536).Select(i => ProcessTree.Activity($"a{i}"))]);
        Refusal.Of(FaultCode.Overflow, "tree", () => ProcessLanguage.Of(many, 1));
    }

    [Fact]
    public void An_instant_has_no_utilisation()
    {
        var report = BottleneckReport.Of(OfIntervals(("1", "a", 5, 5, "ann")));
        (report.Resources[0].Utilization, report.Activities[0].Load, report.Activities[0].WaitingShare).Should().Be((null, null, null));
        Refusal.Of(() => VariantTable.Of(null!), FaultCode.InvalidArgument, "log");
    }

    [Fact]
    public void Stock_is_ranked_by_value_and_only_then_by_id()
    {
        StockClassification.Of([new("a", 5), new("z", 95)]).Items.Select(item => item.Item.Id).Should().Equal("z", "a");
        // A thousandth of a millionth too much is still within the slack.
        DemandPoint[] points = [new(1, 0.5m), new(2, 0.500000001m)];
        NewsvendorOrder.Of(new NewsvendorPrices(4, 3), points).Quantity.Should().Be(1);
        DemandPoint[] more = [new(1, 0.5m), new(2, 0.5000000011m)];
        Refusal.Of(() => NewsvendorOrder.Of(new NewsvendorPrices(4, 3), more), FaultCode.InvalidArgument, "demand");
    }

    [Fact]
    public void Rates_and_targets_are_refused_one_by_one()
    {
        Refusal.Of(() => FiniteQueueing.Of(0, 1, 1, 1), FaultCode.InvalidArgument, "arrivalRate");
        Refusal.Of(() => FiniteQueueing.Of(1, 0, 1, 1), FaultCode.InvalidArgument, "serviceRate");
        Refusal.Of(() => FiniteQueueing.Of(1, 1, 0, 1), FaultCode.InvalidArgument, "servers");
        Refusal.Of(() => FiniteQueueing.Of(1, 1, 2, 1), FaultCode.InvalidArgument, "capacity");
        Refusal.Of(() => _ = new StaffingTarget(20, 0.8, null, 1), FaultCode.InvalidArgument, "shrinkage");
        Refusal.Of(() => _ = new StaffingTarget(-1, 0.8), FaultCode.InvalidArgument, "wait");
        // Services of 2 at a load of one half wait 2, and half of it without variation of the arrivals.
        var queue = GeneralQueueing.Of(0.25, 2, 1, 0, 1);
        (queue.Wait, queue.QueueLength, queue.TimeInSystem, queue.Markovian.ServiceRate).Should().Be((1, 0.25, 3, 0.5));
    }

    [Fact]
    public void More_of_rare_cases_come_as_often_as_they_should()
    {
        // One in a hundred weeks, doubled: 200 in ten thousand weeks, most of which pass at a leap.
        double[] rates = new double[168];
        rates[9] = 0.01;
        var rare = Scenes.Desk(CaseArrivals.ByHour(rates, DateTimeZone.Utc), new Constant(0)).With(ScenarioChange.MoreArrivals(1));
        var options = new ProcessSimulationOptions
        {
            Horizon = Duration.FromDays(70_000),
            WarmUp = Duration.Zero,
            Replications = 8,
            Confidence = 0.9999,
        };
        ((SimulationEstimate?)ProcessSimulation.Of(rare, options).Cases).ShouldCover(200);
    }

    [Fact]
    public void More_cases_than_the_first_room_holds_stay_as_long_as_they_should()
    {
        // One every ten seconds who stays a thousand: a hundred are there at once.
        var scenario = new ProcessScenario(
            Scenes.Monday,
            [new CaseClass("all", CaseArrivals.ByGaps(new Constant(10)), "rest")],
            [new ProcessStep("rest", null, new Constant(1000))],
            []
        );
        var options = new ProcessSimulationOptions
        {
            Horizon = Duration.FromSeconds(3005),
            WarmUp = Duration.Zero,
            Replications = 2,
        };
        var run = ProcessSimulation.Of(scenario, options);
        (run.Cases.Mean, run.LeadTime!.Value.Mean, run.MedianLeadTime!.Value.Mean, run.LeadTime.Value.HalfWidth)
            .Should()
            .Be((300, 1000, 1000, 0));
    }
}
