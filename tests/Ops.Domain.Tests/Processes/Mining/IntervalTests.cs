using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class IntervalTests
{
    private static readonly WorkingCalendar Office = new(
        DateTimeZone.Utc,
        WorkingWeek.MondayToFriday(new WorkingWindow(new LocalTime(9, 0), new LocalTime(17, 0)))
    );

    [Fact]
    public void Overlapping_work_is_touched_once_and_processed_twice()
    {
        // Case 1: 0–10 and 5–15 overlap, 25–30 stands alone: lead 30, touch 20, processing 25, waiting 10.
        var times = IntervalTimes.Of(
            OfIntervals(("1", "a", 0, 10, null), ("1", "b", 5, 15, null), ("2", "a", 3, 3, null), ("1", "c", 25, 30, null))
        );
        times.Cases.Select(item => item.Name).Should().Equal("1", "2");
        var first = times.Cases[0];
        (first.LeadSeconds, first.TouchSeconds, first.ProcessingSeconds, first.WaitingSeconds).Should().Be((1800, 1200, 1500, 600));
        first.FlowEfficiency.Should().BeApproximately(2 / 3.0, 1e-15);
        times.Cases[1].FlowEfficiency.Should().BeNull();
        times.Total.FlowEfficiency.Should().BeApproximately(2 / 3.0, 1e-15);
        (times.Total.Name, times.Total.WaitingSeconds).Should().Be(("", 600));
    }

    [Fact]
    public void An_interval_inside_another_and_two_that_touch_add_nothing_twice()
    {
        var times = IntervalTimes.Of(OfIntervals(("1", "a", 0, 20, null), ("1", "b", 5, 10, null), ("1", "c", 20, 25, null)));
        times.Total.TouchSeconds.Should().Be(1500);
        times.Total.WaitingSeconds.Should().Be(0);
        times.Total.ProcessingSeconds.Should().Be(1800);
    }

    [Fact]
    public void The_efficiency_of_all_cases_is_a_ratio_of_sums()
    {
        // 10 of 10 minutes and 10 of 90: 20 of 100, not the mean of 1 and 1/9.
        var times = IntervalTimes.Of(OfIntervals(("1", "a", 0, 10, null), ("2", "a", 0, 5, null), ("2", "b", 85, 90, null)));
        times.Total.FlowEfficiency.Should().BeApproximately(0.2, 1e-15);
    }

    [Fact]
    public void On_a_calendar_every_duration_is_worked_time()
    {
        // From 16:00 to 18:00 (one worked hour) and from 9:00 to 10:00 on the next day: the night is no waiting.
        var times = IntervalTimes.Of(OfIntervals(("1", "a", 420, 540, null), ("1", "b", 1440, 1500, null)), Office);
        (times.Total.LeadSeconds, times.Total.TouchSeconds, times.Total.WaitingSeconds).Should().Be((7200, 7200, 0));
    }

    [Fact]
    public void Waiting_belongs_to_the_activity_that_starts_after_the_gap()
    {
        // b starts 5 after a's end; c starts 2 after the latest end (10), not after b's (8); d starts before the latest end.
        var report = BottleneckReport.Of(
            OfIntervals(
                ("1", "a", 0, 2, "ann"),
                ("1", "b", 7, 8, "bob"),
                ("1", "x", 7, 10, "ann"),
                ("1", "c", 12, 13, null),
                ("1", "d", 12.5, 14, "ann")
            )
        );
        report
            .Activities.Select(item => (item.Activity, item.WaitingSeconds))
            .Should()
            .Equal(("a", 0), ("b", 300), ("c", 120), ("d", 0), ("x", 0));
        report.TotalWaitingSeconds.Should().Be(420);
        report.BottleneckActivity.Should().Be("b");
        report.Activities[1].WaitingShare.Should().BeApproximately(300 / 420.0, 1e-15);
        report.Activities[1].MaxWaitingSeconds.Should().Be(300);
        // ann: 2 + 3 + 1.5 minutes of 14; bob 1.
        report.Resources.Select(item => (item.Resource, item.Tasks, item.BusySeconds)).Should().Equal(("ann", 3, 390), ("bob", 1, 60));
        report.Resources[0].Utilization.Should().BeApproximately(6.5 / 14, 1e-15);
        report.BusiestResource.Should().Be("ann");
    }

    [Fact]
    public void The_three_rankings_are_told_apart_with_the_bound_of_the_gain()
    {
        // Both cases wait 2 and 2.5 h before paint of 4.5 + 5 h of lead; bob paints 3 of 6 hours, ann cuts 2 of 6.
        var paint = BottleneckReport.Of(
            OfIntervals(
                ("1", "cut", 0, 60, "ann"),
                ("1", "paint", 180, 270, "bob"),
                ("2", "cut", 60, 120, "ann"),
                ("2", "paint", 270, 360, "bob")
            )
        );
        paint.TotalLeadSeconds.Should().Be(9.5 * 3600);
        paint.Activities[1].LeadShare.Should().BeApproximately(4.5 / 9.5, 1e-15);
        paint.Activities[0].LeadShare.Should().Be(0);
        paint.Activities.Select(item => (item.People, item.Load)).Should().Equal((1, 2.0 / 6), (1, 0.5));
        (paint.ConstraintActivity, paint.DoRankingsAgree).Should().Be(("paint", true));
        // With a second painter the load halves to 1/4 and cutting limits the throughput.
        var two = BottleneckReport.Of(
            OfIntervals(
                ("1", "cut", 0, 60, "ann"),
                ("1", "paint", 180, 270, "bob"),
                ("2", "cut", 60, 120, "ann"),
                ("2", "paint", 270, 360, "cho")
            )
        );
        two.Activities.Select(item => (item.People, item.Load)).Should().Equal((1, 2.0 / 6), (2, 0.25));
        (two.BottleneckActivity, two.ConstraintActivity, two.DoRankingsAgree).Should().Be(("paint", "cut", false));
        // The activity agrees, but the busiest resource does something else.
        var other = BottleneckReport.Of(
            OfIntervals(("1", "a", 0, 30, "ann"), ("1", "b", 60, 120, "bob"), ("2", "a", 40, 110, "ann"), ("3", "a", 0, 10, "eve"))
        );
        (other.BottleneckActivity, other.ConstraintActivity, other.BusiestResource, other.DoRankingsAgree)
            .Should()
            .Be(("b", "b", "ann", false));
        // Without resources two of the three rankings say nothing.
        var none = BottleneckReport.Of(OfIntervals(("1", "a", 0, 1, null), ("1", "b", 5, 6, null)));
        (none.ConstraintActivity, none.DoRankingsAgree).Should().Be((null, (bool?)null));
        none.Activities[0].Load.Should().BeNull();
        BottleneckReport.Of(Of(new Row("1", "a", 0, "ann"))).Activities[0].LeadShare.Should().BeNull();
    }

    [Fact]
    public void Mean_and_longest_waiting_are_over_all_events_of_an_activity()
    {
        var report = BottleneckReport.Of(
            OfIntervals(
                ("1", "a", 0, 1, null),
                ("1", "b", 3, 4, null),
                ("2", "a", 0, 1, null),
                ("2", "b", 1, 9, null),
                ("3", "b", 5, 6, null)
            )
        );
        var b = report.Activities[1];
        (b.Count, b.ProcessingSeconds, b.WaitingSeconds, b.MaxWaitingSeconds).Should().Be((3, 600, 120, 120));
        b.MeanWaitingSeconds.Should().Be(40);
        b.WaitingShare.Should().Be(1);
    }

    [Fact]
    public void Equal_waiting_goes_to_the_first_name_and_no_waiting_to_none()
    {
        var equal = BottleneckReport.Of(
            OfIntervals(("1", "z", 0, 1, "b"), ("1", "y", 2, 3, "a"), ("1", "x", 4, 5, "b"), ("1", "w", 5, 6, "a"))
        );
        equal.BottleneckActivity.Should().Be("x");
        equal.BusiestResource.Should().Be("a");
        var none = BottleneckReport.Of(OfTraces("a"));
        none.BottleneckActivity.Should().BeNull();
        none.BusiestResource.Should().BeNull();
        none.Activities[0].WaitingShare.Should().BeNull();
        BottleneckReport.Of(Of(new Row("1", "a", 0, "ann"))).Resources[0].Utilization.Should().BeNull();
    }

    [Fact]
    public void A_bottleneck_on_a_calendar_waits_in_worked_time()
    {
        var report = BottleneckReport.Of(OfIntervals(("1", "a", 420, 450, "ann"), ("1", "b", 1470, 1500, "ann")), Office);
        report.TotalWaitingSeconds.Should().Be(3600);
        report.Resources.Single().Utilization.Should().BeApproximately(0.5, 1e-15);
    }
}
