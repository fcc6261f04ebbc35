using NodaTime;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>The town of <see cref="OperatingReviewTests"/> a period later: repaired 60 of 80 before, mowing promised and kept 70 times in 100.</summary>
public class ReviewComparisonTests
{
    private const string Repair = "kpi-off-target/repair";
    private static readonly LocalDate Decided = new(2021, 3, 1);
    private static readonly LocalDate Due = new(2021, 6, 30);
    private static readonly LocalDate AsOf = new(2021, 9, 1);

    private static Review Town(decimal repaired = 60, long kept = 70, ReviewRules? rules = null) =>
        In2021.Review(
            OperatingReviewTests.Facts(kept: kept, repaired: repaired),
            new ReviewOptions
            {
                MaterialAmount = 5,
                HalfStake = 10,
                Rules = rules ?? ReviewRules.All,
            }
        );

    [Fact]
    public void The_same_review_twice_changes_nothing()
    {
        var comparison = ReviewComparison.Of(Town(), Town());

        comparison.Findings.Should().NotBeEmpty().And.OnlyContain(finding => finding.Change == FindingChange.Unchanged);
        comparison.Count(FindingChange.Unchanged).Should().Be(Town().Findings.Length);
        comparison.Find(Repair).ScoreChange.Should().Be(0);
    }

    [Theory]
    [InlineData(60, 50, FindingChange.Worse)]
    [InlineData(60, 70, FindingChange.Better)]
    [InlineData(60, 60, FindingChange.Unchanged)]
    [InlineData(60, 85, FindingChange.Resolved)]
    [InlineData(85, 60, FindingChange.New)]
    public void A_finding_is_compared_by_what_is_at_stake(int before, int after, FindingChange change) =>
        ReviewComparison.Of(Town(before), Town(after)).Find(Repair).Change.Should().Be(change);

    /// <summary>Sure, 65 of 80 scores the whole of what is at stake; expected, 60 of 80 scores 0.8 of more.</summary>
    [Fact]
    public void That_an_estimate_is_less_sure_than_a_report_is_no_change_for_the_better()
    {
        Review Sure(decimal repaired, double likelihood) =>
            In2021.Review(
                OperatingReviewTests.Facts(repaired: repaired),
                new ReviewOptions { HalfStake = 10, EstimateLikelihood = likelihood }
            );

        var finding = ReviewComparison.Of(Sure(65, 1), Sure(60, 0.8)).Find(Repair);

        finding.ScoreChange.Should().BeNegative();
        finding.Change.Should().Be(FindingChange.Worse);
        ReviewComparison.Of(Sure(60, 1), Sure(60, 0.8)).Find(Repair).Change.Should().Be(FindingChange.Better);
    }

    [Fact]
    public void A_finding_whose_rule_was_switched_off_is_not_resolved_but_not_asked()
    {
        var without = ReviewRules.All.Without("kpi-off-target");

        var comparison = ReviewComparison.Of(Town(), Town(repaired: 85, rules: without));

        comparison.Find(Repair).Change.Should().Be(FindingChange.NotAsked);
        comparison.Find(Repair).After.Should().BeNull();
        Refusal.Of(() => comparison.Find("no-such/finding")).ShouldBe(FaultCode.UnknownReference, "id");
    }

    [Fact]
    public void What_is_new_stands_first_and_what_is_worse_before_what_is_better()
    {
        var changes = ReviewComparison.Of(Town(85, kept: 97), Town(50)).Findings.Select(finding => finding.Change).ToList();

        changes.Should().BeInAscendingOrder().And.Contain(FindingChange.New);
    }

    [Fact]
    public void An_action_is_open_overdue_done_or_done_late_on_the_day_of_asking()
    {
        ActionState State(LocalDate? due, LocalDate? closed, LocalDate asOf) =>
            FollowUp
                .Of(
                    [new ReviewAction(Repair, new Phrase("Second shift", "加开一班"), "Li", Decided, due, closed)],
                    ReviewComparison.Of(Town(), Town()),
                    asOf
                )
                .Actions.Single()
                .State;

        State(Due, null, Due).Should().Be(ActionState.Open);
        State(Due, null, Due.PlusDays(1)).Should().Be(ActionState.Overdue);
        State(null, null, AsOf).Should().Be(ActionState.Open);
        State(Due, Due, AsOf).Should().Be(ActionState.Done);
        State(Due, Due.PlusDays(1), AsOf).Should().Be(ActionState.DoneLate);
        State(null, AsOf, AsOf).Should().Be(ActionState.Done);
        State(Due, AsOf.PlusDays(1), AsOf).Should().Be(ActionState.Overdue); // closed after the day of asking: not known yet
    }

    /// <summary>Limits of 70, 80, 75 by hand: mean 75, mean moving range 7.5, so 75 ± 3 · 7.5 / 1.128 = 55.05 to 94.95.</summary>
    [Theory]
    [InlineData(90, false)]
    [InlineData(95, true)]
    public void An_action_helped_when_its_measure_leaves_the_limits_of_its_past_on_the_good_side(int repaired, bool helped)
    {
        var row = Follow(Repair, ReviewComparison.Of(Town(), Town(repaired)), AsOf);

        row.Finding.Change.Should().Be(FindingChange.Resolved);
        row.IsSpecialImprovement.Should().Be(helped);
        row.Helped.Should().Be(helped);
        row.Effect.Should().BeNull();
    }

    /// <summary>By hand: 70 and 97 of 100, pooled 0.835, z = 0.27 / √(0.835 · 0.165 · 2/100) = 5.1436; of 70 and 75: z = 0.7918.</summary>
    [Theory]
    [InlineData(97, 5.1436, true)]
    [InlineData(75, 0.7918, false)]
    public void An_action_on_a_counted_service_helped_when_the_test_says_more_than_chance(long kept, double z, bool helped)
    {
        var before = Town();
        string service = before.Findings.First(finding => finding.Figure == "service:mowing").Id;

        var row = Follow(service, ReviewComparison.Of(before, Town(kept: kept)), AsOf);

        row.Effect!.Statistic.Should().BeApproximately(z, 5e-5);
        row.Helped.Should().Be(helped);
    }

    [Fact]
    public void An_action_that_is_not_done_has_not_helped_whatever_the_figure_does() =>
        Follow(Repair, ReviewComparison.Of(Town(), Town(200)), AsOf, closed: null).Helped.Should().BeNull();

    [Fact]
    public void The_follow_up_ages_its_actions_and_tells_the_rest_in_both_languages()
    {
        var comparison = ReviewComparison.Of(Town(), Town(200));
        var followUp = FollowUp.Of(
            [
                new ReviewAction(Repair, new Phrase("Second shift", "加开一班"), "Li", Decided, Due, Due),
                new ReviewAction(Repair, new Phrase("New machine", "新设备"), null, Decided, Due),
            ],
            comparison,
            AsOf
        );

        followUp.Ageing.Open.Should().Be(1);
        followUp.Ageing.Overdue.Should().Be(1);
        followUp.Ageing.NoOwner.Should().Be(1);
        followUp.Explain().ToText().Should().Contain("1 done, 1 of them helped, 1 overdue, 0 open").And.Contain("New machine: overdue");
        followUp.Explain().ToText(Language.Chinese).Should().Contain("已完成 1 项（其中 1 项见效），逾期 1 项");
        comparison.Explain().ToText().Should().Contain("resolved");
    }

    [Fact]
    public void An_action_for_a_finding_that_nobody_made_and_one_that_ends_before_it_starts_are_refused()
    {
        var comparison = ReviewComparison.Of(Town(), Town());

        Refusal
            .Of(() => FollowUp.Of([new ReviewAction("kpi-off-target/nothing", new Phrase("x", "x"), "Li", Decided)], comparison, AsOf))
            .ShouldBe(FaultCode.UnknownReference, "actions[0]");
        Refusal.Of(() => FollowUp.Of([], comparison, AsOf)).ShouldBe(FaultCode.EmptyInput, "actions");
        Refusal
            .Of(() => FollowUp.Of([new ReviewAction(Repair, new Phrase("x", "x"), "Li", Decided, Decided.PlusDays(-1))], comparison, AsOf))
            .ShouldBe(FaultCode.NotOrdered, "actions[0]");
    }

    /// <summary>FIPS 180-4: 256 bits.</summary>
    [Fact]
    public void The_fingerprint_of_a_review_is_that_of_its_facts()
    {
        ReviewJson.Hash(Town()).Should().MatchRegex("^[0-9a-f]{64}$").And.Be(ReviewJson.Hash(Town())).And.NotBe(ReviewJson.Hash(Town(61)));
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            string german = ReviewJson.Hash(Town());
            System.Globalization.CultureInfo.CurrentCulture = before;
            ReviewJson.Hash(Town()).Should().Be(german);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static ActionFollowUp Follow(string finding, ReviewComparison comparison, LocalDate asOf) =>
        Follow(finding, comparison, asOf, Due);

    private static ActionFollowUp Follow(string finding, ReviewComparison comparison, LocalDate asOf, LocalDate? closed) =>
        FollowUp
            .Of([new ReviewAction(finding, new Phrase("Second shift", "加开一班"), "Li", Decided, Due, closed)], comparison, asOf)
            .Actions.Single();
}
