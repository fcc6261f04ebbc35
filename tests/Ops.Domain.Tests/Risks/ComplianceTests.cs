using CsCheck;
using NodaTime;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

/// <summary>Expected figures are computed by hand from the definitions: met 1, in part ½, not met and not assessed 0, not applicable left out.</summary>
public class ComplianceTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    [Fact]
    public void A_score_stands_beside_its_coverage_and_names_what_is_missing()
    {
        var score = ComplianceScore.Of([
            new("A", ComplianceStatus.Compliant),
            new("B", ComplianceStatus.Partial, weight: 2),
            new("C", ComplianceStatus.NonCompliant),
            new("D", ComplianceStatus.NotApplicable, weight: 5),
            new("E", ComplianceStatus.NotAssessed, weight: 4),
        ]);
        (score.Score, score.AssessedScore, score.Coverage).Should().Be((0.25, 0.5, 0.5)); // 2 of 8, 2 of 4, 4 of 8
        score.HierarchicalScore.Should().Be(0.25);
        score
            .Gaps.Select(gap => (gap.Id, gap.Status, gap.Lost))
            .Should()
            .Equal(
                ("E", ComplianceStatus.NotAssessed, 0.5),
                ("B", ComplianceStatus.Partial, 0.125),
                ("C", ComplianceStatus.NonCompliant, 0.125)
            );
        score.Count(ComplianceStatus.NotApplicable).Should().Be(1);
        score.Explain().ToText(Language.Chinese).Should().Contain("不适用 1");
    }

    [Fact]
    public void Level_by_level_a_group_counts_by_its_own_weight()
    {
        // 4: (1 + 1/2 + 1)/3 = 5/6; 5: 0 with weight 3; 6: nothing applies, left out. (5/6*1 + 0*3)/4 = 5/24.
        var score = ComplianceScore.Of([
            new("4"),
            new("4.1", ComplianceStatus.Compliant, "4"),
            new("4.2", ComplianceStatus.Partial, "4"),
            new("4.3", ComplianceStatus.Compliant, "4"),
            new("5", weight: 3),
            new("5.1", ComplianceStatus.NonCompliant, "5"),
            new("6", weight: 9),
            new("6.1", ComplianceStatus.NotApplicable, "6"),
        ]);
        score.HierarchicalScore.Should().BeApproximately(5.0 / 24, 1e-15);
        score.Score.Should().Be(0.625);
    }

    [Fact]
    public void Where_nothing_of_weight_applies_there_is_no_score()
    {
        var score = ComplianceScore.Of([new("A", ComplianceStatus.Compliant, weight: 0), new("B", ComplianceStatus.NotApplicable)]);
        (score.Score, score.AssessedScore, score.Coverage, score.HierarchicalScore).Should().Be((null, null, null, null));
        ComplianceScore.Of([new("A", ComplianceStatus.NotAssessed)]).AssessedScore.Should().BeNull();
        ComplianceScore.Of([new("A", ComplianceStatus.NotAssessed)]).Score.Should().Be(0);
    }

    [Fact]
    public void A_tree_that_is_none_is_refused()
    {
        Of().Refuses(FaultCode.EmptyInput, "requirements");
        Of(new ComplianceRequirement("A")).Refuses(FaultCode.InvalidArgument, "requirements[0]");
        Of(new ComplianceRequirement("A", ComplianceStatus.Compliant), new ComplianceRequirement("B", ComplianceStatus.Compliant, "A"))
            .Refuses(FaultCode.InvalidArgument, "requirements[0]");
        Of(new ComplianceRequirement("A", ComplianceStatus.Compliant, "Z")).Refuses(FaultCode.UnknownReference, "requirements[0].Parent");
        Of(new ComplianceRequirement("A", null, "B"), new ComplianceRequirement("B", null, "A"), new("C", ComplianceStatus.Partial, "A"))
            .Refuses(FaultCode.Cycle, "requirements");
        Of(new ComplianceRequirement("A", null, "A")).Refuses(FaultCode.Cycle, "requirements");
        Of(new ComplianceRequirement("A", ComplianceStatus.Compliant), new("A", ComplianceStatus.Compliant))
            .Refuses(FaultCode.DuplicateKey, "requirements[1]");
        ((Action)(() => _ = new ComplianceRequirement("A", weight: -1))).Refuses(FaultCode.InvalidArgument, "weight");
        ((Action)(() => _ = new ComplianceRequirement("A", (ComplianceStatus)9))).Refuses(FaultCode.InvalidArgument, "status");
        Of(new("A", ComplianceStatus.Compliant, weight: double.MaxValue), new("B", ComplianceStatus.Compliant, weight: double.MaxValue))
            .Refuses(FaultCode.Overflow, "requirements");
    }

    private static Action Of(params ComplianceRequirement[] requirements) => () => ComplianceScore.Of(requirements);

    [Fact]
    public void What_the_gaps_lose_and_the_score_make_one_holds_for_all() =>
        Gen.Select(Gen.Int[0, 4], Gen.Double[0.001, 10])
            .Array[1, 12]
            .Sample(rows =>
            {
                var score = ComplianceScore.Of([
                    .. rows.Select((row, i) => new ComplianceRequirement($"r{i}", (ComplianceStatus)row.Item1, weight: row.Item2)),
                ]);
                if (score.Score is not { } value)
                    return;
                (value + score.Gaps.Sum(gap => gap.Lost)).Should().BeApproximately(1, 1e-12);
                score.HierarchicalScore!.Value.Should().BeApproximately(value, 1e-12, "a flat list has one level");
                score.Coverage.Should().BeLessThanOrEqualTo(1);
            });

    private static TestEvidence Passed(int year, int month, int day) => new(new LocalDate(year, month, day), 25, 0, 0);

    private static TestEvidence Failed(int year, int month, int day) => new(new LocalDate(year, month, day), 25, 1, 0);

    private static EvidenceStatus StatusOf(params TestEvidence[] tests) =>
        ComplianceEvidence.Of([new("R")], [new("C", tests)], AsOf, 6).Controls[0].Status;

    [Fact]
    public void Evidence_ages_and_a_failure_stays_one()
    {
        StatusOf().Should().Be(EvidenceStatus.Unknown);
        StatusOf(Passed(2025, 12, 31)).Should().Be(EvidenceStatus.Effective, "31 December + 6 months is 30 June, still valid");
        StatusOf(Passed(2025, 12, 29)).Should().Be(EvidenceStatus.Stale);
        StatusOf(Failed(2020, 1, 1)).Should().Be(EvidenceStatus.Failed, "however old it is");
        StatusOf(Failed(2026, 1, 1), Passed(2026, 2, 1)).Should().Be(EvidenceStatus.Effective);
        StatusOf(Passed(2026, 2, 1), Failed(2026, 1, 1)).Should().Be(EvidenceStatus.Effective, "in whatever order they stand");
        StatusOf(Passed(2026, 2, 1), Failed(2026, 2, 1)).Should().Be(EvidenceStatus.Failed, "any failure of the last day counts");
        StatusOf(Failed(2026, 2, 1), Passed(2026, 2, 1)).Should().Be(EvidenceStatus.Failed);
        StatusOf(Passed(2026, 7, 1)).Should().Be(EvidenceStatus.Unknown, "tomorrow's test is not known today");
        StatusOf(Passed(2026, 6, 30)).Should().Be(EvidenceStatus.Effective);
        StatusOf(new TestEvidence(AsOf, 25, 1, 1)).Should().Be(EvidenceStatus.Effective, "as many deviations as are allowed");
    }

    [Fact]
    public void A_requirement_is_as_good_as_its_worst_control()
    {
        var evidence = ComplianceEvidence.Of(
            [
                new("good", "pass"),
                new("stale", "old", "pass"),
                new("unknown", "old", "never"),
                new("failed", "never", "fail", "old"),
                new("gap"),
            ],
            [
                new("pass", Passed(2026, 6, 1)),
                new("old", Passed(2020, 6, 1)),
                new("never"),
                new("fail", Failed(2026, 6, 1)),
                new("z-spare"),
                new("a-spare"),
            ],
            AsOf,
            6
        );
        evidence
            .Requirements.Select(requirement => requirement.Status)
            .Should()
            .Equal(EvidenceStatus.Effective, EvidenceStatus.Stale, EvidenceStatus.Unknown, EvidenceStatus.Failed, EvidenceStatus.Gap);
        evidence.Requirements.Select(requirement => requirement.Cause).Should().Equal("pass", "old", "never", "fail", null);
        evidence.Coverage.Should().Be(0.2);
        evidence.UnmappedControls.Should().Equal("z-spare", "a-spare");
        evidence.Controls[0].ValidUntil.Should().Be(new LocalDate(2026, 12, 1));
        evidence.Explain().ToText().Should().Contain("failed: Failed = control fail").And.NotContain("good");
    }

    [Fact]
    public void Evidence_that_cannot_be_is_refused()
    {
        ((Action)(() => ComplianceEvidence.Of([], [], AsOf, 6))).Refuses(FaultCode.EmptyInput, "requirements");
        ((Action)(() => ComplianceEvidence.Of([new("R", "X")], [], AsOf, 6))).Refuses(FaultCode.UnknownReference, "requirements[0]");
        ((Action)(() => ComplianceEvidence.Of([new("R")], [], AsOf, 0))).Refuses(FaultCode.InvalidArgument, "validityMonths");
        ((Action)(() => ComplianceEvidence.Of([new("R"), new("R")], [], AsOf, 6))).Refuses(FaultCode.DuplicateKey, "requirements[1]");
        ((Action)(() => ComplianceEvidence.Of([new("R")], [new("C"), new("C")], AsOf, 6))).Refuses(FaultCode.DuplicateKey, "controls[1]");
        ((Action)(() => _ = new ControlledRequirement("R", "C", "C"))).Refuses(FaultCode.DuplicateKey, "controls[1]");
        ((Action)(() => _ = new TestEvidence(AsOf, 0, 0, 0))).Refuses(FaultCode.InvalidArgument, "sample");
        ((Action)(() => _ = new TestEvidence(AsOf, 5, 6, 0))).Refuses(FaultCode.InvalidArgument, "deviations");
        ((Action)(() => _ = new TestEvidence(AsOf, 5, 0, -1))).Refuses(FaultCode.InvalidArgument, "allowed");
    }

    [Fact]
    public void A_finding_is_late_from_the_day_after_its_deadline()
    {
        FindingDeadline[] deadlines = [new("high", 30), new("now", 0)];
        var raised = new LocalDate(2026, 5, 1); // + 30 days = 31 May
        var report = FindingReport.Of(
            [
                new("in-time", "high", raised, new LocalDate(2026, 5, 31)),
                new("late", "high", raised, new LocalDate(2026, 6, 1)),
                new("over", "high", raised),
                new("today", "now", AsOf),
                new("b", "now", AsOf.PlusDays(-1)),
                new("a", "now", AsOf.PlusDays(-1)),
            ],
            deadlines,
            AsOf
        );
        report
            .Findings.Select(finding => finding.Status)
            .Should()
            .Equal(
                FindingStatus.Closed,
                FindingStatus.ClosedLate,
                FindingStatus.Overdue,
                FindingStatus.Open,
                FindingStatus.Overdue,
                FindingStatus.Overdue
            );
        report.Findings.Select(finding => finding.AgeDays).Should().Equal(30, 31, 60, 0, 1, 1);
        report.Findings.Select(finding => finding.DaysOverdue).Should().Equal(0, 1, 30, 0, 1, 1);
        report.Overdue.Select(finding => finding.Finding.Id).Should().Equal("over", "a", "b");
        report.OnTimeRate.Should().Be(0.2); // 1 of 1 + 1 + 3
        FindingReport.Of([new("x", "now", AsOf)], deadlines, AsOf).OnTimeRate.Should().BeNull();
        report.Explain().ToText().Should().Contain("over: 30 days late");
    }

    [Fact]
    public void A_finding_that_cannot_be_is_refused()
    {
        FindingDeadline[] deadlines = [new("high", 30)];
        ((Action)(() => FindingReport.Of([], deadlines, AsOf))).Refuses(FaultCode.EmptyInput, "findings");
        ((Action)(() => FindingReport.Of([new("a", "huge", AsOf)], deadlines, AsOf))).Refuses(
            FaultCode.UnknownReference,
            "findings[0].Severity"
        );
        ((Action)(() => FindingReport.Of([new("a", "high", AsOf.PlusDays(1))], deadlines, AsOf))).Refuses(
            FaultCode.NotOrdered,
            "findings[0].Raised"
        );
        ((Action)(() => FindingReport.Of([new("a", "high", AsOf, AsOf.PlusDays(1))], deadlines, AsOf))).Refuses(
            FaultCode.NotOrdered,
            "findings[0].Closed"
        );
        ((Action)(() => _ = new Finding("a", "high", AsOf, AsOf.PlusDays(-1)))).Refuses(FaultCode.NotOrdered, "closed");
        ((Action)(() => _ = new FindingDeadline("high", -1))).Refuses(FaultCode.InvalidArgument, "days");
        ((Action)(() => FindingReport.Of([new("a", "high", AsOf)], [new("high", int.MaxValue)], AsOf))).Refuses(
            FaultCode.Overflow,
            "findings[0]"
        );
    }

    [Fact]
    public void Occurrences_are_counted_from_the_first_so_that_a_31st_does_not_drift()
    {
        var calendar = ObligationCalendar.Of(
            [
                // Due 31 Jan, 28 Feb, 31 Mar, 30 Apr: done in time, late, in time; next 30 April, 31 May missed too.
                new("return", new LocalDate(2026, 1, 31), 1, new(2026, 3, 31), new(2026, 1, 30), new(2026, 3, 1)),
                new("audit", new LocalDate(2025, 7, 10), 12, new LocalDate(2025, 7, 10)),
                new("licence", new LocalDate(2026, 12, 31), 24),
                new("today", new LocalDate(2026, 3, 30), 3, new LocalDate(2026, 3, 30)),
            ],
            AsOf,
            10
        );
        calendar
            .Obligations.Select(obligation => obligation.NextDue)
            .Should()
            .Equal(new(2026, 4, 30), new(2026, 7, 10), new(2026, 12, 31), AsOf);
        calendar
            .Obligations.Select(obligation => obligation.Status)
            .Should()
            .Equal(ObligationStatus.Overdue, ObligationStatus.DueSoon, ObligationStatus.Ok, ObligationStatus.DueSoon);
        calendar
            .Obligations.Select(obligation => (obligation.Late, obligation.Missed, obligation.DaysOverdue))
            .Should()
            .Equal((1, 2, 61), (0, 0, 0), (0, 0, 0), (0, 0, 0)); // 30 April and 31 May; 30 June is today
        calendar.OnTimeRate.Should().BeApproximately(4.0 / 7, 1e-15); // 5 done, 1 late, 2 missed
        calendar.Overdue.Select(obligation => obligation.Id).Should().Equal("return");
    }

    [Fact]
    public void Missed_occurrences_are_those_a_plain_count_finds_holds_for_all() =>
        Gen.Select(Gen.Int[0, 900], Gen.Int[1, 14], Gen.Int[0, 5])
            .Sample(
                (back, months, done) =>
                {
                    var first = AsOf.PlusDays(-back);
                    var completed = Enumerable.Repeat(AsOf, done).ToArray();
                    int missed = 0;
                    for (int k = done; first.PlusMonths(k * months) < AsOf; k++)
                        missed++;
                    var obligation = ObligationCalendar.Of([new("o", first, months, completed)], AsOf, 0).Obligations[0];
                    obligation.Missed.Should().Be(missed);
                    obligation.NextDue.Should().Be(first.PlusMonths(done * months));
                }
            );

    [Fact]
    public void A_calendar_that_cannot_be_is_refused()
    {
        Obligation future = new("a", AsOf, 1, AsOf.PlusDays(1));
        ((Action)(() => ObligationCalendar.Of([], AsOf, 0))).Refuses(FaultCode.EmptyInput, "obligations");
        ((Action)(() => ObligationCalendar.Of([future], AsOf, 0))).Refuses(FaultCode.NotOrdered, "obligations[0].Completed");
        ((Action)(() => ObligationCalendar.Of([new("a", AsOf, 1)], AsOf, -1))).Refuses(FaultCode.InvalidArgument, "warnDays");
        ((Action)(() => _ = new Obligation("a", AsOf, 0))).Refuses(FaultCode.InvalidArgument, "everyMonths");
        ((Action)(() => ObligationCalendar.Of([new("a", AsOf, int.MaxValue, AsOf)], AsOf, 0))).Refuses(
            FaultCode.Overflow,
            "obligations[0]"
        );
        ObligationCalendar.Of([new("a", AsOf.PlusDays(1), 1)], AsOf, 0).OnTimeRate.Should().BeNull();
    }

    [Fact]
    public void Ages_fall_into_buckets_that_hold_their_greatest_day()
    {
        var ageing = EvidenceAgeing.Of(
            [
                new("d30", AsOf.PlusDays(-30)),
                new("d31", AsOf.PlusDays(-31)),
                new("z", AsOf.PlusDays(-91)),
                new("a", AsOf.PlusDays(-91)),
                new("new", AsOf),
            ],
            [30, 90],
            AsOf
        );
        ageing
            .Buckets.Select(bucket => (bucket.FromDays, bucket.ToDays, bucket.Count))
            .Should()
            .Equal((0, 30, 2), (31, 90, 1), (91, null, 2));
        (ageing.MedianDays, ageing.Oldest).Should().Be((31, "a"));
        EvidenceAgeing.Of([new("x", AsOf)], [], AsOf).Buckets.Should().ContainSingle().Which.ToDays.Should().BeNull();
        EvidenceAgeing.Of([new("x", AsOf), new("y", AsOf.PlusDays(-1))], [0], AsOf).MedianDays.Should().Be(0.5);
        ((Action)(() => EvidenceAgeing.Of([], [30], AsOf))).Refuses(FaultCode.EmptyInput, "evidence");
        ((Action)(() => EvidenceAgeing.Of([new("x", AsOf)], [30, 30], AsOf))).Refuses(FaultCode.NotOrdered, "bucketDays[1]");
        ((Action)(() => EvidenceAgeing.Of([new("x", AsOf)], [-1], AsOf))).Refuses(FaultCode.InvalidArgument, "bucketDays[0]");
        ((Action)(() => EvidenceAgeing.Of([new("x", AsOf.PlusDays(1))], [], AsOf))).Refuses(FaultCode.NotOrdered, "evidence[0].Date");
    }

    [Fact]
    public void Two_duties_that_must_be_apart_are_found_by_whatever_role_they_come()
    {
        var found = SegregationOfDuties.Of(
            [
                new("lee", "pay", "cashier"),
                new("kim", "order", "buyer"),
                new("kim", "pay", "deputy"),
                new("kim", "pay", "cashier"),
                new("lee", "post"),
            ],
            [new("pay", "order"), new("post", "pay")]
        );
        found.People.Should().Be(2);
        found
            .Violations.Select(violation => (violation.Person, violation.Conflict.Duty, violation.First.Role, violation.Second.Role))
            .Should()
            .Equal(("kim", "pay", "deputy", "buyer"), ("lee", "post", null, "cashier"));
        SegregationOfDuties.Of([new("kim", "order")], [new("pay", "order")]).Violations.Should().BeEmpty();
        ((Action)(() => SegregationOfDuties.Of([], [new("a", "b")]))).Refuses(FaultCode.EmptyInput, "grants");
        ((Action)(() => SegregationOfDuties.Of([new("a", "b")], []))).Refuses(FaultCode.EmptyInput, "conflicts");
        ((Action)(() => SegregationOfDuties.Of([new("a", "b")], [new("a", "b"), new("b", "a")]))).Refuses(
            FaultCode.DuplicateKey,
            "conflicts[1]"
        );
        ((Action)(() => _ = new DutyConflict("a", "a"))).Refuses(FaultCode.InvalidArgument, "other");
    }
}
