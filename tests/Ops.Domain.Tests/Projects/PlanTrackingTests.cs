using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>Expected values are worked out by hand in the comments; 2 March 2026 is a Monday.</summary>
public class PlanTrackingTests
{
    private static readonly WorkdayCalendar Week = WorkdayCalendar.MondayToFriday;
    private static readonly WorkdayCalendar EveryDay = WorkdayCalendar.FromMask("1111111");

    private static LocalDate March(int day) => new(2026, 3, day);

    [Fact]
    public void Each_activity_is_worked_on_its_own_days_and_each_lag_passes_on_its_own()
    {
        NamedCalendar[] calendars = [new("office", Week), new("site", EveryDay)];
        CalendarActivity[] activities = [new("plan", 4, "office"), new("pour", 3, "site"), new("check", 1, "office")];
        CalendarLink[] links = [new(new("plan", "pour")), new(new("pour", "check", lag: 2), LagDays.Elapsed)];
        // plan Mon 2 to Thu 5; pour Fri 6 to Sun 8; two days cure (9, 10); check on Wed 11.
        var plan = CalendarSchedule.Of(March(2), calendars, activities, links);
        plan.Activities.Select(activity => (activity.Start, activity.Finish))
            .Should()
            .Equal((March(2), March(5)), (March(6), March(8)), (March(11), March(11)));
        plan.Finish.Should().Be(March(11));
        plan.CalendarDays.Should().Be(10);
        // Two working days of the office after Sunday 8: from Mon 9 on to Wed 11 again; of the site: from Mon 9 to Wed 11.
        LagDays[] kinds = [LagDays.Successor, LagDays.Predecessor];
        foreach (var kind in kinds)
            CalendarSchedule
                .Of(March(2), calendars, activities, [links[0], new(new("pour", "check", lag: 2), kind)])
                .Finish.Should()
                .Be(March(11));
    }

    [Fact]
    public void A_working_lag_skips_the_weekend_of_its_calendar_only()
    {
        NamedCalendar[] calendars = [new("office", Week), new("site", EveryDay)];
        CalendarActivity[] activities = [new("a", 4, "office"), new("b", 1, "site")];
        // a ends Thu 5; the day after is Fri 6. Two site days on: Sun 8. Two office days on: Tue 10.
        LocalDate Start(LagDays days, string? name = null) =>
            CalendarSchedule.Of(March(2), calendars, activities, [new(new("a", "b", lag: 2), days, name)]).Activities[1].Start;
        Start(LagDays.Successor).Should().Be(March(8));
        Start(LagDays.Predecessor).Should().Be(March(10));
        Start(LagDays.Named, "office").Should().Be(March(10));
        Start(LagDays.Elapsed).Should().Be(March(8));
    }

    [Fact]
    public void A_bound_on_the_finish_moves_the_start_with_it()
    {
        NamedCalendar[] calendars = [new("office", Week)];
        CalendarActivity[] activities = [new("a", 7, "office"), new("b", 2, "office")];
        // a Mon 2 to Tue 10; b must not finish before a: Mon 9 and Tue 10.
        var plan = CalendarSchedule.Of(March(2), calendars, activities, [new(new("a", "b", LinkType.FinishToFinish))]);
        plan.Activities[1].Should().Be(new ActivityDates("b", March(9), March(10)));
        var together = CalendarSchedule.Of(March(2), calendars, activities, [new(new("a", "b", LinkType.StartToStart, 1))]);
        together.Activities[1].Start.Should().Be(March(3));
    }

    [Fact]
    public void Calendar_faults_are_told_in_their_order()
    {
        NamedCalendar[] calendars = [new("office", Week)];
        CalendarActivity[] one = [new("a", 1, "office")];
        Refusal.Of(() => CalendarSchedule.Of(March(2), calendars, [], []), FaultCode.EmptyInput, "activities");
        Refusal.Of(() => CalendarSchedule.Of(March(2), [], one, []), FaultCode.EmptyInput, "calendars");
        Refusal.Of(() => CalendarSchedule.Of(March(2), [calendars[0], calendars[0]], one, []), FaultCode.DuplicateKey, "calendars[1]");
        Assert
            .Throws<OpsException>(() => CalendarSchedule.Of(March(2), calendars, [new("a", 1, "moon")], []))
            .Code.Should()
            .Be(FaultCode.UnknownReference);
        Assert
            .Throws<OpsException>(() => CalendarSchedule.Of(March(2), calendars, [new("a", 0, "office")], []))
            .Code.Should()
            .Be(FaultCode.InvalidArgument);
        Assert
            .Throws<OpsException>(() =>
                CalendarSchedule.Of(
                    March(2),
                    calendars,
                    [new("a", 1, "office"), new("b", 1, "office")],
                    [new(new("a", "b", LinkType.StartToFinish))]
                )
            )
            .Code.Should()
            .Be(FaultCode.InvalidArgument);
        Assert
            .Throws<OpsException>(() =>
                CalendarSchedule.Of(
                    March(2),
                    calendars,
                    [new("a", 1, "office"), new("b", 1, "office")],
                    [new(new("a", "b")), new(new("b", "a"))]
                )
            )
            .Code.Should()
            .Be(FaultCode.Cycle);
    }

    [Fact]
    public void A_comparison_counts_slips_in_days_or_working_days()
    {
        ActivityDates[] old = [new("a", March(2), March(4)), new("b", March(5), March(6)), new("gone", March(2), March(2))];
        ActivityDates[] now = [new("b", March(5), March(10)), new("a", March(3), March(4)), new("new", March(11), March(11))];
        // b from Fri 6 to Tue 10: four days, two of them worked. a is a day shorter. The last finish moves from 6 to 11.
        var days = PlanComparison.Of(old, now);
        days.Activities.Select(shift => (shift.Id, shift.StartSlip, shift.FinishSlip, shift.DurationChange))
            .Should()
            .Equal(("a", 1, 0, -1), ("b", 0, 4, 4));
        (days.Late, days.Early, days.Worst, days.ProjectFinishSlip).Should().Be((1, 0, "b", 5));
        days.Added.Should().Equal("new");
        days.Removed.Should().Equal("gone");
        var worked = PlanComparison.Of(old, now, Week);
        (worked.Activities[1].FinishSlip, worked.ProjectFinishSlip).Should().Be((2, 3));
        var back = PlanComparison.Of(now, old);
        (back.Worst, back.Early, back.ProjectFinishSlip).Should().Be((null, 1, -5));
        Refusal.Of(() => PlanComparison.Of([new("a", March(3), March(2))], now), FaultCode.NotOrdered, "baseline[0]");
        Refusal.Of(() => PlanComparison.Of(old, [old[0], old[0]]), FaultCode.DuplicateKey, "current[1]");
    }

    [Fact]
    public void A_milestone_that_moves_a_day_every_other_day_is_met_where_both_lines_cross()
    {
        // Reports on days 0, 2, 4; forecasts on days 10, 11, 12: slope 1/2; 10 + x/2 = x at 20.
        var trend = MilestoneTrend.Of([new(March(1), March(11)), new(March(3), March(12)), new(March(5), March(13))]);
        (trend.SlipDays, trend.Moves, trend.Slope, trend.PredictedDays, trend.Reached).Should().Be((2, 2, 0.5, 20, false));
        // As fast as time: never met.
        MilestoneTrend.Of([new(March(1), March(11)), new(March(3), March(13))]).PredictedDays.Should().BeNull();
        var single = MilestoneTrend.Of([new(March(1), March(1))]);
        (single.Slope, single.PredictedDays, single.Reached, single.Moves).Should().Be((null, null, true, 0));
        Refusal.Of(() => MilestoneTrend.Of([new(March(1), March(9)), new(March(1), March(9))]), FaultCode.NotOrdered, "reports[1]");
    }

    [Fact]
    public void Usage_is_added_up_at_early_and_at_late_dates()
    {
        // a 3 with 2 men and c 1 with 1 man start; b 2 with 1 man after a. c may start from 0 to 4.
        ResourceActivity[] activities =
        [
            new("a", 3, new Dictionary<string, double> { ["men"] = 2 }),
            new("b", 2, new Dictionary<string, double> { ["men"] = 1 }, "a"),
            new("c", 1, new Dictionary<string, double> { ["men"] = 1 }),
        ];
        var profile = ResourceProfile.Of(activities, new Dictionary<string, double> { ["men"] = 2, ["crane"] = 1 });
        profile.Duration.Should().Be(5);
        profile.Resources.Select(resource => resource.Resource).Should().Equal("crane", "men");
        var men = profile.Resources[1];
        men.Early.Should().Equal(3, 2, 2, 1, 1);
        men.Late.Should().Equal(2, 2, 2, 1, 2);
        (men.PeakEarly, men.PeakLate, men.Total).Should().Be((3, 2, 9));
        (men.SumOfSquaresEarly, men.SumOfSquaresLate).Should().Be((19, 17));
        men.OverloadedEarly.Should().Equal(0);
        men.OverloadedLate.Should().BeEmpty();
        profile.Resources[0].PeakEarly.Should().Be(0);
    }

    [Fact]
    public void Buffers_take_half_or_the_root_of_the_squares_of_the_removed_safety()
    {
        // Safe 10 and 8, aggressive 6 and 5: 11 days, 7 removed: 3.5 or √(16 + 9) = 5.
        var plan = CriticalChain.Of([
            new("main", ChainKind.Project, new ChainTask("a", 10, 6), new ChainTask("b", 8, 5)),
            new("side", ChainKind.Feeding, new ChainTask("c", 4)),
        ]);
        (plan.PlannedCutAndPaste, plan.PlannedRootSumSquares).Should().Be((14.5, 16));
        (plan.Chains[1].Length, plan.Chains[1].RootSumSquares).Should().Be((2, 2));
        BufferLine green = new(0.1, 0.5);
        BufferLine red = new(0.3, 0.9);
        // Half way the green line is at 0.3, the red one at 0.6.
        BufferState At(double used) => plan.State(BufferMethod.RootSumSquares, 0.5, used, green, red);
        (At(1.5).Consumption, At(1.5).Zone).Should().Be((0.3, BufferZone.Green));
        At(1.6).Zone.Should().Be(BufferZone.Yellow);
        At(3).Zone.Should().Be(BufferZone.Yellow);
        At(3.1).Zone.Should().Be(BufferZone.Red);
        plan.State(BufferMethod.CutAndPaste, 0.5, 1.75, green, red).Consumption.Should().Be(0.5);
        Refusal.Of(
            () => CriticalChain.Of([new("main", ChainKind.Project, new ChainTask("a", 2, 2))]).State(default, 0, 0, green, red),
            FaultCode.ZeroDenominator,
            "bufferUsed"
        );
        Refusal.Of(() => CriticalChain.Of([new("main", ChainKind.Feeding, new ChainTask("a", 2))]), FaultCode.InvalidArgument, "chains");
        Refusal.Of(() => CriticalChain.Of([new("main", ChainKind.Project, new ChainTask("a", 2, 3))]), FaultCode.InvalidArgument, "a");
    }

    [Fact]
    public void Loose_ends_leads_and_long_lags_are_found()
    {
        // b starts when it likes: only its finish is bound. a's finish binds nobody.
        var check = NetworkCheck.Of(
            [new("a", 1), new("b", 1), new("c", 1)],
            [new("a", "b", LinkType.StartToFinish), new("b", "c", lag: -1), new("a", "c", LinkType.StartToStart, 9)],
            8
        );
        check.DanglingStarts.Should().Equal("b");
        check.DanglingFinishes.Should().Equal("a");
        check.OpenStarts.Should().Equal("a");
        check.OpenEnds.Should().Equal("c");
        check.NegativeLags.Should().Equal(new ActivityLink("b", "c", lag: -1));
        check.LongLags.Should().Equal(new ActivityLink("a", "c", LinkType.StartToStart, 9));
        check.RedundantLinks.Should().BeEmpty();
        check.FinishToStartShare.Should().Be(1.0 / 3);
        Refusal.Of(() => NetworkCheck.Of([new("a", 1), new("b", 1)], [new("a", "b"), new("a", "b")]), FaultCode.DuplicateKey, "links");
    }

    [Fact]
    public void A_way_with_a_lead_makes_no_link_redundant()
    {
        ProjectActivity[] activities = [new("a", 1), new("b", 1), new("c", 1)];
        NetworkCheck.Of(activities, [new("a", "b"), new("b", "c", lag: -1), new("a", "c")]).RedundantLinks.Should().BeEmpty();
        NetworkCheck.Of(activities, [new("a", "b"), new("b", "c", lag: 1), new("a", "c")]).RedundantLinks.Should().HaveCount(1);
        NetworkCheck.Of(activities, [new("a", "b"), new("b", "c"), new("a", "c", lag: 1)]).RedundantLinks.Should().BeEmpty();
    }

    [Fact]
    public void Work_in_progress_goes_on_at_the_data_date_or_later()
    {
        // At 10: a done 0 to 4; b since 4 with 5 left: 10 to 15; c (2) after b by finish to finish + 1: 16, so it starts at 14.
        var update = ProgressUpdate.Of(
            10,
            [new("a", 4, 0, 4), new("b", 8, 4, remaining: 5), new("c", 2)],
            [new("a", "b"), new("b", "c", LinkType.FinishToFinish, 1)]
        );
        update
            .Activities.Select(activity => (activity.State, activity.Start, activity.Finish, activity.RemainingStart))
            .Should()
            .Equal((ActivityState.Complete, 0, 4, null), (ActivityState.InProgress, 4, 15, 10), (ActivityState.NotStarted, 14, 16, 14));
        update.OutOfSequence.Should().BeEmpty();
        update.Finish.Should().Be(16);
        Refusal.Of(() => ProgressUpdate.Of(3, [new("a", 4, 0, 4)], []), FaultCode.InvalidArgument, "a");
        Refusal.Of(() => ProgressUpdate.Of(9, [new("a", 4, null, 4)], []), FaultCode.InvalidArgument, "a");
        Refusal.Of(() => ProgressUpdate.Of(9, [new("a", 4, 5, 4)], []), FaultCode.NotOrdered, "a");
        Refusal.Of(() => ProgressUpdate.Of(9, [new("a", 4, 5)], []), FaultCode.InsufficientData, "a");
        Refusal.Of(() => ProgressUpdate.Of(9, [new("a", 4, 1, 4, 1)], []), FaultCode.InvalidArgument, "a");
    }
}
