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
    private readonly ColumnIndex<TFact>[] _index;
    private readonly int[] _classes;
    private readonly int[] _starts;
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
        _index = [.. _columns.Select(column => column.Index)];
        _classes = new int[_index.Length];
        _starts = new int[_index.Length];
        _rows = new ulong[BitRows.Words(table.Rows.Length)];
    }

    /// <summary>How many points were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a point. No allocation, except to remember a broken policy.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>, <see cref="FaultCode.UnknownReference"/>: a value outside its domain.</exception>
    public void Add(TFact fact)
    {
        for (int i = 0; i < _index.Length; i++)
            _classes[i] = _index[i].Find(fact);
        for (int i = 0; i < _index.Length; i++)
            _starts[i] = _classes[i] * _rows.Length;
        for (int i = 0; i < _index.Length; i++)
        {
            if (_columns[i].IsWaiting(_classes[i]))
                _columns[i].Exercise(_classes[i], _index, i, _starts);
        }
        ColumnIndex<TFact>.Match(_index, _starts, _rows);
        int first = Tally(_matched, out bool isOnly);
        if (first >= 0 && (_table.Policy == HitPolicy.First || (isOnly && _table.Policy <= HitPolicy.Priority)))
            _selected[first]++;
        else if (first >= 0)
        {
            if (!_table.Select(_rows))
                _faults.Add(Count);
            Tally(_selected, out _);
        }
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

    /// <summary>Counts each matching row; the first of them, -1 without any, and whether there is no other.</summary>
    private int Tally(int[] counts, out bool isOnly)
    {
        int first = -1;
        int found = 0;
        for (int word = 0; word < _rows.Length; word++)
        {
            for (ulong bits = _rows[word]; bits != 0; bits &= bits - 1)
            {
                int row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                counts[row]++;
                first = found++ == 0 ? row : first;
            }
        }
        isOnly = found == 1;
        return first;
    }
}
