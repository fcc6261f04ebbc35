using CsCheck;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class LiveFlowTests
{
    [Fact]
    public void A_stream_knows_its_edges_their_mean_times_and_the_lead_times_of_closed_cases()
    {
        // By hand: a to b takes 2 and 4 minutes, b to c 6; case 1 took 8 minutes, case 2 goes on.
        var live = new LiveFlowAccumulator();
        foreach (var row in new Row[] { new("1", "a", 0), new("2", "a", 1), new("1", "b", 2), new("2", "b", 5), new("1", "c", 8) })
            live.Add(row.Event);
        live.ToResult().ClosedCases.Should().Be(0);
        live.Close("1");
        var flow = live.ToResult();
        Edges(flow).Should().Equal(("a", "b", 2L, 180.0), ("b", "c", 1L, 360.0));
        (flow.Events, flow.OpenCases, flow.ClosedCases, flow.MeanLeadSeconds).Should().Be((5, 1, 1, 480));
        flow.LeadSeconds!.Quantile(0.5).Should().Be(480);
        flow.Explain()
            .ToText(Language.English)
            .Should()
            .StartWith("mean lead time so far: 480 seconds")
            .And.Contain("events: 5")
            .And.Contain("open cases: 1")
            .And.Contain("closed cases: 1")
            .And.Contain("Median (estimated): 480");
    }

    [Fact]
    public void A_stream_without_a_closed_case_has_no_lead_time()
    {
        var live = new LiveFlowAccumulator();
        var nothing = live.ToResult();
        (nothing.Events, nothing.OpenCases, nothing.ClosedCases).Should().Be((0, 0, 0));
        nothing.Edges.Should().BeEmpty();
        nothing.MeanLeadSeconds.Should().BeNull();
        nothing.LeadSeconds.Should().BeNull();
        nothing.Explain().Value.Should().BeNull();
        nothing.Explain().Parts.Should().HaveCount(3);
    }

    [Fact]
    public void A_closed_case_may_begin_again()
    {
        // The two cases of one name last 1 and 3 minutes; no edge leads from the end of the first to the start of the second.
        var live = new LiveFlowAccumulator();
        live.Add(new LogEvent("1", "a", At(5)));
        live.Add(new LogEvent("1", "b", At(6)));
        live.Close("1");
        live.Add(new LogEvent("1", "a", At(0)));
        live.Add(new LogEvent("1", "b", At(3)));
        live.Close("1");
        var flow = live.ToResult();
        Edges(flow).Should().Equal(("a", "b", 2L, 120.0));
        (flow.MeanLeadSeconds, flow.LeadSeconds!.Minimum, flow.LeadSeconds.Maximum).Should().Be((120, 60, 180));
    }

    [Fact]
    public void What_is_refused_changes_nothing()
    {
        var live = new LiveFlowAccumulator();
        live.Add(new LogEvent("1", "a", At(5)));
        Refusal.Of(() => live.Add(default), FaultCode.InvalidArgument, "item");
        Refusal.Of(() => live.Add(new LogEvent("1", "b", At(4.99))), FaultCode.NotOrdered, "item");
        Refusal.Of(() => live.Close(" "), FaultCode.InvalidArgument, "caseName");
        Refusal.Of(() => live.Close("2"), FaultCode.UnknownReference, "caseName");
        Refusal.Of(() => live.Merge(null!), FaultCode.InvalidArgument, "other");
        Refusal.Of(() => live.Merge(new LiveFlowAccumulator(0.01)), FaultCode.InvalidArgument, "other");
        Refusal.Of(() => _ = new LiveFlowAccumulator(0.2), FaultCode.InvalidArgument, "accuracy");
        var shard = new LiveFlowAccumulator();
        shard.Add(new LogEvent("3", "x", At(0)));
        shard.Add(new LogEvent("3", "y", At(0)));
        shard.Add(new LogEvent("1", "x", At(0)));
        shard.Add(new LogEvent("1", "x", At(6)));
        Refusal.Of(() => live.Merge(shard), FaultCode.Overlap, "other");
        (live.ToResult().Events, live.ToResult().OpenCases, live.ToResult().Edges.Length).Should().Be((1, 1, 0));
        // At the same instant the order of adding counts.
        live.Add(new LogEvent("1", "b", At(5)));
        Edges(live.ToResult()).Should().Equal(("a", "b", 1L, 0.0));
    }

    [Fact]
    public void A_result_stays_what_it_was_while_the_stream_goes_on()
    {
        var live = new LiveFlowAccumulator();
        live.Add(new LogEvent("1", "a", At(0)));
        live.Add(new LogEvent("1", "b", At(1)));
        live.Close("1");
        var then = live.ToResult();
        live.Add(new LogEvent("1", "a", At(0)));
        live.Add(new LogEvent("1", "b", At(9)));
        live.Close("1");
        Edges(then).Should().Equal(("a", "b", 1L, 60.0));
        (then.Events, then.ClosedCases, then.MeanLeadSeconds, then.LeadSeconds!.Maximum).Should().Be((2, 1, 60, 60));
    }

    [Fact]
    public void A_stream_has_the_figures_of_one_log_and_so_have_its_merged_shards()
    {
        // The log is another engine, and quantiles of fewer than 20 cases are exact at this accuracy.
        Rows.Sample(rows =>
        {
            var sorted = rows.OrderBy(row => row.Minute).ToArray();
            var log = Of(sorted);
            var whole = Closed(sorted);
            var shards = Closed([.. sorted.Where(row => row.Case[1] % 2 == 0)]);
            shards.Merge(Closed([.. sorted.Where(row => row.Case[1] % 2 == 1)]));
            foreach (var flow in new[] { whole.ToResult(), shards.ToResult() })
            {
                Edges(flow)
                    .Should()
                    .Equal(DirectlyFollowsGraph.Of(log).Edges.Select(edge => (edge.From, edge.To, (long)edge.Count, edge.MeanSeconds)));
                (flow.Events, flow.OpenCases, flow.ClosedCases).Should().Be((rows.Length, 0, log.CaseCount));
                var times = ThroughputTimes.Of(log);
                (flow.MeanLeadSeconds, flow.LeadSeconds!.Minimum, flow.LeadSeconds.Maximum)
                    .Should()
                    .Be((times.MeanSeconds, times.MinSeconds, times.MaxSeconds));
            }
        });
    }

    [Fact]
    public void Stretches_of_a_stream_are_one_stream_when_merged_in_either_order() =>
        Gen.Select(Rows, Gen.Int[0, 24])
            .Sample(
                (rows, cut) =>
                {
                    // A minute apart, so that no two events of a case are at the same instant.
                    Row[] sorted = [.. rows.Select((row, i) => row with { Minute = i })];
                    var log = Of(sorted);
                    var early = Open(sorted[..Math.Min(cut, sorted.Length)]);
                    var late = Open(sorted[Math.Min(cut, sorted.Length)..]);
                    foreach (var (into, other) in new[] { (Open(sorted[..0]), early), (Open(sorted[..0]), late) })
                    {
                        into.Merge(other);
                        into.Merge(other == early ? late : early);
                        foreach (string name in sorted.Select(row => row.Case).Distinct())
                            into.Close(name);
                        var flow = into.ToResult();
                        Edges(flow)
                            .Should()
                            .Equal(
                                DirectlyFollowsGraph.Of(log).Edges.Select(edge => (edge.From, edge.To, (long)edge.Count, edge.MeanSeconds))
                            );
                        (flow.MeanLeadSeconds, flow.Events).Should().Be((ThroughputTimes.Of(log).MeanSeconds, sorted.Length));
                    }
                }
            );

    [Fact]
    public void At_one_instant_the_part_that_joins_is_the_later()
    {
        var first = Open([new Row("1", "a", 0), new Row("1", "b", 5)]);
        first.Merge(Open([new Row("1", "c", 5), new Row("1", "d", 6)]));
        Edges(first.ToResult()).Should().Equal(("a", "b", 1L, 300.0), ("b", "c", 1L, 0.0), ("c", "d", 1L, 60.0));
        // d ends when a begins: d is the earlier part.
        var back = Open([new Row("1", "a", 0), new Row("1", "b", 5)]);
        back.Merge(Open([new Row("1", "c", -2), new Row("1", "d", 0)]));
        Edges(back.ToResult()).Should().Equal(("a", "b", 1L, 300.0), ("c", "d", 1L, 120.0), ("d", "a", 1L, 0.0));
        default(LiveEdge).Should().Be(new LiveEdge());
        (new LiveEdge().From, new LiveEdge().To, new LiveEdge().Count).Should().Be(("", "", 0L));
    }

    [Fact]
    public void A_merged_stream_goes_on_with_the_open_cases_of_both()
    {
        // The shards number their activities differently: b is the first one of the second shard.
        var first = new LiveFlowAccumulator();
        first.Add(new LogEvent("1", "a", At(0)));
        first.Add(new LogEvent("1", "b", At(1)));
        var second = new LiveFlowAccumulator();
        second.Add(new LogEvent("2", "b", At(0)));
        second.Add(new LogEvent("2", "a", At(2)));
        first.Merge(second);
        first.Add(new LogEvent("2", "c", At(7)));
        first.Add(new LogEvent("1", "a", At(4)));
        first.Close("2");
        var flow = first.ToResult();
        Edges(flow).Should().Equal(("a", "b", 1L, 60.0), ("a", "c", 1L, 300.0), ("b", "a", 2L, 150.0));
        (flow.Events, flow.OpenCases, flow.MeanLeadSeconds).Should().Be((6, 1, 420));
        second.ToResult().Events.Should().Be(2, "the other one keeps its counts");
    }

    [Fact]
    public void An_event_allocates_nothing_once_the_stream_is_warm()
    {
        var live = new LiveFlowAccumulator();
        LogEvent[] events = [.. Enumerable.Range(0, 4000).Select(i => new LogEvent($"{i / 4 % 50}", $"{(char)('a' + (i % 4))}", At(i)))];
        long least = long.MaxValue;
        for (int round = 0; round < 20; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < events.Length; i++)
            {
                live.Add(events[i]);
                if (i % 4 == 3)
                    live.Close(events[i].Case);
            }
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        least.Should().Be(0);
        (live.ToResult().Events, live.ToResult().ClosedCases).Should().Be((80_000, 20_000));
    }

    private static IEnumerable<(string, string, long, double)> Edges(LiveFlow flow) =>
        flow.Edges.Select(edge => (edge.From, edge.To, edge.Count, edge.MeanSeconds));

    private static LiveFlowAccumulator Open(Row[] rows)
    {
        var live = new LiveFlowAccumulator();
        foreach (var row in rows)
            live.Add(row.Event);
        return live;
    }

    private static LiveFlowAccumulator Closed(Row[] rows)
    {
        var live = Open(rows);
        foreach (string name in rows.Select(row => row.Case).Distinct())
            live.Close(name);
        return live;
    }
}
