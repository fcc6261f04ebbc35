using CsCheck;
using NodaTime;
using Ops.Domain.Budgets;
using static Ops.Domain.Tests.Budgets.Refusal;

namespace Ops.Domain.Tests.Budgets;

/// <summary>Expected values are worked by hand, or come from adding up row by row over all units above.</summary>
public class LedgerTests
{
    private static readonly LocalDate NewYear = new(2026, 1, 1);

    private static readonly DatedPeriod[] s_quarters =
    [
        .. Enumerable.Range(0, 4).Select(q => new DatedPeriod($"Q{q + 1}", NewYear.PlusMonths(3 * q), NewYear.PlusMonths(3 * (q + 1)))),
    ];

    private static BudgetTree Tree => BudgetTree.Of([new("city"), new("police", "city"), new("fire", "city"), new("labs", "police")]);

    private static LedgerEntry Entry(string unit, string period, LedgerKind kind, decimal amount, string? id = null) =>
        new(unit, "wages", period, kind, Usd(amount), id);

    private static Ledger Booked(BudgetTree tree, params LedgerEntry[] entries)
    {
        var builder = new LedgerBuilder(tree, s_quarters, Currency.Usd);
        if (entries.Length > 0)
            builder.Import(entries);
        return builder.ToLedger();
    }

    [Fact]
    public void Totals_stand_at_every_unit_and_period()
    {
        var ledger = Booked(
            Tree,
            Entry("labs", "Q1", LedgerKind.Budget, 100.10m),
            Entry("police", "Q1", LedgerKind.Budget, 50m),
            Entry("fire", "Q2", LedgerKind.Budget, 7m),
            Entry("labs", "Q1", LedgerKind.Actual, 60.05m),
            Entry("labs", "Q1", LedgerKind.Actual, -0.05m),
            Entry("labs", "Q1", LedgerKind.Commitment, 30m)
        );
        var rollup = LedgerRollup.Of(ledger);

        rollup.Total("labs", "Q1", LedgerKind.Budget).Should().Be(Usd(100.10m));
        rollup.Total("police", "Q1", LedgerKind.Budget).Should().Be(Usd(150.10m));
        rollup.Total("city", "Q1", LedgerKind.Budget).Should().Be(Usd(150.10m));
        rollup.Total("city", null, LedgerKind.Budget).Should().Be(Usd(157.10m));
        rollup.Total("fire", "Q1", LedgerKind.Budget).Should().BeNull();
        rollup.Total("fire", null, LedgerKind.Actual).Should().BeNull();
        rollup.Rows.Should().Be(6);
        rollup.AsOf.Should().BeNull();
        rollup.Currency.Should().Be(Currency.Usd);
        var position = rollup.Position("police");
        position.Budget.Should().Be(Usd(150.10m));
        position.Actual.Should().Be(Usd(60m));
        position.Committed.Should().Be(Usd(30m));
        position.Available.Should().Be(Usd(60.10m));
        position.Used.Should().BeApproximately(90 / 150.10, 1e-15);
        rollup.Position("fire", "Q1").Available.Should().BeNull();
        rollup.Position("fire", "Q1").Used.Should().BeNull();
        rollup.Explain().Parts.Should().ContainSingle().Which.Value.Should().Be("67.1 USD"); // 157.10 - 60 - 30
    }

    [Fact]
    public void A_budget_of_zero_is_not_no_budget()
    {
        var rollup = LedgerRollup.Of(Booked(Tree, Entry("fire", "Q1", LedgerKind.Budget, 0m)));
        rollup.Position("fire", "Q1").Budget.Should().Be(Usd(0m));
        rollup.Position("fire", "Q1").Used.Should().BeNull();
        rollup.Position("labs", "Q1").Budget.Should().BeNull();
    }

    [Fact]
    public void A_total_is_drilled_down_to_its_rows()
    {
        var ledger = Booked(
            Tree,
            Entry("labs", "Q1", LedgerKind.Actual, 5m),
            Entry("fire", "Q1", LedgerKind.Actual, 6m),
            Entry("police", "Q2", LedgerKind.Actual, 7m),
            Entry("police", "Q2", LedgerKind.Budget, 8m)
        );
        ledger
            .Lines("police", null, LedgerKind.Actual)
            .Should()
            .Equal(
                new LedgerLine(0, "labs", "wages", "Q1", LedgerKind.Actual, Usd(5m)),
                new LedgerLine(2, "police", "wages", "Q2", LedgerKind.Actual, Usd(7m))
            );
        ledger.Lines("city", "Q2", LedgerKind.Budget).Should().ContainSingle().Which.Row.Should().Be(3);
        ledger.Lines("labs", "Q2", LedgerKind.Actual).Should().BeEmpty();
        ledger.Count.Should().Be(4);
        ledger.Tree.Units.Should().Equal("city", "police", "fire", "labs");
        ledger.Periods.Should().Equal(s_quarters);
        ledger.Currency.Should().Be(Currency.Usd);
        Refusal.Of(() => ledger.Line(4), FaultCode.InvalidArgument, "row");
        Refusal.Of(() => ledger.Line(-1), FaultCode.InvalidArgument, "row");
        Refusal.Of(() => ledger.Lines("x", null, LedgerKind.Actual), FaultCode.UnknownReference, "unit");
        Refusal.Of(() => ledger.Lines("city", "Q5", LedgerKind.Actual), FaultCode.UnknownReference, "period");
        Refusal.Of(() => ledger.Lines("city", null, (LedgerKind)3), FaultCode.InvalidArgument, "kind");
    }

    [Fact]
    public void A_unit_that_moved_counts_as_it_was_or_as_it_is()
    {
        var tree = Tree.Move("labs", "fire", new LocalDate(2026, 7, 1));
        tree.ParentOf("labs", new LocalDate(2026, 6, 30)).Should().Be("police");
        tree.ParentOf("labs", new LocalDate(2026, 7, 1)).Should().Be("fire");
        tree.ParentOf("city", NewYear).Should().BeNull();
        var ledger = Booked(tree, Entry("labs", "Q2", LedgerKind.Actual, 5m), Entry("labs", "Q3", LedgerKind.Actual, 6m));

        var asItWas = LedgerRollup.Of(ledger);
        asItWas.Total("police", null, LedgerKind.Actual).Should().Be(Usd(5m));
        asItWas.Total("fire", null, LedgerKind.Actual).Should().Be(Usd(6m));
        var asItIs = LedgerRollup.Of(ledger, new LocalDate(2026, 12, 31));
        asItIs.Total("police", null, LedgerKind.Actual).Should().BeNull();
        asItIs.Total("fire", null, LedgerKind.Actual).Should().Be(Usd(11m));
        ledger.Lines("fire", null, LedgerKind.Actual).Should().ContainSingle().Which.Row.Should().Be(1);
        ledger.Lines("fire", null, LedgerKind.Actual, new LocalDate(2026, 12, 31)).Should().HaveCount(2);
        LedgerRollup
            .Of(Booked(Tree.Move("labs", null, NewYear), Entry("labs", "Q1", LedgerKind.Actual, 1m)))
            .Total("police", "Q1", LedgerKind.Actual)
            .Should()
            .BeNull();
    }

    [Fact]
    public void A_move_that_would_ever_close_a_circle_is_refused()
    {
        var day = new LocalDate(2026, 7, 1);
        Refusal.Of(() => Tree.Move("city", "labs", day), FaultCode.Cycle, "units");
        Refusal.Of(() => Tree.Move("city", "city", day), FaultCode.Cycle, "units");
        Refusal.Of(() => Tree.Move("x", "city", day), FaultCode.UnknownReference, "unit");
        Refusal.Of(() => Tree.Move("city", "x", day), FaultCode.UnknownReference, "parent");
        // From July labs are above fire; a move of June that puts labs below fire would close the circle in July.
        var moved = Tree.Move("fire", "labs", day);
        Refusal.Of(() => moved.Move("labs", "fire", day.PlusDays(-1)), FaultCode.Cycle, "units");
        moved.Move("labs", "city", day.PlusDays(-1)).Moves.Select(move => move.Unit).Should().Equal("labs", "fire");
        Refusal.Of(() => BudgetTree.Of([new("a", "b"), new("b", "a")]), FaultCode.Cycle, "units");
        Refusal.Of(() => BudgetTree.Of([]), FaultCode.EmptyInput, "units");
    }

    [Fact]
    public void An_import_tells_of_every_fault_and_books_nothing()
    {
        var builder = new LedgerBuilder(Tree, s_quarters, Currency.Usd);
        builder.Import([Entry("labs", "Q1", LedgerKind.Actual, 5m, "A1")]);
        LedgerEntry[] bad =
        [
            Entry("labs", "Q1", LedgerKind.Actual, 1m, "A2"),
            Entry("moon", "Q9", LedgerKind.Actual, 0.001m, "A1"),
            new("labs", " ", "Q1", (LedgerKind)7, new Money(1, Currency.Eur), ""),
            Entry("labs", "Q1", LedgerKind.Actual, 92_233_720_368_547_758.08m),
            default,
            Entry("labs", "Q1", LedgerKind.Actual, 1m, "A2"),
        ];
        var refusal = new Action(() => builder.Import(bad)).Should().Throw<OpsException>().Which;
        refusal
            .Faults.Select(fault => (fault.Code, fault.Place))
            .Should()
            .Equal(
                (FaultCode.UnknownReference, "entries[1].Unit"),
                (FaultCode.UnknownReference, "entries[1].Period"),
                (FaultCode.InvalidArgument, "entries[1].Amount"),
                (FaultCode.DuplicateKey, "entries[1].Id"),
                (FaultCode.CurrencyMismatch, "entries[2].Amount"),
                (FaultCode.InvalidArgument, "entries[2].Kind"),
                (FaultCode.InvalidArgument, "entries[2].Account"),
                (FaultCode.InvalidArgument, "entries[2].Id"),
                (FaultCode.Overflow, "entries[3].Amount"),
                (FaultCode.UnknownReference, "entries[4].Unit"),
                (FaultCode.UnknownReference, "entries[4].Period"),
                (FaultCode.CurrencyMismatch, "entries[4].Amount"),
                (FaultCode.InvalidArgument, "entries[4].Account"),
                (FaultCode.DuplicateKey, "entries[5].Id")
            );
        refusal.Faults.Should().OnlyContain(fault => fault.Remedy.Length > 0);
        builder.Count.Should().Be(1);
        builder.Import([bad[0]]); // its key was not booked with the bad ones
        builder.Count.Should().Be(2);
        Refusal.Of(() => builder.Import([bad[0]]), FaultCode.DuplicateKey, "entries[0].Id");
        Refusal.Of(() => builder.Import([]), FaultCode.EmptyInput, "entries");
        builder.ToLedger().Line(1).Amount.Should().Be(Usd(1m));
    }

    [Fact]
    public void Periods_are_disjoint_and_in_order()
    {
        void Refused(FaultCode code, string place, params DatedPeriod[] periods) =>
            Refusal.Of(() => new LedgerBuilder(Tree, periods, Currency.Usd), code, place);
        Refused(FaultCode.EmptyInput, "periods");
        Refused(FaultCode.DuplicateKey, "periods[1]", s_quarters[0], s_quarters[0]);
        Refused(FaultCode.NotOrdered, "periods[0]", new DatedPeriod("p", NewYear, NewYear));
        Refused(FaultCode.NotOrdered, "periods[1]", s_quarters[1], s_quarters[0]);
        Refused(FaultCode.Overlap, "periods[1]", s_quarters[0], s_quarters[1] with { Start = NewYear.PlusDays(89) });
        Refusal.Of(() => new LedgerBuilder(Tree, s_quarters, Currency.Of("XAU")), FaultCode.InvalidArgument, "currency");
        new LedgerBuilder(Tree, [s_quarters[0], s_quarters[2]], Currency.Usd).Count.Should().Be(0);
    }

    [Fact]
    public void Sums_beyond_64_bits_are_exact()
    {
        const decimal huge = 92_233_720_368_547_758.07m; // the most that one row can hold
        var rollup = LedgerRollup.Of(
            Booked(Tree, Entry("labs", "Q1", LedgerKind.Actual, huge), Entry("police", "Q1", LedgerKind.Actual, huge))
        );
        rollup.Total("police", "Q1", LedgerKind.Actual).Should().Be(Usd(184_467_440_737_095_516.14m));
        rollup.Total("labs", "Q1", LedgerKind.Actual).Should().Be(Usd(huge));
        var negative = LedgerRollup.Of(
            Booked(Tree, Entry("labs", "Q1", LedgerKind.Actual, -huge), Entry("labs", "Q1", LedgerKind.Actual, -huge))
        );
        negative.Total("city", null, LedgerKind.Actual).Should().Be(Usd(-184_467_440_737_095_516.14m));
        var live = new LedgerRollupAccumulator(Tree, s_quarters, Currency.Usd);
        live.Add(Entry("labs", "Q1", LedgerKind.Actual, huge));
        live.Add(Entry("labs", "Q2", LedgerKind.Actual, huge));
        live.Add(Entry("labs", "Q2", LedgerKind.Actual, huge));
        live.ToResult().Total("city", null, LedgerKind.Actual).Should().Be(Usd(3 * huge));
    }

    [Theory]
    [InlineData("1.5", 150)]
    [InlineData("-1.50000", -150)]
    [InlineData("0.0000000000000000000000000000", 0)]
    [InlineData("12345678901234567.8900000000", 1234567890123456789)]
    [InlineData("-92233720368547758.07", -9223372036854775807)]
    public void Amounts_of_any_scale_are_whole_cents(string amount, long cents) =>
        Booked(Tree, Entry("labs", "Q1", LedgerKind.Actual, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)))
            .Line(0)
            .Amount.Should()
            .Be(Usd(cents / 100m));

    [Theory]
    [InlineData("0.0000000000000000000000000001", FaultCode.InvalidArgument)]
    [InlineData("1.005", FaultCode.InvalidArgument)]
    [InlineData("12345678901234567.891", FaultCode.InvalidArgument)]
    [InlineData("92233720368547758.08", FaultCode.Overflow)]
    [InlineData("184467440737095517", FaultCode.Overflow)]
    [InlineData("99999999999999999999999", FaultCode.Overflow)]
    [InlineData("-7922816251426433759354395033.5", FaultCode.Overflow)]
    public void Other_amounts_are_refused(string amount, FaultCode code) =>
        Refusal.Of(
            () =>
                Booked(
                    Tree,
                    Entry("labs", "Q1", LedgerKind.Actual, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))
                ),
            code,
            "entries[0].Amount"
        );

    [Fact]
    public void A_roll_up_equals_adding_row_by_row_and_a_live_one_equals_a_fresh_one() =>
        Gen.Select(
                Gen.Int[1, 12],
                Gen.Int[0, 1000].Array[12],
                Gen.Select(Gen.Int[0, 11], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[-500_00, 500_00]).Array[1, 60],
                Gen.Select(Gen.Int[1, 11], Gen.Int[0, 1000], Gen.Int[0, 400]).Array[0, 3],
                Gen.Bool
            )
            .Sample(
                (count, parents, rows, moves, asItIs) =>
                {
                    var tree = BudgetTree.Of([
                        .. Enumerable.Range(0, count).Select(i => new BudgetUnit($"u{i}", i == 0 ? null : $"u{parents[i] % i}")),
                    ]);
                    foreach (var (unit, parent, day) in moves.Where(move => move.Item1 < count))
                        tree = tree.Move($"u{unit}", $"u{parent % unit}", NewYear.PlusDays(day)); // always to a smaller number: no circle
                    LedgerEntry[] entries =
                    [
                        .. rows.Select(row => new LedgerEntry(
                            $"u{row.Item1 % count}",
                            $"a{row.Item4 % 5}",
                            s_quarters[row.Item2].Id,
                            (LedgerKind)row.Item3,
                            Usd(row.Item4 / 100m)
                        )),
                    ];
                    LocalDate? asOf = asItIs ? NewYear.PlusDays(200) : null;
                    var brute = new Dictionary<(string, string, LedgerKind), decimal>();
                    foreach (var entry in entries)
                    {
                        var day = asOf ?? s_quarters.Single(quarter => quarter.Id == entry.Period).Start;
                        for (string? unit = entry.Unit; unit is not null; unit = tree.ParentOf(unit, day))
                        {
                            var key = (unit, entry.Period, entry.Kind);
                            brute[key] = brute.GetValueOrDefault(key) + entry.Amount.Amount;
                        }
                    }
                    var ledger = Booked(tree, entries);
                    var one = new LedgerRollupAccumulator(tree, s_quarters, Currency.Usd, asOf);
                    var other = new LedgerRollupAccumulator(tree, s_quarters, Currency.Usd, asOf);
                    for (int i = 0; i < entries.Length; i++)
                        (i % 3 == 0 ? one : other).Add(in entries[i]);
                    one.Merge(other);
                    LedgerRollup[] rollups = [LedgerRollup.Of(ledger, asOf), one.ToResult()];
                    var keys =
                        from unit in tree.Units
                        from quarter in s_quarters
                        from kind in Enum.GetValues<LedgerKind>()
                        select (unit, quarter.Id, kind);
                    return keys.All(key =>
                        rollups.All(rollup =>
                            rollup.Total(key.unit, key.Id, key.kind) == (brute.TryGetValue(key, out decimal sum) ? Usd(sum) : (Money?)null)
                        )
                        && ledger.Lines(key.unit, key.Id, key.kind, asOf).Sum(line => line.Amount.Amount) == brute.GetValueOrDefault(key)
                    );
                }
            );

    [Fact]
    public void Live_roll_ups_of_other_shapes_do_not_merge_and_bad_rows_change_nothing()
    {
        var tree = Tree;
        var live = new LedgerRollupAccumulator(tree, s_quarters, Currency.Usd);
        void Refused(LedgerRollupAccumulator other) => Refusal.Of(() => live.Merge(other), FaultCode.InvalidArgument, "other");
        Refused(new LedgerRollupAccumulator(Tree, s_quarters, Currency.Usd));
        Refused(new LedgerRollupAccumulator(tree, s_quarters.AsSpan(1), Currency.Usd));
        Refused(new LedgerRollupAccumulator(tree, s_quarters, Currency.Eur));
        Refused(new LedgerRollupAccumulator(tree, s_quarters, Currency.Usd, NewYear));
        Refused(null!);
        Refusal.Of(() => live.Add(Entry("x", "Q1", LedgerKind.Actual, 1m)), FaultCode.UnknownReference, "entry.Unit");
        live.ToResult().Rows.Should().Be(0);
        live.ToResult().Total("city", null, LedgerKind.Actual).Should().BeNull();
    }
}
