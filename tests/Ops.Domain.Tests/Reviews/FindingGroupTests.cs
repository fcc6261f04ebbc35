using System.Buffers;
using System.Text;
using Ops.Domain.Goals;
using Ops.Domain.Reviews;

namespace Ops.Domain.Tests.Reviews;

/// <summary>Ranking by money or goals, findings merged into matters, and the decisions that wait, on <see cref="LinkedTown"/>.</summary>
public class FindingGroupTests
{
    /// <summary>
    /// The measure misses 5 of 80; 90 million stand behind it: 5.625, and 5.625 / 15.625 = 0.36. Its key result is half way and the only one: 50
    /// points, 0.5 / 0.6 = 0.8333. Joined 1 - 0.64 x 0.1667 = 0.8933, times 0.8 for an estimate.
    /// </summary>
    [Fact]
    public void The_stake_joins_money_and_goal_points()
    {
        var finding = new LinkedTown().Review().Findings.Single(finding => finding.Rule == "kpi-off-target");

        finding.Priority.Amount.Should().Be(LinkedTown.Millions(5.625m));
        finding.Priority.MoneyStake.Should().BeApproximately(0.36, 1e-12);
        (finding.Priority.Points, finding.Priority.PointStake).Should().Be((0.5, 0.5 / 0.6));
        finding.Priority.Stake.Should().BeApproximately(1 - (0.64 / 6), 1e-12);
        finding.Priority.Score.Should().BeApproximately((1 - (0.64 / 6)) * 0.8, 1e-12);
        finding.Impact.English.Should().Be("USD 5.63 M: USD 90 M per measure x 6.3 % missed; 50.0 points of all goals");
        finding.Impact.Chinese.Should().EndWith("；全部目标的 50.0 个百分点");
        finding
            .Explain()
            .ToText()
            .Should()
            .Contain("Stake: 0.8933333333 = 1 - (1 - 0.36) x (1 - 0.8333)")
            .And.Contain("Goals at stake: 0.8333333333 = 0.5 / (0.5 + 0.1)");
    }

    [Fact]
    public void Where_no_goal_is_short_of_its_target_money_alone_counts()
    {
        var without = new LinkedTown { Goals = [] }
            .Review()
            .Findings.Single(finding => finding.Rule == "kpi-off-target")
            .Priority;
        (without.Points, without.PointStake, without.Stake).Should().Be((null, null, without.MoneyStake));
        without.Explain().ToText().Should().Contain("Stake: 0.36 = 5625000 / (5625000 + 10000000)").And.NotContain("Goals at stake");
        var reached = new LinkedTown
        {
            Goals =
            [
                new ReviewGoal(
                    new Phrase("Good streets", "道路完好"),
                    KeyResult.Increase("holes", new Phrase("Holes", "坑洞"), 70, 75),
                    "repaired"
                ),
            ],
        };
        reached.Review().Findings.Single(finding => finding.Rule == "kpi-off-target").Priority.Points.Should().BeNull();
    }

    [Fact]
    public void The_half_stake_of_points_is_an_option()
    {
        double? Stake(double half) =>
            new LinkedTown()
                .Review(new ReviewOptions { HalfStakePoints = half })
                .Findings.Single(finding => finding.Rule == "kpi-off-target")
                .Priority.PointStake;

        Stake(0.5).Should().Be(0.5);
        Refusal.Of(FaultCode.InvalidArgument, "HalfStakePoints", () => Stake(0));
        Refusal.Of(FaultCode.InvalidArgument, "HalfStakePoints", () => Stake(1.01));
        Refusal.Of(FaultCode.InvalidArgument, "UnlikelyChance", () => new LinkedTown().Review(new ReviewOptions { UnlikelyChance = -0.1 }));
    }

    /// <summary>Money, measure, goal, objective and queue of the streets hang together over the link; nothing is lost and nothing stands twice.</summary>
    [Fact]
    public void Findings_joined_by_a_link_are_one_matter_with_the_most_urgent_as_its_lead()
    {
        var review = new LinkedTown().Review();

        var group = review.Groups.Should().ContainSingle().Subject;
        group.Findings.Should().Equal(review.Findings);
        group.Lead.Should().BeSameAs(review.Findings[0]);
        group.Links.Should().Equal(review.Links);
        group
            .Findings.Select(finding => finding.Rule)
            .Should()
            .Contain(["link-unspent-for-queue", "money-unspent-service-missed", "kpi-off-target", "queue-grows", "objective-behind"]);
        group.Explain().ToText().Should().StartWith("Matter: " + group.Lead.Id).And.Contain("its queue grows: true");
    }

    [Fact]
    public void A_refuted_link_joins_nothing_and_findings_on_other_figures_stay_apart()
    {
        // More money than adopted: the link is refuted, the queue grows all the same.
        var review = new LinkedTown { Expected = 110 }.Review();

        review.Links.Single().Standing.Should().Be(LinkStanding.Refuted);
        review.Groups.Should().HaveCount(2);
        review.Groups.Should().OnlyContain(group => group.Links.IsEmpty);
        var queue = review.Groups.Single(group => group.Findings.Any(finding => finding.Rule == "queue-grows"));
        queue.Findings.Should().OnlyContain(finding => finding.Figure == "process:mending");
        // The money and the measure are one matter: the finding on the money rests on the measure.
        var money = review.Groups.Single(group => group != queue);
        money.Findings.Select(finding => finding.Rule).Should().Contain(["money-up-service-down", "kpi-off-target"]);
    }

    [Fact]
    public void Every_finding_is_in_exactly_one_group_and_groups_are_ranked_by_their_lead()
    {
        foreach (var review in new[] { new LinkedTown { Expected = 110 }.Review(), In2021.Review(OperatingReviewTests.Facts()) })
        {
            review
                .Groups.SelectMany(group => group.Findings)
                .Select(finding => finding.Id)
                .Should()
                .BeEquivalentTo(review.Findings.Select(finding => finding.Id))
                .And.OnlyHaveUniqueItems();
            review.Groups.Select(group => review.Findings.IndexOf(group.Lead)).Should().BeInAscendingOrder();
            foreach (var group in review.Groups)
                group.Findings.Select(finding => review.Findings.IndexOf(finding)).Should().BeInAscendingOrder();
        }
    }

    [Fact]
    public void A_key_result_and_its_measure_are_one_matter()
    {
        // Nothing but the measure and its objective: the objective's evidence names the key result only.
        var rules = ReviewRules.Of(ReviewRules.All["kpi-off-target"], ReviewRules.All["objective-behind"]);

        var group = new LinkedTown().Review(new ReviewOptions { Rules = rules }).Groups.Should().ContainSingle().Subject;

        group.Findings.Select(finding => finding.Id).Should().BeEquivalentTo("kpi-off-target/repaired", "objective-behind/good-streets");
    }

    [Fact]
    public void Sets_joined_over_a_common_figure_become_one()
    {
        // Two key results on one measure, each behind with its own objective: objectives and measure are one matter.
        var review = new LinkedTown
        {
            Log = LinkedTown.Once,
            Ties = [],
            Goals =
            [
                LinkedTown.Holes,
                new ReviewGoal(
                    new Phrase("Safe streets", "道路安全"),
                    KeyResult.Increase("safe", new Phrase("Safe", "安全"), 70, 90),
                    "repaired"
                ),
            ],
        }.Review();

        var behind = review.Groups.Where(group => group.Findings.Any(finding => finding.Rule == "objective-behind")).ToArray();
        behind.Should().ContainSingle();
        behind[0].Findings.Count(finding => finding.Rule == "objective-behind").Should().Be(2);
    }

    [Fact]
    public void What_needs_money_moved_or_goals_settled_waits_for_a_decision_once_for_each_matter()
    {
        var review = new LinkedTown { Risks = LinkedTown.Flood(loss: 30) }.Review();

        review
            .Decisions.Select(decision => decision.Kind)
            .Should()
            .BeEquivalentTo([DecisionKind.MoveMoney, DecisionKind.SettleGoals, DecisionKind.BearRisk]);
        var money = review.Decisions.Single(decision => decision.Kind == DecisionKind.MoveMoney);
        money.Finding.Id.Should().Be("link-unspent-for-queue/repaired");
        money.Others.Select(finding => finding.Id).Should().Equal("money-unspent-service-missed/streets");
        money.Explain().ToText().Should().StartWith("Decision: move money");
        review.Decisions.Select(decision => decision.Finding.Priority.Score).Should().BeInDescendingOrder();
        new LinkedTown
        {
            Expected = 100,
            Goals = [],
            Ties = [],
        }
            .Review()
            .Decisions.Should()
            .BeEmpty();
    }

    [Fact]
    public void The_report_shows_matters_decisions_and_links_in_both_languages()
    {
        var sections = ReviewReport.Of(new LinkedTown().Review()).Sections;

        sections.Select(section => section.Id).Should().StartWith(["findings", "matters", "next", "decisions", "links"]);
        var links = sections.Single(section => section.Id == "links");
        (links.Heading.English, links.Heading.Chinese).Should().Be(("Cross-links", "关联发现"));
        links.Lead.English.Should().StartWith("Asked for: 1; hold: 1; cannot be tested: 0; refuted by these facts: 0.");
        links.Rows.Single().Cells[5].English.Should().Be("0.80 x 1.00");
        links.Rows.Single().Cells[1].Chinese.Should().Be("成立");
        var decisions = sections.Single(section => section.Id == "decisions");
        (decisions.Heading.English, decisions.Heading.Chinese).Should().Be(("Pending decisions", "待决策事项"));
        decisions.Rows[0].Cells[1].Chinese.Should().Be("调剂资金");
        sections.Single(section => section.Id == "matters").Rows.Single().Cells[5].English.Should().Be("link-unspent-for-queue/repaired");
        var refuted = ReviewReport.Of(new LinkedTown { Expected = 110 }.Review()).Sections.Single(section => section.Id == "links");
        refuted
            .Rows.Single()
            .Cells[3]
            .English.Should()
            .Be("It is not true that its unit leaves money unspent – Streets: USD 110 M expected of USD 100 M adopted, USD 10 M too much");
        var open = ReviewReport.Of(new LinkedTown { Ends = [] }.Review()).Sections.Single(section => section.Id == "links");
        open.Rows.Single()
            .Cells[3]
            .English.Should()
            .Be("It cannot be told whether its queue grows – Mending: the log does not tell which cases are open");
    }

    [Fact]
    public void The_JSON_knows_links_matters_decisions_initiatives_and_themes()
    {
        var town = new LinkedTown { Feedback = LinkedTown.Said(5, 5, 20), Initiatives = [LinkedTown.Paver(5)] };
        var bytes = new ArrayBufferWriter<byte>();
        ReviewJson.Write(town.Review(), Language.English, bytes);
        string json = Encoding.UTF8.GetString(bytes.WrittenSpan);

        json.Should()
            .Contain("\"id\": \"link:unspent-for-queue/repaired/mending/streets\"")
            .And.Contain("\"standing\": \"holds\"")
            .And.Contain("\"kind\": \"move-money\"")
            .And.Contain("\"slipsMost\": \"design\"")
            .And.Contain("\"rateRatio\": 4")
            .And.Contain("\"goalPoints\": 0.5");
    }
}
