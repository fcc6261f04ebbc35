using Ops.Domain.Improvement;
using Ops.Domain.Markets;
using Ops.Domain.Reviews;
using static Ops.Domain.Tests.Reviews.TeamReviewTests;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>Markets, benchmarks and improvements in the review; figures by hand.</summary>
public sealed class MarketReviewTests
{
    [Fact]
    public void A_share_is_lost_only_beyond_its_interval()
    {
        // 300 of 1,000 to 200 of 1,000 is beyond chance; 30 of 100 to 20 of 100 is not.
        ReviewMarket Tea(int scale) =>
            new("tea", new Phrase("Tea", "茶"), "shop")
            {
                Own = "us",
                Before = [new("us", 3 * scale), new("x", 7 * scale)],
                After = [new("us", 2 * scale), new("x", 8 * scale)],
                Volume = new Money(1000, "USD"),
            };
        var review = Of(Tea(100));
        var finding = Found(review, "share-lost").Single();
        finding.Message.English.Should().StartWith("Tea: share 20.0 %, 10.0 points less than before (-13.");
        finding.Evidence.Single().Statement.English.Should().Be("most of it went to x");
        // A tenth of 1,000 is 100: the half stake.
        (finding.Priority.Amount, finding.Priority.Stake)
            .Should()
            .Be((new Money(100, "USD"), 0.5));
        (review.Markets[0].Status, review.Markets[0].Id).Should().Be((Status.Red, "market:tea"));
        Found(Of(Tea(10)), "share-lost").Should().BeEmpty();
        (Of(Tea(10)).Markets[0].HasLostShare, Of(Tea(10)).Markets[0].LostVolume, Of(Tea(10)).Markets[0].Status)
            .Should()
            .Be((false, null, Status.Green));
        review.Explain("market:tea").ToText().Should().Contain("us: -0.1 = 0.2 - 0.3");
    }

    [Fact]
    public void A_measure_in_the_worst_quarter_is_a_gap()
    {
        ReviewMarket Shop(double own) =>
            new("tea", new Phrase("Tea", "茶"), "shop")
            {
                Benchmarks =
                [
                    new("speed", Direction.HigherIsBetter, 1, own, 2, 4, 6, 8),
                    new("price", Direction.LowerIsBetter, 1, 1, 2, 4, 6, 8),
                ],
            };
        // The quarters of 2, 4, 6, 8 begin at 3.5, 5 and 6.5.
        Message(Of(Shop(3.4)), "benchmark-gap").Should().Be("Tea: speed in the worst quarter of the peers");
        Of(Shop(3.4)).Markets[0].Status.Should().Be(Status.Amber);
        // Worse than three of four peers, and better than all: the mean of 0.25 and 1.
        Found(Of(Shop(3.4)), "benchmark-gap")
            .Single()
            .Evidence.Single()
            .Statement.English.Should()
            .Be("weighted percentile among peers 62.5 %");
        Found(Of(Shop(3.5)), "benchmark-gap").Should().BeEmpty();
        Of(Shop(3.5)).Markets[0].Status.Should().Be(Status.Green);
        Of(new ReviewMarket("tea", new Phrase("Tea", "茶"), "shop")).Markets[0].Status.Should().Be(Status.NoData);
    }

    [Fact]
    public void A_gain_is_proven_held_faded_or_lost()
    {
        // Before: mean 11, moving ranges 2, limits 11 ± 3√π; eight points above the line are held.
        var held = Improved(Direction.HigherIsBetter, 20, 21, 20, 21, 20, 21, 20, 21);
        (held.IsProven, held.IsLost, held.Status, held.Gain!.State).Should().Be((true, false, Status.Green, HoldState.Held));
        var faded = Improved(Direction.HigherIsBetter, 20, 21, 20, 21, 20, 21, 20, 11);
        (faded.IsLost, faded.Status).Should().Be((true, Status.Red));
        var worse = Improved(Direction.LowerIsBetter, 20, 21, 20, 21, 20, 21, 20, 21);
        (worse.IsProven, worse.IsLost, worse.Status).Should().Be((false, true, Status.Red));
        var nothing = Improved(Direction.HigherIsBetter, 11, 12, 10, 11);
        (nothing.IsProven, nothing.IsLost, nothing.Gain, nothing.Status).Should().Be((false, null, null, Status.Amber));
        Message(Of(Lamp(Direction.HigherIsBetter, 20, 21, 20, 21, 20, 21, 20, 11)), "gain-not-held")
            .Should()
            .Be("Lamp: the gain has faded");
        Message(Of(Lamp(Direction.LowerIsBetter, 20, 21, 20, 21, 20, 21, 20, 21)), "gain-not-held").Should().Be("Lamp: worse than before");
        Found(Of(Lamp(Direction.HigherIsBetter, 20, 21, 20, 21, 20, 21, 20, 21)), "effect-unproven").Should().BeEmpty();
        // The same mean as before: p = 1.
        Message(Of(Lamp(Direction.HigherIsBetter, 11, 12, 10, 11)), "effect-unproven")
            .Should()
            .StartWith("Lamp: 11 to 11, change -")
            .And.EndWith("(p = 1.000)");
    }

    [Fact]
    public void A_benefit_is_behind_by_what_is_planned_and_not_proven()
    {
        ReviewImprovement Saving(decimal proven) =>
            new("lamp", new Phrase("Lamp", "灯"), "shop")
            {
                Benefit = new Benefit(
                    "lamp",
                    null,
                    [Usd(100), Usd(100), Usd(100)],
                    [Usd(100), Usd(100), Usd(100)],
                    new(1, Usd(proven), "ledger"),
                    new BenefitProof(0, Usd(7), null)
                ),
                BenefitPeriod = 1,
            };
        // 200 planned to date; 100 proven: 100 are missing.
        var finding = Found(Of(Saving(100)), "benefit-below-plan").Single();
        finding.Message.English.Should().Be("Lamp: USD 100 of USD 200 planned to date is proven");
        finding.Evidence.Single().Statement.English.Should().Be("claimed without evidence: USD 7");
        (finding.Priority.Amount, finding.Priority.Stake).Should().Be((Usd(100), 0.5));
        Of(Saving(100)).Improvements[0].Status.Should().Be(Status.Red);
        // Nine tenths are on track.
        Found(Of(Saving(180)), "benefit-below-plan").Should().BeEmpty();
        Of(Saving(180)).Improvements[0].Status.Should().Be(Status.Green);
        Found(Of(Saving(0)), "benefit-below-plan").Single().Priority.Amount.Should().Be(Usd(200));
        Of(new ReviewImprovement("lamp", new Phrase("Lamp", "灯"), "shop")).Improvements[0].Status.Should().Be(Status.NoData);
        Of(Saving(100)).Explain("improvement:lamp").ToText().Should().Contain("Benefit proven to date: 0.5 = USD 100 / USD 200");
    }

    [Fact]
    public void Faulty_rows_are_left_out_and_told_at_their_place()
    {
        OperatingModel Wrong(ReviewMarket market) => Model() with { Markets = [market] };
        var nameless = new ReviewMarket("tea", new Phrase("Tea", "茶"), "shop") { Before = [new("us", 1)], After = [new("us", 1)] };
        Wrong(nameless).Check().Faults.Single().Place.Should().Be("Markets[tea].own");
        Wrong(new ReviewMarket("tea", new Phrase("Tea", "茶"), "moon"))
            .Check()
            .Faults.Single()
            .Code.Should()
            .Be(FaultCode.UnknownReference);
        Wrong(new ReviewMarket("tea", new Phrase("Tea", "茶"), "shop") { Volume = new Money(1, "EUR") })
            .Check()
            .Faults.Should()
            .BeEmpty("the only currency of the model is that of the market");
        var one = Model() with { Improvements = [Lamp(Direction.HigherIsBetter, 1)] };
        one.Check().Faults.Single().Code.Should().Be(FaultCode.InsufficientData);
        Review.Of(one, "2026").Coverage.Of(ModelPart.Improvements).LeftOut.Should().Be(1);
        var band = Model() with { Improvements = [Lamp(Direction.WithinBand, 1, 2)] };
        band.Check().Faults.Single().Place.Should().Be("Improvements[lamp].direction");
    }

    [Fact]
    public void The_report_has_the_sections_only_with_rows()
    {
        var model = Model() with
        {
            Markets =
            [
                new ReviewMarket("tea", new Phrase("Tea", "茶"), "shop")
                {
                    Benchmarks = [new("speed", Direction.HigherIsBetter, 1, 3, 2, 4, 6, 8)],
                },
            ],
            Improvements = [Lamp(Direction.HigherIsBetter, 20, 21, 20, 21, 20, 21, 20, 21)],
        };
        var report = ReviewReport.Of(Review.Of(model, "2026"));
        Cells(report, "markets").Should().Equal("Tea", "Shop", "-", "-", "-", "25.0 %", "speed", "market:tea");
        Cells(report, "improvements").Should().Equal("Lamp", "Shop", "11", "20.5", "yes", "held", "-", "-", "improvement:lamp");
        report.Sections.Select(section => section.Heading.Chinese).Should().Contain("市场与对标").And.Contain("改进与行动");
        ReviewReport
            .Of(Review.Of(Model(), "2026"))
            .Sections.Should()
            .NotContain(section => section.Id == "markets" || section.Id == "improvements");
    }

    private static IEnumerable<string> Cells(ReviewReport report, string section) =>
        report.Sections.Single(one => one.Id == section).Rows.Single().Cells.Select(cell => cell.English);

    private static ReviewImprovement Lamp(Direction direction, params double[] after) =>
        new("lamp", new Phrase("Lamp", "灯"), "shop")
        {
            Direction = direction,
            Before = [10, 12, 10, 12],
            After = [.. after],
        };

    private static ImprovementReview Improved(Direction direction, params double[] after) => Of(Lamp(direction, after)).Improvements[0];

    private static Money Usd(decimal amount) => new(amount, "USD");

    private static Review Of(ReviewMarket market) =>
        Review.Of(Model() with { Markets = [market] }, "2026", new ReviewOptions { HalfStake = 100 });

    private static Review Of(ReviewImprovement improvement) =>
        Review.Of(Model() with { Improvements = [improvement] }, "2026", new ReviewOptions { HalfStake = 100 });
}
