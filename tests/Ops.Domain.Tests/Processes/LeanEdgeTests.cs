using NodaTime;
using Ops.Domain.Processes;

namespace Ops.Domain.Tests.Processes;

/// <summary>Value streams, machines, lines and yields: every figure, explanation and refusal by hand.</summary>
public class LeanEdgeTests
{
    [Fact]
    public void A_value_stream_is_told_step_by_step()
    {
        // Takt 100/25 = 4. cut: 6 of 2 stations always there: 3, waits 5 · 4 = 20. join: 5 at half: 10, waits 9. 11 of 40.
        var stream = ValueStreamMap.Of(
            100,
            25,
            [
                new ValueStreamStep("cut", 6, stations: 2, yield: 0.5, inventoryBefore: 5),
                new ValueStreamStep("join", 5, availability: 0.5, yield: 0.5, waitBefore: 9),
            ]
        );
        (stream.ProcessTime, stream.WaitTime, stream.LeadTime, stream.StationsNeeded, stream.LineBalance)
            .Should()
            .Be((11, 29, 40, 2.75, 13 / 20.0));
        stream
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Lead time: 40 = 11 + 29 [Rother & Shook 1999]\n  Takt: 4\n  Time of work: 11\n  Time of waiting: 29\n"
                    + "  Process cycle efficiency: 0.275 = 11 / 40\n  Rolled throughput yield: 0.25\n  Bottleneck: join\n    Capacity: 10\n"
                    + "  Cycle of cut: 3 = 6 / (2 * 1) [within the takt]\n  Cycle of join: 10 = 5 / (1 * 0.5) [slower than the takt]\n"
            );
    }

    [Fact]
    public void A_stream_without_time_has_no_shares_and_the_first_of_equals_is_the_bottleneck()
    {
        var none = ValueStreamMap.Of(1, 1, [new ValueStreamStep("a", 0)]);
        (none.ProcessCycleEfficiency, none.Capacity, none.LineBalance, none.LeadTime).Should().Be((null, null, null, 0));
        ValueStreamMap.Of(1, 1, [new("a", 2), new("b", 2)]).Bottleneck.Should().Be("a");
        ValueStreamMap.Of(1, 1, [new("a", 0, waitBefore: 3)]).ProcessCycleEfficiency.Should().Be(0);
        // A cycle exactly as long as the takt meets it.
        ValueStreamMap.Of(4, 2, [new("a", 2)]).Steps[0].MeetsTakt.Should().BeTrue();
        Refusal.Of(() => ValueStreamMap.Of(1, 1, []), FaultCode.EmptyInput, "steps");
        Refusal.Of(() => ValueStreamMap.Of(1, 1, [null!]), FaultCode.InvalidArgument, "steps[0]");
        Refusal.Of(() => ValueStreamMap.Of(1, 1, [new("a", 1), new("a", 1)]), FaultCode.DuplicateKey, "steps[1]");
        Refusal.Of(() => ValueStreamMap.Of(1, -1, [new("a", 1)]), FaultCode.InvalidArgument, "demand");
        Refusal.Of(() => ValueStreamMap.Of(1, 0, [new("a", 1)]), FaultCode.ZeroDenominator, "demand");
    }

    [Fact]
    public void Steps_of_a_stream_are_checked_when_made()
    {
        Refusal.Of(() => _ = new ValueStreamStep(" ", 1), FaultCode.InvalidArgument, "id");
        Refusal.Of(() => _ = new ValueStreamStep("a", -1), FaultCode.InvalidArgument, "processTime");
        Refusal.Of(() => _ = new ValueStreamStep("a", 1, 0), FaultCode.InvalidArgument, "stations");
        Refusal.Of(() => _ = new ValueStreamStep("a", 1, availability: 0), FaultCode.InvalidArgument, "availability");
        Refusal.Of(() => _ = new ValueStreamStep("a", 1, availability: 1.1), FaultCode.InvalidArgument, "availability");
        Refusal.Of(() => _ = new ValueStreamStep("a", 1, yield: 1.1), FaultCode.InvalidArgument, "yield");
        Refusal.Of(() => _ = new ValueStreamStep("a", 1, waitBefore: -1), FaultCode.InvalidArgument, "waitBefore");
        Refusal.Of(() => _ = new ValueStreamStep("a", 1, inventoryBefore: -1), FaultCode.InvalidArgument, "inventoryBefore");
        Refusal.Of(() => _ = new ValueStreamStep("a", 1, waitBefore: 0, inventoryBefore: 0), FaultCode.InvalidArgument, "inventoryBefore");
    }

    [Fact]
    public void A_machine_is_told_with_its_losses()
    {
        // 80 of 100 run, 60 pieces of 1 in 80: 0.75; half are good: 0.8 · 0.75 · 0.5. Of 200 in the calendar half: 0.15.
        EquipmentEffectiveness
            .Of(100, 20, 1, 60, 30, 200)
            .Explain()
            .ToText()
            .Should()
            .StartWith("OEE: 0.3")
            .And.Contain(" = 0.8 * 0.75 * 0.5 [Nakajima 1988]\n  Availability: 0.8\n  Performance: 0.75\n  Quality: 0.5\n  TEEP: 0.15")
            .And.EndWith("  Time lost standing still: 20\n  Time lost to slow running: 20\n  Time lost to bad pieces: 30\n");
        EquipmentEffectiveness
            .Of(100, 0, 1, 100, 100)
            .Should()
            .Match<EquipmentEffectiveness>(found => found.Oee == 1 && found.Teep == null);
        Refusal.Of(() => EquipmentEffectiveness.Of(-1, 0, 1, 1, 1), FaultCode.InvalidArgument, "plannedTime");
        Refusal.Of(() => EquipmentEffectiveness.Of(10, 11, 1, 1, 1), FaultCode.InvalidArgument, "downtime");
        Refusal.Of(() => EquipmentEffectiveness.Of(10, -1, 1, 1, 1), FaultCode.InvalidArgument, "downtime");
        Refusal.Of(() => EquipmentEffectiveness.Of(10, 1, 1, -1, 0), FaultCode.InvalidArgument, "totalCount");
        Refusal.Of(() => EquipmentEffectiveness.Of(10, 1, 1, 1, -1), FaultCode.InvalidArgument, "goodCount");
        Refusal.Of(() => EquipmentEffectiveness.Of(10, 1, 1, 1, 2), FaultCode.InvalidArgument, "goodCount");
        Refusal.Of(() => EquipmentEffectiveness.Of(10, 1, 1, 1, 1, 0), FaultCode.InvalidArgument, "calendarTime");
        Refusal.Of(() => EquipmentEffectiveness.Of(10, 10, 1, 0, 0), FaultCode.ZeroDenominator, "downtime");
        Refusal.Of(() => EquipmentEffectiveness.Of(10, 1, 1, 0, 0), FaultCode.ZeroDenominator, "totalCount");
    }

    [Fact]
    public void A_line_is_told_station_by_station()
    {
        // 10 | 7 | 6 at a cycle of 10: 23 of 30; three stations at least; gaps 0, 3 and 4: √25.
        var line = LineBalance.Of([new("a", 6), new("b", 10), new("c", 7)], 10);
        line.SmoothnessIndex.Should().Be(5);
        (line.TheoreticalMinimum, line.MinimumStations).Should().Be((3, 3));
        line.Efficiency.Should().BeApproximately(23 / 30.0, 1e-15);
        line.BalanceDelay.Should().BeApproximately(7 / 30.0, 1e-15);
        line.Explain()
            .ToText()
            .Should()
            .StartWith("Balance efficiency: 0.76")
            .And.EndWith(
                "  Stations: 3\n  No line has fewer than: 3\n  Fewest possible: 3\n  Smoothness index: 5\n"
                    + "  Station 1: 10 = b\n  Station 2: 7 = c\n  Station 3: 6 = a\n"
            );
        // Work of exactly two cycles needs two stations, a hair more three.
        LineBalance.Of([new("a", 10), new("b", 10)], 10).TheoreticalMinimum.Should().Be(2);
        LineBalance.Of([new("a", 10), new("b", 10), new("c", 0.1m)], 10).TheoreticalMinimum.Should().Be(3);
        Refusal.Of(() => LineBalance.Of([], 1), FaultCode.EmptyInput, "tasks");
        Refusal.Of(() => LineBalance.Of([null!], 1), FaultCode.InvalidArgument, "tasks[0]");
        Refusal.Of(() => LineBalance.Of([new("a", 1)], 0), FaultCode.InvalidArgument, "cycleTime");
        Refusal.Of(() => LineBalance.Of([new("a", 1), new("a", 1)], 1), FaultCode.DuplicateKey, "tasks[1]");
        Refusal.Of(() => LineBalance.Of([new("a", 1), new("b", 2)], 1), FaultCode.InvalidArgument, "tasks[1]");
        Refusal.Of(() => LineBalance.Of([new("a", 1), new("b", 1, "z")], 1), FaultCode.UnknownReference, "tasks[1]");
        Refusal.Of(() => _ = new LineTask("a", -1), FaultCode.InvalidArgument, "time");
        Refusal.Of(() => _ = new LineTask("a", 1, "b", ""), FaultCode.InvalidArgument, "predecessors[1]");
    }

    [Fact]
    public void Twenty_tasks_are_laid_out_at_best_and_twenty_one_only_by_rank()
    {
        // Pieces of 6 and 4, three of each per pair: by rank all six first, each with a 4: as many stations as pairs; the least is the same.
        LineTask[] Pieces(int pairs) =>
            [.. Enumerable.Range(0, pairs).SelectMany(i => new[] { new LineTask($"s{i}", 6), new LineTask($"t{i}", 5) })];
        // Ten sixes and ten fives at 11: ten stations are the bound already.
        LineBalance.Of(Pieces(10), 11).MinimumStations.Should().Be(10);
        // At a cycle of 13 no third piece fits, so that ten are needed for twenty, though the work of 110 would fill nine.
        var twenty = LineBalance.Of(Pieces(10), 13);
        (twenty.TheoreticalMinimum, twenty.MinimumStations).Should().Be((9, 10));
        var more = LineBalance.Of([.. Pieces(10), new LineTask("u", 0)], 13);
        (more.TheoreticalMinimum, more.MinimumStations).Should().Be((9, null));
    }

    [Fact]
    public void A_circle_is_named_from_its_first_task_round_to_it()
    {
        // d is outside: it only waits for the circle a after c after b after a.
        var fault = Refusal.Of(() => LineBalance.Of([new("d", 1, "a"), new("a", 1, "c"), new("b", 1, "a"), new("c", 1, "b")], 5));
        fault.Code.Should().Be(FaultCode.Cycle);
        fault.Place.Should().Be("tasks");
        fault.Message.Should().ContainAny("a -> b -> c -> a", "a → b → c → a");
    }

    [Fact]
    public void Yields_of_a_chain_multiply_and_defects_are_counted_per_chance()
    {
        // 0.9 · 0.8 = 0.72 over two steps; 5 defects in 10 · 2 + 10 · 8 = 100 chances: 50,000 in a million.
        var chain = YieldChain.Of([new YieldStep(10, 1, 1, 2), new YieldStep(10, 2, 4, 8)]);
        chain.RolledThroughputYield.Should().BeApproximately(0.72, 1e-15);
        chain.NormalizedYield.Should().BeApproximately(Math.Sqrt(0.72), 1e-15);
        (chain.TotalDefects, chain.DefectsPerMillion).Should().Be((5, 50_000));
        // The normal point above which 5 % lie is 1.6448536269514722 (tables), shifted by 1.5.
        chain.SigmaLevel.Should().BeApproximately(3.1448536269514722, 1e-12);
        chain
            .Explain()
            .ToText()
            .Should()
            .StartWith("Rolled throughput yield: 0.72 [Harry & Schroeder 2000]\n  First-time yield of step 1: 0.9 = 1 - 1 / 10\n")
            .And.Contain("  Defects per million opportunities: 50000\n    Defects: 5\n  Sigma level, shift 1.5: 3.14");
        YieldChain.Of([new YieldStep(1, 1, 1, 1)]).SigmaLevel.Should().BeNull("all chances were missed");
        new YieldStep(4, 1, 2, 1).PoissonYield.Should().BeApproximately(Math.Exp(-0.5), 1e-15);
        Refusal.Of(() => YieldChain.Of([]), FaultCode.EmptyInput, "steps");
        Refusal.Of(() => YieldChain.Of([new YieldStep(1, 0, 0, 1), default]), FaultCode.InvalidArgument, "steps[1]");
        Refusal.Of(() => YieldChain.Of([new YieldStep(1, 0, long.MaxValue, 1), new YieldStep(1, 0, 1, 1)]), FaultCode.Overflow, "steps");
        YieldChain.Of([new YieldStep(1, 0, long.MaxValue, 1)]).TotalDefects.Should().Be(long.MaxValue);
        Refusal.Of(() => _ = new YieldStep(0, 0, 0, 1), FaultCode.InvalidArgument, "units");
        Refusal.Of(() => _ = new YieldStep(1, 2, 0, 1), FaultCode.InvalidArgument, "defectives");
        Refusal.Of(() => _ = new YieldStep(1, -1, 0, 1), FaultCode.InvalidArgument, "defectives");
        Refusal.Of(() => _ = new YieldStep(1, 0, -1, 1), FaultCode.InvalidArgument, "defects");
        Refusal.Of(() => _ = new YieldStep(1, 0, 0, 0), FaultCode.InvalidArgument, "opportunities");
    }

    [Fact]
    public void A_stay_may_take_no_time_but_not_less()
    {
        var noon = Instant.FromUtc(2026, 3, 2, 12, 0);
        var window = LittleWindow.Of([new Stay(noon, noon)], noon - Duration.FromDays(1), noon + Duration.FromDays(1));
        (window.Arrivals, window.Departures, window.MeanLeadDays, window.AverageWip).Should().Be((1, 1, 0, 0));
        // Who left before the window or comes after it spends nothing in it.
        var outside = LittleWindow.Of(
            [new Stay(noon - Duration.FromDays(9), noon - Duration.FromDays(5)), new Stay(noon + Duration.FromDays(5))],
            noon - Duration.FromDays(1),
            noon + Duration.FromDays(1)
        );
        (outside.Arrivals, outside.Departures, outside.AverageWip, outside.MeanLeadDays).Should().Be((0, 0, 0, null));
        Refusal.Of(() => _ = new Stay(noon, noon - Duration.Epsilon), FaultCode.InvalidArgument, "end");
    }

    [Fact]
    public void Littles_law_is_told_and_refuses_negative_figures()
    {
        LittlesLaw
            .Of(workInProgress: 12, throughput: 3)
            .Explain()
            .ToText()
            .Should()
            .Be("Work in progress: 12 = 3 * 4 [Little 1961]\n  Throughput: 3\n  Lead time: 4\n");
        Refusal.Of(() => LittlesLaw.Of(-1, 1), FaultCode.InvalidArgument, "workInProgress");
        Refusal.Of(() => LittlesLaw.Of(1, -1), FaultCode.InvalidArgument, "throughput");
        Refusal.Of(() => LittlesLaw.Of(1, null, -1), FaultCode.InvalidArgument, "leadTime");
        Refusal.Of(() => LittlesLaw.Of(1, null, 0), FaultCode.InvalidArgument, "leadTime");
        Refusal.Of(() => LittlesLaw.Of(1, 0), FaultCode.InvalidArgument, "throughput");
        Refusal.Of(() => LittlesLaw.Of(1, 1, 1), FaultCode.InvalidArgument, "leadTime");
        Refusal.Of(() => LittlesLaw.Of(null, 1), FaultCode.InsufficientData, "workInProgress");
        LittlesLaw.Of(throughput: 0, leadTime: 5).WorkInProgress.Should().Be(0);
    }

    [Fact]
    public void Kanban_refuses_what_is_negative_and_counts_no_card_beyond_long()
    {
        Refusal.Of(() => KanbanLoop.Of(-1, 1, 0, 1), FaultCode.InvalidArgument, "demand");
        Refusal.Of(() => KanbanLoop.Of(1, -1, 0, 1), FaultCode.InvalidArgument, "leadTime");
        Refusal.Of(() => KanbanLoop.Of(1, 1, -1, 1), FaultCode.InvalidArgument, "safety");
        Refusal.Of(() => KanbanLoop.Of(1, 1, 0, 0), FaultCode.InvalidArgument, "container");
        Refusal.Of(() => KanbanLoop.Of(10_000_000_000_000_000_000m, 1, 0, 1), FaultCode.Overflow, "demand");
        KanbanLoop.Of(long.MaxValue, 1, 0, 1).Cards.Should().Be(long.MaxValue);
        var loop = KanbanLoop.Of(10, 2, 0.1m, 5);
        // 20 · 1.1/5 = 4.4: five cards, 25 pieces, a quarter more than 20.
        (loop.LeadTimeDemand, loop.Safety, loop.Container, loop.Exact, loop.MaximumInventory, loop.ActualSafety)
            .Should()
            .Be((20, 0.1m, 5, 4.4m, 25, 0.25m));
    }
}
