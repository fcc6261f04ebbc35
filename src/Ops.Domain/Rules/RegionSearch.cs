namespace Ops.Domain.Rules;

/// <summary>Looks through the region of one row, split by the rows that overlap it, until something is found.</summary>
internal abstract class RegionSearch
{
    private readonly Space _space;
    private readonly CancellationToken _stop;
    private readonly ulong[][] _live;
    private readonly ulong[][] _starts;
    private readonly HashSet<ulong[]>[] _done;

    protected RegionSearch(Space space, int row, ReadOnlySpan<ulong> candidates, CancellationToken stop)
    {
        _stop = stop;
        _space = space;
        Row = row;
        Holding = space.HoldingFrom(row);
        _live = [.. Enumerable.Range(0, space.Axes.Length + 1).Select(_ => new ulong[space.Words])];
        _starts = [.. space.Segments.Select(segments => new ulong[BitRows.Words(segments.Runs)])];
        _done = [.. space.Axes.Select(_ => new HashSet<ulong[]>(WordsComparer<ulong>.Instance))];
        candidates.CopyTo(_live[0]);
    }

    protected int Row { get; }

    /// <summary>For each axis the rows that hold all of the row's values from there on.</summary>
    protected ulong[][] Holding { get; }

    /// <summary>True when some point of the region is what is looked for.</summary>
    public bool Finds() => Finds(0);

    /// <summary>Whether it is found in the remaining region; null when that must be split. Never null behind the last axis.</summary>
    protected abstract bool? Judge(int axis, ReadOnlySpan<ulong> live);

    private bool Finds(int axis)
    {
        ReadOnlySpan<ulong> live = _live[axis];
        if (Judge(axis, live) is { } found)
            return found;
        if (!_done[axis].GetAlternateLookup<ReadOnlySpan<ulong>>().Add(live))
            return false;
        _stop.ThrowIfCancellationRequested();
        var own = _space.Classes(axis, Row);
        var starts = MarkStarts(axis, live);
        for (int i = 0; i < own.Length; i += 2)
        {
            for (int first = own[i]; first >= 0 && first < own[i + 1]; first = BitRows.Next(starts, first + 1))
            {
                BitRows.And(live, _space.Rows(axis, first), _live[axis + 1]);
                if (Finds(axis + 1))
                    return true;
            }
        }
        return false;
    }

    private ulong[] MarkStarts(int axis, ReadOnlySpan<ulong> live)
    {
        var starts = _starts[axis];
        Array.Clear(starts);
        int runs = _space.Segments[axis].Runs;
        for (int row = BitRows.Next(live, 0); row >= 0; row = BitRows.Next(live, row + 1))
        {
            foreach (int place in _space.Classes(axis, row))
            {
                if (place < runs)
                    BitRows.Set(starts, place);
            }
        }
        return starts;
    }
}

/// <summary>Looks for a point of a row's region at which none of the candidates matches.</summary>
internal sealed class UncoveredSearch(Space space, int row, ReadOnlySpan<ulong> candidates, CancellationToken stop)
    : RegionSearch(space, row, candidates, stop)
{
    protected override bool? Judge(int axis, ReadOnlySpan<ulong> live)
    {
        if (BitRows.IsEmpty(live))
            return true;
        return BitRows.Intersects(live, Holding[axis]) ? false : null;
    }
}

/// <summary>Looks for a point at which the answer would change if the row were not there.</summary>
internal sealed class ChangeSearch<TOutcome>(
    Space space,
    int row,
    ReadOnlySpan<ulong> sharing,
    Combiner<TOutcome> combiner,
    CancellationToken stop
) : RegionSearch(space, row, sharing, stop)
{
    protected override bool? Judge(int axis, ReadOnlySpan<ulong> live)
    {
        if (combiner.HasPrecedence && IsOutranked(axis, live))
            return false;
        return BitRows.IsWithin(live, Holding[axis]) ? combiner.Changes(live, Row) : null;
    }

    private bool IsOutranked(int axis, ReadOnlySpan<ulong> live)
    {
        for (int other = BitRows.Next(live, 0); other >= 0; other = BitRows.Next(live, other + 1))
        {
            if (combiner.RankOf(other) < combiner.RankOf(Row) && BitRows.Has(Holding[axis], other))
                return true;
        }
        return false;
    }
}
