using NodaTime;
using Ops.Domain.Numerics;
using Ops.Domain.Processes;
using Ops.Domain.Tests.Processes.Scenarios;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

/// <summary>What mining, comparing and simulating say of themselves, whole, with figures worked out by hand.</summary>
public class ProcessExplanationTests
{
    private static string Told(IExplainable result) => result.Explain().ToText();

    [Fact]
    public void Waiting_is_told_with_what_a_cure_could_gain()
    {
        // Case 1: a from 0 to 2, b from 4 to 5: two minutes of waiting before b, of five of lead time.
        var log = OfIntervals(("1", "a", 0, 2, "ann"), ("1", "b", 4, 5, "bob"));
        Told(BottleneckReport.Of(log))
            .Should()
            .Be(
                "total waiting time in seconds: 120\n  waiting before a: 0 = at most 0 of the lead time to gain\n"
                    + "  waiting before b: 120 = at most 0.4 of the lead time to gain\n"
            );
        Told(IntervalTimes.Of(log)).Should().Be("flow efficiency: 0.6 = 180 / 300\n");
        // 300 s from the first completion to the last are 180.
        Told(ThroughputTimes.Of(log)).Should().Be("mean throughput time: 180 seconds = mean of 1 cases\n");
        // Without any lead time there is no share.
        Told(BottleneckReport.Of(OfIntervals(("1", "a", 0, 0, "ann"))))
            .Should()
            .Be("total waiting time in seconds: 0\n  waiting before a: 0\n");
    }

    [Fact]
    public void Findings_are_told_by_what_they_are()
    {
        // ask again after 4 minutes by bob, then at once after 1; x y x takes 5 minutes. p approves twice and never refuses; s is skipped by one of two.
        var log = Of(
            new Row("1", "ask", 0, "x"),
            new Row("1", "p", 1, "y"),
            new Row("1", "ask", 5, "x"),
            new Row("1", "ask", 6, "x"),
            new Row("1", "end", 6, "x"),
            new Row("2", "p", 0),
            new Row("2", "s", 2),
            new Row("2", "end", 2)
        );
        var options = new InefficiencyOptions
        {
            Approvals = [new ApprovalStep("p", "no")],
            OptionalActivities = ["s"],
            GoodEnds = ["end"],
        };
        Told(InefficiencyReport.Of(log, new Money(60, Currency.Of("EUR")), options))
            .Should()
            .Be(
                "inefficiencies found: 5 = time at 60.00 EUR an hour\n"
                    + "  there and back: x – y: 5.00 EUR = 300 s in 1 cases, 1 times\n"
                    + "  done again after something else: ask: 4.00 EUR = 240 s in 1 cases, 1 times\n"
                    + "  good cases do without: s: 2.00 EUR = 120 s in 1 cases, 1 times\n"
                    + "  repeated at once: ask: 1.00 EUR = 60 s in 1 cases, 1 times\n"
                    + "  approval that never refuses: p: 1.00 EUR = 60 s in 2 cases, 2 times\n"
            );
    }

    [Fact]
    public void Dependencies_pairs_and_complete_rows_are_told()
    {
        // a to b twice, never back: 2/3.
        Told(DependencyGraph.Of(OfTraces("ab", "ab"), 0.5, 1))
            .Should()
            .Be("edges kept: 1 [Weijters and van der Aalst 2003]\n  dependency a → b: 0.6666666667\n");
        var together = Of(new Row("1", "a", 0, "ann"), new Row("1", "b", 1, "bob"), new Row("2", "a", 0, "cho"));
        Told(WorkingTogether.Of(together)).Should().Be("pairs that share a case: 1 [van der Aalst, Reijers and Song 2005]\n");
        string[] columns = ["case", "activity", "timestamp"];
        string?[][] rows =
        [
            ["1", "a", "2026-03-02T09:00:00Z"],
            ["1", null, "2026-03-02T09:00:00Z"],
        ];
        Told(LogQuality.Of(columns, rows)).Should().Be("share of complete rows: 0.5 = 1 / 2\n");
    }

    [Fact]
    public void Promises_are_told_with_their_time_or_their_day()
    {
        ServicePromise[] promises =
        [
            ServicePromise.Within("r", new Phrase("repair", "维修"), Duration.FromHours(1.5)),
            ServicePromise.ByDueDate("d", new Phrase("delivery", "交付")),
        ];
        string[] said = ["promised: within 1.5 hours of the request", "promised: on or before the due date"];
        for (int i = 0; i < promises.Length; i++)
            Told(PromiseKeeping.Of(promises[i], new PromiseCount(6, 1, 1, 2)))
                .Should()
                .StartWith("Promise kept: 0.")
                .And.EndWith($" [{said[i]}]\n  Done in time: 6\n  Done late: 1\n  Not done: 1\n  Without a due date: 2\n");
    }

    [Fact]
    public void Comparisons_of_before_and_after_are_told()
    {
        EventLog Lasting(params int[] minutes) =>
            Of([.. minutes.SelectMany((time, c) => new[] { new Row($"c{c}", "a", 0), new Row($"c{c}", "b", time) })]);
        Told(LogComparison.Of(Lasting(10), Lasting(13)))
            .Should()
            .StartWith(
                "shift of the throughput time in seconds: 180 = median of all differences after − before\n"
                    + "  mean throughput time: 600 seconds = mean of 1 cases\n  mean throughput time: 780 seconds = mean of 1 cases\n"
                    + "  Change of the mean throughput time in seconds: 180 = 0 by mix + 180 within [Kitagawa 1955; DiNardo, Fortin and Lemieux 1996]\n"
                    + "    Change of the median: 180 = 0 by mix + 180 within\n    Share of cases of new variants: 0\n"
            );
        string[] ends = ["b"];
        Told(CompletionComparison.Of(Lasting(10, 20, 30), Lasting(10, 20, 60), ends))
            .Should()
            .StartWith(
                "Change of the mean time open in seconds: 600 = within 3600 seconds of the first event [Kaplan and Meier 1958; Mantel 1966]\n"
                    + "  Median before: 1200\n  Median after: 1200\n  Open cases before: 0\n  Open cases after: 0\n"
            );
    }

    [Fact]
    public void Conformance_is_told()
    {
        // L1, two cases of abcd: 4 of 12 escape.
        Told(EscapingEdges.Of(ModelSamples.First(), ModelSamples.Log("2*abcd")))
            .Should()
            .Be("Precision: 0.6666666667 = 1 − 4 / 12 [Muñoz-Gama & Carmona 2010]\n");
        Told(ModelAlignment.Of(ModelSamples.First(), ModelSamples.Log("abcd", "aed")))
            .Should()
            .StartWith("Mean fitness of the alignments: 1 [Adriansyah 2014]\n  Cost of the alignment: 0 = a, b, c, d\n    Fitness: 1\n")
            .And.Contain("    No alignment costs less than: 0\n    Proven: optimal\n");
        Told(ModelQuality.Of(ModelSamples.First(), ModelSamples.Log("4*abcd"), 3))
            .Should()
            .Be(
                "F score of fitness and precision: 0.8 = 2 · 1 · 0.6666666667 / (1 + 0.6666666667) [Buijs, van Dongen & van der Aalst 2014]\n"
                    + "  Fitness: 1\n  Precision: 0.6666666667\n  Generalisation: 0.4\n"
                    + "  Simplicity: 1 = 1 / (1 + max(0, 2.545454545 − 3)) [Blum 2015]\n"
            );
        var rules = ProcessRuleReport.Of(ModelSamples.Log("ab", "a", "c"), ProcessRule.Response("r", "a", "b"));
        Told(rules)
            .Should()
            .EndWith(
                "  Rule r kept: 0.5 = 1 / 2\n    Cases that break it: 1 = c001\n    Cases that keep it: 1\n    Cases without occasion: 1\n"
                    + "    Cannot be told: 0\n"
            );
        Told(NetSoundness.Of(ModelSamples.Net("i p1 p2 o", "a b c", "i>a a>p1 i>b b>p2 p1>c p2>c c>o").Net))
            .Should()
            .EndWith("  Free of deadlocks: no\n  Proper completion: yes\n  Option to complete: no\n  Dead transitions: 1 = c\n");
    }

    [Fact]
    public void Every_step_of_discovery_has_its_reason()
    {
        (string Log, double Noise, string Says)[] steps =
        [
            ("9*abc ac", 0.1, "Noise: b = traces without an event are within the noise\n"),
            ("abc ac", 0, "Optional: b = some traces have no event here\n"),
            ("a b", 0, "Choice: a | b = no trace goes from one group to another\n"),
            (
                "ab ba",
                0,
                "Parallel: a | b = activities of different groups follow each other both ways, and each group has a start and an end\n"
            ),
            ("a aba", 0, "Loop: a | b = the first group has all starts and ends; the others lead from its ends back to its starts\n"),
            ("abc bca cab", 0, "Beside the rest: a | b, c = no cut; the first activity occurs once in each trace\n"),
            ("ax ay by", 0, "Beside the rest: a | b, x, y = no cut; without the first activity there is one\n"),
            ("abab ab", 0, "Repeated: a, b = no cut; a start follows an end within a trace\n"),
            ("abxab axb ab", 0, "Repeated: a, b, x = no cut; a start occurs again within a trace\n"),
            ("ax ay by bz cz cx", 0, "Any order: a, b, c, x, y, z = no cut: any order is allowed\n"),
        ];
        foreach (var (log, noise, says) in steps)
            Told(DiscoveredProcess.Of(ModelSamples.Log(log.Split(' ')), noise)).Should().Contain(says);
    }

    [Fact]
    public void Queues_and_simulations_are_told()
    {
        Told(MultiServerQueueing.Of(0.5, 1, 1))
            .Should()
            .Be(
                "Mean wait: 1 = 0.5 / (1 * 1 - 0.5) [Erlang 1917 (M/M/c)]\n  Utilisation: 0.5 = 0.5 / (1 * 1)\n  Erlang B: 0.3333333333\n"
                    + "  Share who wait (Erlang C): 0.5 = 0.3333333333 / (1 - 0.5 * (1 - 0.3333333333))\n  Mean number waiting: 0.5 = 0.5 * 1\n"
                    + "  Mean number in the system: 1\n  Mean time in the system: 2 = 1 + 1 / 1\n"
            );
        // A customer every 2 who is served for 1 waits for nobody; with services of 4 and two places: 0, 2, lost, 2, lost ...
        var options = new QueueSimulationOptions
        {
            Customers = 4,
            WarmUp = 0,
            Replications = 2,
        };
        var fast = new QueueScenario(new Constant(2), new Constant(1));
        var slow = new QueueScenario(new Constant(2), new Constant(4), 1, 2);
        Told(QueueSimulation.Of(fast, options))
            .Should()
            .Be(
                "Mean wait: 0 = 0 ± 0\n  Replications: 2\n  Utilisation: 0.375 = 0.375 ± 0\n  Share turned away: 0 = 0 ± 0\n  Share who leave: 0 = 0 ± 0\n"
            );
        // At 2 served at once; at 4 waits 2; at 6 the first has just left: waits 4; at 8 two are there: lost. Three waited 6.
        Told(QueueComparison.Of(fast, slow, options))
            .Should()
            .Be(
                "Change of the mean wait: 2 = 2 ± 0\n  Mean wait as it is: 0 = 0 ± 0\n  Mean wait as it might be: 2 = 2 ± 0\n"
                    + "  Variance left by the common luck: 0\n"
            );
    }

    [Fact]
    public void Learnt_processes_are_told_with_what_was_recorded()
    {
        // Two cases of six minutes by Ann, an hour apart.
        var log = OfIntervals(("1", "a", 0, 6, "Ann"), ("2", "a", 60, 66, "Ann"));
        var learnt = LogScenario.Of(log);
        Told(learnt)
            .Should()
            .Be(
                "Cases learnt from: 2\n  Mean seconds of a: 360 = 2 starts recorded and 0 estimated in 2 events\n"
                    + "  People at a: 1 = on a median day of 1, of 1 known\n"
            );
        string[] lines = Told(ScenarioFit.Of(log, learnt)).Split('\n');
        lines[0]
            .Should()
            .Be(
                "Distance of the simulated lead times from those of the log: 0 = mean distance of a hundred equal shares / mean of the log [earth mover's distance]"
            );
        lines[1..5]
            .Should()
            .Equal(
                "  Mean lead time of the log in seconds: 360",
                "  Simulated mean lead time in seconds: 360 = 360 ± 0",
                "  Error of the mean: 0",
                "  Share of shorter replications: 0"
            );
        // A desk that takes 3 s instead of 6 without waiting.
        var desk = Scenes.Desk(CaseArrivals.ByGaps(new Constant(10)), new Constant(6));
        var brief = new ProcessSimulationOptions
        {
            Horizon = Duration.FromSeconds(35),
            WarmUp = Duration.Zero,
            Replications = 2,
        };
        Told(ScenarioComparison.Of(desk, [ScenarioChange.Faster("serve", 0.5)], brief))
            .Should()
            .Be(
                "Change of the mean lead time in seconds: -3 = -3 ± 0\n  Mean lead time as it is: 6 = 6 ± 0\n  Mean lead time as it might be: 3 = 3 ± 0\n"
                    + "  Change of the mean wait: 0 = 0 ± 0\n  Variance left by the common luck: 0\n"
            );
    }
}
