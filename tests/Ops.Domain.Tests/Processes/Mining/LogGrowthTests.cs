using CsCheck;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class LogGrowthTests
{
    [Fact]
    public void Merged_logs_keep_the_rows_of_the_first_before_those_of_the_second()
    {
        var first = Of(new Row("1", "a", 0), new Row("2", "x", 0));
        var second = Of(new Row("3", "y", 0), new Row("2", "z", 0), new Row("1", "b", 0));
        var merged = first.Merge(second);
        merged.Log.Cases.Should().Equal("1", "2", "3");
        merged.Log.EventsOf(1).Select(item => item.Activity).Should().Equal("x", "z");
        merged.SharedCases.Should().Equal("1", "2");
        merged.DuplicateEvents.Should().Be(0);
        Refusal.Of(() => first.Merge(null!), FaultCode.InvalidArgument, "other");
    }

    [Fact]
    public void Duplicates_count_as_often_as_both_logs_have_them()
    {
        // The first log has the event twice, the second three times: two of those are duplicates, one is left.
        var row = new Row("1", "a", 0, "ann");
        var first = Of(row, row);
        var second = Of(row, row, row, row with { Resource = null }, row with { Minute = 1 });
        first.Merge(second).DuplicateEvents.Should().Be(2);
        first.Merge(second).Log.EventCount.Should().Be(7);
        var dropped = first.Merge(second, dropDuplicates: true);
        dropped.Log.EventCount.Should().Be(5);
        dropped.DuplicateEvents.Should().Be(2);
        second.Merge(first, dropDuplicates: true).Log.EventCount.Should().Be(5);
    }

    [Fact]
    public void An_event_with_another_start_is_another_event()
    {
        var first = OfIntervals(("1", "a", 0, 5, "ann"));
        first.Merge(OfIntervals(("1", "a", 1, 5, "ann"))).DuplicateEvents.Should().Be(0);
        first.Merge(Of(new Row("1", "a", 5, "ann"))).DuplicateEvents.Should().Be(0);
        first.Merge(OfIntervals(("1", "a", 0, 5, "ann"))).DuplicateEvents.Should().Be(1);
    }

    [Fact]
    public void The_merge_of_two_parts_is_the_log_of_all_rows()
    {
        Gen.Select(Rows, Rows).Sample((first, second) => Same(Of(first).Merge(Of(second)).Log, Of([.. first, .. second])));
    }

    [Fact]
    public void Dropping_duplicates_of_the_same_log_changes_nothing()
    {
        Rows.Sample(rows =>
        {
            var merged = Of(rows).Merge(Of(rows), dropDuplicates: true);
            merged.DuplicateEvents.Should().Be(rows.Length);
            Same(merged.Log, Of(rows));
        });
    }

    [Fact]
    public void A_late_event_splits_the_edge_that_it_falls_into()
    {
        var log = new GrowingLog();
        var first = log.Append(new LogEvent("1", "a", At(0)), new LogEvent("1", "c", At(9)));
        first.Edges.Should().Equal(new EdgeCount("a", "c", 1));
        (first.Events, first.Cases, first.LateEvents).Should().Be((2, 1, 0));
        var second = log.Append(new LogEvent("1", "b", At(5)), new LogEvent("2", "a", At(1)));
        second.Edges.Should().Equal(new EdgeCount("a", "b", 1), new EdgeCount("b", "c", 1));
        (second.Events, second.Cases, second.LateEvents).Should().Be((4, 2, 1));
        var third = log.Append(new LogEvent("1", "b", At(-1)), new LogEvent("1", "d", At(9)));
        third
            .Edges.Should()
            .Equal(new EdgeCount("a", "b", 1), new EdgeCount("b", "a", 1), new EdgeCount("b", "c", 1), new EdgeCount("c", "d", 1));
        third.LateEvents.Should().Be(1);
        log.Append().Events.Should().Be(6);
    }

    [Fact]
    public void A_state_stays_what_it_was_while_the_log_goes_on()
    {
        // Sixteen pairs and more, so that the tables grow between the states: a0 to a20 one after the other in one case.
        var log = new GrowingLog();
        var states = new List<LogGrowth>();
        for (int i = 0; i <= 20; i++)
            states.Add(log.Append(new LogEvent("1", $"a{i:00}", At(i))));
        var undone = log.Append(new LogEvent("1", "x", At(3)), new LogEvent("1", "y", At(2)));
        for (int i = 0; i <= 20; i++)
            states[i].Edges.Should().Equal(Enumerable.Range(0, i).Select(k => new EdgeCount($"a{k:00}", $"a{k + 1:00}", 1)));
        // a2 then y then a3 then x then a4, in place of a2 to a3 and a3 to a4.
        undone.Edges.Should().HaveCount(22).And.NotContain(edge => edge.From == "a02" && edge.To == "a03");
        undone.Edges.Should().Contain([new("a02", "y", 1), new("y", "a03", 1), new("a03", "x", 1), new("x", "a04", 1)]);
        (undone.LateEvents, undone.Events).Should().Be((2, 23));
    }

    [Fact]
    public void A_batch_with_an_empty_event_adds_nothing()
    {
        var log = new GrowingLog();
        Refusal.Of(() => log.Append(new LogEvent("1", "a", At(0)), default), FaultCode.InvalidArgument, "batch[1]");
        log.Append(new LogEvent("1", "a", At(0))).Events.Should().Be(1);
    }

    [Fact]
    public void A_grown_log_has_the_edges_of_a_fresh_one()
    {
        Rows.Array[1, 4]
            .Sample(batches =>
            {
                var log = new GrowingLog();
                var rows = new List<Row>();
                foreach (var batch in batches)
                {
                    int late = 0;
                    foreach (var row in batch)
                    {
                        late += rows.Exists(earlier => earlier.Case == row.Case && earlier.Minute > row.Minute) ? 1 : 0;
                        rows.Add(row);
                    }
                    var grown = log.Append([.. batch.Select(row => row.Event)]);
                    var fresh = Of([.. rows]);
                    grown.LateEvents.Should().Be(late);
                    (grown.Events, grown.Cases).Should().Be((rows.Count, fresh.CaseCount));
                    grown
                        .Edges.Should()
                        .Equal(DirectlyFollowsGraph.Of(fresh).Edges.Select(edge => new EdgeCount(edge.From, edge.To, edge.Count)));
                }
            });
    }

    private static void Same(EventLog one, EventLog other)
    {
        one.Cases.Should().Equal(other.Cases);
        for (int c = 0; c < one.CaseCount; c++)
            one.EventsOf(c).Should().Equal(other.EventsOf(c));
    }
}
