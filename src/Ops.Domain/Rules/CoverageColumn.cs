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
    private readonly int _words;

    // For each class the rows with a boundary there that no point has exercised yet, and how many they are.
    private readonly ulong[] _waiting;
    private readonly int[] _waitingCounts;

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
        Index = column.Index(_segments, Space.RowsPerClass(_segments, cells));
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

    /// <summary>From a fact to the class of its value, and the rows that each class allows.</summary>
    public ColumnIndex<TFact> Index { get; }

    /// <summary>True when a class is a boundary that waits to be exercised.</summary>
    public bool IsWaiting(int at) => _waitingCounts[at] > 0;

    /// <summary>Takes the boundaries of a class off the list at which all other columns allow the row.</summary>
    /// <param name="at">The class.</param>
    /// <param name="columns">All columns.</param>
    /// <param name="own">Which of them this one is.</param>
    /// <param name="starts">For each column where the rows of its class start.</param>
    public void Exercise(int at, ColumnIndex<TFact>[] columns, int own, ReadOnlySpan<int> starts)
    {
        var waiting = _waiting.AsSpan(at * _words, _words);
        int word = 0;
        for (; word <= _words - Vector<ulong>.Count; word += Vector<ulong>.Count)
        {
            var rows = new Vector<ulong>(waiting[word..]);
            for (int i = 0; i < columns.Length && rows != Vector<ulong>.Zero; i++)
            {
                if (i != own)
                    rows &= new Vector<ulong>(columns[i].Rows, starts[i] + word);
            }
            for (int k = 0; k < Vector<ulong>.Count && rows != Vector<ulong>.Zero; k++)
                Take(at, ref waiting[word + k], rows[k]);
        }
        for (; word < _words; word++)
        {
            ulong rows = waiting[word];
            for (int i = 0; i < columns.Length && rows != 0; i++)
                rows &= i == own ? ulong.MaxValue : columns[i].Rows[starts[i] + word];
            Take(at, ref waiting[word], rows);
        }
    }

    private void Take(int at, ref ulong waiting, ulong rows)
    {
        waiting ^= rows;
        _waitingCounts[at] -= BitOperations.PopCount(rows);
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
