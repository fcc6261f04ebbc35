using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>Budgets, commitments and actuals in columns: 18 bytes a row, every text kept once.</summary>
/// <remarks>
/// Amounts are whole minor units in 64 bits and so exact. A ledger is made by <see cref="LedgerBuilder"/> and does not change; rolled up
/// by <see cref="LedgerRollup"/>. Compares by identity.
/// </remarks>
public sealed class Ledger
{
    internal Ledger(LedgerShape shape, LedgerColumns columns, LedgerCodingTable codings)
    {
        Shape = shape;
        Columns = columns;
        Codings = codings;
    }

    /// <summary>How many rows it has.</summary>
    public int Count => Columns.Count;

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency => Shape.Currency;

    /// <summary>The units.</summary>
    public BudgetTree Tree => Shape.Tree;

    /// <summary>The periods in their order.</summary>
    public ImmutableArray<DatedPeriod> Periods => Shape.Periods;

    internal LedgerShape Shape { get; }

    internal LedgerColumns Columns { get; }

    internal LedgerCodingTable Codings { get; }

    /// <summary>The tree of a dimension.</summary>
    /// <param name="dimension">Units, accounts, programmes, funds or projects.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the ledger was given no such tree.</exception>
    public BudgetTree TreeOf(LedgerDimension dimension) => Shape.TreeOf(dimension, nameof(dimension));

    /// <summary>A row.</summary>
    /// <param name="row">Its number in the order of booking, from 0.</param>
    /// <returns>The row.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: there is no such row.</exception>
    public LedgerLine Line(int row)
    {
        Guard.InRange(row, 0, Count - 1, nameof(row));
        var (kind, period) = Math.DivRem(Columns.Slots[row], Periods.Length);
        int coding = Columns.Codings[row];
        return new LedgerLine(
            row,
            Tree.Units[Columns.Units[row]],
            Codings.Name(coding, LedgerDimension.Account)!,
            Periods[period].Id,
            (LedgerKind)kind,
            MinorUnits.Amount(Columns.Amounts[row], Shape.Places, Currency),
            Codings.Name(coding, LedgerDimension.Programme),
            Codings.Name(coding, LedgerDimension.Fund),
            Codings.Name(coding, LedgerDimension.Project)
        );
    }

    /// <summary>The rows behind a total: those of a unit and of all units that were below it in the period.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period's key; null for all periods.</param>
    /// <param name="kind">Budget, commitment or actual.</param>
    /// <param name="asOf">The day whose tree counts; null for the tree on each period's first day.</param>
    /// <returns>The rows in the order of booking.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: not a unit or period of the ledger.</exception>
    public ImmutableArray<LedgerLine> Lines(string unit, string? period, LedgerKind kind, LocalDate? asOf = null)
    {
        Tree.Row(unit, nameof(unit));
        return Lines(LedgerDimension.Unit, unit, nameof(unit), period, kind, asOf);
    }

    /// <summary>The rows behind a total by account, programme, fund, project or unit.</summary>
    /// <param name="node">The node; all that was below it in the period counts, too.</param>
    /// <param name="period">The period's key; null for all periods.</param>
    /// <param name="kind">Budget, commitment or actual.</param>
    /// <param name="asOf">The day whose tree counts; null for the tree on each period's first day.</param>
    /// <returns>The rows in the order of booking.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: not a node or period of the ledger. <see cref="FaultCode.InvalidArgument"/>: no such tree.
    /// </exception>
    public ImmutableArray<LedgerLine> Lines(LedgerNode node, string? period, LedgerKind kind, LocalDate? asOf = null)
    {
        Guard.NotNull(node, nameof(node));
        return Lines(node.Dimension, node.Id, nameof(node), period, kind, asOf);
    }

    private ImmutableArray<LedgerLine> Lines(
        LedgerDimension dimension,
        string id,
        string place,
        string? period,
        LedgerKind kind,
        LocalDate? asOf
    )
    {
        var axis = new LedgerAxis(this, dimension, place);
        bool[][] below = axis.Below(id, place, asOf);
        int wanted = period is null ? -1 : Shape.Period(period, nameof(period));
        Guard.Defined(kind, nameof(kind));
        var lines = ImmutableArray.CreateBuilder<LedgerLine>();
        for (int row = 0; row < Count; row++)
        {
            var (kindOfRow, at) = Math.DivRem(Columns.Slots[row], Periods.Length);
            int node = axis.Node(row);
            if (kindOfRow == (int)kind && (wanted < 0 || wanted == at) && node >= 0 && below[at][node])
                lines.Add(Line(row));
        }
        return lines.ToImmutable();
    }
}
