using System.Text;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>The town of <see cref="OperatingReviewTests"/> as different readers see it: streets and parks under works, debt beside them.</summary>
public class ReviewAudienceTests
{
    private static readonly Review s_review = In2021.Review(
        OperatingReviewTests.Facts() with
        {
            Units =
            [
                new ReviewUnit("works", new Phrase("Works", "工务"), serves: false),
                .. OperatingReviewTests.Facts().Units.Select(unit => unit.Id == "streets" ? unit with { Parent = "works" } : unit),
            ],
        },
        new ReviewOptions { MaterialAmount = 5, HalfStake = 10 }
    );

    [Fact]
    public void Management_sees_the_most_urgent_findings_and_no_table_of_single_figures()
    {
        var view = s_review.For(ReviewAudience.Management(2));
        view.Findings.Should().Equal(s_review.Findings[..2]);
        view.NextSteps.Sum(step => 1 + step.Others.Length).Should().Be(2);
        var report = ReviewReport.Of(view);
        report.Sections.Select(section => section.Id).Should().Equal("findings", "next", "decisions", "money-and-service", "coverage");
        report.Title.Should().Be(new Phrase("Operating review: A town, 2021, for management", "经营分析：某镇，2021 年度，管理层"));
        double held = s_review.Findings[..2].Sum(f => f.Priority.Score) / s_review.Findings.Sum(f => f.Priority.Score);
        string percent = (held * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        report
            .Summary.Select(s => s.English)
            .Should()
            .Contain($"The 2 findings shown hold {percent} % of the score of all {s_review.Findings.Length}.");
        s_review.For(ReviewAudience.Management()).Audience!.Top.Should().Be(10);
    }

    [Fact]
    public void The_head_of_a_unit_sees_its_branch_and_nothing_of_the_others()
    {
        var view = s_review.For(ReviewAudience.HeadOf("works"));
        view.Units.Select(unit => unit.Unit.Id).Should().Equal("works", "streets");
        view.Measures.Select(measure => measure.Measure.Kpi.Id).Should().Equal("repair", "days");
        view.Services.Should().BeEmpty();
        view.Findings.Should().NotBeEmpty().And.OnlyContain(finding => finding.Unit.Id == "streets");
        view.Goals.Should().HaveCount(1);
        view.Figures.Should().NotContain(["kpi:mowed", "budget:parks", "service:mowing", "promise-missed/mowing"]);
        Refusal.Of(() => view.Explain("kpi:mowed")).ShouldBe(FaultCode.UnknownReference, "figure");
        Refusal.Of(() => view.Branch("parks")).ShouldBe(FaultCode.UnknownReference, "unit");
        var text = new StringBuilder();
        ReviewMarkdown.Write(ReviewReport.Of(view), Language.English, text);
        text.ToString().Should().StartWith("# Operating review: A town, 2021, Works\n").And.NotContain("Parks").And.Contain("Streets");
        // The figures that stay are the same: 110 of 100.
        view.Units[1].Should().BeSameAs(s_review.Units.Single(unit => unit.Unit.Id == "streets"));
        ReviewReport.Of(view).Sections.Single(section => section.Id == "money").Rows[^1].Cells[2].English.Should().Be("USD 100");
    }

    [Theory]
    [InlineData(ReviewModule.Goals, "goals", "findings next goals objectives coverage")]
    [InlineData(ReviewModule.Measures, "measures", "findings next off-target on-target moved coverage")]
    [InlineData(ReviewModule.Money, "money", "findings next money money-and-service coverage")]
    [InlineData(ReviewModule.Services, "services", "findings next services causes coverage")]
    [InlineData(ReviewModule.Processes, "processes", "findings next coverage")]
    [InlineData(ReviewModule.Risks, "risks", "findings next coverage")]
    public void The_owner_of_a_module_sees_its_sections_and_its_findings(ReviewModule module, string name, string sections)
    {
        var view = s_review.For(ReviewAudience.OwnerOf(module));
        var report = ReviewReport.Of(view);
        string.Join(' ', report.Sections.Select(section => section.Id)).Should().Be(sections);
        report.Title.English.Should().EndWith($", {name}");
        string[] kinds = module switch
        {
            ReviewModule.Goals => ["goal:", "objective:"],
            ReviewModule.Measures => ["kpi:"],
            ReviewModule.Money => ["budget:", "outlook:"],
            ReviewModule.Services => ["service:", "cause:"],
            ReviewModule.Processes => ["process:"],
            _ => ["risk:"],
        };
        view.Findings.Should().Equal(s_review.Findings.Where(f => kinds.Any(kind => f.Figure.StartsWith(kind, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_vital_few_hold_the_share_and_one_less_would_not()
    {
        double total = s_review.Findings.Sum(finding => finding.Priority.Score);
        foreach (double share in (double[])[0.1, 0.5, 0.8, 0.99])
        {
            var cut = s_review.Pareto(share);
            cut.Findings.Should().Equal(s_review.Findings[..cut.Findings.Length]);
            cut.Held.Should().BeGreaterThanOrEqualTo(share);
            cut.Findings.SkipLast(1).Sum(finding => finding.Priority.Score).Should().BeLessThan(share * total);
            cut.Others.Should().Be(s_review.Findings.Length - cut.Findings.Length);
        }
        s_review.Pareto().Share.Should().Be(0.8);
        s_review.Pareto().Explain().ToText().Should().Contain("findings hold");
        In2021
            .Review(OperatingReviewTests.Facts() with { Measures = [], Budget = null, Services = [], Goals = [] })
            .Pareto()
            .Held.Should()
            .BeNull();
    }

    [Fact]
    public void Audiences_that_cannot_be_are_refused()
    {
        Refusal.Of(() => ReviewAudience.Management(0), FaultCode.InvalidArgument, "top");
        Refusal.Of(() => ReviewAudience.HeadOf(" "), FaultCode.InvalidArgument, "unit");
        Refusal.Of(() => ReviewAudience.OwnerOf((ReviewModule)99), FaultCode.InvalidArgument, "module");
        Refusal.Of(() => s_review.For(null!), FaultCode.InvalidArgument, "audience");
        Refusal.Of(() => s_review.For(ReviewAudience.HeadOf("nowhere")), FaultCode.UnknownReference, "unit");
        Refusal.Of(() => s_review.Pareto(0), FaultCode.InvalidArgument, "share");
        Refusal.Of(() => s_review.Pareto(1.1), FaultCode.InvalidArgument, "share");
        Refusal.Of(() => s_review.Pareto(double.NaN), FaultCode.InvalidArgument, "share");
        ReviewAudience.Management(3).Should().Be(ReviewAudience.Management(3)).And.NotBe(ReviewAudience.Management(4));
    }
}
