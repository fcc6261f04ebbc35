using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>A ledger added up: budget, commitments and actual of every unit, with all below it, in every period.</summary>
/// <remarks>Every row is read once, then each unit's sums go once to the unit above. Compares by identity.</remarks>
public sealed class LedgerRollup : IExplainable
{
    private readonly LedgerShape _shape;
    private readonly LedgerCells _cells;

    internal LedgerRollup(LedgerShape shape, LedgerCells cells, LocalDate? asOf, long rows)
    {
        _shape = shape;
        _cells = cells;
        AsOf = asOf;
        Rows = rows;
    }

    /// <summary>The day whose tree counts for all periods; null if each period counts by the tree on its first day (as it was).</summary>
    public LocalDate? AsOf { get; }

    /// <summary>How many rows were added up.</summary>
    public long Rows { get; }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency => _shape.Currency;

    /// <summary>Adds a ledger up.</summary>
    /// <param name="ledger">The ledger; perhaps without rows.</param>
    /// <param name="asOf">The day whose tree counts for all periods (as it is); null for the tree on each period's first day (as it was).</param>
    /// <returns>The totals.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static LedgerRollup Of(Ledger ledger, LocalDate? asOf = null)
    {
        Guard.NotNull(ledger, nameof(ledger));
        return new LedgerRollup(ledger.Shape, LedgerCells.Of(ledger, ledger.Shape.Parents(asOf)), asOf, ledger.Count);
    }

    /// <summary>The sum of a unit and all below it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period's key; null for all periods.</param>
    /// <param name="kind">Budget, commitment or actual.</param>
    /// <returns>The sum; null if there is no row at or below the unit, which is not a sum of 0.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: not a unit or period. <see cref="FaultCode.Overflow"/>: beyond decimal.
    /// </exception>
    public Money? Total(string unit, string? period, LedgerKind kind)
    {
        int row = _shape.Tree.Row(unit, nameof(unit));
        Guard.Defined(kind, nameof(kind));
        if (period is not null)
            return Total(row, _shape.Period(period, nameof(period)), 1, kind);
        return Total(row, 0, _shape.Periods.Length, kind);
    }

    /// <summary>Budget, commitments and actual of a unit and all below it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period's key; null for all periods.</param>
    /// <returns>The position.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: not a unit or period. <see cref="FaultCode.Overflow"/>: beyond decimal.
    /// </exception>
    public LedgerPosition Position(string unit, string? period = null) =>
        new()
        {
            Unit = unit,
            Period = period,
            Budget = Total(unit, period, LedgerKind.Budget),
            Committed = Total(unit, period, LedgerKind.Commitment) ?? Money.Zero(Currency),
            Actual = Total(unit, period, LedgerKind.Actual) ?? Money.Zero(Currency),
        };

    private Money? Total(int unit, int from, int count, LedgerKind kind)
    {
        Int128 sum = 0;
        bool isSeen = false;
        for (int period = from; period < from + count; period++)
        {
            int cell = (_shape.Slot(kind, period) * _shape.Units) + unit;
            sum += _cells[cell];
            isSeen |= _cells.IsSeen(cell);
        }
        return isSeen ? MinorUnits.Amount(sum, _shape.Places, Currency) : null;
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var day = AsOf ?? _shape.Periods[^1].Start;
        int[] parents = _shape.Tree.ParentsOn(day);
        return Explanation.Of(
            new Phrase("Rows", "行数"),
            (decimal)Rows,
            default,
            default,
            [.. _shape.Tree.Units.Where((_, row) => parents[row] < 0).Select(unit => Position(unit).Explain())]
        );
    }
}
