using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

public class LeanTests
{
    private static FaultCode CodeOf(Action action) => FluentActions.Invoking(action).Should().Throw<OpsException>().Which.Code;

    [Fact]
    public void Inventory_waits_one_takt_per_piece_and_the_slowest_step_sets_the_capacity()
    {
        // By hand: takt 27000/450 = 60; wait 10 · 60 = 600; cycles 30/0.5 = 60 and 140/2 = 70; capacity 27000/70.
        var stream = ValueStreamMap.Of(
            27000,
            450,
            [
                new ValueStreamStep("cut", 30, availability: 0.5, yield: 0.9, inventoryBefore: 10),
                new ValueStreamStep("join", 140, stations: 2, yield: 0.8),
            ]
        );
        stream.Takt.Should().Be(60);
        stream.WaitTime.Should().Be(600);
        stream.LeadTime.Should().Be(770);
        stream.ProcessCycleEfficiency.Should().BeApproximately(170.0 / 770, 1e-15);
        stream.RolledThroughputYield.Should().BeApproximately(0.72, 1e-15);
        stream.Steps[0].MeetsTakt.Should().BeTrue();
        stream.Steps[1].MeetsTakt.Should().BeFalse();
        stream.Bottleneck.Should().Be("join");
        stream.Capacity.Should().BeApproximately(27000.0 / 70, 1e-12);
        stream.LineBalance.Should().BeApproximately(130.0 / 140, 1e-15);
    }

    [Fact]
    public void Without_demand_there_is_no_takt() =>
        CodeOf(() => ValueStreamMap.Of(10, 0, [new ValueStreamStep("a", 1)])).Should().Be(FaultCode.ZeroDenominator);

    [Fact]
    public void The_losses_and_the_effective_time_add_up_to_the_plan()
    {
        // By hand: run 420 of 480, 800 pieces at 0.5 = 400, 20 bad = 10: OEE = 390/480 = 0.8125.
        var oee = EquipmentEffectiveness.Of(480, 60, 0.5, 800, 780, 1440);
        oee.Oee.Should().BeApproximately(0.8125, 1e-15);
        oee.Teep.Should().BeApproximately(390.0 / 1440, 1e-15);
        (oee.AvailabilityLoss + oee.PerformanceLoss + oee.QualityLoss + 390).Should().Be(480);
        CodeOf(() => EquipmentEffectiveness.Of(10, 1, 1, 5, 6)).Should().Be(FaultCode.InvalidArgument);
        CodeOf(() => EquipmentEffectiveness.Of(10, 10, 1, 0, 0)).Should().Be(FaultCode.ZeroDenominator);
        CodeOf(() => EquipmentEffectiveness.Of(10, 1, 1, 0, 0)).Should().Be(FaultCode.ZeroDenominator);
    }

    [Fact]
    public void Three_point_four_defects_per_million_are_six_sigma()
    {
        // Harry & Schroeder: 3.4 DPMO is six sigma with the shift of 1.5.
        var chain = YieldChain.Of([new YieldStep(10_000_000, 34, 34, 1)]);
        chain.DefectsPerMillion.Should().BeApproximately(3.4, 1e-12);
        chain.SigmaLevel.Should().BeApproximately(6, 1e-3);
        YieldChain.Of([new YieldStep(100, 0, 0, 4)]).SigmaLevel.Should().BeNull();
    }

    [Fact]
    public void Two_of_wip_throughput_and_lead_time_give_the_third()
    {
        LittlesLaw.Of(workInProgress: 12, throughput: 3).LeadTime.Should().Be(4);
        LittlesLaw.Of(throughput: 0.5, leadTime: 8).WorkInProgress.Should().Be(4);
        LittlesLaw.Of(workInProgress: 20, leadTime: 2.5).Throughput.Should().Be(8);
        CodeOf(() => LittlesLaw.Of(workInProgress: 3)).Should().Be(FaultCode.InsufficientData);
        CodeOf(() => LittlesLaw.Of(1, 1, 1)).Should().Be(FaultCode.InvalidArgument);
        CodeOf(() => LittlesLaw.Of(workInProgress: 1, throughput: 0)).Should().Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void A_window_counts_arrivals_at_its_start_and_departures_at_its_end()
    {
        var from = Instant.FromUtc(2026, 1, 1, 0, 0);
        var to = from + Duration.FromDays(10);
        var window = LittleWindow.Of(
            [
                new Stay(from, to),
                new Stay(from - Duration.FromDays(5), from),
                new Stay(to),
                new Stay(from - Duration.FromDays(2), from + Duration.FromDays(5)),
            ],
            from,
            to
        );
        // Inside: 10 and 5 days; two left, after 10 and 7 days.
        window.AverageWip.Should().BeApproximately(1.5, 1e-15);
        window.Arrivals.Should().Be(1);
        window.Departures.Should().Be(2);
        window.MeanLeadDays.Should().Be(8.5);
        window.LittleWip.Should().BeApproximately(1.7, 1e-15);
    }

    [Fact]
    public void Cards_are_rounded_up_only_where_the_quotient_is_not_whole()
    {
        // 100 · 0.7 · 1.1/7 = 11 exactly; in doubles it is a hair more.
        KanbanLoop.Of(100, 0.7m, 0.1m, 7).Cards.Should().Be(11);
        var loop = KanbanLoop.Of(48, 1.5m, 0.25m, 20);
        loop.Exact.Should().Be(4.5m);
        loop.Cards.Should().Be(5);
        loop.ActualSafety.Should().BeApproximately(100m / 72 - 1, 1e-20m);
        KanbanLoop.Of(0, 1, 0, 5).ActualSafety.Should().BeNull();
    }

    [Fact]
    public void A_line_whose_ranked_layout_wastes_a_station_says_what_is_possible()
    {
        // Ranked: a (5) | b (4), then c (4) and d (3), e (2), f (2): 20 of work at 10 needs 2; 5+3+2 and 4+4+2 do it.
        var line = LineBalance.Of(
            [
                new LineTask("a", 5),
                new LineTask("b", 4),
                new LineTask("c", 4),
                new LineTask("d", 3),
                new LineTask("e", 2),
                new LineTask("f", 2),
            ],
            10
        );
        line.TheoreticalMinimum.Should().Be(2);
        line.MinimumStations.Should().Be(2);
        line.Stations.Should().HaveCount(3);
        line.Stations[0].Tasks.Should().Equal("a", "b");
        line.Efficiency.Should().BeApproximately(20.0 / 30, 1e-15);
    }

    [Fact]
    public void Weights_count_each_successor_once()
    {
        // a before b and c, both before d: the weight of a is 1 + 2 + 3 + 4.
        var line = LineBalance.Of(
            [new LineTask("a", 1), new LineTask("b", 2, "a"), new LineTask("c", 3, "a"), new LineTask("d", 4, "b", "c")],
            4
        );
        line.Weights.Should().Equal(10, 6, 7, 4);
    }

    [Fact]
    public void A_circle_of_tasks_is_named()
    {
        var fault = FluentActions
            .Invoking(() => LineBalance.Of([new LineTask("a", 1, "b"), new LineTask("b", 1, "a")], 5))
            .Should()
            .Throw<OpsException>()
            .Which;
        fault.Code.Should().Be(FaultCode.Cycle);
        CodeOf(() => LineBalance.Of([new LineTask("a", 1, "x")], 5)).Should().Be(FaultCode.UnknownReference);
        CodeOf(() => LineBalance.Of([new LineTask("a", 6)], 5)).Should().Be(FaultCode.InvalidArgument);
    }

    [Fact]
    public void The_category_that_crosses_the_threshold_still_belongs_to_the_vital_few()
    {
        // 10 + 6 = 16 is exactly 80 % of 20, so that the third does not belong.
        var pareto = LossPareto.Of(
            100,
            [new TimeLoss(LossCategory.Setup, 6), new TimeLoss(LossCategory.Breakdown, 10), new TimeLoss(LossCategory.MinorStop, 4)]
        );
        pareto.VitalFew.Should().Equal(LossCategory.Breakdown, LossCategory.Setup);
        pareto.Oee.Should().Be(0.8);
        CodeOf(() => LossPareto.Of(5, [new TimeLoss(LossCategory.Setup, 6)])).Should().Be(FaultCode.InvalidArgument);
        CodeOf(() => LossPareto.Of(0, [new TimeLoss(LossCategory.Setup, 0)])).Should().Be(FaultCode.ZeroDenominator);
    }
}
