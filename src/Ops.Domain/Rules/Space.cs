using System.Numerics;

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

    /// <summary>For each axis the rows that test nothing from there on; for the end all rows.</summary>
    public ulong[][] RowsFreeFrom()
    {
        var free = new ulong[Axes.Length + 1][];
        free[Axes.Length] = BitRows.All(RowCount);
        for (int axis = Axes.Length - 1; axis >= 0; axis--)
        {
            free[axis] = new ulong[Words];
            for (int row = 0; row < RowCount; row++)
            {
                if (BitRows.Has(free[axis + 1], row) && IsFull(axis, row))
                    BitRows.Set(free[axis], row);
            }
        }
        return free;
    }

    /// <summary>How many points there are from each axis on; null when an axis is dense or without end.</summary>
    public BigInteger[]? PointsFrom()
    {
        var points = new BigInteger[Axes.Length + 1];
        points[Axes.Length] = 1;
        for (int axis = Axes.Length - 1; axis >= 0; axis--)
        {
            if (Axes[axis].Count(Axes[axis].Whole) is not { } count)
                return null;
            points[axis] = points[axis + 1] * count;
        }
        return points;
    }

    /// <summary>The values of runs of classes.</summary>
    public ValueSet SetOf(int axis, ReadOnlySpan<int> runs)
    {
        var set = ValueSet.Empty;
        for (int i = 0; i < runs.Length; i += 2)
            set = set.Or(Segments[axis].SetOf(runs[i], runs[i + 1]));
        return set;
    }

    /// <summary>The rows that share a value with a row on every axis.</summary>
    public ulong[] Sharing(int row)
    {
        var rows = BitRows.All(RowCount);
        var some = new ulong[Words];
        for (int axis = 0; axis < Axes.Length; axis++)
        {
            Array.Clear(some);
            var runs = Classes(axis, row);
            for (int i = 0; i < runs.Length; i += 2)
            {
                for (int at = runs[i]; at < runs[i + 1]; at++)
                    BitRows.Or(some, Rows(axis, at));
            }
            BitRows.And(rows, some, rows);
        }
        return rows;
    }

    /// <summary>For each axis the rows that hold all of a row's values from there on; for the end all rows.</summary>
    public ulong[][] HoldingFrom(int row)
    {
        var holding = new ulong[Axes.Length + 1][];
        holding[Axes.Length] = BitRows.All(RowCount);
        for (int axis = Axes.Length - 1; axis >= 0; axis--)
        {
            holding[axis] = [.. holding[axis + 1]];
            var runs = Classes(axis, row);
            for (int i = 0; i < runs.Length; i += 2)
            {
                for (int at = runs[i]; at < runs[i + 1]; at++)
                    BitRows.And(holding[axis], Rows(axis, at), holding[axis]);
            }
        }
        return holding;
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
