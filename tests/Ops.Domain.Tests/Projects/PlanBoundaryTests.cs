using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>Where one case ends and the next begins, what is refused and where, and what the explanations say; worked out by hand.</summary>
public class PlanBoundaryTests
{
    private static readonly WorkdayCalendar Week = WorkdayCalendar.MondayToFriday;

    private static LocalDate March(int day) => new(2026, 3, day);

    [Fact]
    public void Chains_are_refused_with_their_place()
    {
        TaskChain main = new("main", ChainKind.Project, new ChainTask("a", 2));
        Refusal.Of(() => CriticalChain.Of([]), FaultCode.EmptyInput, "chains");
        Refusal.Of(() => CriticalChain.Of([main, null!]), FaultCode.InvalidArgument, "chains[1]");
        Refusal.Of(() => CriticalChain.Of([main, main]), FaultCode.DuplicateKey, "chains[1]");
        Refusal.Of(
            () => CriticalChain.Of([new("main", ChainKind.Project, new ChainTask("a", 2), new ChainTask("a", 1))]),
            FaultCode.DuplicateKey,
            "main[1]"
        );
        Refusal.Of(
            () => CriticalChain.Of([main, new("more", ChainKind.Project, new ChainTask("b", 2))]),
            FaultCode.InvalidArgument,
            "chains"
        );
        // Half of 2 is the aggressive duration where none is given; as long as the safe one is allowed, beyond it is not.
        CriticalChain.Of([main]).PlannedCutAndPaste.Should().Be(1.5);
        CriticalChain.Of([new("main", ChainKind.Project, new ChainTask("a", 2, 2))]).PlannedCutAndPaste.Should().Be(2);
        CriticalChain.Of([new("main", ChainKind.Project, new ChainTask("a", 2, 0))]).PlannedRootSumSquares.Should().Be(2);
    }

    [Fact]
    public void The_state_of_a_buffer_is_refused_with_its_place()
    {
        var plan = CriticalChain.Of([new("main", ChainKind.Project, new ChainTask("a", 4, 2))]);
        BufferLine line = new(0, 1);
        Refusal.Of(() => plan.State((BufferMethod)7, 0, 0, line, line), FaultCode.UnknownReference, "method");
        Refusal.Of(() => plan.State(BufferMethod.CutAndPaste, 1.01, 0, line, line), FaultCode.InvalidArgument, "completeShare");
        Refusal.Of(() => plan.State(BufferMethod.CutAndPaste, 1, -0.1, line, line), FaultCode.InvalidArgument, "bufferUsed");
        // Removed safety 2: a buffer of 1 or of 2; used 1 of them. At the end both lines stand at 1.
        var atEnd = plan.State(BufferMethod.CutAndPaste, 1, 1, line, line);
        (atEnd.Consumption, atEnd.Zone).Should().Be((1, BufferZone.Green));
        plan.State(BufferMethod.RootSumSquares, 1, 1, line, line).Consumption.Should().Be(0.5);
        plan.State(BufferMethod.CutAndPaste, 0.5, 1, new BufferLine(0.1, 0.3), new BufferLine(1, 1)).Zone.Should().Be(BufferZone.Yellow);
    }

    [Fact]
    public void A_milestone_that_stands_still_or_comes_nearer_is_met_where_its_line_meets_time()
    {
        // Day 0: day 10; day 4: day 10. It never moved, slope 0, met at 10.
        var still = MilestoneTrend.Of([new(March(1), March(11)), new(March(5), March(11))]);
        (still.Moves, still.SlipDays, still.Slope, still.PredictedDays, still.Reached).Should().Be((0, 0, 0.0, 10.0, false));
        // Day 0: day 10; day 4: day 6: slope −1; 10 − x = x at 5. On the day of the forecast it is reached.
        var sooner = MilestoneTrend.Of([new(March(1), March(11)), new(March(5), March(7))]);
        (sooner.Moves, sooner.SlipDays, sooner.Slope, sooner.PredictedDays).Should().Be((1, -4, -1.0, 5.0));
        MilestoneTrend.Of([new(March(1), March(2)), new(March(2), March(2))]).Reached.Should().BeTrue();
        MilestoneTrend.Of([new(March(1), March(2)), new(March(3), March(4))]).Reached.Should().BeFalse();
        // Slipping faster than time: no day.
        MilestoneTrend.Of([new(March(1), March(2)), new(March(2), March(5))]).PredictedDays.Should().BeNull();
        Refusal.Of(() => MilestoneTrend.Of([]), FaultCode.EmptyInput, "reports");
        Refusal.Of(() => MilestoneTrend.Of([new(March(2), March(9)), new(March(1), March(9))]), FaultCode.NotOrdered, "reports[1]");
        sooner
            .Explain()
            .ToText()
            .Should()
            .Be("Slip of the milestone in days: -4\n  Moves: 1\n  Slope: -1\n  Predicted days after the first report: 5\n");
    }

    [Fact]
    public void Two_ways_to_shorten_a_project_are_refused_at_the_activity()
    {
        void Refused(CrashableActivity activity) => Refusal.Of(() => TimeCostCurve.Of([activity]), FaultCode.InvalidArgument, activity.Id);
        Refused(new("slow", 3, 4, 10, 20));
        Refused(new("cheap", 4, 3, 10, 9));
        Refused(new("early", 4, -1, 10, 20));
        Refused(new("paid", 4, 3, -1, 20));
        Refusal.Of(() => TimeCostCurve.Of([new("a", 4, 3, 10, 20)], -0.01m), FaultCode.InvalidArgument, "indirectCostPerPeriod");
        Refusal.Of(() => TimeCostCurve.Of([]), FaultCode.EmptyInput, "activities");
        Refusal.Of(() => TimeCostCurve.Of([new("a", 4, 3, 10, 20), null!]), FaultCode.InvalidArgument, "activities[1]");
        // Nothing to shorten, at no cost.
        var certain = TimeCostCurve.Of([new("a", 3, 3, 0, 0)]);
        (certain.NormalDuration, certain.MinimumDuration, certain.Points.Length).Should().Be((3, 3, 1));
        var milestone = TimeCostCurve.Of([new("a", 0, 0, 5, 5)], 1);
        (milestone.NormalDuration, milestone.Optimum.TotalCost).Should().Be((0, 5m));
    }

    [Fact]
    public void Of_equal_totals_the_shorter_duration_is_the_optimum_and_all_points_are_told()
    {
        // A period costs 4 to save and saves 4 of indirect cost: 10 + 12, 14 + 8, all 22; the shorter one.
        var curve = TimeCostCurve.Of([new("a", 3, 2, 10, 14)], 4);
        (curve.Optimum.Duration, curve.Optimum.TotalCost).Should().Be((2, 22m));
        curve
            .Explain()
            .ToText()
            .Should()
            .Be("Least total cost: 22.00 = at duration 2 [Kelley 1961; Fulkerson 1961]\n  Duration 3: 22.00\n  Duration 2: 22.00\n");
    }

    [Fact]
    public void The_worst_slip_is_the_first_of_the_largest_and_none_where_nobody_is_late()
    {
        ActivityDates[] old = [new("a", March(2), March(3)), new("b", March(2), March(3)), new("c", March(2), March(3))];
        ActivityDates[] now = [new("a", March(2), March(3)), new("b", March(3), March(5)), new("c", March(2), March(5))];
        var slipped = PlanComparison.Of(old, now);
        (slipped.Worst, slipped.Late, slipped.Early, slipped.ProjectFinishSlip).Should().Be(("b", 2, 0, 2));
        slipped.Explain().ToText().Should().Be("Slip of the project's finish: 2\n  a: 0\n  b: 2\n  c: 2\n");
        var same = PlanComparison.Of(old, old);
        (same.Worst, same.Late, same.Early, same.ProjectFinishSlip).Should().Be((null, 0, 0, 0));
        var other = PlanComparison.Of(old[..1], [new("z", March(2), March(2)), new("y", March(2), March(2))]);
        other.Activities.Should().BeEmpty();
        other.Added.Should().Equal("y", "z");
        other.Removed.Should().Equal("a");
        other.Worst.Should().BeNull();
        Refusal.Of(() => PlanComparison.Of([], now), FaultCode.EmptyInput, "baseline");
        Refusal.Of(() => PlanComparison.Of(old, []), FaultCode.EmptyInput, "current");
        Refusal.Of(() => PlanComparison.Of(old, [new("a", March(3), March(2))]), FaultCode.NotOrdered, "current[0]");
    }

    [Fact]
    public void A_start_on_the_day_that_its_link_allows_is_in_sequence_and_one_before_it_is_not()
    {
        ImmutableArray<ActivityLink> OutOf(int started, int lag, LinkType type = LinkType.FinishToStart) =>
            ProgressUpdate.Of(9, [new("a", 4, 0, 4), new("b", 5, started, remaining: 5)], [new("a", "b", type, lag)]).OutOfSequence;
        OutOf(4, 0).Should().BeEmpty();
        OutOf(3, 0).Should().HaveCount(1);
        OutOf(5, 1).Should().BeEmpty();
        OutOf(4, 1).Should().HaveCount(1);
        // Only finish-to-start links tell a sequence.
        OutOf(0, 5, LinkType.StartToStart).Should().BeEmpty();
    }

    [Fact]
    public void Reports_up_to_the_data_date_are_taken_and_later_or_negative_ones_refused()
    {
        ProgressUpdate Told(ReportedActivity activity) => ProgressUpdate.Of(4, [activity], []);
        Told(new("a", 4, 4, 4)).Finish.Should().Be(4);
        Told(new("a", 4, 4, remaining: 0)).Finish.Should().Be(4);
        Told(new("a", 0)).Finish.Should().Be(4);
        void Refused(ReportedActivity activity) => Refusal.Of(() => Told(activity), FaultCode.InvalidArgument, "a");
        Refused(new("a", 4, 5, remaining: 1));
        Refused(new("a", 4, 4, 5));
        Refused(new("a", -1));
        Refused(new("a", 4, 1, remaining: -1));
        Refusal.Of(() => ProgressUpdate.Of(4, [new("a", 4)], [], (ProgressMode)9), FaultCode.UnknownReference, "mode");
        ProgressUpdate
            .Of(2, [new("a", 4), new("b", 1)], [new("a", "b")])
            .Explain()
            .ToText()
            .Should()
            .Be("Finish of the project: 7\n  a: 6\n  b: 7\n");
    }

    [Fact]
    public void Retained_logic_holds_work_in_progress_by_its_finish_links_and_not_by_its_start()
    {
        // At 5: a has 6 left, so it ends at 11; b has begun with 2 left.
        int Finish(LinkType type, ProgressMode mode) =>
            ProgressUpdate
                .Of(5, [new("a", 8, 3, remaining: 6), new("b", 4, 4, remaining: 2)], [new("a", "b", type)], mode)
                .Activities[1]
                .Finish;
        Finish(LinkType.FinishToStart, ProgressMode.RetainedLogic).Should().Be(13);
        Finish(LinkType.FinishToFinish, ProgressMode.RetainedLogic).Should().Be(11);
        Finish(LinkType.StartToStart, ProgressMode.RetainedLogic).Should().Be(7);
        Finish(LinkType.FinishToStart, ProgressMode.ProgressOverride).Should().Be(7);
    }

    [Fact]
    public void A_bound_on_the_finish_that_is_met_already_moves_nothing()
    {
        NamedCalendar[] calendars = [new("office", Week)];
        // a: Mon 2 and Tue 3; b: Mon 2 and Tue 3, which is not before a's finish; with a lag of one day Tue 3 and Wed 4.
        ActivityDates Second(int lag, LinkType type = LinkType.FinishToFinish) =>
            CalendarSchedule
                .Of(March(2), calendars, [new("a", 2, "office"), new("b", 2, "office")], [new(new("a", "b", type, lag))])
                .Activities[1];
        Second(0).Should().Be(new ActivityDates("b", March(2), March(3)));
        Second(1).Should().Be(new ActivityDates("b", March(3), March(4)));
        // Fri 6 on, over the weekend to Mon 9: two working days end on Mon 9 at the earliest.
        Second(4).Should().Be(new ActivityDates("b", March(6), March(9)));
        Second(0, LinkType.FinishToStart).Should().Be(new ActivityDates("b", March(4), March(5)));
        CalendarSchedule
            .Of(March(7), calendars, [new("a", 1, "office")], [])
            .Explain()
            .ToText()
            .Should()
            .Be("Last day of the project: 2026-03-09\n  a: 2026-03-09/2026-03-09\n");
    }

    [Fact]
    public void Calendars_that_are_missing_or_closed_are_refused()
    {
        NamedCalendar[] calendars = [new("office", Week)];
        CalendarActivity[] two = [new("a", 1, "office"), new("b", 1, "office")];
        CalendarSchedule Linked(CalendarLink link) => CalendarSchedule.Of(March(2), calendars, two, [link]);
        Refusal.Of(() => Linked(new(new("a", "b"), LagDays.Named, "moon")), FaultCode.UnknownReference, "calendars");
        Refusal.Of(() => CalendarSchedule.Of(March(2), [null!], two, []), FaultCode.InvalidArgument, "calendars[0]");
        NamedCalendar[] closed = [new("office", WorkdayCalendar.FromMask("0000000"))];
        Refusal.Of(() => CalendarSchedule.Of(March(2), closed, two, []), FaultCode.InvalidArgument, "calendars");
    }

    [Fact]
    public void Usage_at_capacity_is_no_overload_and_nothing_is_overloaded_without_one()
    {
        ResourceActivity[] one = [new("a", 2, new Dictionary<string, double> { ["men"] = 2 })];
        ResourceUsage Men(double? capacity) =>
            ResourceProfile.Of(one, capacity is { } men ? new Dictionary<string, double> { ["men"] = men } : null).Resources[0];
        Men(2).OverloadedEarly.Should().BeEmpty();
        Men(1.9).OverloadedEarly.Should().Equal(0, 1);
        Men(1.9).OverloadedLate.Should().Equal(0, 1);
        Men(null).OverloadedEarly.Should().BeEmpty();
        Refusal.Of(
            () => ResourceProfile.Of([new("a", 2, new Dictionary<string, double> { ["men"] = -1 })]),
            FaultCode.InvalidArgument,
            "a.men"
        );
        Refusal.Of(
            () => ResourceProfile.Of(one, new Dictionary<string, double> { ["men"] = -1 }),
            FaultCode.InvalidArgument,
            "capacity.men"
        );
        ResourceProfile
            .Of(one)
            .Explain()
            .ToText()
            .Should()
            .Be("Duration of the plan: 2\n  Usage of men: 4\n    Early peak: 2\n    Late peak: 2\n");
    }

    [Fact]
    public void A_lag_as_long_as_the_maximum_needs_no_question_and_a_network_without_links_has_no_share()
    {
        ProjectActivity[] two = [new("a", 1), new("b", 1)];
        NetworkCheck.Of(two, [new("a", "b", lag: 8)], 8).LongLags.Should().BeEmpty();
        NetworkCheck.Of(two, [new("a", "b", lag: 9)], 8).LongLags.Should().HaveCount(1);
        NetworkCheck.Of(two, [new("a", "b", lag: 9)]).LongLags.Should().BeEmpty();
        NetworkCheck.Of(two, [new("a", "b", lag: 0)], 0).LongLags.Should().BeEmpty();
        Refusal.Of(() => NetworkCheck.Of(two, [], -1), FaultCode.InvalidArgument, "maximumLag");
        Refusal.Of(() => NetworkCheck.Of([new("a", -1)], [], -1), FaultCode.InvalidArgument, "a");
        var loose = NetworkCheck.Of(two, []);
        (loose.FinishToStartShare, loose.LinkRatio).Should().Be((null, 0));
        loose.OpenStarts.Should().Equal("a", "b");
        // Two links of another kind between the same two are no repetition.
        NetworkCheck.Of(two, [new("a", "b"), new("a", "b", LinkType.StartToStart)]).LinkRatio.Should().Be(1);
        loose
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Links per activity: 0\n  Open starts: 2\n  Open ends: 2\n  Dangling starts: 0\n  Dangling finishes: 0\n"
                    + "  Redundant links: 0\n  Negative lags: 0\n  Long lags: 0\n"
            );
    }

    [Fact]
    public void Explanations_of_schedules_tell_floats_and_what_drives()
    {
        ProjectActivity[] three = [new("a", 3), new("b", 2), new("c", 1)];
        var plan = ProjectSchedule.Of(three, [new("a", "b")], [], 6);
        // 5 periods, finished by 6: a and b have one to spare, c five.
        plan.Explain()
            .ToText()
            .Should()
            .Be(
                "Shortest time of the project: 5 = critical:  [precedence diagramming]\n  Total float of a: 1 = 1 - 0\n"
                    + "  Total float of b: 1 = 4 - 3\n  Total float of c: 5 = 5 - 0\n"
            );
        var drives = DrivingPath.Of(plan);
        (drives.Duration, drives.FloatCritical.IsEmpty, drives.HeldByConstraint.IsEmpty).Should().Be((5, true, true));
        drives.Activities.Should().Equal("a", "b");
        drives.OnlyByPath.Should().Equal("a", "b");
        drives.OnlyByFloat.Should().BeEmpty();
        drives.Links.Should().Equal(new ActivityLink("a", "b"));
        drives.Explain().ToText().Should().Be("Driving path: a, b\n  Duration: 5\n  Without float: \n  Held by a constraint: \n");
        plan.Activities.Select(item => (item.EarlyStart, item.EarlyFinish, item.LateStart, item.LateFinish, item.FreeFloat))
            .Should()
            .Equal((0, 3, 1, 4, 0), (3, 5, 4, 6, 0), (0, 1, 5, 6, 4));
    }

    [Fact]
    public void The_critical_activities_stand_in_the_order_of_their_ids()
    {
        var plan = ProjectSchedule.Of([new("z", 1), new("b", 2), new("a", 1), new("m", 1)], [new("z", "a"), new("a", "m")]);
        plan.Critical.Should().Equal("a", "m", "z");
        plan.Activities.Select(item => item.Id).Should().Equal("z", "b", "a", "m");
    }

    [Fact]
    public void A_float_that_no_number_holds_is_an_overflow()
    {
        ProjectActivity[] one = [new("a", 10)];
        Refusal.Of(() => ProjectSchedule.Of(one, [], [], int.MinValue), FaultCode.Overflow, "activities");
        Refusal.Of(
            () => ProjectSchedule.Of(one, [], [new("a", ConstraintKind.StartNoEarlierThan, 5)], int.MinValue + 12),
            FaultCode.Overflow,
            "activities"
        );
        ProjectSchedule
            .Of(one, [], [new("a", ConstraintKind.StartNoEarlierThan, 5)], int.MinValue + 15)
            .Activities[0]
            .TotalFloat.Should()
            .Be(int.MinValue);
    }
}
