using NodaTime;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

public class RiskRankingTests
{
    private static readonly RiskEstimate[] Four =
    [
        new("fire", "site", 0.01, 200_000), // 2,000
        new("theft", "site", 4, 500), // 2,000
        new("claim", "law", 0.5, 8_000), // 4,000
        new("none", "law", 0, 1), // 0
    ];

    [Fact]
    public void Risks_rank_by_expected_loss_and_then_by_impact()
    {
        var ranking = RiskRanking.Of(Four, 3);
        ranking.TotalExpectedLoss.Should().Be(8_000);
        ranking.Ranked.Select(risk => risk.Estimate.Id).Should().Equal("claim", "fire", "theft");
        ranking.Ranked.Select(risk => risk.Share).Should().Equal(0.5, 0.25, 0.25);
        ranking.Ranked.Select(risk => risk.CumulativeShare).Should().Equal(0.5, 0.75, 1);
        ranking.Concentration.Should().Be(0.375); // 1/4 + 1/16 + 1/16
    }

    [Fact]
    public void Categories_count_all_risks_and_ties_go_by_name()
    {
        var ranking = RiskRanking.Of(Four, 1);
        ranking.Ranked.Should().ContainSingle();
        ranking
            .Categories.Select(total => (total.Category, total.ExpectedLoss, total.Share, total.Count))
            .Should()
            .Equal(("law", 4_000, 0.5, 2), ("site", 4_000, 0.5, 2));
    }

    [Fact]
    public void Equal_risks_go_by_id_as_computers_order_text()
    {
        RiskRanking
            .Of([new("b", "x", 1, 1), new("B", "x", 1, 1), new("a", "x", 1, 1)], 9)
            .Ranked.Select(risk => risk.Estimate.Id)
            .Should()
            .Equal("B", "a", "b");
    }

    [Fact]
    public void Where_nothing_is_lost_there_are_no_shares()
    {
        var ranking = RiskRanking.Of([new("a", "x", 0, 5), new("b", "x", 3, 0)], 2);
        ranking.Concentration.Should().BeNull();
        ranking.Ranked.Should().OnlyContain(risk => risk.Share == null && risk.CumulativeShare == null);
        ranking.Ranked[0].Estimate.Id.Should().Be("a", "of equal losses the greater impact stands first");
        ranking.Categories[0].Share.Should().BeNull();
    }

    [Fact]
    public void What_cannot_be_so_is_refused()
    {
        ((Action)(() => RiskRanking.Of([], 1))).Refuses(FaultCode.EmptyInput, "risks");
        ((Action)(() => RiskRanking.Of(Four, 0))).Refuses(FaultCode.InvalidArgument, "top");
        ((Action)(() => RiskRanking.Of([Four[0], Four[0]], 1))).Refuses(FaultCode.DuplicateKey, "risks[1]");
        ((Action)(() => RiskRanking.Of([default], 1))).Refuses(FaultCode.InvalidArgument, "risks[0]");
        ((Action)(() => RiskRanking.Of([new("a", "x", 1e200, 1e200)], 1))).Refuses(FaultCode.Overflow, "risks");
        ((Action)(() => _ = new RiskEstimate("a", "x", -1, 1))).Refuses(FaultCode.InvalidArgument, "frequency");
        ((Action)(() => _ = new RiskEstimate("a", "x", 1, double.NaN))).Refuses(FaultCode.InvalidArgument, "impact");
    }

    [Fact]
    public void A_review_is_due_by_the_cadence_of_its_rating()
    {
        var schedule = ReviewSchedule.Of(
            [
                new("a", "high", new LocalDate(2026, 1, 31)),
                new("b", "low", new LocalDate(2025, 3, 1)),
                new("c", "high", new LocalDate(2026, 1, 31)),
            ],
            [new("high", 1), new("low", 12)],
            new LocalDate(2026, 3, 1)
        );
        schedule
            .Reviews.Select(review => review.NextReview)
            .Should()
            .Equal(new LocalDate(2026, 2, 28), new LocalDate(2026, 3, 1), new LocalDate(2026, 2, 28)); // no 31 February
        schedule.Reviews.Select(review => review.OverdueDays).Should().Equal(1, 0, 1);
        schedule.Overdue.Select(review => review.Id).Should().Equal("a", "c");
        schedule.Explain().ToText().Should().StartWith("Overdue reviews: 2");
    }

    [Fact]
    public void A_review_that_cannot_be_planned_is_refused()
    {
        var day = new LocalDate(2026, 3, 1);
        RatedReview[] one = [new("a", "high", day)];
        ((Action)(() => ReviewSchedule.Of([], [new("high", 1)], day))).Refuses(FaultCode.EmptyInput, "risks");
        ((Action)(() => ReviewSchedule.Of(one, [], day))).Refuses(FaultCode.UnknownReference, "risks[0].Rating");
        ((Action)(() => ReviewSchedule.Of(one, [new("high", 1), new("high", 2)], day))).Refuses(FaultCode.DuplicateKey, "cadence[1]");
        ((Action)(() => ReviewSchedule.Of(one, [new("high", 1)], day.PlusDays(-1)))).Refuses(FaultCode.NotOrdered, "risks[0].LastReview");
        ((Action)(() => _ = new ReviewCadence("high", 0))).Refuses(FaultCode.InvalidArgument, "months");
    }
}
