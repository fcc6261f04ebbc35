using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>A roll-up that lives: every row goes at once to its unit and all above it, so that every total is up to date.</summary>
/// <remarks>
/// The time per row grows with the depth of the tree, not with the number of rows, and no row allocates. Sums have 128 bits. Mutable, for
/// one thread; the parts of several are merged. Documents' keys are not remembered: <see cref="LedgerBuilder"/> does that.
/// </remarks>
public sealed class LedgerRollupAccumulator
{
    private readonly LedgerShape _shape;
    private readonly LocalDate? _asOf;
    private readonly int[][] _parents;
    private readonly Int128[] _sums;
    private readonly bool[] _isSeen;
    private long _rows;

    /// <summary>Starts a roll-up without rows.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="periods">The periods in their order, at least one; disjoint, gaps allowed.</param>
    /// <param name="currency">The currency of all amounts; it has a minor unit.</param>
    /// <param name="asOf">The day whose tree counts for all periods; null for the tree on each period's first day.</param>
    /// <exception cref="OpsException">As the constructor of <see cref="LedgerBuilder"/>.</exception>
    public LedgerRollupAccumulator(BudgetTree tree, ReadOnlySpan<DatedPeriod> periods, Currency currency, LocalDate? asOf = null)
    {
        _shape = new LedgerShape(tree, periods, currency);
        _asOf = asOf;
        _parents = _shape.Parents(tree, asOf);
        _sums = new Int128[_shape.Slots * _shape.Units];
        _isSeen = new bool[_sums.Length];
    }

    /// <summary>Adds a row.</summary>
    /// <param name="entry">The row.</param>
    /// <exception cref="OpsException">All faults of the row, as in <see cref="LedgerBuilder.Import"/>; nothing is added then.</exception>
    public void Add(in LedgerEntry entry)
    {
        if (!_shape.TryRead(in entry, out int start, out int slot, out long amount) || !_shape.HasNames(in entry))
        {
            var faults = new FaultReport();
            LedgerFaults.Tell(faults, _shape, in entry, nameof(entry));
            faults.ThrowIfAny();
        }
        int block = slot * _shape.Units;
        int[] parents = _parents[slot % _parents.Length];
        for (int unit = start; unit >= 0; unit = parents[unit])
        {
            _sums[block + unit] += amount;
            _isSeen[block + unit] = true;
        }
        _rows++;
    }

    /// <summary>Adds the rows of another roll-up.</summary>
    /// <param name="other">A roll-up over an equal shape: the same tree object, equal periods, currency and day.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, or another shape.</exception>
    public void Merge(LedgerRollupAccumulator other)
    {
        Guard.NotNull(other, nameof(other));
        var theirs = other._shape;
        bool isSame =
            theirs.Tree.Equals(_shape.Tree)
            && theirs.Currency == _shape.Currency
            && other._asOf == _asOf
            && theirs.Periods.AsSpan().SequenceEqual(_shape.Periods.AsSpan());
        if (!isSame)
            throw Faults.Invalid(nameof(other), "it adds up over other units, periods or another currency", "start both with the same");
        for (int cell = 0; cell < _sums.Length; cell++)
        {
            _sums[cell] += other._sums[cell];
            _isSeen[cell] |= other._isSeen[cell];
        }
        _rows += other._rows;
    }

    /// <summary>The totals so far; adding may go on.</summary>
    /// <returns>The totals.</returns>
    public LedgerRollup ToResult() => new(_shape, LedgerDimension.Unit, LedgerCells.Of(_sums, _isSeen)) { AsOf = _asOf, Rows = _rows };
}
