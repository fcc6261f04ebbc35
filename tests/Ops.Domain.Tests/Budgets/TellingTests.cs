using NodaTime;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>What explanations say, and figures at the edges of their definitions. Worked by hand.</summary>
public class TellingTests
{
    private static readonly LocalDate s_day = new(2026, 1, 1);

    private static BudgetEntry Entry(string unit, string period, BudgetPhase phase, decimal amount, int row = 0, string? line = null) =>
        new(unit, period, phase, Usd(amount), 1, row, line);

    [Theory]
    [InlineData("12345678901.50", "12345678901.5 USD")]
    [InlineData("12345678901.123456", "12345678901.123456 USD")]
    public void Amounts_that_end_are_told_whole(string amount, string told) =>
        Availability
            .Of(Usd(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)), Usd(0m), Usd(0m), Usd(0m), 1)
            .Explain()
            .Value.Should()
            .Be(told);

    [Fact]
    public void Totals_are_told_with_their_rows_in_the_order_of_periods()
    {
        var rollup = BudgetRollup.Of([
            Entry("b", "2", BudgetPhase.Adopted, 1, 9),
            Entry("a", "2", BudgetPhase.Adopted, 2, 7),
            Entry("a", "1", BudgetPhase.Estimated, 3),
            Entry("a", "1", BudgetPhase.Adopted, 4, 4),
        ]);
        rollup
            .Totals.Select(total => (total.Unit, total.Period, total.Phase))
            .Should()
            .Equal(
                ("a", "1", BudgetPhase.Adopted),
                ("a", "1", BudgetPhase.Estimated),
                ("a", "2", BudgetPhase.Adopted),
                ("b", "2", BudgetPhase.Adopted)
            );
        var parts = rollup.Explain().Parts;
        parts
            .Select(part => (part.Figure.English, part.Source.English))
            .Should()
            .Equal(("Adopted 1", "row 4"), ("Estimated 1", ""), ("Adopted 2", "rows 7 to 9"));
    }

    [Fact]
    public void Lines_of_a_variance_name_their_rows()
    {
        var drill = BudgetDrillDown.Of(
            [
                Entry("a", "1", BudgetPhase.Adopted, 1, 3, "y"),
                Entry("a", "1", BudgetPhase.Estimated, 2, 5, "y"),
                Entry("a", "1", BudgetPhase.Estimated, 1, 8, "x"),
                Entry("a", "1", BudgetPhase.Estimated, 1),
            ],
            "a",
            "1",
            BudgetPhase.Estimated
        );
        drill.Lines.Select(line => line.Line).Should().Equal([null, "x", "y"], "all move by 1");
        drill
            .Lines.Select(line => line.Explain())
            .Select(line => (line.Figure.English, line.Source.English))
            .Should()
            .Equal(("Without a line", ""), ("x", "row 8"), ("y", "rows 3 to 5"));
        var material = BudgetComparison
            .Of(new BudgetLine("a", BudgetKind.Expense, Usd(10m), Usd(12m)), new BudgetLine("b", BudgetKind.Expense, Usd(10m), Usd(7m)))
            .Material(new Materiality(Usd(1m), null));
        material.Select(line => line.Explain().Formula.English).Should().Equal("favourable", "unfavourable");
    }

    [Fact]
    public void Formulas_show_the_numbers()
    {
        var check = SpendingCheck.Of(
            [new("u")],
            [
                new ControlledBudget(
                    "u",
                    Usd(200, 1),
                    new SpendingControl(ControlHorizon.Period, new SpendingLimit(1, SpendingDecision.Stop))
                ),
            ],
            [new UsedAmounts("u", Usd(30, 0))],
            new SpendingRequest("u", 1, Usd(50m))
        );
        var part = check.Explain().Parts.Single();
        (part.Figure.English, part.Value, part.Formula.English).Should().Be(("u 3", "120 USD", "170 - 50"));
        check.Headroom.Should().Be(Usd(170m));
        InputVariances
            .Of(1, new StandardInput("a", 2, Usd(3m), 2, Usd(4m)), new StandardInput("b", 0, Usd(3m), 1, Usd(3m)))
            .Explain()
            .Value.Should()
            .Be("-5 USD", "2 by price and 3 by using b are adverse: below zero (CIMA)");
        var plan = Depreciation.Of(new DepreciationPlan(DepreciationMethod.StraightLine, Usd(10m), Usd(0m), 2));
        plan.Explain()
            .Parts.Select(year => (year.Figure.English, year.Figure.Chinese))
            .Should()
            .Equal(("Year 1", "第 1 年"), ("Year 2", "第 2 年"));
        ProfitabilityIndex.Of(0, Usd(-10m, 15m)).Explain().Formula.English.Should().Be("15 / 10");
        ZeroBasePlan
            .Of([new DecisionPackage("a", false, new PackageLevel(Usd(3m), 1))], Usd(5m))
            .Explain()
            .Formula.English.Should()
            .Be("5 - 2");
        VersionHistory
            .Of(
                [
                    new VersionEvent("v", VersionAction.Draft, "ann", s_day),
                    new VersionEvent("v", VersionAction.Submit, "bo", s_day, Reason: "for the board"),
                ],
                s_day
            )
            .Explain()
            .Parts.Select(step => step.Formula.English)
            .Should()
            .Equal("", "for the board");
    }

    [Fact]
    public void Three_past_years_share_and_spread()
    {
        // Shares 0.2, 0.4, 0.6: mean 0.4, deviation 0.2; left out one by one 0.5, 0.4, 0.3.
        ImmutableArray<Money>[] past =
        [
            [.. Usd(20, 80)],
            [.. Usd(40, 60)],
            [.. Usd(60, 40)],
        ];
        var year = SeasonalYearEnd.Of(past, Usd(80m, 0m)[..1], 0.9);
        year.Share.Should().BeApproximately(0.4, 1e-15);
        year.ShareStandardDeviation.Should().BeApproximately(0.2, 1e-15);
        year.Forecast.Should().Be(Usd(200m));
        year.Remaining.Should().Equal(Usd(120m));
        year.Backtest.Select(test => test.Forecast).Should().Equal(Usd(40m), Usd(100m), Usd(200m));
        year.MeanAbsoluteError.Should().BeApproximately((0.6 + 0 + 1) / 3, 1e-15);
        // t(0.95; 2) = 2.91998558, times 0.2 · √(4/3): 0.67434178; above 0.4 the upper end is open.
        year.Lower.Should().BeApproximately(80 / 1.07434178, 1e-6);
        year.Upper.Should().BeNull();
        var refund = SeasonalYearEnd.Of(past, Usd(-80m, 0m)[..1], 0.9);
        (refund.Lower, refund.Upper).Should().Be((null, -year.Lower));
        var nothing = SeasonalYearEnd.Of(past, Usd(0m, 0m)[..1], 0.9);
        (nothing.Lower, nothing.Upper).Should().Be((0, null));
    }

    [Fact]
    public void Live_rows_are_counted_and_sums_beyond_decimal_are_refused()
    {
        var tree = BudgetTree.Of([new("u")]);
        DatedPeriod[] periods = [new("1", s_day, s_day.PlusDays(1))];
        LedgerEntry row = new("u", "a", "1", LedgerKind.Actual, Usd(92_233_720_368_547_758.07m));
        var live = new LedgerRollupAccumulator(tree, periods, Currency.Usd);
        live.Add(row);
        live.Add(row);
        var other = new LedgerRollupAccumulator(tree, periods, Currency.Usd);
        other.Add(row);
        live.Merge(other);
        live.ToResult().Rows.Should().Be(3);
        for (int doubling = 0; doubling < 33; doubling++)
            live.Merge(live);
        Refusal.Of(() => live.ToResult().Total("u", null, LedgerKind.Actual), FaultCode.Overflow, "result");
        Refusal.Of(
            () => new LedgerBuilder(tree, [periods[0], new DatedPeriod("2", s_day, s_day.PlusDays(9))], Currency.Usd),
            FaultCode.Overlap,
            "periods[1]"
        );
    }

    [Fact]
    public void A_unit_in_the_first_row_may_lie_in_the_middle()
    {
        BudgetUnit[] units = [new("mid", "top"), new("top"), new("leaf", "mid")];
        TreeRollup
            .Of(units, [new CellAmount(new BudgetCell("leaf", "1"), Usd(5m))])
            .Totals.Select(total => (total.Unit, total.Amount))
            .Should()
            .Equal(("leaf", Usd(5m)), ("mid", Usd(5m)), ("top", Usd(5m)));
    }

    [Fact]
    public void Keys_at_the_borders_of_the_surrogates_order_by_code_point()
    {
        string[] keys = ["\U00010000", "\uE000", "\uD7FF", "\uFFFF"];
        VarianceRanking
            .Of([.. keys.Select(key => new VarianceLine(key, Usd(1m)))], 1)
            .Gross!.Lines.Should()
            .Equal("\uD7FF", "\uE000", "\uFFFF", "\U00010000");
    }
}
