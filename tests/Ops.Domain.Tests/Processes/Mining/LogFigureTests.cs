using CsCheck;
using NodaTime;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class LogFigureTests
{
    [Fact]
    public void A_summary_counts_names_ends_and_lengths()
    {
        var summary = LogSummary.Of(
            Of(new Row("1", "b", 0, "ann"), new Row("1", "a", 2), new Row("2", "b", 5, "bob"), new Row("1", "b", 7, "ann"))
        );
        (summary.Events, summary.Cases, summary.Variants).Should().Be((4, 2, 2));
        summary.Activities.Should().Equal(new NamedCount("a", 1), new NamedCount("b", 3));
        summary.StartActivities.Should().Equal(new NamedCount("b", 2));
        summary.EndActivities.Should().Equal(new NamedCount("b", 2));
        summary.Resources.Should().Equal(new NamedCount("ann", 2), new NamedCount("bob", 1));
        (summary.First, summary.Last).Should().Be((At(0), At(7)));
        (summary.FewestEvents, summary.MeanEvents, summary.MostEvents).Should().Be((1, 2.0, 3));
    }

    [Fact]
    public void A_log_that_a_filter_emptied_has_no_first_event_and_no_mean()
    {
        var nothing = OfTraces("ab").Filter(LogFilter.CaseSize(3)).Log;
        var summary = LogSummary.Of(nothing);
        (summary.Events, summary.Cases, summary.Variants).Should().Be((0, 0, 0));
        summary.First.Should().BeNull();
        summary.Last.Should().BeNull();
        summary.MeanEvents.Should().BeNull();
        summary.FewestEvents.Should().BeNull();
        summary.MostEvents.Should().BeNull();
        summary.Activities.Should().BeEmpty();
        ReworkReport.Of(nothing).CaseRatio.Should().BeNull();
        ReworkReport.Of(nothing).EventRatio.Should().BeNull();
        VariantTable.Of(nothing).Explain().Value.Should().BeNull();
        DirectlyFollowsGraph.Of(nothing).Edges.Should().BeEmpty();
        BottleneckReport.Of(nothing).BottleneckActivity.Should().BeNull();
        IntervalTimes.Of(nothing).Total.FlowEfficiency.Should().BeNull();
        Refusal.Of(() => ThroughputTimes.Of(nothing), FaultCode.EmptyInput, "log");
        Refusal.Of(() => nothing.Merge(OfTraces("a")), FaultCode.EmptyInput, "first");
        Refusal.Of(() => OfTraces("a").Merge(nothing), FaultCode.EmptyInput, "second");
    }

    [Fact]
    public void Variants_come_by_count_and_then_element_by_element()
    {
        // "ab" twice; of the three single ones "a" is a prefix of "ab c" and "B" comes before "a" by code unit.
        var table = VariantTable.Of(OfTraces("ba", "a", "ab", "Bz", "ab", "abc"));
        table.Variants.Select(variant => string.Concat(variant.Activities)).Should().Equal("ab", "Bz", "a", "abc", "ba");
        table.Variants.Select(variant => variant.Count).Should().Equal(2, 1, 1, 1, 1);
        table.Variants[0].Share.Should().BeApproximately(2 / 6.0, 1e-15);
        table.Variants[1].CumulativeShare.Should().BeApproximately(3 / 6.0, 1e-15);
        table.Variants[^1].CumulativeShare.Should().Be(1);
        table.Count.Should().Be(5);
    }

    [Fact]
    public void Times_by_hand()
    {
        // Cases last 10, 20 and 60 minutes, start at 0, 5 and 15 and end at 10, 25 and 75.
        var times = ThroughputTimes.Of(
            Of(
                new Row("1", "a", 0),
                new Row("1", "b", 10),
                new Row("2", "a", 5),
                new Row("2", "b", 25),
                new Row("3", "a", 15),
                new Row("3", "b", 75)
            )
        );
        times.Cases.Should().Be(3);
        times.MeanSeconds.Should().Be(1800);
        times.MedianSeconds.Should().Be(1200);
        times.MinSeconds.Should().Be(600);
        times.MaxSeconds.Should().Be(3600);
        // s² = (20² + 10² + 30²)/2 min² = 700 min².
        times.StandardDeviationSeconds.Should().BeApproximately(60 * Math.Sqrt(700), 1e-9);
        // Type 7: 0.8 · 2 = 1.6, so 20 + 0.6 · 40 = 44 min; 0.9: 52; 0.95: 56.
        times.P80Seconds.Should().BeApproximately(44 * 60, 1e-9);
        times.P90Seconds.Should().BeApproximately(52 * 60, 1e-9);
        times.P95Seconds.Should().BeApproximately(56 * 60, 1e-9);
        times.MeanInterArrivalSeconds.Should().Be(450);
        times.MeanInterCompletionSeconds.Should().Be(1950);
    }

    [Fact]
    public void One_case_has_no_spread_and_no_gap_but_two_have()
    {
        var one = ThroughputTimes.Of(OfTraces("ab"));
        one.StandardDeviationSeconds.Should().BeNull();
        one.MeanInterArrivalSeconds.Should().BeNull();
        one.MeanInterCompletionSeconds.Should().BeNull();
        var two = ThroughputTimes.Of(OfTraces("ab", "ab"));
        two.StandardDeviationSeconds.Should().Be(0);
        two.MeanInterArrivalSeconds.Should().Be(0);
    }

    [Fact]
    public void Rework_is_a_loop_directly_after_itself_and_a_return_otherwise()
    {
        // a a b a: a twice more, once a loop, once a return. c c c: two loops. The third case has none.
        var report = ReworkReport.Of(OfTraces("aaba", "ccc", "ab"));
        (report.Cases, report.Events, report.CasesWithRework, report.ReworkEvents).Should().Be((3, 9, 2, 4));
        report.CaseRatio.Should().BeApproximately(2 / 3.0, 1e-15);
        report.EventRatio.Should().BeApproximately(4 / 9.0, 1e-15);
        report
            .Activities.Should()
            .Equal(new ActivityRework("a", 2, 1, 1, 1), new ActivityRework("b", 2, 0, 0, 0), new ActivityRework("c", 1, 1, 2, 0));
        report.Activities[0].ExtraOccurrences.Should().Be(2);
    }

    [Fact]
    public void Figures_of_a_log_hold_together()
    {
        Rows.Sample(rows =>
        {
            var log = Of(rows);
            var summary = LogSummary.Of(log);
            var variants = VariantTable.Of(log);
            summary.Activities.Sum(item => item.Count).Should().Be(rows.Length);
            summary.StartActivities.Sum(item => item.Count).Should().Be(log.CaseCount);
            summary.EndActivities.Sum(item => item.Count).Should().Be(log.CaseCount);
            variants.Variants.Sum(variant => variant.Count).Should().Be(log.CaseCount);
            variants.Variants.Sum(variant => variant.Count * variant.Activities.Length).Should().Be(rows.Length);
            variants.Variants.Select(variant => string.Concat(variant.Activities)).Should().OnlyHaveUniqueItems();
            summary.Variants.Should().Be(variants.Count);
            var rework = ReworkReport.Of(log);
            int distinct = Enumerable.Range(0, log.CaseCount).Sum(c => log.EventsOf(c).Select(item => item.Activity).Distinct().Count());
            rework.ReworkEvents.Should().Be(rows.Length - distinct);
        });
    }

    [Fact]
    public void Figures_do_not_depend_on_the_order_of_cases()
    {
        Rows.Sample(rows =>
        {
            var log = Of(rows);
            var turned = Of([.. rows.GroupBy(row => row.Case).Reverse().SelectMany(group => group)]);
            VariantTable.Of(turned).Variants.Select(Text).Should().Equal(VariantTable.Of(log).Variants.Select(Text));
            Edges(turned).Should().Equal(Edges(log));
            ReworkReport.Of(turned).Activities.Should().Equal(ReworkReport.Of(log).Activities);
            ThroughputTimes.Of(turned).MedianSeconds.Should().Be(ThroughputTimes.Of(log).MedianSeconds);
        });
        static string Text(Variant variant) => $"{variant.Count} {string.Concat(variant.Activities)}";
        static IEnumerable<(string, string, int, double, double)> Edges(EventLog log) =>
            DirectlyFollowsGraph.Of(log).Edges.Select(edge => (edge.From, edge.To, edge.Count, edge.TotalSeconds, edge.MedianSeconds));
    }
}
