using NodaTime;
using Ops.Domain.Coordination;
using Ops.Domain.Customers;
using Ops.Domain.Markets;
using Ops.Domain.Reviews;
using Ops.Domain.Risks;
using Ops.Domain.Teams;
using static Ops.Domain.Tests.Reviews.TeamReviewTests;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>What the engines know by key is called by its name in both languages; numbers agree with their words; the new sections say what they show.</summary>
public class ReviewNamesTests
{
    [Fact]
    public void Skills_and_certificates_go_by_their_names()
    {
        var review = Review.Of(
            Model() with
            {
                Teams =
                [
                    new ReviewTeam("shop")
                    {
                        SkillNeeds = [new SkillNeed("law", 1, 1), new SkillNeed("till", 1, 1)],
                        People = [new SkilledPerson("ann", new SkillLevel("till", 1))],
                        Staff = [new StaffMember("ann", "clerk")],
                        Requirements = [new CertificateRequirement("clerk", "licence")],
                        Names = Names(("law", "Trade law", "商法"), ("licence", "Licence to sell", "销售许可"), ("ann", "Ann", "安娜")),
                    },
                ],
            },
            "2026"
        );
        Found(review, "skill-uncovered")
            .Single()
            .Message.Should()
            .Be(new Phrase("Shop: mastered by nobody: Trade law", "门店：无人掌握：商法"));
        Found(review, "single-point-of-failure").Single().Message.English.Should().EndWith(": till");
        var lapsed = Found(review, "certificate-expired").Single();
        lapsed.Message.Should().Be(new Phrase("Shop: expired or missing: Licence to sell of Ann", "门店：已过期或缺失：安娜的销售许可"));
        lapsed.Evidence[0].Statement.English.Should().Be("required certificates: 1; expired or missing: 1");
    }

    [Fact]
    public void Dependencies_and_competitors_go_by_their_names()
    {
        var asOf = Model().AsOf!.Value;
        var review = Review.Of(
            Model() with
            {
                Coordination = new ReviewCoordination
                {
                    Dependencies = [new Dependency("d", "shop", "depot", asOf.PlusDays(1), asOf.PlusDays(9), true, null)],
                    Names = Names(("d", "New shelves", "新货架")),
                },
                Markets =
                [
                    new ReviewMarket("tea", new Phrase("Tea", "茶"), "shop")
                    {
                        Own = "us",
                        Before = [new("us", 300), new("x", 700)],
                        After = [new("us", 200), new("x", 800)],
                        Benchmarks = [new("speed", Direction.HigherIsBetter, 1, 1, 2, 4, 6, 8)],
                        Names = Names(("x", "The other shop", "另一家店"), ("speed", "Speed", "速度")),
                    },
                ],
            },
            "2026"
        );
        var late = Found(review, "dependency-late").Single();
        late.Message.Chinese.Should().StartWith("门店：晚于需求日：新货架（需求日 ");
        late.Action.English.Should().Be("Agree a new day for New shelves with those who wait");
        Found(review, "share-lost").Single().Evidence.Single().Statement.Chinese.Should().Be("大部分流向另一家店");
        Found(review, "benchmark-gap")
            .Single()
            .Message.Should()
            .Be(new Phrase("Tea: Speed in the worst quarter of the peers", "茶：速度处于同业最差四分之一"));
        Found(review, "benchmark-gap").Single().Action.Chinese.Should().Contain("“速度”");
    }

    [Fact]
    public void Controls_and_treatments_go_by_their_names()
    {
        var risk = new ReviewRisk(
            new RegisterEntry("flood", new LocalDate(2026, 6, 1), 6)
            {
                ResidualLoss = new Money(10, "USD"),
                Appetite = new Money(5, "USD"),
            },
            new Phrase("Flood", "洪水"),
            "shop"
        )
        {
            Controls = [new TestedControl("pumps", new TestEvidence(new LocalDate(2026, 6, 1), 10, 2, 0)), new TestedControl("alarm")],
            Treatments = [new TreatmentOption("dam", new Money(0, "USD"), new Money(1, "USD"), new Money(0, "USD"))],
            Names = Names(("pumps", "Test of the pumps", "水泵测试"), ("dam", "a dam", "堤坝")),
        };
        var review = Review.Of(Model() with { Risks = new ReviewRegister(new Money(1, "USD"), risk) }, "2026");
        Found(review, "control-failing")
            .Single()
            .Message.Should()
            .Be(new Phrase("Flood: Test of the pumps failed the last test", "洪水：水泵测试最近一次测试未通过"));
        Found(review, "evidence-expired").Single().Action.Should().Be(new Phrase("Test alarm", "测试alarm"));
        Found(review, "risk-beyond-appetite")
            .Single()
            .Action.English.Should()
            .StartWith("Decide on 'a dam', the best treatment of 'Flood'");
        Found(review, "treatment-worth-most").Single().Message.Chinese.Should().StartWith("洪水：“堤坝”每年可减少损失 ");
        Found(review, "treatment-worth-most").Single().Action.English.Should().Be("Put a dam into the next budget");
        ReviewReport.Of(review).Sections.Single(section => section.Id == "risks").Rows[0].Cells[7].Chinese.Should().Be("堤坝");
    }

    /// <summary>60 of 100 in the last month against 30 of 200 before.</summary>
    [Fact]
    public void Themes_stand_with_their_shares_and_their_trend()
    {
        var report = ReviewReport.Of(new LinkedTown { Feedback = LinkedTown.Said(10, 20, 60) }.Review());
        var section = report.Sections.Single(one => one.Id == "themes");
        section
            .Rows.Single()
            .Cells.Select(cell => cell.English)
            .Should()
            .Equal("Potholes", "Streets", "60", "60.0 %", "30", "15.0 %", "< 0.0001", "rising", "theme:potholes");
        section.Lead.English.Should().StartWith("100 pieces of feedback in 2026-03, 200 before.");
        var point = section.Series.Single().Points.Single();
        (point.Figure, point.Value, point.Target, point.Status).Should().Be(("theme:potholes", 60, 15, Status.Red));
    }

    /// <summary>Planned 8 weeks, expected 11: design slips by 2, building by 1 more.</summary>
    [Fact]
    public void Initiatives_stand_with_their_critical_path()
    {
        var report = ReviewReport.Of(new LinkedTown { Initiatives = [LinkedTown.Paver(5)] }.Review());
        var section = report.Sections.Single(one => one.Id == "initiatives");
        section
            .Rows.Single()
            .Cells.Select(cell => cell.English)
            .Should()
            .Equal("A second paver", "Holes mended", "Streets", "weeks", "8", "11", "+3", "Design (+2) → build (+1)", "initiative:paver");
        var point = section.Series.Single().Points.Single();
        (point.Value, point.Target, point.Status).Should().Be((11, 8, Status.Red));
        section.Series.Single().Unit.English.Should().Be("weeks");
    }

    private static ImmutableDictionary<string, Phrase> Names(params (string Key, string English, string Chinese)[] names) =>
        names.ToImmutableDictionary(name => name.Key, name => new Phrase(name.English, name.Chinese));
}
