using System.Numerics;

namespace Ops.Domain.Rules;

/// <summary>Gathers coverage point by point, so that a whole test suite yields one figure.</summary>
/// <typeparam name="TFact">The fact of the table.</typeparam>
/// <typeparam name="TOutcome">The outcome of the table.</typeparam>
/// <remarks>Mutable, for one thread; parts are joined with <see cref="Merge"/>.</remarks>
public sealed class RuleCoverageAccumulator<TFact, TOutcome>
{
    private readonly DecisionTable<TFact, TOutcome> _table;
    private readonly int[] _matched;
    private readonly int[] _selected;
    private readonly List<int> _faults = [];
    private readonly CoverageColumn<TFact>[] _columns;
    private readonly ulong[] _rows;

    internal RuleCoverageAccumulator(DecisionTable<TFact, TOutcome> table)
    {
        _table = table;
        _matched = new int[table.Rows.Length];
        _selected = new int[table.Rows.Length];
        _columns =
        [
            .. table.Columns.Select((column, at) => new CoverageColumn<TFact>(column, [.. table.Rows.Select(row => row.Sets[at])])),
        ];
        _rows = new ulong[BitRows.Words(table.Rows.Length)];
    }

    /// <summary>How many points were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a point. No allocation, except to remember a broken policy.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>, <see cref="FaultCode.UnknownReference"/>: a value outside its domain.</exception>
    public void Add(TFact fact)
    {
        foreach (var column in _columns)
            column.Look(fact);
        foreach (var column in _columns)
        {
            if (column.IsWaiting)
                column.Exercise(_columns);
        }
        _columns[0].Allowed.CopyTo(_rows);
        for (int i = 1; i < _columns.Length; i++)
            BitRows.And(_rows, _columns[i].Allowed, _rows);
        Tally(_matched);
        if (!_table.Select(_rows))
            _faults.Add(Count);
        Tally(_selected);
        Count++;
    }

    /// <summary>Adds the points of another accumulator over the same table.</summary>
    /// <param name="other">The other; its points count as coming after those of this one.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: another table.</exception>
    public void Merge(RuleCoverageAccumulator<TFact, TOutcome> other)
    {
        if (!ReferenceEquals(_table, Guard.NotNull(other, nameof(other))._table))
            throw Faults.Invalid(nameof(other), "coverage of another table", "merge accumulators of one table");
        for (int row = 0; row < _matched.Length; row++)
        {
            _matched[row] += other._matched[row];
            _selected[row] += other._selected[row];
        }
        for (int i = 0; i < _columns.Length; i++)
            _columns[i].Merge(other._columns[i]);
        _faults.AddRange(other._faults.Select(index => index + Count));
        Count += other.Count;
    }

    /// <summary>The coverage so far.</summary>
    /// <returns>The coverage.</returns>
    public RuleCoverage ToResult() =>
        new(
            [.. _table.Rows.Select((row, i) => new RowCoverage(row.Id, _matched[i], _selected[i]))],
            [.. _faults],
            [.. _table.Rows.SelectMany((row, i) => _columns.SelectMany(column => column.Boundaries(row.Id, i)))]
        );

    private void Tally(int[] counts)
    {
        for (int word = 0; word < _rows.Length; word++)
        {
            for (ulong bits = _rows[word]; bits != 0; bits &= bits - 1)
                counts[(word << 6) + BitOperations.TrailingZeroCount(bits)]++;
        }
    }
}
