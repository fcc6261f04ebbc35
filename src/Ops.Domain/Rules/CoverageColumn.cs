using System.Numerics;

namespace Ops.Domain.Rules;

/// <summary>
/// A column compiled for coverage: as for deciding, but with each boundary value as a class of its own, so that finding the class of a
/// fact's value finds the boundaries that it tries.
/// </summary>
internal sealed class CoverageColumn<TFact>
{
    private readonly Column<TFact> _column;
    private readonly ImmutableArray<ValueSet> _cells;
    private readonly SortedSet<decimal>[] _places;
    private readonly Segments _segments;
    private readonly ColumnIndex<TFact> _index;
    private readonly int _words;

    // For each class the rows with a boundary there that no point has exercised yet, and how many they are.
    private readonly ulong[] _waiting;
    private readonly int[] _waitingCounts;
    private int _class;

    public CoverageColumn(Column<TFact> column, ImmutableArray<ValueSet> cells)
    {
        var axis = column.Axis;
        _column = column;
        _cells = cells;
        _places = [.. cells.Select(cell => CellEnds.Values(axis, cell))];
        _segments = Segments.Of(
            axis,
            cells.Concat(_places.SelectMany(places => places).Distinct().Select(place => axis.Normalise(ValueSet.Point(place))))
        );
        _index = column.Index(_segments, Space.RowsPerClass(_segments, cells));
        _words = BitRows.Words(cells.Length);
        _waiting = new ulong[_segments.Count * _words];
        _waitingCounts = new int[_segments.Count];
        for (int row = 0; row < cells.Length; row++)
        {
            foreach (decimal place in _places[row])
            {
                int at = _segments.ClassOf(place);
                BitRows.Set(_waiting.AsSpan(at * _words, _words), row);
                _waitingCounts[at]++;
            }
        }
    }

    /// <summary>The rows that the value allows which was looked at last.</summary>
    public ReadOnlySpan<ulong> Allowed => _index.Rows.AsSpan(_class * _words, _words);

    /// <summary>True when the value looked at last is a boundary that waits to be exercised.</summary>
    public bool IsWaiting => _waitingCounts[_class] > 0;

    public void Look(TFact fact) => _class = _index.Find(fact);

    /// <summary>Takes the boundaries off the list at which all other columns allow the row.</summary>
    public void Exercise(CoverageColumn<TFact>[] columns)
    {
        for (int word = 0; word < _words; word++)
        {
            ulong rows = _waiting[(_class * _words) + word];
            for (int i = 0; i < columns.Length && rows != 0; i++)
                rows &= ReferenceEquals(columns[i], this) ? ulong.MaxValue : columns[i].Allowed[word];
            _waiting[(_class * _words) + word] ^= rows;
            _waitingCounts[_class] -= BitOperations.PopCount(rows);
        }
    }

    /// <summary>Takes the boundaries off the list that another column of the same table has seen exercised.</summary>
    public void Merge(CoverageColumn<TFact> other)
    {
        BitRows.And(_waiting, other._waiting, _waiting);
        for (int i = 0; i < _waitingCounts.Length; i++)
            _waitingCounts[i] = BitRows.Count(_waiting.AsSpan(i * _words, _words));
    }

    /// <summary>The boundaries of a row, by value.</summary>
    public IEnumerable<BoundaryCoverage> Boundaries(string id, int row) =>
        _places[row]
            .Select(place => new BoundaryCoverage(
                id,
                _column.Name,
                _column.Axis.ValueAt(place),
                _cells[row].Contains(place),
                !BitRows.Has(_waiting.AsSpan(_segments.ClassOf(place) * _words, _words), row)
            ));
}
