using CsCheck;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class DirectlyFollowsTests
{
    [Fact]
    public void Edges_have_the_times_between_completions()
    {
        // a → b after 1, 2 and 6 minutes, b → a after 4.
        var graph = DirectlyFollowsGraph.Of(
            Of(
                new Row("1", "a", 0),
                new Row("1", "b", 1),
                new Row("1", "a", 5),
                new Row("1", "b", 7),
                new Row("2", "a", 0),
                new Row("2", "b", 6)
            )
        );
        graph.Edges.Select(edge => (edge.From, edge.To, edge.Count)).Should().Equal(("a", "b", 3), ("b", "a", 1));
        var edge = graph.Edges[0];
        edge.TotalSeconds.Should().Be(540);
        edge.MeanSeconds.Should().Be(180);
        edge.MedianSeconds.Should().Be(120);
        edge.MinSeconds.Should().Be(60);
        edge.MaxSeconds.Should().Be(360);
        // s² = (2² + 1² + 3²)/2 = 7 min².
        edge.StandardDeviationSeconds.Should().BeApproximately(60 * Math.Sqrt(7), 1e-9);
        edge.PercentileSeconds(0.25).Should().BeApproximately(90, 1e-12);
        graph.Edges[1].StandardDeviationSeconds.Should().BeNull();
        Refusal.Of(() => edge.PercentileSeconds(1.5), FaultCode.InvalidArgument, "probability");
    }

    [Fact]
    public void A_calendar_counts_worked_time_and_a_night_counts_nothing()
    {
        var week = WorkingWeek.MondayToFriday(new WorkingWindow(new LocalTime(9, 0), new LocalTime(17, 0)));
        var calendar = new WorkingCalendar(DateTimeZone.Utc, week);
        // From 16:00 to 10:00 on the next day: two worked hours. From 18:00 to 20:00: none, which still counts.
        var log = Of(new Row("1", "a", 420), new Row("1", "b", 1500), new Row("2", "a", 540), new Row("2", "b", 660));
        var edge = DirectlyFollowsGraph.Of(log, calendar).Edges.Single();
        (edge.Count, edge.TotalSeconds, edge.MinSeconds, edge.MaxSeconds).Should().Be((2, 7200, 0, 7200));
        DirectlyFollowsGraph.Of(log).Edges.Single().TotalSeconds.Should().Be(72_000);
    }

    [Fact]
    public void Edges_come_in_ordinal_order()
    {
        var edges = DirectlyFollowsGraph.Of(OfTraces("ba", "Ba", "aB", "ab", "bb")).Edges;
        edges.Select(edge => edge.From + edge.To).Should().Equal("Ba", "aB", "ab", "ba", "bb");
    }

    [Fact]
    public void All_edges_together_are_the_events_less_one_per_case_and_the_times_of_the_cases()
    {
        Rows.Sample(rows =>
        {
            var log = Of(rows);
            var edges = DirectlyFollowsGraph.Of(log).Edges;
            edges.Sum(edge => edge.Count).Should().Be(log.EventCount - log.CaseCount);
            var times = ThroughputTimes.Of(log);
            edges.Sum(edge => edge.TotalSeconds).Should().Be(times.MeanSeconds * times.Cases);
            var pairs = Enumerable
                .Range(0, log.CaseCount)
                .SelectMany(c => log.EventsOf(c).Zip(log.EventsOf(c).Skip(1)))
                .GroupBy(pair => (pair.First.Activity, pair.Second.Activity))
                .OrderBy(group => group.Key.Item1, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Item2, StringComparer.Ordinal);
            edges
                .Select(edge => (edge.From, edge.To, edge.Count, edge.TotalSeconds))
                .Should()
                .Equal(
                    pairs.Select(group =>
                        (
                            group.Key.Item1,
                            group.Key.Item2,
                            group.Count(),
                            group.Sum(p => (p.Second.Completed - p.First.Completed).TotalSeconds)
                        )
                    )
                );
        });
    }

    [Fact]
    public void Merged_graphs_are_the_graph_of_all_cases()
    {
        Gen.Select(Rows, Rows)
            .Sample(
                (first, second) =>
                {
                    // Cases of the second log are other cases, so no edge joins the two.
                    var renamed = second.Select(row => row with { Case = row.Case + "'" }).ToArray();
                    var merged = DirectlyFollowsGraph.Of(Of(first)).Merge(DirectlyFollowsGraph.Of(Of(renamed)));
                    Figures(merged).Should().Equal(Figures(DirectlyFollowsGraph.Of(Of([.. first, .. renamed]))));
                }
            );
        static IEnumerable<(string, string, int, double, double, double, double, double?)> Figures(DirectlyFollowsGraph graph) =>
            graph.Edges.Select(edge =>
                (
                    edge.From,
                    edge.To,
                    edge.Count,
                    edge.TotalSeconds,
                    edge.MedianSeconds,
                    edge.MinSeconds,
                    edge.MaxSeconds,
                    edge.StandardDeviationSeconds is { } deviation ? Math.Round(deviation, 6) : (double?)null
                )
            );
    }

    [Fact]
    public void Merging_nothing_is_refused() =>
        Refusal.Of(() => DirectlyFollowsGraph.Of(OfTraces("ab")).Merge(null!), FaultCode.InvalidArgument, "other");

    [Fact]
    public void Dependencies_weigh_the_way_there_against_the_way_back()
    {
        // a > b three times, b > a once: (3 − 1)/(3 + 1 + 1) = 0.4; c > c twice: 2/3.
        var graph = DependencyGraph.Of(OfTraces("ab", "ab", "aba", "ccc"), 0.4, 1);
        graph
            .Edges.Select(edge => (edge.From, edge.To, edge.Count, edge.IsKept))
            .Should()
            .Equal(("a", "b", 3, true), ("b", "a", 1, false), ("c", "c", 2, true));
        graph.Edges[0].Dependency.Should().BeApproximately(0.4, 1e-15);
        graph.Edges[1].Dependency.Should().BeApproximately(-0.4, 1e-15);
        graph.Edges[2].Dependency.Should().BeApproximately(2 / 3.0, 1e-15);
        // One a b a and no b a b: 1/2.
        graph
            .LengthTwoLoops.Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    First = "a",
                    Second = "b",
                    Measure = 0.5,
                }
            );
        DependencyGraph.Of(OfTraces("ab", "ab"), -1, 3).Edges.Single().IsKept.Should().BeFalse();
        DependencyGraph.Of(OfTraces("ab", "ab"), -1, 2).Edges.Single().IsKept.Should().BeTrue();
        DependencyGraph.Of(OfTraces("ab", "ab"), 0.67, 0).Edges.Single().IsKept.Should().BeFalse();
        Refusal.Of(() => DependencyGraph.Of(OfTraces("ab"), 1.1, 0), FaultCode.InvalidArgument, "dependencyThreshold");
        Refusal.Of(() => DependencyGraph.Of(OfTraces("ab"), -1.1, 0), FaultCode.InvalidArgument, "dependencyThreshold");
        Refusal.Of(() => DependencyGraph.Of(OfTraces("ab"), 0, -1), FaultCode.InvalidArgument, "minimumCount");
    }

    [Fact]
    public void A_loop_of_two_counts_both_ways_round_and_needs_two_activities()
    {
        // a b a, b a b, a b a: three of them, 3/4; c c c is no such loop.
        var loops = DependencyGraph.Of(OfTraces("ababa", "ccc"), 0, 0).LengthTwoLoops;
        loops.Select(loop => (loop.First, loop.Second, loop.Measure)).Should().Equal(("a", "b", 0.75));
    }
}
