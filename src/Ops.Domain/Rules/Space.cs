namespace Ops.Domain.Rules;

/// <summary>The space of all points of some rows' columns, cut into the classes that their cells tell apart.</summary>
internal sealed class Space
{
    private readonly int[][][] _classes;
    private readonly ulong[][] _rows;

    public Space(ImmutableArray<Axis> axes, ImmutableArray<ImmutableArray<ValueSet>> rows)
    {
        Axes = axes;
        RowCount = rows.Length;
        Words = BitRows.Words(rows.Length);
        Segments = [.. axes.Select((axis, i) => Rules.Segments.Of(axis, rows.Select(row => row[i])))];
        _classes = [.. axes.Select((_, i) => rows.Select(row => Segments[i].ClassesOf(row[i])).ToArray())];
        _rows = [.. axes.Select((_, i) => RowsPerClass(Segments[i], [.. rows.Select(row => row[i])]))];
    }

    public ImmutableArray<Axis> Axes { get; }

    public ImmutableArray<Segments> Segments { get; }

    public int RowCount { get; }

    public int Words { get; }

    /// <summary>The rows that match a class of an axis.</summary>
    public ReadOnlySpan<ulong> Rows(int axis, int @class) => _rows[axis].AsSpan(@class * Words, Words);

    /// <summary>A row's classes on an axis, as pairs of first and after the last.</summary>
    public ReadOnlySpan<int> Classes(int axis, int row) => _classes[axis][row];

    /// <summary>True when the row matches everything on an axis, null included.</summary>
    public bool IsFull(int axis, int row)
    {
        int next = 0;
        var runs = Classes(axis, row);
        for (int i = 0; i < runs.Length && runs[i] == next; i += 2)
            next = runs[i + 1];
        return next == Segments[axis].Count;
    }

    public static ulong[] RowsPerClass(Segments segments, ImmutableArray<ValueSet> cells)
    {
        int words = BitRows.Words(cells.Length);
        var rows = new ulong[segments.Count * words];
        for (int row = 0; row < cells.Length; row++)
        {
            int[] runs = segments.ClassesOf(cells[row]);
            for (int i = 0; i < runs.Length; i += 2)
            {
                for (int at = runs[i]; at < runs[i + 1]; at++)
                    BitRows.Set(rows.AsSpan(at * words, words), row);
            }
        }
        return rows;
    }
}
