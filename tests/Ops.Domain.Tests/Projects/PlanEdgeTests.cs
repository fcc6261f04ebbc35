using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Projects;

namespace Ops.Domain.Tests.Projects;

/// <summary>Orders, ties, closed forms and refusals of plans that no other test pins.</summary>
public class PlanEdgeTests
{
    private static LocalDate March(int day) => new(2026, 3, day);

    [Fact]
    public void Of_several_bounds_on_a_finish_the_latest_counts_wherever_it_stands()
    {
        NamedCalendar[] calendars = [new("office", WorkdayCalendar.MondayToFriday)];
        CalendarActivity[] activities = [new("long", 4, "office"), new("short", 2, "office"), new("end", 1, "office")];
        CalendarLink[] links =
        [
            new(new("long", "end", LinkType.FinishToFinish)),
            new(new("short", "end", LinkType.FinishToFinish)),
            new(new("short", "end", LinkType.StartToStart, 1)),
        ];
        // long ends on Thu 5, short on Tue 3; end is a day, Thu 5, in any order of the links.
        CalendarSchedule
            .Of(March(2), calendars, activities, links)
            .Activities[2]
            .Should()
            .Be(new ActivityDates("end", March(5), March(5)));
        CalendarSchedule.Of(March(2), calendars, activities, [links[2], links[1], links[0]]).Activities[2].Finish.Should().Be(March(5));
        // Of bounds on the start too: a day after Tue 3 is later than Mon 2 with a lag of one.
        CalendarSchedule
            .Of(March(2), calendars, activities, [new(new("short", "end")), links[2]])
            .Activities[2]
            .Start.Should()
            .Be(March(4));
    }

    [Fact]
    public void Definitions_are_equal_by_all_their_parts()
    {
        CrashableActivity crash = new("a", 4, 3, 10, 20, "z");
        crash.Should().Be(new CrashableActivity("a", 4, 3, 10, 20, "z"));
        CrashableActivity[] other =
        [
            new("b", 4, 3, 10, 20, "z"),
            new("a", 5, 3, 10, 20, "z"),
            new("a", 4, 2, 10, 20, "z"),
            new("a", 4, 3, 9, 20, "z"),
            new("a", 4, 3, 10, 21, "z"),
            new("a", 4, 3, 10, 20, "y"),
            new("a", 4, 3, 10, 20),
        ];
        other.Should().NotContain(crash);
        crash.Should().NotBe(null);
        crash.GetHashCode().Should().Be(new CrashableActivity("a", 4, 3, 10, 20, "z").GetHashCode());
        ProjectTask task = new("a", 2, new TaskDependency("z", 1));
        task.Should().Be(new ProjectTask("a", 2, new TaskDependency("z", 1)));
        ProjectTask[] tasks =
        [
            new("b", 2, new TaskDependency("z", 1)),
            new("a", 3, new TaskDependency("z", 1)),
            new("a", 2),
            new("a", 2, new TaskDependency("z")),
        ];
        tasks.Should().NotContain(task);
        task.Should().NotBe(null);
        LimitedActivity limited = new("a", 2, 1);
        limited.Should().Be(new LimitedActivity("a", 2, 1));
        LimitedActivity[] limits = [new("b", 2, 1), new("a", 3, 1), new("a", 2, 2), new("a", 2)];
        limits.Should().NotContain(limited);
        limited.Should().NotBe(null);
        ThreePointActivity guess = new("a", 1, 2, 4, "z");
        guess.Should().Be(new ThreePointActivity("a", 1, 2, 4, "z"));
        ThreePointActivity[] guesses =
        [
            new("b", 1, 2, 4, "z"),
            new("a", 0, 2, 4, "z"),
            new("a", 1, 3, 4, "z"),
            new("a", 1, 2, 5, "z"),
            new("a", 1, 2, 4),
        ];
        guesses.Should().NotContain(guess);
        guess.Should().NotBe(null);
        ResourceActivity work = new("a", 2, new Dictionary<string, double> { ["men"] = 1 }, "z");
        work.Should().Be(new ResourceActivity("a", 2, new Dictionary<string, double> { ["men"] = 1 }, "z"));
        ResourceActivity[] works =
        [
            new("b", 2, new Dictionary<string, double> { ["men"] = 1 }, "z"),
            new("a", 3, new Dictionary<string, double> { ["men"] = 1 }, "z"),
            new("a", 2, new Dictionary<string, double> { ["men"] = 2 }, "z"),
            new("a", 2, new Dictionary<string, double> { ["mice"] = 1 }, "z"),
            new("a", 2, new Dictionary<string, double> { ["men"] = 1 }),
            new("a", 2, new Dictionary<string, double>(), "z"),
        ];
        works.Should().NotContain(work);
        work.Should().NotBe(null);
    }

    [Fact]
    public void A_critical_path_is_told_with_its_floats()
    {
        CriticalPath
            .Of([new("B", 3), new("A", 1), new("C", 2, new TaskDependency("B"))])
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Shortest time of the project: 5 = critical: B, C [Kelley and Walker 1959]\n  Float of B: 0 = 0 - 0\n"
                    + "  Float of A: 4 = 4 - 0\n  Float of C: 0 = 3 - 3\n"
            );
        Refusal.Of(() => CriticalPath.Of([]), FaultCode.EmptyInput, "tasks");
        Refusal.Of(() => CriticalPath.Of([null!]), FaultCode.InvalidArgument, "tasks[0]");
        Refusal.Of(() => CriticalPath.Of([new("a", 1), new("a", 1)]), FaultCode.DuplicateKey, "tasks[1]");
        Refusal.Of(() => CriticalPath.Of([new("a", 1e308), new("b", 1e308, new TaskDependency("a"))]), FaultCode.Overflow, "tasks");
    }

    [Fact]
    public void The_first_activity_can_be_the_last_of_the_longest_path()
    {
        // a of ten alone is the path, though b and c come later in the list.
        var plan = PertSchedule.Of([new("a", 10, 10, 10), new("b", 1, 1, 1), new("c", 2, 2, 2, "b")]);
        (plan.Mean, plan.CriticalPath.Length, plan.CriticalPath[0]).Should().Be((10, 1, "a"));
        plan.Explain().ToText().Should().StartWith("Expected duration: 10 = a [Malcolm et al. 1959]\n  Variance: 0\n");
        // Equal in mean and in variance: the path found first stays.
        PertSchedule.Of([new("a", 0, 3, 6), new("b", 0, 3, 6)]).CriticalPath.Should().Equal("a");
        Refusal.Of(() => plan.Probability(double.NaN), FaultCode.InvalidArgument, "target");
        Refusal.Of(() => plan.Quantile(0), FaultCode.InvalidArgument, "probability");
        Refusal.Of(() => PertSchedule.Of([]), FaultCode.EmptyInput, "activities");
    }

    [Fact]
    public void What_was_removed_or_added_stands_in_ordinal_order()
    {
        ActivityDates[] old = [new("d", March(2), March(2)), new("b", March(2), March(2)), new("c", March(2), March(2))];
        ActivityDates[] now = [new("z", March(2), March(2)), new("c", March(2), March(2)), new("a", March(2), March(2))];
        var comparison = PlanComparison.Of(old, now);
        comparison.Removed.Should().Equal("b", "d");
        comparison.Added.Should().Equal("a", "z");
        comparison.Activities.Select(shift => shift.Id).Should().Equal("c");
    }

    [Theory]
    [InlineData(1, 4, 0.25)]
    [InlineData(3, 4, 0.75)]
    public void A_lopsided_duration_follows_both_sides_of_its_triangle(double mode, double end, double belowMode)
    {
        // F(mode) = mode/end; the lower quarter ends at √(mode end/4), the upper one begins √(end (end − mode)/4) below the end.
        var plan = ProjectSimulation.Of([new("a", 0, mode, end)], 100_003, 3);
        plan.Probability(mode).Should().BeApproximately(belowMode, 0.006);
        plan.Quantile(0.25).Should().BeApproximately(Math.Sqrt(mode * end / 4), 0.02);
        plan.Quantile(0.75).Should().BeApproximately(end - Math.Sqrt(end * (end - mode) / 4), 0.02);
        plan.Mean.Should().BeApproximately((mode + end) / 3, 0.012);
        // One run alone, beside none of a word: it lies inside too.
        foreach (ulong seed in Enumerable.Range(0, 40).Select(i => (ulong)i))
        {
            var few = ProjectSimulation.Of([new("a", 0, mode, end)], 3, seed);
            few.Quantile(0).Should().BeGreaterThanOrEqualTo(0);
            few.Quantile(1).Should().BeLessThanOrEqualTo(end);
        }
    }

    [Fact]
    public void Simulations_and_searches_are_told_with_their_bounds()
    {
        // Certain durations: two in a row of 2 and 3, c beside them.
        ProjectSimulation
            .Of([new("a", 2, 2, 2), new("b", 3, 3, 3, "a"), new("c", 1, 1, 1)], 10, 1)
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Mean duration: 5 = 10 runs\n  P10: 5\n  P50: 5\n  P90: 5\n  Merge bias: 0 = 5 - 5\n  Criticality of a: 1\n  Criticality of b: 1\n"
                    + "  Criticality of c: 0\n"
            );
        LimitedSchedule
            .Of([new("a", 2, 1), new("b", 3, 1)], [1], [])
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Time within the capacities: 5 [Hartmann 1998; Sprecher 2000; Klein and Scholl 1999]\n  Lower bound: 5\n  Gap to the bound: 0\n"
                    + "  Partial schedules searched: 0\n"
            );
    }

    [Fact]
    public void Few_runs_follow_the_law_as_many_do()
    {
        // Three runs from each of 4,000 seeds: none fills a vector.
        double below = 0;
        double early = 0;
        for (ulong seed = 0; seed < 4000; seed++)
        {
            var plan = ProjectSimulation.Of([new("a", 0, 1, 4)], 3, seed);
            below += plan.Probability(1) / 4000;
            early += plan.Probability(0.5) / 4000;
        }
        // A quarter, with a standard error of √(0.1875/12000) = 0.004.
        below.Should().BeApproximately(0.25, 0.016);
        // 0.5²/4 with √(0.0586/12000) = 0.0022.
        early.Should().BeApproximately(0.0625, 0.009);
    }

    [Fact]
    public void Limited_activities_and_capacities_are_checked_one_by_one()
    {
        LimitedActivity one = new("a", 1, 1);
        Refusal.Of(() => LimitedSchedule.Of([], [1], []), FaultCode.EmptyInput, "activities");
        Refusal.Of(() => LimitedSchedule.Of([one, null!], [1], []), FaultCode.InvalidArgument, "activities[1]");
        Refusal.Of(() => LimitedSchedule.Of([one, new("b", 1, 1, 1)], [1], []), FaultCode.LengthMismatch, "b");
        Refusal.Of(() => LimitedSchedule.Of([one], [-1], []), FaultCode.InvalidArgument, "capacities");
        Refusal.Of(() => LimitedSchedule.Of([one, new("b", -1, 1)], [1], []), FaultCode.InvalidArgument, "b");
        Refusal.Of(() => LimitedSchedule.Of([one, new("b", 1, 2)], [1], []), FaultCode.InvalidArgument, "b");
        Refusal.Of(() => LimitedSchedule.Of([one, new("b", 1, 0, -1)], [1, 1], []), FaultCode.LengthMismatch, "a");
        Refusal.Of(() => LimitedSchedule.Of([new("b", 1, 0, -1)], [1, 1], []), FaultCode.InvalidArgument, "b");
        Refusal.Of(() => LimitedSchedule.Of([one, new("b", 1, 1)], [1], [new("a", "b", lag: 1)]), FaultCode.InvalidArgument, "links");
        Refusal.Of(
            () => LimitedSchedule.Of([one, new("b", 1, 1)], [1], [new("a", "b", LinkType.StartToStart)]),
            FaultCode.InvalidArgument,
            "links"
        );
        Refusal.Of(() => LimitedSchedule.Of([new("a", int.MaxValue, 0), new("b", 1, 0)], [1], []), FaultCode.Overflow, "activities");
    }

    [Fact]
    public void Kinds_that_are_not_defined_are_refused_where_they_are_named()
    {
        Refusal.Of(() => _ = new ActivityLink("a", "z", (LinkType)4), FaultCode.InvalidArgument, "type");
        Refusal.Of(() => _ = new ActivityLink("a", "z", (LinkType)(-1)), FaultCode.InvalidArgument, "type");
        Refusal.Of(() => _ = new ActivityConstraint("a", (ConstraintKind)99, 1), FaultCode.InvalidArgument, "kind");
        Refusal.Of(() => _ = new CalendarLink(new("a", "b"), (LagDays)99), FaultCode.InvalidArgument, "days");
        ProjectActivity[] two = [new("a", 1), new("b", 1)];
        Refusal.Of(() => ProjectSchedule.Of(two, [new("a", "z")]), FaultCode.UnknownReference, "links");
        Refusal.Of(() => ProjectSchedule.Of(two, [new("z", "a")]), FaultCode.UnknownReference, "links");
        Refusal.Of(() => ProjectSchedule.Of(two, [default]), FaultCode.UnknownReference, "links");
        ProjectSchedule.Of(two, [new("a", "b", LinkType.StartToFinish)]).Duration.Should().Be(1);
    }

    [Fact]
    public void Of_several_bounds_on_one_activity_the_tightest_counts()
    {
        // a of three periods ends at 3: to be done by 2 it should have begun at −1, by 1 at −2. It may start at 4 at the earliest, not at 2.
        ProjectActivity[] one = [new("a", 3)];
        int Float(params int[] by) =>
            ProjectSchedule
                .Of(one, [], [.. by.Select(day => new ActivityConstraint("a", ConstraintKind.FinishNoLaterThan, day))])
                .Activities[0]
                .TotalFloat;
        (Float(2), Float(2, 1), Float(1, 2), Float(9)).Should().Be((-1, -2, -2, 0));
        int Start(params int[] from) =>
            ProjectSchedule
                .Of(one, [], [.. from.Select(day => new ActivityConstraint("a", ConstraintKind.StartNoEarlierThan, day))])
                .Activities[0]
                .EarlyStart;
        (Start(2), Start(2, 4), Start(4, 2)).Should().Be((2, 4, 4));
        Refusal.Of(
            () => ProjectSchedule.Of(one, [], [new("z", ConstraintKind.StartNoEarlierThan, 1)]),
            FaultCode.UnknownReference,
            "constraints"
        );
    }

    [Fact]
    public void Ids_are_looked_at_before_links_that_stand_twice()
    {
        ActivityLink[] twice = [new("a", "b"), new("a", "b")];
        Refusal.Of(() => NetworkCheck.Of([new("a", 1), new("a", 1)], twice), FaultCode.DuplicateKey, "activities[1]");
        Refusal.Of(() => NetworkCheck.Of([new("a", 1), new("b", 1)], twice), FaultCode.DuplicateKey, "links");
        Refusal.Of(() => NetworkCheck.Of([], twice), FaultCode.EmptyInput, "activities");
    }

    [Fact]
    public void What_leads_to_two_critical_activities_is_critical_once()
    {
        // a, then b and c of equal length: all are critical in every run.
        var plan = ProjectSimulation.Of([new("a", 2, 2, 2), new("b", 3, 3, 3, "a"), new("c", 3, 3, 3, "a")], 70, 1);
        plan.Activities.Select(activity => activity.Share).Should().Equal(1, 1, 1);
    }

    [Fact]
    public void Chains_are_equal_by_all_their_parts()
    {
        TaskChain chain = new("m", ChainKind.Project, new ChainTask("a", 2, 1));
        chain.Should().Be(new TaskChain("m", ChainKind.Project, new ChainTask("a", 2, 1)));
        TaskChain[] others =
        [
            new("n", ChainKind.Project, new ChainTask("a", 2, 1)),
            new("m", ChainKind.Feeding, new ChainTask("a", 2, 1)),
            new("m", ChainKind.Project, new ChainTask("a", 3, 1)),
            new("m", ChainKind.Project, new ChainTask("a", 2, 1), new ChainTask("b", 2, 1)),
        ];
        others.Should().NotContain(chain);
        chain.Should().NotBe(null);
    }

    [Fact]
    public void A_profile_names_resources_that_only_activities_or_only_capacities_know()
    {
        ResourceActivity[] one = [new("a", 2, new Dictionary<string, double> { ["men"] = 1 })];
        var profile = ResourceProfile.Of(one, new Dictionary<string, double> { ["cranes"] = 1 });
        profile.Resources.Select(resource => (resource.Resource, resource.PeakEarly)).Should().Equal(("cranes", 0), ("men", 1));
        ResourceProfile.Of(one).Resources.Select(resource => resource.Resource).Should().Equal("men");
        Refusal.Of(() => ResourceProfile.Of([]), FaultCode.EmptyInput, "activities");
        Refusal.Of(() => ResourceProfile.Of([one[0], null!]), FaultCode.InvalidArgument, "activities[1]");
    }

    [Fact]
    public void A_buffer_used_up_to_the_red_line_is_still_yellow()
    {
        var plan = CriticalChain.Of([new("main", ChainKind.Project, new ChainTask("a", 4, 2))]);
        // Half way the lines stand at 0.25 and 0.5; the buffer is 1.
        BufferState At(double used) => plan.State(BufferMethod.CutAndPaste, 0.5, used, new(0, 0.5), new(0.25, 0.75));
        (At(0.25).Zone, At(0.26).Zone, At(0.5).Zone, At(0.51).Zone)
            .Should()
            .Be((BufferZone.Green, BufferZone.Yellow, BufferZone.Yellow, BufferZone.Red));
        Refusal.Of(() => _ = new BufferLine(-1, 0), FaultCode.InvalidArgument, "atStart");
        Refusal.Of(() => _ = new BufferLine(0, -1), FaultCode.InvalidArgument, "atEnd");
        Refusal.Of(() => _ = new TaskChain("a", (ChainKind)9, new ChainTask("b", 1)), FaultCode.InvalidArgument, "kind");
        plan.Explain()
            .ToText()
            .Should()
            .Be("Project chain with half its safety: 3 = 2 + 1 [Goldratt 1997]\n  With the root of the sum of squares: 4\n");
    }
}
