using NodaTime;
using Ops.Domain.Coordination;
using Ops.Domain.Reviews;
using Ops.Domain.Teams;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>Teams and coordination in the review; figures by hand.</summary>
public sealed class TeamReviewTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    [Fact]
    public void Work_that_takes_more_people_than_there_are_is_found_and_as_many_are_enough()
    {
        // 120 · 30 minutes are 60 hours, 20 for each: three are needed. One is missing, at 100.
        ReviewTeam Shop(double available) =>
            new("shop")
            {
                Demand = [new WorkDemand(120, 30)],
                HoursPerFte = 20,
                AvailableFte = available,
                CostPerFte = new Money(100, "USD"),
            };
        var review = Of(Shop(2));
        var finding = Found(review, "capacity-below-demand").Single();
        finding.Message.English.Should().Be("Shop: the work takes 3.0 full-time equivalents, there are 2.0");
        finding.Action.English.Should().Be("Hire 1 in Shop, or agree what is not done");
        (finding.Priority.Amount, finding.Priority.Stake).Should().Be((new Money(100, "USD"), 0.5)); // half stake 100
        (finding.Unit.Id, finding.Figure, review.Teams[0].Status).Should().Be(("shop", "team:shop", Status.Red));
        Found(Of(Shop(3)), "capacity-below-demand").Should().BeEmpty();
        Of(Shop(3)).Teams[0].Status.Should().Be(Status.Green);
        Of(new ReviewTeam("shop")).Teams[0].Status.Should().Be(Status.NoData);
        review.Explain("team:shop").ToText().Should().Contain("Full-time equivalents required: 3 = 60 / 20");
    }

    [Fact]
    public void A_skill_of_one_and_a_skill_of_nobody_are_two_findings()
    {
        ReviewTeam team = new("shop")
        {
            SkillNeeds = [new("sql", 3, 2), new("law", 1, 1), new("till", 1, 1)],
            People = [new("ann", new("sql", 4), new("till", 2)), new("bo", new SkillLevel("till", 1))],
        };
        var review = Of(team);
        Message(review, "single-point-of-failure").Should().Be("Shop: mastered by one person only: sql");
        Message(review, "skill-uncovered").Should().Be("Shop: mastered by nobody: law");
        review.Teams[0].Status.Should().Be(Status.Red);
        // sql, till and till: two of four masters are there, one of sql and one of till.
        Found(review, "skill-uncovered")
            .Single()
            .Evidence.Single()
            .Statement.English.Should()
            .Be("50.0 % of the masters that are needed are there");
        var single = new ReviewTeam("shop") { SkillNeeds = [new("sql", 3, 1)], People = [new("ann", new SkillLevel("sql", 3))] };
        Of(single).Teams[0].Status.Should().Be(Status.Amber);
        Found(Of(single), "skill-uncovered").Should().BeEmpty();
    }

    [Fact]
    public void A_certificate_holds_to_its_last_day()
    {
        ReviewTeam Team(int days) =>
            new("shop")
            {
                Staff = [new("ann", "driver"), new("bo", "clerk")],
                Requirements = [new("driver", "licence")],
                Certificates = [new("ann", "licence", AsOf.PlusDays(-400), AsOf.PlusDays(days))],
            };
        Found(Of(Team(0)), "certificate-expired").Should().BeEmpty();
        Message(Of(Team(-1)), "certificate-expired").Should().Be("Shop: expired or missing: licence of ann");
        Of(Team(-1)).Teams[0].Status.Should().Be(Status.Red);
        var missing = new ReviewTeam("shop") { Staff = [new("ann", "driver")], Requirements = [new("driver", "licence")] };
        Found(Of(missing), "certificate-expired").Should().ContainSingle().Which.Severity.Should().Be(Ops.Domain.Rules.Severity.Error);
    }

    [Fact]
    public void Turnover_is_found_only_beyond_chance_and_with_its_interval()
    {
        // Twenty people all year, the last day counts: 3 leavers are agreed. P(8 or more | 3) = 0.0119, P(5 or more | 3) = 0.1847.
        ReviewTeam Team(int leavers) =>
            new("shop")
            {
                TurnoverLimit = 0.15,
                Employments =
                [
                    .. Enumerable
                        .Range(0, 20)
                        .Select(i => new Employment($"p{i}", AsOf.PlusYears(-3), i < leavers ? AsOf : (LocalDate?)null, true)),
                ],
            };
        // Garwood for 8: 3.4538 to 15.7632, over 20.
        Message(Of(Team(8)), "turnover-above-limit")
            .Should()
            .Be("Shop: 8 people left in a year, 40.0 % (17.3 % … 78.8 %); agreed: at most 15.0 %");
        Of(Team(8)).Teams[0].Status.Should().Be(Status.Amber);
        Of(Team(8)).Teams[0].TurnoverTest!.PValue.Should().BeApproximately(0.0119, 5e-5);
        Found(Of(Team(5)), "turnover-above-limit").Should().BeEmpty();
        Of(Team(5)).Teams[0].IsLeaving.Should().BeFalse();
    }

    [Fact]
    public void An_engagement_that_falls_is_found_and_one_round_says_nothing()
    {
        PulseRound Round(int days, double from) =>
            new(
                AsOf.PlusDays(days),
                PulseSurvey.Of(
                    [.. Enumerable.Range(0, 8).Select(i => new PulseResponse("shop", 8, from + (i % 2)))],
                    [new InvitedGroup("shop", 10)]
                )
            );
        ReviewTeam Team(params PulseRound[] rounds) => new("shop") { Pulse = [.. rounds] };
        // Means 4.5 and 2.5.
        Message(Of(Team(Round(-90, 4), Round(0, 2))), "engagement-fallen")
            .Should()
            .StartWith("Shop: engagement 2.50, -2.00 since 2026-04-01 (p < 0.001)");
        Found(Of(Team(Round(-90, 2), Round(0, 4))), "engagement-fallen").Should().BeEmpty();
        Found(Of(Team(Round(-90, 4), Round(0, 4))), "engagement-fallen").Should().BeEmpty();
        Of(Team(Round(0, 4))).Teams[0].Pulse.Should().BeNull();
        Of(Team(Round(-90, 4), Round(0, 2))).Teams[0].Status.Should().Be(Status.Amber);
    }

    [Fact]
    public void Promises_are_below_what_is_agreed_only_where_the_whole_interval_is()
    {
        // Wilson upper end of 3 in 20 is 0.360, of 3 in 4 0.954.
        var review = With(new ReviewCoordination { Commitments = [.. Promises(3, 17)] });
        Message(review, "commitments-kept-below")
            .Should()
            .Be("Shop: 3 of 20 promises kept, 15.0 % (5.2 % … 36.0 %); agreed: at least 80.0 %");
        review.Coordination.Single().Status.Should().Be(Status.Red);
        Found(With(new ReviewCoordination { Commitments = [.. Promises(3, 1)] }), "commitments-kept-below").Should().BeEmpty();
        Found(With(new ReviewCoordination { Commitments = [.. Promises(3, 17)], KeptFloor = 0.3 }), "commitments-kept-below")
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void What_others_wait_for_is_late_or_unconfirmed_by_who_provides_it()
    {
        Dependency Need(string id, int need, int? promised, bool isConfirmed) =>
            new(id, "shop", "depot", AsOf.PlusDays(need), promised is { } day ? AsOf.PlusDays(day) : null, isConfirmed, null);
        var review = With(
            new ReviewCoordination
            {
                Dependencies =
                [
                    Need("late", 7, 14, true),
                    Need("maybe", 30, 2, false),
                    Need("none", 30, null, false),
                    Need("fine", 60, 2, true),
                ],
            }
        );
        var shop = review.Coordination.Single();
        (shop.Id, shop.Provides.Length, shop.Status).Should().Be(("coordination:shop", 4, Status.Red));
        Message(review, "dependency-late")
            .Should()
            .Be("Shop: too late for those who wait: late (needed by 2026-07-07, expected 2026-07-14)");
        Message(review, "dependency-unconfirmed")
            .Should()
            .Be("Shop: not confirmed: none (needed by 2026-07-30, no day named), maybe (needed by 2026-07-30, expected 2026-07-02)");
        With(new ReviewCoordination { Dependencies = [Need("maybe", 30, 2, false)] })
            .Coordination.Single()
            .Status.Should()
            .Be(Status.Amber);
        With(new ReviewCoordination { Dependencies = [Need("fine", 60, 2, true)] }).Coordination.Single().Status.Should().Be(Status.Green);
    }

    [Fact]
    public void Actions_are_overdue_after_their_day_and_decisions_wait_after_thirty()
    {
        ActionItem Item(string id, int raised, int? due = null, int? closed = null) =>
            new(id, "shop", AsOf.PlusDays(raised), due is { } d ? AsOf.PlusDays(d) : null, closed is { } c ? AsOf.PlusDays(c) : null);
        var review = With(
            new ReviewCoordination
            {
                Actions = [Item("a", -20, -1), Item("b", -20, 0), Item("c", -20, -5, -4)],
                Decisions = [Item("old", -31), Item("young", -30), Item("due", -3, -1), Item("made", -90, null, -1), Item("future", 5)],
            }
        );
        Message(review, "actions-overdue").Should().Be("Shop: open actions: 2; overdue: 1, by 1 day on average");
        Message(review, "decision-ageing").Should().Be("Shop: open decisions: 3; waiting for more than 30 days or past their day: 2");
        review.Coordination.Single().Status.Should().Be(Status.Amber);
        review.Explain("coordination:shop").ToText().Should().Contain("Decisions that wait too long: 2 = of 3 open");
        var quick = With(new ReviewCoordination { Decisions = [Item("young", -30)], DecisionDays = 29 });
        Found(quick, "decision-ageing").Should().ContainSingle();
    }

    [Fact]
    public void What_names_an_unknown_unit_or_has_no_day_is_left_out_and_told()
    {
        var review = Of(new ReviewTeam("moon") { Demand = [new WorkDemand(1, 60)], HoursPerFte = 1 });
        review.Teams.Should().BeEmpty();
        review.Coverage.Of(ModelPart.Teams).LeftOut.Should().Be(1);
        var undated = Model() with
        {
            AsOf = null,
            Teams = [new ReviewTeam("shop") { Employments = [new Employment("a", AsOf, null, false)] }],
        };
        undated.Check().Faults.Should().ContainSingle().Which.Code.Should().Be(FaultCode.InsufficientData);
        var nobody = Model() with { Coordination = new ReviewCoordination { Actions = [new ActionItem("a", null, AsOf)] } };
        Review.Of(nobody, "2026").Coverage.Of(ModelPart.Coordination).LeftOut.Should().Be(1);
        // An engine's refusal is told at its row.
        var faulty = Model() with
        {
            Teams = [new ReviewTeam("shop") { Demand = [new WorkDemand(1, 60)] }],
        };
        faulty.Check().Faults.Should().ContainSingle().Which.Place.Should().Be("Teams[shop].hoursPerFte");
    }

    [Fact]
    public void The_report_has_the_sections_only_with_rows()
    {
        var report = ReviewReport.Of(
            Review.Of(
                Model() with
                {
                    Teams =
                    [
                        new ReviewTeam("shop")
                        {
                            Demand = [new WorkDemand(120, 30)],
                            HoursPerFte = 20,
                            AvailableFte = 2,
                        },
                    ],
                    Coordination = new ReviewCoordination { Commitments = [.. Promises(3, 17)] },
                },
                "2026"
            )
        );
        report
            .Sections.Single(section => section.Id == "teams")
            .Rows.Single()
            .Cells.Select(cell => cell.English)
            .Should()
            .StartWith(new[] { "Shop", "3.0", "2.0", "-" });
        report
            .Sections.Single(section => section.Id == "coordination")
            .Rows.Single()
            .Cells.Select(cell => cell.English)
            .Should()
            .Equal("Shop", "0", "0", "0", "15.0 %", "5.2 % … 36.0 %", "-", "-", "coordination:shop");
        report.Sections.Single(section => section.Id == "teams").Heading.Chinese.Should().Be("团队");
        ReviewReport
            .Of(Review.Of(Model(), "2026"))
            .Sections.Should()
            .NotContain(section => section.Id == "teams" || section.Id == "coordination");
    }

    private static IEnumerable<Commitment> Promises(int kept, int broken) =>
        Enumerable
            .Range(0, kept + broken)
            .Select(i => new Commitment($"{i}", "shop", AsOf.PlusDays(-20), AsOf.PlusDays(-10), AsOf.PlusDays(i < kept ? -10 : -9)));

    internal static OperatingModel Model() =>
        new()
        {
            Subject = new Phrase("A shop", "商店"),
            Periods = ["2026"],
            AsOf = AsOf,
            Units = [new ReviewUnit("shop", new Phrase("Shop", "门店")), new ReviewUnit("depot", new Phrase("Depot", "仓库"))],
        };

    internal static IEnumerable<Finding> Found(Review review, string rule) => review.Findings.Where(finding => finding.Rule == rule);

    internal static string Message(Review review, string rule) => Found(review, rule).Single().Message.English;

    private static Review Of(ReviewTeam team) => Review.Of(Model() with { Teams = [team] }, "2026", new ReviewOptions { HalfStake = 100 });

    private static Review With(ReviewCoordination coordination) => Review.Of(Model() with { Coordination = coordination }, "2026");
}
