using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class XMatrixTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);

    [Fact]
    public void Each_corner_marks_what_belongs_together()
    {
        var matrix = XMatrix.Of(Plan());
        matrix
            .Corners.Select(corner => corner.Title.English)
            .Should()
            .Equal("Themes and objectives", "Objectives and work", "Work and measures", "Measures and themes", "Work and people");
        Marks(matrix, 0).Should().Equal("trust -> grow", "reach -> open");
        Marks(matrix, 1).Should().Equal("top -> hire", "grow -> calls", "open -> site");
        Marks(matrix, 2).Should().Equal("calls -> sales", "site -> sales", "site -> date");
        Marks(matrix, 3).Should().Equal("sales -> trust", "sales -> reach", "date -> reach");
        Marks(matrix, 4).Should().Equal("calls -> Li", "site -> Li", "hire -> Wang");
    }

    [Fact]
    public void What_leads_nowhere_is_named()
    {
        var matrix = XMatrix.Of(Plan());
        matrix.Corners[0].UnmarkedRows.Should().Equal("idle");
        matrix.Corners[0].UnmarkedColumns.Should().Equal("top");
        matrix.Corners[1].UnmarkedRows.Should().BeEmpty("hiring serves the top");
        matrix.Corners[2].UnmarkedRows.Should().Equal("hire");
        matrix.Corners[4].UnmarkedColumns.Should().BeEmpty();
    }

    [Fact]
    public void A_matrix_draws_itself_and_leaves_out_what_has_no_side()
    {
        var drawn = XMatrix.Of(Plan()).ToMarkdown();
        drawn
            .Should()
            .StartWith(
                "| Themes and objectives | Top | Grow \\| more | Open |\n|---|:-:|:-:|:-:|\n| Trust | | ● | |\n| Reach | | | ● |\n| Idle | | | |\n\n"
            );
        XMatrix.Of(Plan()).ToMarkdown(Language.Chinese).Should().StartWith("| 主题与目标 |");
        var bare = GoalPlan.Of(new StrategyFrame("company"), [Objective("top", "Top", null)], [], []);
        XMatrix.Of(bare).ToMarkdown().Should().BeEmpty();
        XMatrix.Of(bare).Corners.Should().HaveCount(5);
        Refusal.Of(() => XMatrix.Of(null!), FaultCode.InvalidArgument, "plan");
        Refusal.Of(() => XMatrix.Of(bare).ToMarkdown((Language)9), FaultCode.InvalidArgument, "language");
    }

    [Fact]
    public void A_matrix_counts_its_marks()
    {
        var told = XMatrix.Of(Plan()).Explain();
        told.Value.Should().Be("14"); // 2 + 3 + 3 + 3 + 3
        told.Parts[0].Formula.English.Should().Be("3 × 3; without a mark: 1 and 1");
    }

    private static IEnumerable<string> Marks(XMatrix matrix, int corner) => matrix.Corners[corner].Marks.Select(mark => mark.ToString());

    private static GoalPlan Plan()
    {
        var frame = new StrategyFrame("company")
        {
            Themes =
            [
                new StrategicTheme("trust", new Phrase("Trust", "信赖")),
                new StrategicTheme("reach", new Phrase("Reach", "覆盖")),
                new StrategicTheme("idle", new Phrase("Idle", "闲置")),
            ],
        };
        return GoalPlan.Of(
            frame,
            [Objective("top", "Top", null), Objective("grow", "Grow | more", "trust"), Objective("open", "Open", "reach")],
            [KeyResult.Increase("sales", new Phrase("Sales", "销售额"), 0, 10), KeyResult.Binary("date", new Phrase("Opened", "开业"))],
            [new("grow", "top"), new("open", "top"), new("sales", "grow"), new("sales", "open"), new("date", "open")],
            [
                new Initiative("calls", new Phrase("Calls", "电话"), "grow", "Li"),
                new Initiative("site", new Phrase("Site", "选址"), "open", "Li"),
                new Initiative("hire", new Phrase("Hire", "招聘"), "top", "Wang"),
            ]
        );
    }

    private static Objective Objective(string id, string name, string? theme) =>
        new(id, new Phrase(name, name), "company", "me", Start, Start.PlusDays(100)) { Theme = theme };
}
