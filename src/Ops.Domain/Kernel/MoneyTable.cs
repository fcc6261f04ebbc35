namespace Ops.Domain;

/// <summary>
/// A two-way table of amounts in whole minor units whose rows and columns both add up, as near as can be to the table in which
/// every cell is its row's and its column's share: row total × column total / grand total.
/// </summary>
/// <remarks>
/// Controlled rounding (Cox and Ernst, 1982): each cell is the floor or the ceiling of its exact value at the minor unit, every
/// row and column sums to its total, and the sum of the cells' errors is the least possible. Rounding cell by cell, or row by
/// row, does not do that. Where several tables are best, one of them is returned, always the same. No equality is claimed.
/// </remarks>
public sealed class MoneyTable : IExplainable
{
    private readonly ImmutableArray<Money> _cells;

    private MoneyTable(ImmutableArray<Money> cells, ImmutableArray<Money> rowTotals, ImmutableArray<Money> columnTotals, Money totalError)
    {
        _cells = cells;
        RowTotals = rowTotals;
        ColumnTotals = columnTotals;
        TotalError = totalError;
    }

    /// <summary>What each row sums to.</summary>
    public ImmutableArray<Money> RowTotals { get; }

    /// <summary>What each column sums to.</summary>
    public ImmutableArray<Money> ColumnTotals { get; }

    /// <summary>The sum over all cells of the distance between the cell and its exact value.</summary>
    public Money TotalError { get; }

    /// <summary>One cell.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the table.</exception>
    public Money this[int row, int column] =>
        _cells[
            (Guard.InRange(row, 0, RowTotals.Length - 1, nameof(row)) * ColumnTotals.Length)
                + Guard.InRange(column, 0, ColumnTotals.Length - 1, nameof(column))
        ];

    /// <summary>One row of cells.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The cells from left to right.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the table.</exception>
    public ReadOnlySpan<Money> Row(int row) =>
        _cells.AsSpan().Slice(Guard.InRange(row, 0, RowTotals.Length - 1, nameof(row)) * ColumnTotals.Length, ColumnTotals.Length);

    /// <summary>Rounds the table of proportional shares so that rows and columns add up.</summary>
    /// <param name="rowTotals">What the rows sum to; at least one, none negative, in whole minor units.</param>
    /// <param name="columnTotals">What the columns sum to, likewise; together as much as the rows.</param>
    /// <returns>The table.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no row or no column. <see cref="FaultCode.CurrencyMismatch"/>: two currencies.
    /// <see cref="FaultCode.InvalidArgument"/>: a total that is negative or finer than the minor unit, totals that do not agree.
    /// <see cref="FaultCode.ZeroDenominator"/>: the grand total is 0. <see cref="FaultCode.Overflow"/>: it is beyond decimal.
    /// </exception>
    public static MoneyTable Of(ReadOnlySpan<Money> rowTotals, ReadOnlySpan<Money> columnTotals)
    {
        Guard.NotEmpty(rowTotals, nameof(rowTotals));
        Guard.NotEmpty(columnTotals, nameof(columnTotals));
        var currency = rowTotals[0].Currency;
        Money.RefuseOthers(rowTotals, currency, nameof(rowTotals));
        Money.RefuseOthers(columnTotals, currency, nameof(columnTotals));
        var rows = Units(rowTotals, nameof(rowTotals));
        var columns = Units(columnTotals, nameof(columnTotals));
        var (byRow, byColumn) = (Money.Sum(rowTotals), Money.Sum(columnTotals));
        var total = Total(rows);
        if (total != Total(columns))
            throw Faults.Invalid(
                nameof(columnTotals),
                $"the columns sum to {byColumn}, the rows to {byRow}",
                "give both the same grand total"
            );
        if (total == 0)
            throw Faults.ZeroDenominator(nameof(rowTotals), "the grand total is 0", "give at least one positive total");

        var rounding = new TableRounding(rows, columns, total);
        int places = currency.MinorUnitsFor("round");
        var cells = ImmutableArray.CreateBuilder<Money>(rows.Length * columns.Length);
        foreach (var units in rounding.Cells)
            cells.Add(new Money(Exact.Value(units, places), currency));
        var error = new Money(Exact.Nearest(rounding.ErrorTimesTotal, total * Exact.PowerOfTen(places)), currency);
        return new MoneyTable(cells.MoveToImmutable(), [.. rowTotals], [.. columnTotals], error);
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var rows = new Explanation[RowTotals.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            string terms = string.Join(" + ", Row(i).ToArray().Select(cell => Figures.Text(cell.Amount)));
            rows[i] = Explanation.Of(Phrase.Of($"row {i + 1}", $"第 {i + 1} 行"), RowTotals[i].ToString(), Phrase.Of($"{terms}"));
        }
        return Explanation.Of(
            new Phrase("Total rounding error", "舍入误差合计"),
            TotalError.ToString(),
            Phrase.Of(
                $"least Σ |cell − row × column / {Money.Sum([.. RowTotals])}|",
                $"最小 Σ |单元格 − 行合计 × 列合计 / {Money.Sum([.. RowTotals])}|"
            ),
            new Phrase("controlled rounding, Cox and Ernst 1982", "受控舍入，Cox 与 Ernst 1982"),
            rows
        );
    }

    private static Int128 Total(Int128[] units)
    {
        Int128 total = 0;
        foreach (var item in units)
            total += item;
        return total;
    }

    private static Int128[] Units(ReadOnlySpan<Money> totals, string place)
    {
        var units = new Int128[totals.Length];
        for (int i = 0; i < units.Length; i++)
        {
            if (totals[i].IsNegative)
                throw Faults.Invalid(Guard.At(place, i), $"{totals[i]} is negative", "give totals of at least 0");
            var whole = totals[i].InMinorUnits("round", Guard.At(place, i));
            int places = whole.Currency.MinorUnitsFor("round");
            units[i] = (Int128)(Exact.Numerator(whole.Amount) * Exact.PowerOfTen(places - whole.Amount.Scale));
        }
        return units;
    }
}
