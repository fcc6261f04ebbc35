using CsCheck;
using NodaTime;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Accounts, programmes, funds and projects as dated trees. Expected values are worked by hand.</summary>
public class LedgerDimensionTests
{
    private static readonly LocalDate s_start = new(2026, 1, 1);
    private static readonly LocalDate s_july = new(2026, 7, 1);

    private static readonly DatedPeriod[] s_halves = [new("H1", s_start, s_july), new("H2", s_july, new LocalDate(2027, 1, 1))];

    private static readonly BudgetTree s_units = BudgetTree.Of([new("city"), new("police", "city"), new("fire", "city")]);

    private static readonly BudgetTree s_accounts = BudgetTree.Of([
        new("people"),
        new("wages", "people"),
        new("things"),
        new("fuel", "things"),
    ]);

    // From July on, fuel counts with people.
    private static readonly BudgetTree s_moved = s_accounts.Move("fuel", "people", s_july);

    private static readonly BudgetTree s_funds = BudgetTree.Of([new("all"), new("general", "all"), new("grants", "all")]);

    private static LedgerBuilder Builder(params LedgerTree[] trees) => new(s_units, s_halves, Currency.Usd, trees);

    private static LedgerEntry Spent(string unit, string account, string period, decimal amount, string? fund = null) =>
        new(unit, account, period, LedgerKind.Actual, Usd(amount), Fund: fund);

    private static Ledger Booked()
    {
        var builder = Builder(new LedgerTree(LedgerDimension.Account, s_moved), new LedgerTree(LedgerDimension.Fund, s_funds));
        builder.Import([
            Spent("police", "wages", "H1", 100m, "general"),
            Spent("police", "fuel", "H1", 10m, "grants"),
            Spent("fire", "fuel", "H2", 20m, "grants"),
            Spent("fire", "wages", "H2", 200m),
        ]);
        return builder.ToLedger();
    }

    [Fact]
    public void Totals_stand_at_every_account_as_it_was_and_as_it_is()
    {
        var asItWas = LedgerRollup.Of(Booked(), LedgerDimension.Account);
        asItWas.Total("people", "H1", LedgerKind.Actual).Should().Be(Usd(100m));
        asItWas.Total("people", "H2", LedgerKind.Actual).Should().Be(Usd(220m));
        asItWas.Total("things", "H1", LedgerKind.Actual).Should().Be(Usd(10m));
        asItWas.Total("things", "H2", LedgerKind.Actual).Should().BeNull();
        (asItWas.Dimension, asItWas.Rows, asItWas.RowsLeftOut, asItWas.Within).Should().Be((LedgerDimension.Account, 4L, 0L, null));

        var asItIs = LedgerRollup.Of(Booked(), LedgerDimension.Account, null, new LocalDate(2026, 12, 31));
        asItIs.Total("people", null, LedgerKind.Actual).Should().Be(Usd(330m));
        asItIs.Total("things", null, LedgerKind.Actual).Should().BeNull();
        asItIs.Explain().Parts.Should().HaveCount(2); // the roots of that day
    }

    [Fact]
    public void Rows_that_name_no_fund_are_counted_as_left_out()
    {
        var rollup = LedgerRollup.Of(Booked(), LedgerDimension.Fund);
        rollup.Total("all", null, LedgerKind.Actual).Should().Be(Usd(130m));
        rollup.Position("grants").Actual.Should().Be(Usd(30m));
        (rollup.Rows, rollup.RowsLeftOut).Should().Be((3L, 1L));
    }

    [Fact]
    public void A_total_can_be_limited_to_a_node_of_another_dimension()
    {
        var police = LedgerRollup.Of(Booked(), LedgerDimension.Account, new LedgerNode(LedgerDimension.Unit, "police"));
        police.Total("wages", null, LedgerKind.Actual).Should().Be(Usd(100m));
        police.Total("fuel", "H2", LedgerKind.Actual).Should().BeNull();
        (police.Rows, police.RowsLeftOut).Should().Be((2L, 2L));

        // Fuel belongs to people from July on, so that of H1 does not count.
        var people = LedgerRollup.Of(Booked(), LedgerDimension.Unit, new LedgerNode(LedgerDimension.Account, "people"));
        people.Total("police", null, LedgerKind.Actual).Should().Be(Usd(100m));
        people.Total("city", null, LedgerKind.Actual).Should().Be(Usd(320m));
        people.Within.Should().Be(new LedgerNode(LedgerDimension.Account, "people"));
        var today = LedgerRollup.Of(
            Booked(),
            LedgerDimension.Unit,
            new LedgerNode(LedgerDimension.Account, "people"),
            new LocalDate(2026, 12, 31)
        );
        today.Total("police", null, LedgerKind.Actual).Should().Be(Usd(110m));
    }

    [Fact]
    public void A_total_of_any_dimension_is_drilled_down_to_its_rows()
    {
        var ledger = Booked();
        ledger
            .Lines(new LedgerNode(LedgerDimension.Account, "people"), null, LedgerKind.Actual)
            .Select(line => line.Row)
            .Should()
            .Equal(0, 2, 3);
        ledger.Lines(new LedgerNode(LedgerDimension.Account, "people"), "H1", LedgerKind.Actual).Select(line => line.Row).Should().Equal(0);
        ledger.Lines(new LedgerNode(LedgerDimension.Fund, "grants"), null, LedgerKind.Actual).Select(line => line.Row).Should().Equal(1, 2);
        ledger.Lines(new LedgerNode(LedgerDimension.Fund, "grants"), null, LedgerKind.Budget).Should().BeEmpty();
        ledger.Line(1).Should().Be(new LedgerLine(1, "police", "fuel", "H1", LedgerKind.Actual, Usd(10m), null, "grants"));
        ledger.Line(3).Fund.Should().BeNull();
        ledger.TreeOf(LedgerDimension.Fund).Should().BeSameAs(s_funds);
        ledger.TreeOf(LedgerDimension.Unit).Should().BeSameAs(s_units);
        Refusal.Of(() => ledger.TreeOf(LedgerDimension.Project), FaultCode.InvalidArgument, "dimension");
        Refusal.Of(
            () => ledger.Lines(new LedgerNode(LedgerDimension.Fund, "x"), null, LedgerKind.Actual),
            FaultCode.UnknownReference,
            "node"
        );
        Refusal.Of(() => ledger.Lines((LedgerNode)null!, null, LedgerKind.Actual), FaultCode.InvalidArgument, "node");
        Refusal.Of(() => LedgerRollup.Of(ledger, LedgerDimension.Project), FaultCode.InvalidArgument, "dimension");
        Refusal.Of(() => LedgerRollup.Of(ledger, (LedgerDimension)5), FaultCode.InvalidArgument, "dimension");
        Refusal.Of(() => LedgerRollup.Of(null!, LedgerDimension.Fund), FaultCode.InvalidArgument, "ledger");
        Refusal.Of(
            () => LedgerRollup.Of(ledger, LedgerDimension.Fund, new LedgerNode(LedgerDimension.Unit, "x")),
            FaultCode.UnknownReference,
            "within"
        );
        Refusal.Of(
            () => LedgerRollup.Of(ledger, LedgerDimension.Fund, new LedgerNode(LedgerDimension.Project, "x")),
            FaultCode.InvalidArgument,
            "within"
        );
    }

    [Fact]
    public void Names_that_are_not_in_their_tree_are_told_of_and_without_a_tree_any_name_is_good()
    {
        var builder = Builder(new LedgerTree(LedgerDimension.Account, s_accounts), new LedgerTree(LedgerDimension.Project, s_funds));
        var refusal = new Action(() =>
            builder.Import([
                new LedgerEntry("city", "fun", "H1", LedgerKind.Actual, Usd(1m), null, " ", " ", "x"),
                new LedgerEntry("city", "wages", "H1", LedgerKind.Actual, Usd(1m), null, "safety", "any", "all"),
            ])
        )
            .Should()
            .Throw<OpsException>()
            .Which;
        refusal
            .Faults.Select(fault => (fault.Code, fault.Place))
            .Should()
            .Equal(
                (FaultCode.UnknownReference, "entries[0].Account"),
                (FaultCode.InvalidArgument, "entries[0].Programme"),
                (FaultCode.InvalidArgument, "entries[0].Fund"),
                (FaultCode.UnknownReference, "entries[0].Project")
            );
        builder.Import([new LedgerEntry("city", "wages", "H1", LedgerKind.Actual, Usd(1m), null, "safety", "any", "all")]);
        builder.Import([new LedgerEntry("city", "wages", "H1", LedgerKind.Actual, Usd(2m), null, "safety", "any")]);
        builder.Import([new LedgerEntry("city", "wages", "H1", LedgerKind.Actual, Usd(3m))]);
        var ledger = builder.ToLedger();
        Enumerable
            .Range(0, 3)
            .Select(ledger.Line)
            .Select(line => (line.Account, line.Programme, line.Fund, line.Project))
            .Should()
            .Equal(("wages", "safety", "any", "all"), ("wages", "safety", "any", null), ("wages", null, null, null));
        Refusal.Of(
            () => builder.Import([new LedgerEntry("city", null!, "H1", LedgerKind.Actual, Usd(3m))]),
            FaultCode.InvalidArgument,
            "entries[0].Account"
        );
    }

    [Fact]
    public void A_ledger_does_not_see_what_is_booked_later()
    {
        var builder = Builder();
        builder.Import([Spent("police", "wages", "H1", 1m), Spent("police", "fuel", "H1", 2m)]);
        var first = builder.ToLedger();
        for (int i = 0; i < 10; i++)
            builder.Import([Spent("fire", "rent", "H2", 100m + i)]);
        var all = builder.ToLedger();

        (first.Count, all.Count, builder.Count).Should().Be((2, 12, 12));
        first.Line(1).Should().Be(new LedgerLine(1, "police", "fuel", "H1", LedgerKind.Actual, Usd(2m)));
        all.Line(11).Should().Be(new LedgerLine(11, "fire", "rent", "H2", LedgerKind.Actual, Usd(109m)));
        all.Line(0).Account.Should().Be("wages");
        LedgerRollup.Of(all).Total("city", null, LedgerKind.Actual).Should().Be(Usd(1048m)); // 3 + 1,000 + 45
    }

    [Fact]
    public void Trees_are_given_once_each()
    {
        Refusal.Of(() => new LedgerTree(LedgerDimension.Unit, s_funds), FaultCode.InvalidArgument, "dimension");
        Refusal.Of(() => new LedgerTree((LedgerDimension)5, s_funds), FaultCode.InvalidArgument, "dimension");
        Refusal.Of(() => new LedgerTree(LedgerDimension.Fund, null!), FaultCode.InvalidArgument, "tree");
        Refusal.Of(() => new LedgerNode((LedgerDimension)5, "x"), FaultCode.InvalidArgument, "Dimension");
        Refusal.Of(() => new LedgerNode(LedgerDimension.Fund, " "), FaultCode.InvalidArgument, "Id");
        var funds = new LedgerTree(LedgerDimension.Fund, s_funds);
        Refusal.Of(() => Builder(funds, funds), FaultCode.DuplicateKey, "trees[1]");
        Refusal.Of(() => Builder(funds, null!), FaultCode.InvalidArgument, "trees[1]");
    }

    /// <summary>Law: a roll-up by fund equals one by unit of the same rows with the fund as their unit.</summary>
    [Fact]
    public void Every_dimension_adds_up_like_units() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1], Gen.Enum<LedgerKind>(), Gen.Int[-900, 900])
            .Array[1, 40]
            .Sample(rows =>
            {
                string[] names = ["all", "general", "grants"];
                var byFund = Builder(new LedgerTree(LedgerDimension.Fund, s_funds));
                var byUnit = new LedgerBuilder(s_funds, s_halves, Currency.Usd);
                byFund.Import([
                    .. rows.Select(row => new LedgerEntry(
                        "city",
                        "wages",
                        s_halves[row.Item2].Id,
                        row.Item3,
                        Usd(row.Item4 / 100m),
                        Fund: names[row.Item1]
                    )),
                ]);
                byUnit.Import([
                    .. rows.Select(row => new LedgerEntry(
                        names[row.Item1],
                        "wages",
                        s_halves[row.Item2].Id,
                        row.Item3,
                        Usd(row.Item4 / 100m)
                    )),
                ]);
                var (funds, units) = (LedgerRollup.Of(byFund.ToLedger(), LedgerDimension.Fund), LedgerRollup.Of(byUnit.ToLedger()));
                foreach (string name in names)
                {
                    foreach (var kind in Enum.GetValues<LedgerKind>())
                        funds.Total(name, "H2", kind).Should().Be(units.Total(name, "H2", kind));
                }
            });
}
