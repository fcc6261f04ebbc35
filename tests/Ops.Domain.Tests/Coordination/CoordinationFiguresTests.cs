using NodaTime;
using Ops.Domain.Coordination;

namespace Ops.Domain.Tests.Coordination;

/// <summary>Every figure of the room at its limits, worked out by hand beside it, and what it says of itself.</summary>
public class CoordinationFiguresTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void A_matrix_without_fault_is_clean_and_each_fault_has_its_word()
    {
        RaciAssignment[] good = [new("t", "a", RaciType.Accountable), new("t", "b", RaciType.Responsible)];
        var clean = RaciCheck.Of(["t"], ["a", "b"], good, 1);
        (clean.IsClean, clean.Findings.Length).Should().Be((true, 0));
        RaciCheck
            .Of(["t"], ["a", "b"], good, 0)
            .Findings.Select(found => (found.Fault, found.Subject))
            .Should()
            .Equal((RaciFault.OverloadedRole, "b"));
        var faulty = RaciCheck.Of(["t", "s"], ["a", "b"], [new("t", "a", RaciType.Accountable), new("t", "b", RaciType.Accountable)]);
        faulty.IsClean.Should().BeFalse();
        faulty
            .Findings.Select(found => (found.Fault, found.Subject))
            .Should()
            .Equal(
                (RaciFault.MultipleAccountable, "t"),
                (RaciFault.NoAccountable, "s"),
                (RaciFault.NoResponsible, "s"),
                (RaciFault.NoResponsible, "t")
            );
        faulty
            .Explain()
            .ToText()
            .Should()
            .Be(
                "Faults of the RACI matrix: 4\n  t: several accountable\n  s: nobody accountable\n  s: nobody responsible\n  t: nobody responsible\n"
            );
        RaciCheck
            .Of(["t"], ["a", "b"], good[..1], 0)
            .Explain()
            .ToText(Language.Chinese)
            .Should()
            .Contain("b：闲置角色")
            .And.Contain("t：无人执行");
        Raci([], ["a"]).Refuses(FaultCode.EmptyInput, "tasks");
        Raci(["t"], []).Refuses(FaultCode.EmptyInput, "roles");
        Raci(["t", "t"], ["a"]).Refuses(FaultCode.DuplicateKey, "tasks[1]");
        Raci(["t"], ["a", " "]).Refuses(FaultCode.InvalidArgument, "roles[1]");
        Raci(["t"], ["a"], new("t", "a", RaciType.Informed), new("t", "a", RaciType.Informed))
            .Refuses(FaultCode.DuplicateKey, "assignments[1]");
        Raci(["t"], ["a"], new RaciAssignment("t", "z", RaciType.Informed)).Refuses(FaultCode.UnknownReference, "assignments[0]");
        ((Action)(() => _ = new RaciAssignment("t", "a", (RaciType)9))).Refuses(FaultCode.InvalidArgument, "type");
        ((Action)(() => RaciCheck.Of(["t"], ["a"], [], -1))).Refuses(FaultCode.InvalidArgument, "maxResponsible");
    }

    [Fact]
    public void A_dependency_that_is_done_is_met_or_met_late_and_no_longer_open()
    {
        var board = DependencyBoard.Of(
            [
                Need("met", 7, 30, done: 7),
                Need("late", 7, 30, done: 8),
                Need("future", 11, 1, done: 20),
                Need("free", 14, 1, isConfirmed: false),
                Need("buffer", 7, 0),
                Need("on line", 7, 7),
            ],
            Monday.PlusDays(8)
        );
        board
            .Items.Select(item => (item.Id, item.Status))
            .Should()
            .Equal(
                ("met", DependencyStatus.Met),
                ("late", DependencyStatus.MetLate),
                ("future", DependencyStatus.Tight),
                ("free", DependencyStatus.Unconfirmed),
                ("buffer", DependencyStatus.Late),
                ("on line", DependencyStatus.Late)
            );
        // Expected is no earlier than today, Tuesday 10 March: to Friday 13 three working days, to Monday 16 four.
        board.Items.Select(item => item.Slack).Should().Equal(0, -1, 3, 4, -1, -1);
        board.Items[2].Expected.Should().Be(Monday.PlusDays(8));
        (board.ConfirmedShare, board.MostBlocking, board.Count(DependencyStatus.Late)).Should().Be((0.75, "it", 2));
        board.Blocks.Should().ContainSingle().Which.Count.Should().Be(4);
        board.Mutual.Should().BeEmpty();
        board
            .Explain()
            .ToText()
            .Should()
            .Contain("met: met = slack 0")
            .And.Contain("late: met late = slack -1")
            .And.Contain("free: unconfirmed")
            .And.Contain("future: tight")
            .And.Contain("buffer: late");
        var done = DependencyBoard.Of([Need("met", 7, 30, done: 7)], Monday.PlusDays(8));
        (done.ConfirmedShare, done.MostBlocking, done.Blocks.Length).Should().Be((null, null, 0));
    }

    [Theory]
    [InlineData(5, 5, DependencyStatus.OnTrack)]
    [InlineData(6, 5, DependencyStatus.Tight)]
    [InlineData(0, 0, DependencyStatus.OnTrack)]
    public void The_buffer_itself_is_enough(int buffer, int slack, DependencyStatus status)
    {
        // From Monday 2 March to a working day so many days on.
        var board = DependencyBoard.Of([Need("a", slack == 5 ? 7 : 0, 0)], Monday, null, buffer);
        (board.Items[0].Slack, board.Items[0].Status).Should().Be((slack, status));
    }

    [Fact]
    public void What_comes_first_without_a_date_leaves_everything_after_it_without_one()
    {
        var board = DependencyBoard.Of(
            [
                new("b", "it", "law", Monday, Monday, true, null, "a"),
                new("a", "hr", "law", Monday, null, true, null),
                new("c", "hr", "law", Monday, Monday, true, null, "b"),
            ],
            Monday
        );
        board.Items.Should().OnlyContain(item => item.Expected == null);
        board.MostBlocking.Should().Be("hr");
        board.Explain().ToText().Should().Contain("a: no date");
        ((Action)(() => DependencyBoard.Of([Need("a", 1, 1)], Monday, null, -1))).Refuses(FaultCode.InvalidArgument, "bufferDays");
        ((Action)(() => DependencyBoard.Of([], Monday))).Refuses(FaultCode.EmptyInput, "dependencies");
        ((Action)(() => DependencyBoard.Of([Need("a", 1, 1), Need("a", 1, 1)], Monday))).Refuses(FaultCode.DuplicateKey, "dependencies[1]");
        ((Action)(() => board.Count((DependencyStatus)99))).Refuses(FaultCode.InvalidArgument, "status");
        Dependency[] loop =
        [
            Need("x", 1, 1),
            new("a", "p", "q", Monday, Monday, true, null, "b"),
            new("b", "q", "p", Monday, Monday, true, null, "a"),
        ];
        Refusal.Of(() => DependencyBoard.Of(loop, Monday)).Message.Should().Contain("a -> b").And.NotContain("x ->");
    }

    [Fact]
    public void Only_teams_that_wait_for_each_other_stand_in_a_circle()
    {
        // a → b → c → a is one circle, d ↔ e another, f only waits.
        string[] links = ["ab", "bc", "ca", "de", "ed", "fa", "cf2"];
        var board = DependencyBoard.Of(
            [.. links.Select((link, i) => new Dependency($"{i}", link[..1], link[1..], Monday.PlusDays(30), Monday, true, null))],
            Monday
        );
        board.Mutual.Select(circle => string.Join("", circle)).Should().Equal("abc", "de");
    }

    [Fact]
    public void Kept_promises_have_a_Wilson_interval_by_owner_and_in_all()
    {
        var reliability = CommitmentReliability.Of(
            [
                Promise("1", "bo", due: 5, done: 5),
                Promise("2", "bo", due: 5, done: 9),
                Promise("3", "bo", due: 5, done: 6),
                Promise("4", "ann", due: 20),
                new Commitment("5", "ann", Monday.PlusDays(21), Monday.PlusDays(30)),
            ],
            Monday.PlusDays(20)
        );
        (reliability.All.Kept, reliability.All.Broken, reliability.All.Open, reliability.All.Withdrawn, reliability.All.MeanDaysLate)
            .Should()
            .Be((1, 2, 1, 0, 2.5));
        reliability.All.Rate.Should().BeApproximately(1 / 3.0, 1e-15);
        reliability.ByOwner.Select(row => (row.Owner, row.Kept, row.Broken, row.Open)).Should().Equal(("ann", 0, 0, 1), ("bo", 1, 2, 0));
        (reliability.ByOwner[0].Rate, reliability.ByOwner[0].Lower, reliability.ByOwner[0].Upper).Should().Be((null, null, null));
        // Wilson: centre (1/3 + z²/6)/(1 + z²/3), half z·√(2/27 + z²/36)/(1 + z²/3).
        double z2 = 1.959963984540054 * 1.959963984540054;
        double centre = ((1 / 3.0) + (z2 / 6)) / (1 + (z2 / 3));
        double half = Math.Sqrt(z2) * Math.Sqrt((2 / 27.0) + (z2 / 36)) / (1 + (z2 / 3));
        reliability.All.Lower.Should().BeApproximately(centre - half, 1e-12);
        reliability.All.Upper.Should().BeApproximately(centre + half, 1e-12);
        reliability
            .Explain()
            .ToText()
            .Should()
            .Contain("Commitments kept: 0.3333333333 = 1 / (1 + 2)")
            .And.Contain("ann: undefined = 0 / (0 + 0)");
        Commit([]).Refuses(FaultCode.EmptyInput, "commitments");
        Commit([Promise("1", "a", 5), Promise("1", "a", 5)]).Refuses(FaultCode.DuplicateKey, "commitments[1]");
        Commit([Promise("1", "a", 5, -1)]).Refuses(FaultCode.NotOrdered, "commitments[0]");
        Commit([Promise("1", "a", 5) with { Withdrawn = Monday.PlusDays(-1) }]).Refuses(FaultCode.NotOrdered, "commitments[0]");
        ((Action)(() => CommitmentReliability.Of([Promise("1", "a", 5)], Monday, 1))).Refuses(FaultCode.InvalidArgument, "confidence");
    }

    [Fact]
    public void A_withdrawal_counts_only_before_it_is_done_and_when_it_is_known()
    {
        ReliabilityFigures Of(Commitment commitment, int day) => CommitmentReliability.Of([commitment], Monday.PlusDays(day)).All;
        var promise = Promise("1", "a", 10);
        Of(promise with { Withdrawn = Monday.PlusDays(4), Done = Monday.PlusDays(6) }, 20).Withdrawn.Should().Be(1);
        Of(promise with { Withdrawn = Monday.PlusDays(6), Done = Monday.PlusDays(6) }, 20).Kept.Should().Be(1);
        Of(promise with { Withdrawn = Monday.PlusDays(8) }, 7).Open.Should().Be(1);
        Of(promise with { Withdrawn = Monday.PlusDays(8) }, 8).Withdrawn.Should().Be(1);
        Of(promise, 10).Open.Should().Be(1);
    }

    [Fact]
    public void Dates_come_back_every_second_week_or_month_and_move_off_the_weekend()
    {
        Recurrence
            .Weekly(Monday, 2)
            .Dates(Monday.PlusDays(1), Monday.PlusDays(28))
            .Should()
            .Equal(Monday.PlusDays(14), Monday.PlusDays(28));
        Recurrence
            .Daily(Monday, 3)
            .Dates(Monday.PlusDays(-9), Monday.PlusDays(6))
            .Should()
            .Equal(Monday, Monday.PlusDays(3), Monday.PlusDays(6));
        Recurrence.Daily(Monday, 3).Dates(Monday.PlusDays(1), Monday.PlusDays(2)).Should().BeEmpty();
        Recurrence
            .Monthly(new LocalDate(2026, 1, 15), 2)
            .Dates(new LocalDate(2026, 2, 1), new LocalDate(2026, 5, 15))
            .Should()
            .Equal(new LocalDate(2026, 3, 15), new LocalDate(2026, 5, 15));
        Recurrence.Monthly(new LocalDate(2026, 1, 15)).Dates(new LocalDate(2026, 1, 16), new LocalDate(2026, 2, 14)).Should().BeEmpty();
        // The second Tuesday: 10 March, 14 April 2026; the first Monday on the 1st of June.
        Recurrence
            .MonthlyOn(Monday, 2, IsoDayOfWeek.Tuesday)
            .Dates(Monday, new LocalDate(2026, 4, 30))
            .Should()
            .Equal(new LocalDate(2026, 3, 10), new LocalDate(2026, 4, 14));
        Recurrence
            .MonthlyOn(Monday, 1, IsoDayOfWeek.Monday)
            .Dates(new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 30))
            .Should()
            .Equal(new LocalDate(2026, 6, 1));
        // Not before the start: the first Monday of March is the 2nd, the start the 3rd.
        Recurrence.MonthlyOn(Monday.PlusDays(1), 1, IsoDayOfWeek.Monday).Dates(Monday, new LocalDate(2026, 3, 31)).Should().BeEmpty();
        var saturday = Recurrence.Weekly(Monday.PlusDays(5));
        (saturday with { Adjustment = DayAdjustment.Previous })
            .Dates(Monday.PlusDays(5), Monday.PlusDays(5))
            .Should()
            .Equal(Monday.PlusDays(4));
        (saturday with { Adjustment = DayAdjustment.Next })
            .Dates(Monday.PlusDays(5), Monday.PlusDays(5))
            .Should()
            .Equal(Monday.PlusDays(7));
        saturday.Dates(Monday.PlusDays(5), Monday.PlusDays(5)).Should().Equal(Monday.PlusDays(5));
        ((Action)(() => saturday.Dates(Monday, Monday.PlusDays(-1)))).Refuses(FaultCode.NotOrdered, "to");
        ((Action)(() => (saturday with { Adjustment = (DayAdjustment)9 }).Dates(Monday, Monday))).Refuses(
            FaultCode.InvalidArgument,
            "Adjustment"
        );
        ((Action)(() => Recurrence.MonthlyOn(Monday, 0, IsoDayOfWeek.Monday))).Refuses(FaultCode.InvalidArgument, "nth");
        ((Action)(() => Recurrence.MonthlyOn(Monday, -2, IsoDayOfWeek.Monday))).Refuses(FaultCode.InvalidArgument, "nth");
        ((Action)(() => Recurrence.MonthlyOn(Monday, 1, IsoDayOfWeek.None))).Refuses(FaultCode.InvalidArgument, "weekday");
        ((Action)(() => Recurrence.MonthlyOn(Monday, 1, (IsoDayOfWeek)9))).Refuses(FaultCode.InvalidArgument, "weekday");
        ((Action)(() => Recurrence.MonthlyOn(Monday, 1, IsoDayOfWeek.Monday, 0))).Refuses(FaultCode.InvalidArgument, "every");
    }

    [Fact]
    public void Each_planned_meeting_takes_the_earliest_that_is_near_and_free()
    {
        // Planned on days 0, 7, 14, 21 with a tolerance of 2: day 6 and 9 are near 7, 9 is free and not near 14 (5 days), 16 is.
        var cadence = CadenceAdherence.Of(
            Recurrence.Weekly(Monday),
            Monday,
            Monday.PlusDays(21),
            [Day(6), Day(9), Day(16), Day(-2), Day(30)],
            2
        );
        cadence.Matches.Select(match => match.OffsetDays).Should().Equal(-2, -1, 2, null);
        cadence.Matches.Select(match => match.Held).Should().Equal(Day(-2), Day(6), Day(16), null);
        (cadence.HeldAsPlanned, cadence.Missed, cadence.Adherence).Should().Be((3, 1, 0.75));
        cadence.MeanAbsoluteOffset.Should().BeApproximately(5 / 3.0, 1e-15);
        cadence.Extra.Should().Equal(Day(9));
        cadence.LongestGapDays.Should().Be(7, "6, 9, 16 lie inside the window");
        cadence
            .Explain()
            .ToText()
            .Should()
            .Be("Meetings held as planned: 0.75 = 3 / 4\n  Missed: 1\n  Unplanned: 1\n  Mean days off the plan: 1.666666667\n");
        var none = CadenceAdherence.Of(Recurrence.Weekly(Monday), Monday.PlusDays(1), Monday.PlusDays(2), [Day(1)]);
        (none.Adherence, none.MeanAbsoluteOffset, none.LongestGapDays).Should().Be((null, null, null));
        none.Extra.Should().Equal(Day(1));
        ((Action)(() => CadenceAdherence.Of(Recurrence.Weekly(Monday), Monday, Monday, [Day(1), Day(1)]))).Refuses(
            FaultCode.DuplicateKey,
            "held[1]"
        );
        ((Action)(() => CadenceAdherence.Of(Recurrence.Weekly(Monday), Monday, Monday, [], -1))).Refuses(
            FaultCode.InvalidArgument,
            "toleranceDays"
        );
    }

    [Fact]
    public void Ages_fall_into_buckets_at_their_first_day_and_owners_are_ordered_by_what_is_overdue()
    {
        var ageing = ActionAgeing.Of(
            [
                Action("1", "zoe", -4),
                Action("2", "zoe", -5, due: -1),
                Action("3", "ann", -9, due: -1),
                Action("4", "ann", -10),
                Action("5", "bo", -10, due: -1),
                Action("6", null, -10, due: -1),
                Action("7", "zoe", -10, closed: 1),
                Action("8", "bo", -10, due: -3, closed: -2),
            ],
            Monday,
            [0, 5, 10]
        );
        ageing
            .Buckets.Select(row => (row.From, row.To, row.Open, row.Overdue))
            .Should()
            .Equal((0, 4, 1, 0), (5, 9, 2, 2), (10, null, 4, 2));
        // One overdue each but zoe has three open, ann two, bo one; nobody comes last.
        ageing
            .ByOwner.Select(row => (row.Owner, row.Open, row.Overdue, row.OldestDays))
            .Should()
            .Equal(("zoe", 3, 1, 10), ("ann", 2, 1, 10), ("bo", 1, 1, 10), (null, 1, 1, 10));
        (ageing.Open, ageing.Closed, ageing.Overdue, ageing.NoDue, ageing.NoOwner).Should().Be((7, 1, 4, 3, 1));
        ageing.MeanAge.Should().BeApproximately(58 / 7.0, 1e-12);
        (ageing.MedianAge, ageing.MeanDaysOverdue, ageing.ClosedOnTimeShare, ageing.MeanDaysToClose).Should().Be((10, 1, 0, 8));
        ageing
            .Explain()
            .ToText()
            .Should()
            .Contain("Overdue actions: 4 = of 7 open")
            .And.Contain("nobody: 1 = of 1 open")
            .And.Contain("zoe: 1 = of 3 open");
        var closed = ActionAgeing.Of([Action("1", "a", -9, closed: -1)], Monday);
        (closed.MeanAge, closed.MedianAge, closed.MeanDaysOverdue, closed.ClosedOnTimeShare, closed.MeanDaysToClose)
            .Should()
            .Be((null, null, null, null, 8));
        ActionAgeing.Of([Action("1", "a", -9), Action("2", "a", -4)], Monday).MedianAge.Should().Be(6.5);
        Ageing([]).Refuses(FaultCode.EmptyInput, "actions");
        Ageing([Action("1", null, 0), Action("1", null, 0)]).Refuses(FaultCode.DuplicateKey, "actions[1]");
        Ageing([Action("1", null, 0, due: -1)]).Refuses(FaultCode.NotOrdered, "actions[0]");
        Ageing([Action("1", null, 0, closed: -1)]).Refuses(FaultCode.NotOrdered, "actions[0]");
        Ageing([Action("1", null, 0, due: 0, closed: 0)]).Should().NotThrow();
    }

    [Fact]
    public void Freshness_is_weighed_and_tells_who_owes_and_who_is_in_the_dark()
    {
        // Asked 20 days on. a: every 10, last on day 5, due on 15, 5 late: stale, score 0.5. b: every 10, never: 10 late, score 0. c: every 30: pending, score 1.
        var freshness = InformationFreshness.Of(
            [Owes("a", "it", "law", 10, 3), Owes("b", "it", "law", 10, 1), Owes("c", "hr", "it", 30, 4)],
            [new("a", Day(5)), new("a", Day(2)), new("a", Day(25))],
            Day(20)
        );
        freshness
            .Items.Select(item => (item.Id, item.State, item.DaysOverdue, item.Score))
            .Should()
            .Equal(("a", FreshnessState.Stale, 5, 0.5), ("b", FreshnessState.Never, 10, 0), ("c", FreshnessState.Pending, 0, 1));
        freshness.Items.Select(item => (item.Last, item.NextDue)).Should().Equal((Day(5), Day(15)), (null, Day(10)), (null, Day(30)));
        freshness.Score.Should().BeApproximately(5.5 / 8, 1e-15);
        freshness.FreshShare.Should().BeApproximately(1 / 3.0, 1e-15);
        freshness.Owing.Should().ContainSingle().Which.Should().BeEquivalentTo(new { From = "it", Count = 2 });
        freshness.Uninformed.Should().ContainSingle().Which.Obligations.Should().Equal("a", "b");
        (freshness.Count(FreshnessState.Stale), freshness.Count(FreshnessState.Fresh)).Should().Be((1, 0));
        freshness
            .Explain()
            .ToText()
            .Should()
            .Contain("a: 0.5 = 5 days overdue")
            .And.Contain("Share neither stale nor missing: 0.3333333333");
        // A delivery before the obligation began does not move its first day due.
        InformationFreshness.Of([Owes("a", "it", "law", 10, 1)], [new("a", Day(-5))], Day(9)).Items[0].NextDue.Should().Be(Day(10));
        Fresh([]).Refuses(FaultCode.EmptyInput, "obligations");
        Fresh([Owes("a", "x", "y", 1, 1), Owes("a", "x", "y", 1, 1)]).Refuses(FaultCode.DuplicateKey, "obligations[1]");
        Fresh([Owes("a", "x", "y", 0, 1)]).Refuses(FaultCode.InvalidArgument, "obligations[0].everyDays");
        Fresh([Owes("a", "x", "x", 1, 1)]).Refuses(FaultCode.InvalidArgument, "obligations[0]");
        Fresh([Owes("a", "x", "y", 1, -1)]).Refuses(FaultCode.InvalidArgument, "obligations[0].weight");
        Fresh([Owes("a", "x", "y", 1, 0)]).Refuses(FaultCode.ZeroDenominator, "obligations");
        Fresh([new("a", "x", "y", "t", 1, Monday, -1)]).Refuses(FaultCode.InvalidArgument, "obligations[0].graceDays");
        Fresh([Owes("a", "x", "y", 1, 1)], new InformationDelivery("z", Monday)).Refuses(FaultCode.UnknownReference, "deliveries[0]");
        ((Action)(() => freshness.Count((FreshnessState)9))).Refuses(FaultCode.InvalidArgument, "state");
    }

    [Fact]
    public void Readiness_is_the_weighted_mean_of_gates_and_lists_what_blocks()
    {
        // A: (1 + 0.5)/2 = 0.75 at weight 3; B: 0 of one item that counts, at weight 1; C: waived whole, left out. (3·0.75 + 0)/4 = 0.5625.
        var launch = LaunchReadiness.Of(
            [
                new("A", 3, false, new("done", ReadinessStatus.Done), new("half", ReadinessStatus.Partial, 0.5, true)),
                new("B", 1, false, new("open", ReadinessStatus.Open), new("waived", ReadinessStatus.Waived)),
                new("C", 9, false, new ReadinessItem("gone", ReadinessStatus.Waived)),
            ],
            0.6
        );
        launch.Gates.Select(gate => (gate.Id, gate.Completion, gate.Waived)).Should().Equal(("A", 0.75, 0), ("B", 0, 1), ("C", null, 1));
        launch.Score.Should().Be(0.5625);
        launch.Missing.Should().BeApproximately(0.0375, 1e-15);
        launch.Blockers.Select(row => (row.Gate, row.Item)).Should().Equal(("A", "half"));
        (launch.Decision, launch.Threshold).Should().Be((LaunchDecision.NoGo, 0.6));
        launch
            .Explain()
            .ToText()
            .Should()
            .Be("Launch readiness: 0.5625 = threshold 0.6\n  Decision: no go\n  A: 0.75\n  B: 0\n  C: undefined\n");
        var ready = LaunchReadiness.Of([new("A", 1, true, new ReadinessItem("x", ReadinessStatus.Done))], 1);
        (ready.Decision, ready.Missing, ready.Blockers.Length).Should().Be((LaunchDecision.Go, 0, 0));
        ready.Explain().ToText(Language.Chinese).Should().Contain("结论：放行");
        LaunchReadiness
            .Of([new("A", 1, false, new("x", ReadinessStatus.Done), new("y", ReadinessStatus.Open))])
            .Explain()
            .ToText()
            .Should()
            .Contain("Decision: conditional");
        Launch(0.5).Refuses(FaultCode.EmptyInput, "gates");
        Launch(0.5, new ReadinessGate("A", 1, false)).Refuses(FaultCode.EmptyInput, "gates[0].items");
        ReadinessGate one = new("A", 1, false, new ReadinessItem("x", ReadinessStatus.Done));
        Launch(0.5, one, one).Refuses(FaultCode.DuplicateKey, "gates[1]");
        Launch(0.5, new ReadinessGate("A", 1, false, new("x", ReadinessStatus.Done), new("x", ReadinessStatus.Done)))
            .Refuses(FaultCode.DuplicateKey, "gates[0].items[1]");
        Launch(0, one).Refuses(FaultCode.InvalidArgument, "threshold");
        Launch(1.01, one).Refuses(FaultCode.InvalidArgument, "threshold");
        Launch(0.5, new ReadinessGate("A", -1, false, new ReadinessItem("x", ReadinessStatus.Done)))
            .Refuses(FaultCode.InvalidArgument, "gates[0]");
        Launch(0.5, new ReadinessGate("A", 0, false, new ReadinessItem("x", ReadinessStatus.Done)))
            .Refuses(FaultCode.ZeroDenominator, "gates");
        ((Action)(() => _ = new ReadinessItem("x", (ReadinessStatus)9))).Refuses(FaultCode.InvalidArgument, "status");
        Launch(0.5, new ReadinessGate("A", 1, false, new ReadinessItem("x", ReadinessStatus.Partial, 1)))
            .Refuses(FaultCode.InvalidArgument, "gates[0].x");
        Launch(0.5, new ReadinessGate("A", 1, false, new ReadinessItem("x", ReadinessStatus.Partial, 0)))
            .Refuses(FaultCode.InvalidArgument, "gates[0].x");
        Launch(0.5, new ReadinessGate("A", 1, false, new ReadinessItem("x", ReadinessStatus.Waived, null, true)))
            .Refuses(FaultCode.InvalidArgument, "gates[0].x");
    }

    [Fact]
    public void A_backlog_is_carried_or_lost_and_safety_is_told()
    {
        // Backorder: 2 + 3 − 4 = 1; 1 + 0 − 3 = −2 (1 served); −2 + 5 − 1 = 2 (1 served: 5 − 2 = 3 are there).
        SupplyPeriod[] plan = [new("1", 3, 4, 1), new("2", 0, 3), new("3", 5, 1, 2.5m)];
        var gap = SupplyDemandGap.Of(2, plan);
        gap.Periods.Select(row => (row.Period, row.ServedOnTime, row.Shortage, row.OnHand, row.Backlog, row.IsBelowSafety))
            .Should()
            .Equal(("1", 4, 0, 1, 0, false), ("2", 1, 2, 0, 2, true), ("3", 1, 0, 2, 0, true));
        (gap.TotalShortage, gap.FillRate, gap.FirstShortage, gap.Closing, gap.SupplyGap, gap.PeakBacklog)
            .Should()
            .Be((2, 0.75, "2", 2, 2, 2));
        gap.Periods.Select(row => row.Cover is { } cover ? Math.Round(cover, 12) : (double?)null)
            .Should()
            .Equal(Math.Round(1 / 3.0, 12), 0, null);
        gap.Explain()
            .ToText()
            .Should()
            .Contain("Fill rate: 0.75")
            .And.Contain("Total shortage: 2")
            .And.Contain("2: -2 = on hand 0, backlog 2");
        // Lost: the 2 short in period 2 are not made up: 0 + 5 − 1 = 4.
        var lost = SupplyDemandGap.Of(2, plan, UnmetDemand.Lost);
        (lost.Closing, lost.PeakBacklog, lost.SupplyGap, lost.TotalShortage).Should().Be((4, 0, 2, 2));
        SupplyDemandGap.Of(-1, [new("1", 0, 0)]).FillRate.Should().BeNull();
        SupplyDemandGap.Of(5, [new("1", 0, 1)]).FirstShortage.Should().BeNull();
        SupplyDemandGap.Of(0, [new("1", 1, 0), new("2", 0, 1), new("3", 0, 1)]).Periods[0].Cover.Should().Be(1);
        Supply(new SupplyPeriod("1", -1, 0)).Refuses(FaultCode.InvalidArgument, "periods[0].supply");
        Supply(new SupplyPeriod("1", 0, -1)).Refuses(FaultCode.InvalidArgument, "periods[0].demand");
        Supply(new SupplyPeriod("1", 0, 0, -1)).Refuses(FaultCode.InvalidArgument, "periods[0].safetyStock");
        Supply().Refuses(FaultCode.EmptyInput, "periods");
        Supply(new("1", 0, 0), new("1", 0, 0)).Refuses(FaultCode.DuplicateKey, "periods[1]");
        ((Action)(() => SupplyDemandGap.Of(0, [new("1", 0, 0)], (UnmetDemand)9))).Refuses(FaultCode.InvalidArgument, "unmet");
        SupplyDemandGap.Of(0, [new("1", 0, 0)], UnmetDemand.Lost).Closing.Should().Be(0);
    }

    private static LocalDate Day(int day) => Monday.PlusDays(day);

    private static Dependency Need(string id, int needIn, int promisedIn, int? done = null, bool isConfirmed = true) =>
        new(id, "it", "sales", Day(needIn), Day(promisedIn), isConfirmed, done is { } day ? Day(day) : null);

    private static Commitment Promise(string id, string owner, int due, int? done = null) =>
        new(id, owner, Monday, Day(due), done is { } day ? Day(day) : null);

    private static ActionItem Action(string id, string? owner, int raised, int? due = null, int? closed = null) =>
        new(id, owner, Day(raised), due is { } day ? Day(day) : null, closed is { } end ? Day(end) : null);

    private static InformationObligation Owes(string id, string from, string to, int every, double weight) =>
        new(id, from, to, "topic", every, Monday, 0, weight);

    private static Action Raci(string[] tasks, string[] roles, params RaciAssignment[] assignments) =>
        () => RaciCheck.Of(tasks, roles, assignments);

    private static Action Commit(Commitment[] commitments) => () => CommitmentReliability.Of(commitments, Day(50));

    private static Action Ageing(ActionItem[] actions) => () => ActionAgeing.Of(actions, Monday);

    private static Action Fresh(InformationObligation[] obligations, params InformationDelivery[] deliveries) =>
        () => InformationFreshness.Of(obligations, deliveries, Day(5));

    private static Action Launch(double threshold, params ReadinessGate[] gates) => () => LaunchReadiness.Of(gates, threshold);

    private static Action Supply(params SupplyPeriod[] periods) => () => SupplyDemandGap.Of(0, periods);
}
