using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>Budgets, commitments and actuals in columns: 18 bytes a row, every text kept once.</summary>
/// <remarks>
/// Amounts are whole minor units in 64 bits and so exact. A ledger is made by <see cref="LedgerBuilder"/> and does not change; rolled up
/// by <see cref="LedgerRollup"/>. Compares by identity.
/// </remarks>
public sealed class Ledger
{
    private readonly int[] _units;
    private readonly int[] _accounts;
    private readonly ushort[] _slots;
    private readonly long[] _amounts;
    private readonly string[] _accountNames;

    internal Ledger(LedgerShape shape, LedgerColumns columns, string[] accountNames)
    {
        Shape = shape;
        _units = [.. columns.Units];
        _accounts = [.. columns.Accounts];
        _slots = [.. columns.Slots];
        _amounts = [.. columns.Amounts];
        _accountNames = accountNames;
    }

    /// <summary>How many rows it has.</summary>
    public int Count => _amounts.Length;

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency => Shape.Currency;

    /// <summary>The units.</summary>
    public BudgetTree Tree => Shape.Tree;

    /// <summary>The periods in their order.</summary>
    public ImmutableArray<DatedPeriod> Periods => Shape.Periods;

    internal LedgerShape Shape { get; }

    internal ReadOnlySpan<int> Units => _units;

    internal ReadOnlySpan<ushort> Slots => _slots;

    internal ReadOnlySpan<long> Amounts => _amounts;

    /// <summary>A row.</summary>
    /// <param name="row">Its number in the order of booking, from 0.</param>
    /// <returns>The row.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: there is no such row.</exception>
    public LedgerLine Line(int row)
    {
        Guard.InRange(row, 0, Count - 1, nameof(row));
        var (kind, period) = Math.DivRem(_slots[row], Periods.Length);
        return new LedgerLine(
            row,
            Tree.Units[_units[row]],
            _accountNames[_accounts[row]],
            Periods[period].Id,
            (LedgerKind)kind,
            MinorUnits.Amount(_amounts[row], Shape.Places, Currency)
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
        int top = Tree.Row(unit, nameof(unit));
        int wanted = period is null ? -1 : Shape.Period(period, nameof(period));
        Guard.Defined(kind, nameof(kind));
        int[][] parents = Shape.Parents(asOf);
        var below = new bool[Shape.Slots][];
        for (int p = 0; p < Periods.Length; p++)
        {
            if (wanted < 0 || wanted == p)
                below[Shape.Slot(kind, p)] =
                    p > 0 && parents[p] == parents[p - 1] && wanted < 0 ? below[Shape.Slot(kind, p - 1)] : Below(top, parents[p]);
        }
        var lines = ImmutableArray.CreateBuilder<LedgerLine>();
        for (int row = 0; row < Count; row++)
        {
            if (below[_slots[row]] is { } isBelow && isBelow[_units[row]])
                lines.Add(Line(row));
        }
        return lines.ToImmutable();
    }

    private bool[] Below(int top, int[] parents)
    {
        var isBelow = new bool[parents.Length];
        int[] order = BudgetTree.BottomUp(parents, Tree.Units);
        for (int at = order.Length - 1; at >= 0; at--)
        {
            int row = order[at];
            isBelow[row] = row == top || (parents[row] >= 0 && isBelow[parents[row]]);
        }
        return isBelow;
    }
}
