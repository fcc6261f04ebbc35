using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>A ledger added up: budget, commitments and actual of every unit (or account, programme, fund, project), with all below it, in every period.</summary>
/// <remarks>Every row is read once, then each node's sums go once to the node above. Compares by identity.</remarks>
public sealed class LedgerRollup : IExplainable
{
    private readonly LedgerShape _shape;
    private readonly LedgerCells _cells;

    private readonly BudgetTree _tree;

    internal LedgerRollup(LedgerShape shape, LedgerDimension dimension, LedgerCells cells)
    {
        _shape = shape;
        _cells = cells;
        _tree = shape.TreeOf(dimension, nameof(dimension));
        Dimension = dimension;
    }

    /// <summary>Units, accounts, programmes, funds or projects.</summary>
    public LedgerDimension Dimension { get; }

    /// <summary>The node of another dimension to which the totals are limited; null if all rows count.</summary>
    public LedgerNode? Within { get; internal init; }

    /// <summary>The day whose tree counts for all periods; null if each period counts by the tree on its first day (as it was).</summary>
    public LocalDate? AsOf { get; internal init; }

    /// <summary>How many rows were added up.</summary>
    public long Rows { get; internal init; }

    /// <summary>How many rows were not, because they name no programme, fund or project, or lie outside <see cref="Within"/>.</summary>
    public long RowsLeftOut { get; internal init; }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency => _shape.Currency;

    /// <summary>Adds a ledger up over its units.</summary>
    /// <param name="ledger">The ledger; perhaps without rows.</param>
    /// <param name="asOf">The day whose tree counts for all periods (as it is); null for the tree on each period's first day (as it was).</param>
    /// <returns>The totals.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public static LedgerRollup Of(Ledger ledger, LocalDate? asOf = null) => Of(ledger, LedgerDimension.Unit, null, asOf);

    /// <summary>Adds a ledger up over its units, accounts, programmes, funds or projects.</summary>
    /// <param name="ledger">The ledger; perhaps without rows.</param>
    /// <param name="dimension">By what to add up; the ledger has the tree of it.</param>
    /// <param name="within">A node of another dimension to which to limit the totals; null for all rows.</param>
    /// <param name="asOf">The day whose trees count for all periods (as it is); null for those on each period's first day (as it was).</param>
    /// <returns>The totals.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, or a dimension of which the ledger has no tree.
    /// <see cref="FaultCode.UnknownReference"/>: a node that is not there.
    /// </exception>
    public static LedgerRollup Of(Ledger ledger, LedgerDimension dimension, LedgerNode? within = null, LocalDate? asOf = null)
    {
        Guard.NotNull(ledger, nameof(ledger));
        var axis = new LedgerAxis(ledger, dimension, nameof(dimension));
        var nodes = axis.Nodes(within, asOf);
        var cells = LedgerCells.Of(ledger.Columns, nodes, ledger.Shape.Parents(axis.Tree, asOf), axis.Tree);
        int leftOut = nodes.Count(LedgerAxis.Nowhere);
        return new LedgerRollup(ledger.Shape, dimension, cells)
        {
            Within = within,
            AsOf = asOf,
            Rows = ledger.Count - leftOut,
            RowsLeftOut = leftOut,
        };
    }

    /// <summary>The sum of a unit and all below it.</summary>
    /// <param name="unit">The unit, or the account, programme, fund or project by which the ledger is added up.</param>
    /// <param name="period">The period's key; null for all periods.</param>
    /// <param name="kind">Budget, commitment or actual.</param>
    /// <returns>The sum; null if there is no row at or below the unit, which is not a sum of 0.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: not a key of the tree, or not a period. <see cref="FaultCode.Overflow"/>: beyond decimal.
    /// </exception>
    public Money? Total(string unit, string? period, LedgerKind kind)
    {
        int row = _tree.Row(unit, nameof(unit));
        Guard.Defined(kind, nameof(kind));
        if (period is not null)
            return Total(row, _shape.Period(period, nameof(period)), 1, kind);
        return Total(row, 0, _shape.Periods.Length, kind);
    }

    /// <summary>Budget, commitments and actual of a unit and all below it.</summary>
    /// <param name="unit">The unit, or the account, programme, fund or project by which the ledger is added up.</param>
    /// <param name="period">The period's key; null for all periods.</param>
    /// <returns>The position.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: not a key of the tree, or not a period. <see cref="FaultCode.Overflow"/>: beyond decimal.
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
            int cell = (_shape.Slot(kind, period) * _tree.Units.Length) + unit;
            sum += _cells[cell];
            isSeen |= _cells.IsSeen(cell);
        }
        return isSeen ? MinorUnits.Amount(sum, _shape.Places, Currency) : null;
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var day = AsOf ?? _shape.Periods[^1].Start;
        int[] parents = _tree.ParentsOn(day);
        return Explanation.Of(
            new Phrase("Rows", "行数"),
            (decimal)Rows,
            default,
            default,
            [.. _tree.Units.Where((_, row) => parents[row] < 0).Select(unit => Position(unit).Explain())]
        );
    }
}
