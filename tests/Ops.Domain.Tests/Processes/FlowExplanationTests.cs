using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

/// <summary>What results say of themselves: the figures inside the formulas are worked out by hand in each test.</summary>
public class FlowExplanationTests
{
    private static readonly EventLog Log = Of(
        new Row("1", "a", 0, "ann"),
        new Row("1", "b", 1, "bob"),
        new Row("1", "b", 3, "bob"),
        new Row("2", "a", 0, "ann"),
        new Row("2", "b", 5)
    );

    [Fact]
    public void Handovers_are_told_as_all_steps_without_those_that_stay() =>
        // ann to bob and bob to bob are known, ann to nobody is not: 2 − 1.
        HandoverNetwork.Of(Log).Explain().ToText().Should().Be("handovers: 1 = 2 − 1 [van der Aalst, Reijers and Song 2005]\n");

    [Fact]
    public void A_filtered_log_tells_what_was_there_and_what_went() =>
        Log.Filter(LogFilter.CaseSize(3)).Explain().ToText().Should().Be("events left: 3 = 5 − 2\n");

    [Fact]
    public void Shares_of_a_log_are_told_with_their_counts()
    {
        LogSummary.Of(Log).Explain().ToText().Should().Be("events per case: 2.5 = 5 / 2\n");
        ReworkReport.Of(Log).Explain().ToText().Should().Be("share of cases with rework: 0.5 = 1 / 2\n");
        VariantTable.Of(Log).Explain().ToText().Should().Be("share of the most frequent variant: 0.5 = 1 / 2\n");
        // a to b after 60 and 300 s, b to b after 120 s.
        DirectlyFollowsGraph
            .Of(Log)
            .Explain()
            .ToText()
            .Should()
            .Be(
                "directly-follows edges: 2\n  mean time from a to b: 180 seconds = 360 / 2\n  mean time from b to b: 120 seconds = 120 / 1\n"
            );
        // a to b twice, never back: 2 / 3; b to b once: 1 / 2. None reaches 0.9, both reach 0.5, one of them twice.
        DependencyGraph.Of(Log, 0.9, 0).Explain().Value.Should().Be("0");
        DependencyGraph.Of(Log, 0.5, 0).Explain().Value.Should().Be("2");
        DependencyGraph.Of(Log, 0.5, 2).Explain().Value.Should().Be("1");
    }

    [Fact]
    public void Growth_and_merging_are_told_by_what_came_late_or_twice()
    {
        var log = new GrowingLog();
        log.Append(new LogEvent("1", "a", At(5)));
        log.Append(new LogEvent("1", "b", At(1)), new LogEvent("2", "b", At(1)))
            .Explain()
            .ToText()
            .Should()
            .Be("late events of the batch: 1\n");
        Log.Merge(Of(new Row("1", "a", 0, "ann"))).Explain().ToText().Should().Be("events in both logs: 1\n");
    }

    [Fact]
    public void Breaches_are_told_as_a_share_of_the_cases_that_are_decided()
    {
        // Case 1 by one person, case 2 by two, case 3 by somebody unknown: one of two.
        var log = Of(
            new Row("1", "ask", 0, "ann"),
            new Row("1", "pay", 1, "ann"),
            new Row("2", "ask", 0, "ann"),
            new Row("2", "pay", 1, "bob"),
            new Row("3", "ask", 0, "ann"),
            new Row("3", "pay", 1)
        );
        DutySeparation
            .Of(log, new DutyPair("ask", "pay"))
            .Explain()
            .ToText()
            .Should()
            .Be("breaches of segregation of duties: 1\n  ask and pay by the same resource: 0.5 = 1 / (3 − 1)\n");
    }

    [Fact]
    public void Steps_and_stations_are_numbered_from_one()
    {
        // Yields 0.9 and 0.8.
        string yields = YieldChain.Of([new YieldStep(10, 1, 1, 1), new YieldStep(10, 2, 2, 1)]).Explain().ToText();
        yields.Should().Contain("  First-time yield of step 1: 0.9 = 1 - 1 / 10\n  First-time yield of step 2: 0.8 = 1 - 2 / 10\n");
        // The second station is busier: 0.5 of 1 beside 0.5 of 0.6.
        string network = QueueNetwork
            .Of(
                [new(0.5, 1, 1), new(0, 0.6, 1)],
                [
                    [0, 1],
                    [0, 0],
                ]
            )
            .Explain()
            .ToText();
        network.Should().Contain("  Busiest station: 2\n").And.Contain("  Utilisation of station 1: 0.5\n");
    }

    [Fact]
    public void Cards_and_their_pieces_are_told_with_what_was_rounded()
    {
        // ⌈48 · 1.5 · 1.25 / 20⌉ = ⌈4.5⌉ = 5 cards of 20 pieces.
        string cards = KanbanLoop.Of(48, 1.5m, 0.25m, 20).Explain().ToText();
        cards.Should().StartWith("Kanban cards: 5 = ⌈72").And.Contain(" * (1 + 0.25) / 20⌉ [Monden 1983]\n");
        cards.Should().Contain("Most pieces in the loop: 100 = 5 * 20\n");
        KanbanLoop.Of(0, 1, 0, 5).Explain().ToText().Should().EndWith("Safety that results: undefined\n");
    }

    [Fact]
    public void Broken_rules_are_counted_once_each()
    {
        ProcessRule never = ProcessRule.Segregation("s", "a", "b", "c");
        ProcessRule kept = ProcessRule.FourEyes("4", "a", "b");
        string text = ProcessRuleReport.Of(Log, never, kept).Explain().ToText();
        text.Should().Contain(" = 2 rules, 2 cases [Pesic & van der Aalst (Declare)]\n");
    }
}
