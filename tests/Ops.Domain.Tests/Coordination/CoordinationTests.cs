using CsCheck;
using NodaTime;
using Ops.Domain.Coordination;

namespace Ops.Domain.Tests.Coordination;

public class CoordinationTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void Two_accountable_in_one_row_are_a_fault()
    {
        var check = RaciCheck.Of(
            ["t", "u"],
            ["a", "b", "c"],
            [
                new("t", "a", RaciType.Accountable),
                new("t", "b", RaciType.Accountable),
                new("t", "b", RaciType.Responsible),
                new("u", "a", RaciType.Accountable),
                new("u", "b", RaciType.Responsible),
            ],
            maxResponsible: 1
        );
        check
            .Findings.Select(found => (found.Fault, found.Subject))
            .Should()
            .Equal((RaciFault.IdleRole, "c"), (RaciFault.MultipleAccountable, "t"), (RaciFault.OverloadedRole, "b"));
        RaciCheck.Of(["t"], ["a"], []).Findings.Should().HaveCount(3);
        ((Action)(() => RaciCheck.Of(["t"], ["a"], [new("x", "a", RaciType.Informed)]))).Refuses(
            FaultCode.UnknownReference,
            "assignments[0]"
        );
    }

    [Fact]
    public void Slack_is_counted_in_working_days()
    {
        // Friday 13 March to Monday 16: one working day; what comes first delays to Tuesday 17.
        var board = DependencyBoard.Of(
            [
                Need("a", "it", "sales", 14, 11),
                Need("b", "legal", "it", 30, 15),
                Need("c", "it", "sales", 14, 3, after: "b"),
                new("d", "it", "legal", Monday, null, false, null),
            ],
            Monday
        );
        board.Items.Select(item => item.Slack).Should().Equal(1, 11, -1, null);
        board
            .Items.Select(item => item.Status)
            .Should()
            .Equal(DependencyStatus.Tight, DependencyStatus.OnTrack, DependencyStatus.Late, DependencyStatus.NoDate);
        board.Mutual.Should().ContainSingle().Which.Should().Equal("it", "legal");
        board.MostBlocking.Should().Be("it");
        board.ConfirmedShare.Should().Be(0.75);
        board
            .Blocks.Select(block => (block.Provider, block.Receiver, block.Count, block.WorstSlack))
            .Should()
            .Equal(("it", "legal", 1, null), ("it", "sales", 2, -1), ("legal", "it", 1, 11));
    }

    [Fact]
    public void Dependencies_in_a_circle_are_a_fault()
    {
        Dependency[] circle = [Need("a", "x", "y", 9, 1, "b"), Need("b", "y", "x", 9, 1, "a")];
        ((Action)(() => DependencyBoard.Of(circle, Monday))).Refuses(FaultCode.Cycle, "dependencies");
        ((Action)(() => DependencyBoard.Of([Need("a", "x", "x", 9, 1)], Monday))).Refuses(FaultCode.InvalidArgument, "dependencies[0]");
        ((Action)(() => DependencyBoard.Of([Need("a", "x", "y", 9, 1, "q")], Monday))).Refuses(
            FaultCode.UnknownReference,
            "dependencies[0].after"
        );
    }

    [Fact]
    public void A_promise_is_judged_on_the_day_after_it_was_due()
    {
        Commitment promise = new("p", "ann", Monday, Monday.PlusDays(7));
        Reliability(promise, 7).Open.Should().Be(1);
        Reliability(promise, 8).Broken.Should().Be(1);
        Reliability(promise with { Done = Monday.PlusDays(7) }, 9).Kept.Should().Be(1);
        var late = Reliability(promise with { Done = Monday.PlusDays(9) }, 9);
        (late.Broken, late.MeanDaysLate).Should().Be((1, 2));
        Reliability(promise with { Done = Monday.PlusDays(9) }, 8).MeanDaysLate.Should().BeNull();
        Reliability(promise with { Withdrawn = Monday.PlusDays(7) }, 9).Withdrawn.Should().Be(1);
        Reliability(promise with { Withdrawn = Monday.PlusDays(8) }, 9).Broken.Should().Be(1);
        ((Action)(() => Reliability(promise with { Due = Monday.PlusDays(-1) }, 9))).Refuses(FaultCode.NotOrdered, "commitments[0]");
    }

    [Fact]
    public void The_thirty_first_comes_back_after_a_short_month()
    {
        Recurrence
            .Monthly(new LocalDate(2026, 1, 31))
            .Dates(new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 31))
            .Should()
            .Equal(new LocalDate(2026, 1, 31), new LocalDate(2026, 2, 28), new LocalDate(2026, 3, 31));
        Recurrence
            .MonthlyOn(new LocalDate(2026, 1, 30), -1, IsoDayOfWeek.Friday)
            .Dates(new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 28))
            .Should()
            .Equal(new LocalDate(2026, 1, 30), new LocalDate(2026, 2, 27));
        Recurrence
            .MonthlyOn(new LocalDate(2026, 1, 1), 5, IsoDayOfWeek.Monday)
            .Dates(new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 31))
            .Should()
            .Equal(new LocalDate(2026, 3, 30));
        (Recurrence.Daily(new LocalDate(2026, 1, 3)) with { Adjustment = DayAdjustment.Next })
            .Dates(new LocalDate(2026, 1, 3), new LocalDate(2026, 1, 5))
            .Should()
            .Equal(new LocalDate(2026, 1, 5));
        ((Action)(() => Recurrence.Weekly(Monday, 0))).Refuses(FaultCode.InvalidArgument, "every");
        ((Action)(() => Recurrence.MonthlyOn(Monday, 6, IsoDayOfWeek.Monday))).Refuses(FaultCode.InvalidArgument, "nth");
    }

    [Fact]
    public void A_meeting_within_the_tolerance_counts_once()
    {
        var cadence = CadenceAdherence.Of(
            Recurrence.Weekly(Monday),
            Monday,
            Monday.PlusDays(14),
            [Monday.PlusDays(8), Monday.PlusDays(1), Monday.PlusDays(3)],
            toleranceDays: 1
        );
        cadence.Matches.Select(match => match.OffsetDays).Should().Equal(1, 1, null);
        (cadence.Adherence, cadence.Missed, cadence.MeanAbsoluteOffset, cadence.LongestGapDays).Should().Be((2 / 3.0, 1, 1, 5));
        cadence.Extra.Should().Equal(Monday.PlusDays(3));
    }

    [Fact]
    public void Actions_age_in_buckets_and_by_owner()
    {
        var ageing = ActionAgeing.Of(
            [
                new("a", "ann", Monday.PlusDays(-7), Monday.PlusDays(-1)),
                new("b", "ann", Monday.PlusDays(-8), Monday),
                new("c", null, Monday.PlusDays(-100)),
                new("d", "bo", Monday.PlusDays(-9), Monday.PlusDays(-5), Monday.PlusDays(-5)),
                new("e", "bo", Monday.PlusDays(1)),
            ],
            Monday
        );
        (ageing.Open, ageing.Closed, ageing.Overdue, ageing.NoDue, ageing.NoOwner).Should().Be((3, 1, 1, 1, 1));
        ageing
            .Buckets.Select(bucket => (bucket.From, bucket.To, bucket.Open))
            .Should()
            .Equal((0, 7, 1), (8, 30, 1), (31, 90, 0), (91, null, 1));
        ageing.ByOwner.Select(row => row.Owner).Should().Equal("ann", null);
        (ageing.MedianAge, ageing.MeanDaysOverdue, ageing.ClosedOnTimeShare, ageing.MeanDaysToClose).Should().Be((8, 1, 1, 4));
        ((Action)(() => ActionAgeing.Of([new("a", null, Monday)], Monday, [1]))).Refuses(FaultCode.InvalidArgument, "buckets[0]");
        ((Action)(() => ActionAgeing.Of([new("a", null, Monday)], Monday, [0, 3, 3]))).Refuses(FaultCode.NotOrdered, "buckets[2]");
    }

    [Fact]
    public void Information_goes_stale_after_its_grace()
    {
        InformationObligation owed = new("prices", "sales", "it", "price list", 10, Monday, graceDays: 2);
        Freshness(owed, 10, 0).State.Should().Be(FreshnessState.Fresh);
        Freshness(owed, 12, 0).State.Should().Be(FreshnessState.Grace);
        Freshness(owed, 13, 0).State.Should().Be(FreshnessState.Stale);
        Freshness(owed, 13, 0).Score.Should().BeApproximately(0.7, 1e-15);
        Freshness(owed, 10, null).State.Should().Be(FreshnessState.Pending);
        Freshness(owed, 13, null).State.Should().Be(FreshnessState.Never);
        Freshness(owed, 5, 9).Last.Should().BeNull();
    }

    [Fact]
    public void A_must_that_is_open_stops_the_launch()
    {
        LaunchReadiness.Of([Gate(ReadinessStatus.Open, isMust: true)], 0.5).Decision.Should().Be(LaunchDecision.NoGo);
        LaunchReadiness.Of([Gate(ReadinessStatus.Open, isMust: false)], 0.5).Decision.Should().Be(LaunchDecision.Go);
        LaunchReadiness.Of([Gate(ReadinessStatus.Open, isMust: false)], 0.51).Decision.Should().Be(LaunchDecision.Conditional);
        LaunchReadiness.Of([Gate(ReadinessStatus.Waived, isMust: false)]).Score.Should().Be(1);
        ((Action)(() => LaunchReadiness.Of([Gate(ReadinessStatus.Waived, isMust: true)]))).Refuses(FaultCode.InvalidArgument, "gates[0].b");
        ((Action)(() => LaunchReadiness.Of([Gate(ReadinessStatus.Partial, isMust: false)]))).Refuses(
            FaultCode.InvalidArgument,
            "gates[0].b"
        );
    }

    [Fact]
    public void Stock_lasts_for_three_demands_of_a_tenth()
    {
        var gap = SupplyDemandGap.Of(0, [new("1", 0.3m, 0), new("2", 0, 0.1m), new("3", 0, 0.1m), new("4", 0, 0.2m)]);
        gap.Periods[0].Cover.Should().Be(2.5);
        (gap.FirstShortage, gap.TotalShortage, gap.PeakBacklog, gap.Closing).Should().Be(("4", 0.1m, 0.1m, -0.1m));
        SupplyDemandGap.Of(0, [new("1", 0, 5)], UnmetDemand.Lost).Closing.Should().Be(0);
        ((Action)(() => SupplyDemandGap.Of(-1, [new("1", 0, 5)], UnmetDemand.Lost))).Refuses(FaultCode.InvalidArgument, "opening");
    }

    [Fact]
    public void Opening_and_supply_less_demand_is_the_closing_stock_for_all_plans() =>
        Gen.Select(Gen.Int[-50, 50], Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30]).Array[1, 12])
            .Sample(
                (opening, rows) =>
                {
                    var gap = SupplyDemandGap.Of(
                        opening,
                        [.. rows.Select((row, i) => new SupplyPeriod($"{i}", row.Item1 / 10m, row.Item2 / 10m))]
                    );
                    return gap.Closing == gap.SupplyGap
                        && gap.Periods.All(row => row.OnHand == 0 || row.Backlog == 0)
                        && gap.Periods[^1].OnHand - gap.Periods[^1].Backlog == gap.Closing;
                }
            );

    private static Dependency Need(string id, string provider, string receiver, int needIn, int promisedIn, params string[] after) =>
        new(id, provider, receiver, Monday.PlusDays(needIn), Monday.PlusDays(promisedIn), true, null, after);

    private static ReliabilityFigures Reliability(Commitment commitment, int days) =>
        CommitmentReliability.Of([commitment], Monday.PlusDays(days)).All;

    private static FreshnessItem Freshness(InformationObligation owed, int days, int? deliveredAfter) =>
        InformationFreshness
            .Of([owed], deliveredAfter is { } at ? [new InformationDelivery(owed.Id, Monday.PlusDays(at))] : [], Monday.PlusDays(days))
            .Items[0];

    private static ReadinessGate Gate(ReadinessStatus status, bool isMust) =>
        new("g", 1, isMust, new("a", ReadinessStatus.Done), new("b", status));
}
