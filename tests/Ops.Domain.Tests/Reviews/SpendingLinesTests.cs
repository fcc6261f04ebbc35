using Ops.Domain.Budgets;
using Ops.Domain.Reviews;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace Ops.Domain.Tests.Reviews;

/// <summary>The town of <see cref="OperatingReviewTests"/>, whose streets spend 110 of 100, now with the lines behind it. Worked by hand.</summary>
public class SpendingLinesTests
{
    private static readonly ReviewOptions Options = new() { MaterialAmount = 5, HalfStake = 10 };

    private static BudgetEntry Line(string unit, string? line, BudgetPhase phase, decimal amount, string currency = "USD") =>
        new(unit, "2021", phase, new Money(amount, currency), 1, 0, line);

    private static OperatingModel With(params BudgetEntry[] lines) =>
        OperatingReviewTests.Facts() with
        {
            SpendingLines = [.. lines],
            Services = [],
            Goals = [],
        };

    private static readonly BudgetEntry[] s_streets =
    [
        Line("streets", "paving", BudgetPhase.Adopted, 60),
        Line("streets", "paving", BudgetPhase.Estimated, 73),
        Line("streets", "lamps", BudgetPhase.Adopted, 40),
        Line("streets", "lamps", BudgetPhase.Estimated, 22),
        Line("streets", "signs", BudgetPhase.Estimated, 15),
    ];

    [Fact]
    public void The_line_that_drives_an_overspending_is_named()
    {
        var review = In2021.Review(With(s_streets), Options);
        var streets = review.Units[0];
        // Lamps (−18) are the largest line, but they save; signs (+15) drive the 10 more, before paving (+13).
        streets.Lines!.Lines.Select(line => line.Line).Should().Equal("lamps", "signs", "paving");
        streets.Driver!.Line.Should().Be("signs");
        var finding = review.Findings.Single(found => found.Rule == "money-up-service-down");
        finding.Message.English.Should().EndWith("; largest line: signs (USD +15)");
        finding.Message.Chinese.Should().EndWith("；最大的一项：signs（+15 美元）");
        finding.Evidence[1].Statement.English.Should().Be("largest of 3 lines: signs (USD +15)");
        review
            .Explain("budget:streets")
            .ToText()
            .Should()
            .Contain("Lines by variance: 10 USD = sum of 3 lines")
            .And.Contain("signs: 15 USD = 15 - 0");
        review.Units[1].Lines.Should().BeNull();
        review.Units[1].Driver.Should().BeNull();
    }

    [Fact]
    public void Without_lines_nothing_is_said_of_them()
    {
        var review = In2021.Review(With(), Options);
        review.Units[0].Driver.Should().BeNull();
        review.Findings.Single(found => found.Rule == "money-up-service-down").Message.English.Should().EndWith("of 2 measures");
    }

    [Fact]
    public void Lines_that_do_not_add_up_are_told_all_at_once_and_none_of_their_unit_is_used()
    {
        var model = With([
            .. s_streets[..4],
            Line("parks", null, BudgetPhase.Adopted, 50, "EUR"),
            Line("moon", null, BudgetPhase.Adopted, 1),
            default,
        ]);
        model
            .Check()
            .Faults.Select(fault => (fault.Code, fault.Place))
            .Should()
            .Equal(
                (FaultCode.UnknownReference, "SpendingLines[, ]"), // no unit
                (FaultCode.UnknownReference, "SpendingLines[, ]"), // and no period
                (FaultCode.UnknownReference, "SpendingLines[moon, 2021]"),
                (FaultCode.CurrencyMismatch, "SpendingLines[parks, 2021, Adopted]"),
                (FaultCode.InvalidArgument, "SpendingLines[streets, 2021, Estimated]") // 73 + 22 of 110
            );
        var review = In2021.Review(model, Options);
        review.Units[0].Lines.Should().BeNull();
        review.Coverage.Of(ModelPart.SpendingLines).Should().Be(new PartCoverage(ModelPart.SpendingLines, 7, 0, 7));
    }
}
