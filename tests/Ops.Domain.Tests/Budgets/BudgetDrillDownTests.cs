using CsCheck;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand.</summary>
public class BudgetDrillDownTests
{
    private static BudgetEntry Entry(string? line, BudgetPhase phase, decimal amount, int row = 0, string unit = "streets") =>
        new(unit, "2021", phase, Usd(amount), 1, row, line);

    [Fact]
    public void A_variance_is_drilled_down_to_its_lines()
    {
        var drill = BudgetDrillDown.Of(
            [
                Entry("wages", BudgetPhase.Adopted, 100m, 2),
                Entry("wages", BudgetPhase.Estimated, 130m, 2),
                Entry("wages", BudgetPhase.Estimated, 10m, 5),
                Entry("asphalt", BudgetPhase.Adopted, 60m, 3),
                Entry(null, BudgetPhase.Estimated, 5m, 4),
                Entry("wages", BudgetPhase.Actual, 999m),
                Entry("wages", BudgetPhase.Estimated, 999m, 0, "parks"),
                new BudgetEntry("streets", "2022", BudgetPhase.Adopted, Usd(999m)),
            ],
            "streets",
            "2021",
            BudgetPhase.Estimated
        );

        drill.Variance.Variance.Should().Be(Usd(-15m));
        drill.Lines.Select(line => (line.Line, line.Variance)).Should().Equal(("asphalt", Usd(-60m)), ("wages", Usd(40m)), (null, Usd(5m)));
        drill.Lines[1].Share.Should().BeApproximately(40 / -15.0, 1e-15);
        (drill.Lines[1].FirstRow, drill.Lines[1].LastRow).Should().Be((2, 5));
        drill.Unit.Should().Be("streets");
        drill.Period.Should().Be("2021");
        drill.Explain().Parts.Select(part => part.Source.English).Should().Equal("row 3", "rows 2 to 5", "row 4");
        drill.Explain().Parts[2].Figure.English.Should().Be("Without a line");
    }

    [Fact]
    public void Lines_always_add_up_to_the_variance() =>
        Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Int[-9_999, 9_999])
            .Array[1, 30]
            .Sample(rows =>
            {
                BudgetEntry[] entries =
                [
                    .. rows.Select(row => Entry($"l{row.Item1}", row.Item2 ? BudgetPhase.Adopted : BudgetPhase.Actual, row.Item3 / 100m)),
                ];
                var drill = BudgetDrillDown.Of(entries, "streets", "2021", BudgetPhase.Actual);
                return drill.Lines.Sum(line => line.Variance.Amount) == drill.Variance.Variance.Amount
                    && drill.Lines.Length == rows.Select(row => row.Item1).Distinct().Count()
                    && drill.Lines.Zip(drill.Lines.Skip(1)).All(pair => pair.First.Variance.Magnitude >= pair.Second.Variance.Magnitude);
            });

    [Fact]
    public void A_drill_into_nothing_is_refused()
    {
        BudgetEntry[] entries = [Entry("wages", BudgetPhase.Adopted, 1m)];
        Refusal.Of(() => BudgetDrillDown.Of([], "streets", "2021", BudgetPhase.Actual), FaultCode.EmptyInput, "entries");
        Refusal.Of(() => BudgetDrillDown.Of(entries, "parks", "2021", BudgetPhase.Actual), FaultCode.UnknownReference, "unit");
        Refusal.Of(() => BudgetDrillDown.Of(entries, "streets", "2020", BudgetPhase.Actual), FaultCode.UnknownReference, "unit");
        Refusal.Of(() => BudgetDrillDown.Of(entries, "streets", "2021", BudgetPhase.Adopted), FaultCode.InvalidArgument, "outcome");
        Refusal.Of(
            () =>
                BudgetDrillDown.Of(
                    [.. entries, new BudgetEntry("streets", "2021", BudgetPhase.Actual, new Money(1, Currency.Eur))],
                    "streets",
                    "2021",
                    BudgetPhase.Actual
                ),
            FaultCode.CurrencyMismatch,
            "entries[1]"
        );
    }
}
