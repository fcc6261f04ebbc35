using CsCheck;

namespace Ops.Domain.Tests.Kernel;

public sealed class MoneyTableTests
{
    private static Money[] Yen(params ReadOnlySpan<int> amounts) => [.. amounts.ToArray().Select(amount => new Money(amount, "JPY"))];

    private static Money[] Usd(params ReadOnlySpan<decimal> amounts) => [.. amounts.ToArray().Select(amount => new Money(amount, "USD"))];

    // By hand: exact cells 6.67, 13.33, 10 and 13.33, 26.67, 20; rounding each to the nearer adds up already.
    // Error: four cells off by a third.
    [Fact]
    public void Rows_and_columns_add_up_with_the_least_error()
    {
        var table = MoneyTable.Of(Yen(30, 60), Yen(20, 40, 30));

        table.Row(0).ToArray().Should().Equal(Yen(7, 13, 10));
        table.Row(1).ToArray().Should().Equal(Yen(13, 27, 20));
        table[1, 2].Should().Be(new Money(20, "JPY"));
        table.TotalError.Currency.Should().Be(Currency.Jpy);
        table.TotalError.Amount.Should().BeApproximately(4m / 3m, 1e-27m);
        table.RowTotals.Should().Equal(Yen(30, 60));
        table.ColumnTotals.Should().Equal(Yen(20, 40, 30));
    }

    // By hand: all nine cells are 33.33 cents; each row and column rounds exactly one of them up: 3 x 2/3 + 6 x 1/3 = 4 cents.
    [Fact]
    public void Thirds_round_up_once_in_every_row_and_column()
    {
        var table = MoneyTable.Of(Usd(1, 1, 1), Usd(1, 1, 1));

        for (int i = 0; i < 3; i++)
        {
            table.Row(i).ToArray().Select(cell => cell.Amount).Order().Should().Equal(0.33m, 0.33m, 0.34m);
            Enumerable.Range(0, 3).Sum(row => table[row, i].Amount).Should().Be(1m);
        }
        table.TotalError.Should().Be(new Money(0.04m, "USD"));
    }

    [Fact]
    public void Whole_cells_stay_and_empty_rows_stay_empty()
    {
        var table = MoneyTable.Of(Yen(30, 0, 60), Yen(15, 45, 0, 30));

        table.Row(0).ToArray().Should().Equal(Yen(5, 15, 0, 10));
        table.Row(1).ToArray().Should().Equal(Yen(0, 0, 0, 0));
        table.Row(2).ToArray().Should().Equal(Yen(10, 30, 0, 20));
        table.TotalError.IsZero.Should().BeTrue();
    }

    [Fact]
    public void Huge_totals_stay_exact()
    {
        // Half of an odd number of yen each: rows 2 x (2^62+1), columns the same.
        var half = new Money(39614081257132168796771975167m, "JPY");

        var table = MoneyTable.Of([half, half], [half, half]);

        table[0, 0].Amount.Should().BeOneOf(19807040628566084398385987583m, 19807040628566084398385987584m);
        (table[0, 0] + table[0, 1]).Should().Be(half);
        (table[0, 0] + table[1, 0]).Should().Be(half);
        table.TotalError.Amount.Should().Be(2m);
    }

    // Reference: every way to round the cells up or down, those that add up, the least error (times the grand total).
    private static long LeastError(int[] rows, int[] columns)
    {
        long total = rows.Sum(row => (long)row);
        int cells = rows.Length * columns.Length;
        long least = long.MaxValue;
        for (int ups = 0; ups < 1 << cells; ups++)
        {
            long error = 0;
            var byRow = rows.Select(row => (long)row).ToArray();
            var byColumn = columns.Select(column => (long)column).ToArray();
            for (int cell = 0; cell < cells && error >= 0; cell++)
            {
                long product = (long)rows[cell / columns.Length] * columns[cell % columns.Length];
                long rest = product % total;
                bool isUp = (ups >> cell & 1) == 1;
                byRow[cell / columns.Length] -= (product / total) + (isUp ? 1 : 0);
                byColumn[cell % columns.Length] -= (product / total) + (isUp ? 1 : 0);
                error = isUp && rest == 0 ? -1 : error + (isUp ? total - rest : rest);
            }
            if (error >= 0 && byRow.All(left => left == 0) && byColumn.All(left => left == 0))
                least = Math.Min(least, error);
        }
        return least;
    }

    [Fact]
    public void The_error_is_the_least_possible_for_all_small_tables() =>
        Gen.Select(
                Gen.Int[1, 4].SelectMany(count => Gen.Int[0, 60].Array[count]),
                Gen.Int[1, 3].SelectMany(count => Gen.Int[0, 60].Array[count])
            )
            .Where((rows, columns) => rows.Sum() >= columns.Sum() && rows.Sum() > 0)
            .Sample(
                (rows, columns) =>
                {
                    columns[0] += rows.Sum() - columns.Sum();
                    var table = MoneyTable.Of(Yen(rows), Yen(columns));

                    decimal scaled = table.TotalError.Amount * rows.Sum();
                    decimal.Round(scaled, 10).Should().Be(LeastError(rows, columns));
                    ShouldAddUp(table);
                },
                iter: 100
            );

    [Fact]
    public void Every_table_adds_up_for_all_sizes() =>
        Gen.Select(Gen.Int[0, 100_000].Array[1, 40], Gen.Int[0, 100_000].Array[1, 15])
            .Where((rows, columns) => rows.Sum() >= columns.Sum() && rows.Sum() > 0)
            .Sample(
                (rows, columns) =>
                {
                    columns[^1] += rows.Sum() - columns.Sum();
                    ShouldAddUp(MoneyTable.Of(Yen(rows), Yen(columns)));
                },
                iter: 50
            );

    private static void ShouldAddUp(MoneyTable table)
    {
        decimal total = table.RowTotals.Sum(row => row.Amount);
        for (int i = 0; i < table.RowTotals.Length; i++)
        {
            Money.Sum(table.Row(i)).Should().Be(table.RowTotals[i]);
            for (int j = 0; j < table.ColumnTotals.Length; j++)
                Math.Abs((table[i, j].Amount * total) - (table.RowTotals[i].Amount * table.ColumnTotals[j].Amount))
                    .Should()
                    .BeLessThan(total);
        }
        for (int j = 0; j < table.ColumnTotals.Length; j++)
            Enumerable.Range(0, table.RowTotals.Length).Sum(i => table[i, j].Amount).Should().Be(table.ColumnTotals[j].Amount);
    }

    [Fact]
    public void Totals_that_make_no_table_are_refused()
    {
        Refusal.Of(() => MoneyTable.Of([], Yen(1))).ShouldBe(FaultCode.EmptyInput, "rowTotals");
        Refusal.Of(() => MoneyTable.Of(Yen(1), [])).ShouldBe(FaultCode.EmptyInput, "columnTotals");
        Refusal.Of(() => MoneyTable.Of([.. Yen(1), .. Usd(1)], Yen(2))).ShouldBe(FaultCode.CurrencyMismatch, "rowTotals[1]");
        Refusal.Of(() => MoneyTable.Of(Yen(1), Usd(1))).ShouldBe(FaultCode.CurrencyMismatch, "columnTotals[0]");
        Refusal.Of(() => MoneyTable.Of(Yen(3, -1), Yen(2))).ShouldBe(FaultCode.InvalidArgument, "rowTotals[1]");
        Refusal.Of(() => MoneyTable.Of(Yen(2), Yen(3, -1))).ShouldBe(FaultCode.InvalidArgument, "columnTotals[1]");
        Refusal.Of(() => MoneyTable.Of(Usd(1.005m), Usd(1.005m))).ShouldBe(FaultCode.InvalidArgument, "rowTotals[0]");
        Refusal.Of(() => MoneyTable.Of(Usd(1, 2), Usd(1.5m, 1.51m))).ShouldBe(FaultCode.InvalidArgument, "columnTotals");
        Refusal.Of(() => MoneyTable.Of(Usd(1, 2), Usd(1.5m, 1.51m))).Message.Should().Contain("3.01 USD").And.Contain("3.00 USD");
        Refusal.Of(() => MoneyTable.Of(Yen(0, 0), Yen(0))).ShouldBe(FaultCode.ZeroDenominator, "rowTotals");
        Refusal.Of(() => MoneyTable.Of([new Money(1, "XAU")], [new Money(1, "XAU")])).ShouldBe(FaultCode.InvalidArgument, "currency");
        var most = new Money(decimal.MaxValue, "JPY");
        Refusal.Of(() => MoneyTable.Of([most, most], [most, most])).ShouldBe(FaultCode.Overflow, "result");
    }

    [Fact]
    public void A_cell_outside_the_table_is_refused()
    {
        var table = MoneyTable.Of(Yen(30, 60), Yen(20, 40, 30));

        Refusal.Of(() => _ = table[2, 0]).ShouldBe(FaultCode.InvalidArgument, "row");
        Refusal.Of(() => _ = table[-1, 0]).ShouldBe(FaultCode.InvalidArgument, "row");
        Refusal.Of(() => _ = table[0, 3]).ShouldBe(FaultCode.InvalidArgument, "column");
        Refusal.Of(() => table.Row(2)).ShouldBe(FaultCode.InvalidArgument, "row");
    }

    [Fact]
    public void A_table_explains_its_rows()
    {
        var text = MoneyTable.Of(Yen(30, 60), Yen(20, 40, 30)).Explain();

        text.Formula.English.Should().Be("least Σ |cell − row × column / 90 JPY|");
        text.Parts.Select(part => part.ToText().TrimEnd()).Should().Equal("row 1: 30 JPY = 7 + 13 + 10", "row 2: 60 JPY = 13 + 27 + 20");
        text.ToText(Language.Chinese).Should().StartWith("舍入误差合计：1.333").And.Contain("第 2 行：60 JPY");
    }
}
