using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>Expected values are worked out by hand in the comments.</summary>
public class ProjectNetworkTests
{
    [Theory]
    [InlineData(LinkType.FinishToStart, 6)] // 4 + 2
    [InlineData(LinkType.StartToStart, 2)] // 0 + 2
    [InlineData(LinkType.FinishToFinish, 3)] // finish 4 + 2, less 3
    [InlineData(LinkType.StartToFinish, 0)] // finish 0 + 2, less 3: not before 0
    public void Each_kind_of_link_bounds_its_own_end(LinkType type, int start)
    {
        var plan = ProjectSchedule.Of([new("a", 4), new("b", 3)], [new("a", "b", type, 2)]);
        plan.Activities[1].EarlyStart.Should().Be(start);
    }

    [Fact]
    public void A_required_finish_before_the_end_makes_floats_negative()
    {
        // a 4, b 3 after it: 7 periods, 5 allowed.
        var plan = ProjectSchedule.Of([new("a", 4), new("b", 3)], [new("a", "b")], requiredFinish: 5);
        plan.Duration.Should().Be(7);
        plan.Activities.Select(activity => activity.TotalFloat).Should().Equal(-2, -2);
        plan.Critical.Should().Equal("a", "b");
    }

    [Fact]
    public void Days_skip_the_weekend_and_a_milestone_has_one_day()
    {
        // From Saturday 2026-03-07 the first working day is Monday the 9th; five days later the next Monday.
        var plan = ProjectSchedule.Of([new("a", 5), new("m", 0), new("b", 1)], [new("a", "m"), new("a", "b")]);
        var start = new LocalDate(2026, 3, 7);
        plan.Dates(start, WorkdayCalendar.MondayToFriday)
            .Should()
            .Equal(
                new ActivityDates("a", new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 13)),
                new ActivityDates("m", new LocalDate(2026, 3, 16), new LocalDate(2026, 3, 16)),
                new ActivityDates("b", new LocalDate(2026, 3, 16), new LocalDate(2026, 3, 16))
            );
        plan.FinishDate(start, WorkdayCalendar.MondayToFriday).Should().Be(new LocalDate(2026, 3, 16));
    }

    [Fact]
    public void A_cycle_is_told_with_its_path_in_the_direction_of_the_links()
    {
        var call = () => ProjectSchedule.Of([new("x", 1), new("a", 1), new("b", 1)], [new("a", "b"), new("b", "a"), new("a", "x")]);
        var fault = call.Should().Throw<OpsException>().Which;
        fault.Code.Should().Be(FaultCode.Cycle);
        fault.Message.Should().ContainAny("a -> b -> a", "b -> a -> b");
    }

    [Fact]
    public void What_is_held_by_a_constraint_drives_without_a_link()
    {
        // a ends at 2, b may not start before 5 and ends the project at 6: only b drives.
        var plan = ProjectSchedule.Of([new("a", 2), new("b", 1)], [new("a", "b")], [new("b", ConstraintKind.StartNoEarlierThan, 5)]);
        var path = DrivingPath.Of(plan);
        path.Activities.Should().Equal("b");
        path.HeldByConstraint.Should().Equal("b");
        path.Links.Should().BeEmpty();
    }

    [Fact]
    public void A_link_beside_a_longer_way_is_redundant()
    {
        var check = NetworkCheck.Of([new("a", 1), new("b", 1), new("c", 1)], [new("a", "b"), new("b", "c"), new("a", "c")]);
        check.RedundantLinks.Should().Equal(new ActivityLink("a", "c"));
        check.OpenStarts.Should().Equal("a");
        check.OpenEnds.Should().Equal("c");
        check.LinkRatio.Should().Be(1);
    }

    [Fact]
    public void Retained_logic_waits_where_override_goes_on()
    {
        // a has 3 left at 5 and ends at 8; b started at 4 with 2 left.
        ReportedActivity[] activities = [new("a", 6, actualStart: 0, remaining: 3), new("b", 4, actualStart: 4, remaining: 2)];
        ProgressUpdate.Of(5, activities, [new("a", "b")]).Finish.Should().Be(10);
        var free = ProgressUpdate.Of(5, activities, [new("a", "b")], ProgressMode.ProgressOverride);
        free.Finish.Should().Be(8);
        free.OutOfSequence.Should().Equal(new ActivityLink("a", "b"));
    }

    [Fact]
    public void Crashing_buys_the_cheapest_period_first_and_can_undo_it()
    {
        // One chain: a 4 to 3 for 10, b 5 to 3 for 30 in all: 9, then 8 for 10, 7 for 25, 6 for 40.
        var curve = TimeCostCurve.Of([new("a", 4, 3, 100, 110), new("b", 5, 3, 100, 130, "a")], 12);
        curve.Points.Select(point => point.DirectCost).Should().Equal(200m, 210m, 225m, 240m);
        curve.Optimum.Duration.Should().Be(8); // 200 + 108, 210 + 96, 225 + 84, 240 + 72
        curve.Optimum.TotalCost.Should().Be(306m);
    }

    [Fact]
    public void Two_activities_that_need_the_whole_crew_follow_each_other()
    {
        var schedule = LimitedSchedule.Of([new("a", 3, 2), new("b", 2, 2), new("c", 4, 1)], [3], []);
        schedule.Makespan.Should().Be(5);
        schedule.IsFeasible.Should().BeTrue();
        schedule.LowerBound.Should().Be(5); // (6 + 4 + 4) / 3, rounded up
    }

    [Fact]
    public void A_project_of_certain_activities_takes_their_longest_path()
    {
        ThreePointActivity[] activities = [new("a", 2, 2, 2), new("b", 3, 3, 3, "a"), new("c", 1, 1, 1, "a")];
        var simulated = ProjectSimulation.Of(activities, 10, 1);
        simulated.Mean.Should().Be(5);
        simulated.Probability(4.9).Should().Be(0);
        simulated.Probability(5).Should().Be(1);
        PertSchedule.Of(activities).CriticalPath.Should().Equal("a", "b");
    }
}
