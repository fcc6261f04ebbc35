using Ops.Domain.Goals;
using Ops.Domain.Processes;
using Ops.Domain.Reviews;
using Ops.Domain.Risks;
using Ops.Domain.Rules;
using Finding = Ops.Domain.Reviews.Finding;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>Links between parts of an organisation on <see cref="LinkedTown"/>; each is shown to hold, to be refuted, and not to be asked.</summary>
public class CrossLinkTests
{
    private static CrossLink Only(Review review) => review.Links.Should().ContainSingle().Subject;

    private static Finding Found(Review review, string rule) => review.Findings.Single(finding => finding.Rule == rule);

    /// <summary>Twelve begin and one ends within a day: of 13 at even odds 12 or more on one side have the chance 2 · 14 / 8192 = 0.0034.</summary>
    [Fact]
    public void A_missed_measure_a_growing_queue_and_unspent_money_are_one_link_that_names_the_amount()
    {
        var review = new LinkedTown { Goals = [] }.Review();

        var link = Only(review);
        link.Id.Should().Be("link:unspent-for-queue/repaired/mending/streets");
        (link.Kind, link.Standing, link.Doubt, link.Amount, link.Points)
            .Should()
            .Be((CrossLinkKind.UnspentForQueue, LinkStanding.Holds, null, LinkedTown.Millions(10), null));
        link.Figures.Should().Equal("kpi:repaired", "process:mending", "budget:streets");
        link.Claims.Select(claim => claim.Statement.English)
            .Should()
            .Equal(
                "Repaired: 75 % expected, target 80 %",
                "Mending: 12.0 cases a day begin and 1.0 end (p = 0.0034); 11 are open",
                "Streets: USD 90 M expected of USD 100 M adopted, USD 10 M left"
            );
        // An estimate is 0.8 likely and a test 0.95: the least of them; all five figures of the measure were reported.
        (link.Likelihood, link.Confidence)
            .Should()
            .Be((0.8, 1));
        var finding = Found(review, "link-unspent-for-queue");
        finding.Id.Should().Be("link-unspent-for-queue/repaired");
        finding.Severity.Should().Be(Severity.Critical);
        finding
            .Message.English.Should()
            .Be("'Repaired' is off target and the queue of 'Mending' grows, while Streets leaves USD 10 M unspent: it could fund capacity");
        finding.Action.Chinese.Should().Be("决定街道未花的 1,000 万美元中有多少用于增加“修补”的能力");
        // 10 / (10 + 10) x 0.8
        finding.Priority.Score.Should().BeApproximately(0.4, 1e-15);
        finding.Decision.Should().Be(DecisionKind.MoveMoney);
        review.Explain(link.Id).ToText().Should().Contain("its queue grows: true").And.Contain("refuted by as many cases ended as begun");
    }

    /// <summary>Eight of twelve end: of 20 at even odds 12 or more on one side have the chance 2 · 263950 / 2^20 = 0.5034.</summary>
    [Fact]
    public void A_queue_that_chance_explains_refutes_the_link_with_its_figure()
    {
        var review = new LinkedTown { Log = LinkedTown.Queue(8) }.Review();

        var link = Only(review);
        link.Standing.Should().Be(LinkStanding.Refuted);
        link.Doubt!.Figure.Should().Be("process:mending");
        link.Doubt.Statement.English.Should().Be("Mending: 12.0 cases a day begin and 8.0 end (p = 0.5034); 4 are open");
        link.Doubt.Result.Should().Be(Truth.False);
        review.Findings.Should().NotContain(finding => finding.Rule == "link-unspent-for-queue");
    }

    /// <summary>The same queue is significant where half a chance is enough, and not where it is not.</summary>
    [Theory]
    [InlineData(0.49, LinkStanding.Holds)]
    [InlineData(0.50, LinkStanding.Refuted)]
    public void The_queue_is_judged_at_the_stated_confidence(double confidence, LinkStanding standing) =>
        Only(new LinkedTown { Log = LinkedTown.Queue(8) }.Review(new ReviewOptions { ConfidenceLevel = confidence }))
            .Standing.Should()
            .Be(standing);

    /// <summary>Material from 5 % and from one million on.</summary>
    [Theory]
    [InlineData(95, LinkStanding.Holds)]
    [InlineData(95.1, LinkStanding.Refuted)]
    [InlineData(110, LinkStanding.Refuted)]
    public void Money_that_is_not_left_refutes_the_link(decimal expected, LinkStanding standing)
    {
        var link = Only(new LinkedTown { Expected = expected }.Review());

        link.Standing.Should().Be(standing);
        if (standing == LinkStanding.Refuted)
            link.Doubt!.Figure.Should().Be("budget:streets");
    }

    [Fact]
    public void Where_the_log_or_the_budget_is_silent_the_link_cannot_be_tested()
    {
        var link = Only(new LinkedTown { Ends = [] }.Review());
        (link.Standing, link.Doubt!.Result).Should().Be((LinkStanding.Untested, Truth.Unknown));
        link.Doubt.Statement.English.Should().Be("Mending: the log does not tell which cases are open");

        var review = new LinkedTown { Expected = null }.Review();
        Only(review).Standing.Should().Be(LinkStanding.Untested);
        Only(review).Doubt!.Figure.Should().Be("budget:streets");
        review.Findings.Should().NotContain(finding => finding.Rule.StartsWith("link-"));
    }

    [Fact]
    public void A_claim_that_is_false_refutes_even_where_another_cannot_be_told() =>
        Only(new LinkedTown { Ends = [], Expected = 100 }.Review()).Standing.Should().Be(LinkStanding.Refuted);

    [Fact]
    public void Nothing_is_asked_where_the_measure_is_not_off_target_or_is_tied_to_no_process()
    {
        new LinkedTown { Repaired = 76 }
            .Review()
            .Links.Should()
            .BeEmpty();
        new LinkedTown { Ties = [] }
            .Review()
            .Links.Should()
            .BeEmpty();
        ReviewReport.Of(new LinkedTown { Ties = [] }.Review()).Sections.Should().NotContain(section => section.Id == "links");
    }

    /// <summary>
    /// Figures 81, 77, 76, 75: spread √(18 / 3), the target of 80 is 5 / 2.449 spreads away, and Student's law with 3 degrees of freedom leaves
    /// 0.0669. Design slipped by 2; building begins in week 5, has 5 weeks left in week 6 and slips by 1 more: week 11 instead of 8.
    /// </summary>
    [Fact]
    public void A_goal_that_will_hardly_arrive_names_the_task_that_slips_on_the_critical_path()
    {
        var review = new LinkedTown { Ties = [], Initiatives = [LinkedTown.Paver(5)] }.Review();

        var initiative = review.Initiatives.Single();
        (initiative.Plan.Duration, initiative.Outlook.Finish, initiative.Slip).Should().Be((8, 11, 3));
        initiative.Path.Should().Equal(new TaskSlip("design", 3, 5, 2), new TaskSlip("build", 8, 11, 1));
        initiative.Path[1].Slip.Should().Be(3);
        initiative.Worst.Should().Be(initiative.Path[0]);
        var link = Only(review);
        (link.Id, link.Standing).Should().Be(("link:slipping-initiative/holes/paver", LinkStanding.Holds));
        link.Claims[0].Statement.English.Should().Be("Holes mended: chance of 6.7 % of the next target, 80 %");
        link.Claims[1]
            .Statement.Should()
            .Be(
                new Phrase(
                    "'A second paver' will take 11 weeks, planned were 8; 'Design' slips most, by 2 weeks",
                    "“第二台摊铺机”预计历时 11 周，计划 8 周；“设计”延误最多，为 2 周"
                )
            );
        var finding = Found(review, "link-slipping-initiative");
        finding.Action.English.Should().Be("Have Streets say what 'Design' needs to make up 2 weeks, or move the target of 'Holes mended'");
        // The only key result carries everything: 1 / (1 + 0.1); it fails with 0.9331; the next period counts 0.6.
        finding.Priority.Points.Should().Be(1);
        finding.Priority.Score.Should().BeApproximately(1 / 1.1 * (1 - 0.06694331889549449) * 0.6, 1e-9);
        finding.Impact.English.Should().Be("all that the key result carries; 100.0 points of all goals");
        review.Explain("initiative:paver").ToText().Should().StartWith("A second paver: 3 weeks = finish 11 - planned 8, as of 6");
    }

    [Fact]
    public void An_initiative_on_time_refutes_the_link_and_a_likely_goal_asks_nothing()
    {
        var link = Only(new LinkedTown { Ties = [], Initiatives = [LinkedTown.Paver(2)] }.Review());
        (link.Standing, link.Doubt!.Figure).Should().Be((LinkStanding.Refuted, "initiative:paver"));
        link.Doubt.Statement.English.Should().Be("'A second paver' will take 8 weeks, planned were 8");

        var late = new LinkedTown { Ties = [], Initiatives = [LinkedTown.Paver(5)] };
        late.Review(new ReviewOptions { UnlikelyChance = 0.0669 }).Links.Should().BeEmpty();
        late.Review(new ReviewOptions { UnlikelyChance = 0.067 }).Links.Should().HaveCount(1);
    }

    /// <summary>The last of three months has 20 of 100, the two before 10 of 200: 20 of 30 where a third is due, p = 0.00028 (binomial, by fractions).</summary>
    [Fact]
    public void Complaints_that_rise_and_rework_behind_them_have_one_root()
    {
        var review = new LinkedTown
        {
            Log = LinkedTown.Twice,
            CostPerHour = new Money(50, "USD"),
            Feedback = LinkedTown.Said(5, 5, 20),
            Ties = [new ReviewTie("theme:potholes", "process:mending")],
        }.Review();

        var link = Only(review);
        (link.Id, link.Standing).Should().Be(("link:rework-behind-complaints/potholes/mending", LinkStanding.Holds));
        link.Claims.Select(claim => claim.Statement.English)
            .Should()
            .Equal("Potholes: 20 of 100 in 2026-03, 10 of 200 before (p = 0.0003)", "Mending: 1 of 2 cases repeat work, most often mended");
        var finding = Found(review, "link-rework-behind-complaints");
        // The second mending took two hours at 50.
        finding.Priority.Amount.Should().Be(new Money(100, "USD"));
        finding.Priority.Likelihood.Should().Be(0.95);
        finding.Figure.Should().Be("theme:potholes");
        review.Themes.Single().Trend.RateRatio.Should().BeApproximately(4, 1e-12);
        review.Explain("theme:potholes").ToText().Should().StartWith("Potholes: 4 = (20 / 100) / (10 / 200)");
    }

    [Fact]
    public void Complaints_that_do_not_rise_refute_the_link_and_so_does_work_done_once()
    {
        LinkedTown Town(EventLog log, params long[] said) =>
            new()
            {
                Log = log,
                Feedback = LinkedTown.Said(said),
                Ties = [new ReviewTie("theme:potholes", "process:mending")],
            };

        var steady = Only(Town(LinkedTown.Twice, 5, 5, 5).Review());
        (steady.Standing, steady.Doubt!.Figure).Should().Be((LinkStanding.Refuted, "theme:potholes"));
        steady.Doubt.Statement.English.Should().Be("Potholes: 5 of 100 in 2026-03, 10 of 200 before (p = 1.0000)");
        var falling = Only(Town(LinkedTown.Twice, 20, 20, 1).Review());
        falling.Standing.Should().Be(LinkStanding.Refuted);
        var once = Only(Town(LinkedTown.Once, 5, 5, 20).Review());
        (once.Standing, once.Doubt!.Figure).Should().Be((LinkStanding.Refuted, "process:mending"));
        once.Doubt.Statement.English.Should().Be("Mending: 0 of 2 cases repeat work");
        Town(LinkedTown.Once, 5, 5, 5).Review().Links.Should().BeEmpty();
        var silent = Only(Town(LinkedTown.BeginAndEnd, 5, 5, 20).Review());
        (silent.Standing, silent.Doubt!.Statement.English)
            .Should()
            .Be((LinkStanding.Untested, "Mending: no case has more than two events, so that the log cannot show repeated work"));
        // Half of the cases repeat work: at the limit it counts, above it does not.
        Only(Town(LinkedTown.Twice, 5, 5, 20).Review(new ReviewOptions { ReworkShare = 0.5 })).Standing.Should().Be(LinkStanding.Holds);
        Only(Town(LinkedTown.Twice, 5, 5, 20).Review(new ReviewOptions { ReworkShare = 0.51 })).Standing.Should().Be(LinkStanding.Refuted);
    }

    /// <summary>20 of 100 fail on the second day after 5 of 100: 20 of 25 at even odds, p = 0.0041. 90 million for one measure, 25 of 200 not kept: 11.25.</summary>
    [Fact]
    public void The_failures_of_a_service_are_complaints_too()
    {
        LinkedTown Town(long second) =>
            new()
            {
                Log = LinkedTown.Twice,
                Services =
                [
                    new ReviewPromise(
                        ServicePromise.ByDueDate("lamps", new Phrase("Lamps", "路灯")),
                        new PromiseCount(195 - second, 5 + second, 0, 0),
                        "streets"
                    )
                    {
                        Days = [new(LinkedTown.AsOf, 100, 5), new(LinkedTown.AsOf.PlusDays(1), 100, second)],
                    },
                ],
                Ties = [new ReviewTie("service:lamps", "process:mending")],
            };

        var link = Only(Town(20).Review());
        (link.Id, link.Standing).Should().Be(("link:rework-behind-complaints/lamps/mending", LinkStanding.Holds));
        link.Figures.Should().Equal("cause:lamps", "process:mending");
        link.Claims[0].Statement.English.Should().Be("Lamps: 20 of 100 in 2026-07-01, 5 of 100 before (p = 0.0041)");
        link.Amount.Should().Be(LinkedTown.Millions(11.25m));
        Only(Town(6).Review()).Standing.Should().Be(LinkStanding.Refuted);
    }

    private static readonly TestedControl Failed = new("pumps", new TestEvidence(LinkedTown.AsOf.PlusDays(-10), 25, 2, 1));
    private static readonly TestedControl Passed = new("walls", new TestEvidence(LinkedTown.AsOf.PlusDays(-10), 25, 1, 1));
    private static readonly TestedControl Never = new("gates");

    [Fact]
    public void An_indicator_beyond_its_limit_and_the_control_that_failed_are_one_link()
    {
        var review = new LinkedTown { Ties = [], Risks = LinkedTown.Flood(controls: [Failed, Passed]) }.Review();

        var link = Only(review);
        (link.Id, link.Standing).Should().Be(("link:failed-control/repaired/flood", LinkStanding.Holds));
        link.Claims.Select(claim => claim.Statement.English)
            .Should()
            .Equal("Repaired: 75 %, red from 75 % on", "failed: pumps (2026-06-20)");
        var finding = Found(review, "link-failed-control");
        finding.Id.Should().Be("link-failed-control/repaired");
        finding.Message.Chinese.Should().Be("洪水：“修补率”超出限值，而应控制它的措施测试未通过（pumps）");
        finding.Priority.Amount.Should().Be(LinkedTown.Millions(5));
        // Without an assessed loss what the unit's money did not deliver stands for it: 90 for one measure, of which 5/80 is missed.
        Only(new LinkedTown { Ties = [], Risks = LinkedTown.Flood(loss: null, controls: Failed) }.Review())
            .Amount!.Value.Amount.Should()
            .BeApproximately(90_000_000m / 16, 1m);
    }

    [Fact]
    public void A_control_that_passed_refutes_the_link_and_one_never_tested_leaves_it_open()
    {
        var passed = Only(new LinkedTown { Ties = [], Risks = LinkedTown.Flood(controls: Passed) }.Review());
        (passed.Standing, passed.Doubt!.Statement.English).Should().Be((LinkStanding.Refuted, "passed: walls (2026-06-20)"));
        var never = Only(new LinkedTown { Ties = [], Risks = LinkedTown.Flood(controls: [Never, Passed]) }.Review());
        (never.Standing, never.Doubt!.Statement.English).Should().Be((LinkStanding.Untested, "tested too long ago, or never: gates"));
    }

    [Fact]
    public void An_indicator_within_its_limit_refutes_the_link_and_without_either_side_nothing_is_asked()
    {
        var within = Only(new LinkedTown { Ties = [], Risks = LinkedTown.Flood(74.9, controls: Failed) }.Review());
        (within.Standing, within.Doubt!.Figure).Should().Be((LinkStanding.Refuted, "kpi:repaired"));
        new LinkedTown { Ties = [], Risks = LinkedTown.Flood(74.9, controls: Passed) }
            .Review()
            .Links.Should()
            .BeEmpty();
        new LinkedTown { Ties = [], Risks = LinkedTown.Flood() }
            .Review()
            .Links.Should()
            .BeEmpty();
        new LinkedTown { Ties = [], Risks = LinkedTown.Flood(indicated: false, controls: Failed) }
            .Review()
            .Links.Should()
            .BeEmpty();
    }

    private static ReviewGoal Quiet(double most) =>
        new(new Phrase("Quiet streets", "安静的街道"), KeyResult.AtMost("quiet", new Phrase("Works", "施工"), most, 10), "repaired");

    [Fact]
    public void Objectives_that_want_of_one_measure_what_cannot_be_had_together_are_a_link()
    {
        var review = new LinkedTown { Ties = [], Goals = [LinkedTown.Holes, Quiet(79)] }.Review();

        var link = Only(review);
        (link.Id, link.Standing).Should().Be(("link:goals-apart/holes/quiet", LinkStanding.Holds));
        var finding = Found(review, "link-goals-apart");
        finding
            .Message.English.Should()
            .Be("Repaired: 'Good streets' wants at least 80 % and 'Quiet streets' at most 79 %; no figure keeps both");
        // Two objectives with one key result each carry a half; 0.5 / (0.5 + 0.1).
        (finding.Priority.Points, finding.Priority.Score)
            .Should()
            .Be((0.5, 0.5 / 0.6));
        finding.Decision.Should().Be(DecisionKind.SettleGoals);
    }

    [Theory]
    [InlineData(80, "Quiet streets: at most 80 %; any figure from 80 % to 80 % keeps both")]
    [InlineData(90, "Quiet streets: at most 90 %; any figure from 80 % to 90 % keeps both")]
    public void A_figure_that_keeps_both_refutes_the_link(double most, string statement)
    {
        var review = new LinkedTown { Ties = [], Goals = [LinkedTown.Holes, Quiet(most)] }.Review();

        (Only(review).Standing, Only(review).Doubt!.Statement.English).Should().Be((LinkStanding.Refuted, statement));
        review.Findings.Should().NotContain(finding => finding.Rule == "link-goals-apart");
    }

    [Fact]
    public void Links_that_hold_stand_before_those_that_cannot_be_tested_and_those_before_the_refuted()
    {
        var review = new LinkedTown
        {
            Ends = [],
            Risks = LinkedTown.Flood(controls: Passed),
            Initiatives = [LinkedTown.Paver(5)],
        }.Review();

        review
            .Links.Select(link => (link.Kind, link.Standing))
            .Should()
            .Equal(
                (CrossLinkKind.SlippingInitiative, LinkStanding.Holds),
                (CrossLinkKind.UnspentForQueue, LinkStanding.Untested),
                (CrossLinkKind.FailedControl, LinkStanding.Refuted)
            );
    }

    [Theory]
    [InlineData(1, Truth.True)]
    [InlineData(8, Truth.False)]
    public void A_rule_over_links_can_be_tested_alone(int ended, Truth expected)
    {
        var link = Only(new LinkedTown { Log = LinkedTown.Queue(ended) }.Review());

        Expect.Says(ReviewRules.All.Over<CrossLink>(), "link-unspent-for-queue", link, LinkedTown.AsOf, expected);
        Expect.Says(ReviewRules.All.Over<CrossLink>(), "link-goals-apart", link, LinkedTown.AsOf, Truth.False);
    }

    [Fact]
    public void What_cannot_be_tested_is_unknown_to_its_rule() =>
        Expect.Says(
            ReviewRules.All.Over<CrossLink>(),
            "link-unspent-for-queue",
            Only(new LinkedTown { Ends = [] }.Review()),
            LinkedTown.AsOf,
            Truth.Unknown
        );
}
