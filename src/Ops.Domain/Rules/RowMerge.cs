namespace Ops.Domain.Rules;

/// <summary>Joins rows of equal outcome that differ in one cell, until no pair is left that can be joined.</summary>
/// <remarks>
/// Two boxes that agree on all axes but one are one box. Joining is safe when no point loses or gains a match that counts, and when
/// the row that gives up its place crosses no row of another outcome that it shares a point with.
/// </remarks>
internal sealed class RowMerge<TOutcome>
{
    private readonly ImmutableArray<Axis> _axes;
    private readonly Combiner<TOutcome> _combiner;
    private readonly Dictionary<ValueSet, int>[] _known;
    private readonly List<Entry> _entries = [];

    public RowMerge(ImmutableArray<Axis> axes, ImmutableArray<TableRow<TOutcome>> rows, Combiner<TOutcome> combiner)
    {
        _axes = axes;
        _combiner = combiner;
        _known = [.. axes.Select(_ => new Dictionary<ValueSet, int>())];
        for (int row = 0; row < rows.Length; row++)
            _entries.Add(new Entry(rows[row], row, [.. rows[row].Sets.Select((set, axis) => Known(axis, set))]));
    }

    /// <summary>The rows that are left, in their order.</summary>
    public ImmutableArray<TableRow<TOutcome>> Run(CancellationToken stop)
    {
        for (bool changes = true; changes; )
        {
            changes = false;
            for (int first = 0; first < _entries.Count; first++)
            {
                stop.ThrowIfCancellationRequested();
                for (int second = first + 1; second < _entries.Count; second++)
                {
                    if (!Joins(first, second))
                        continue;
                    changes = true;
                    second = first;
                }
            }
        }
        return [.. _entries.Select(entry => entry.Row)];
    }

    /// <summary>Joins two rows into the place of the first, or else of the second.</summary>
    private bool Joins(int first, int second)
    {
        var (a, b) = (_entries[first], _entries[second]);
        if (!_combiner.AreEqual(a.Origin, b.Origin) || Difference(a, b) is not { } axis)
            return false;
        if (_combiner.CountsRows && SharesPoint(a, b))
            return false;
        bool toFirst = !_combiner.HasOrder || !Crosses(b, a);
        if (!toFirst && Crosses(a, b))
            return false;
        var union = a.Row.Sets[axis].Or(b.Row.Sets[axis]);
        bool isAny = union.And(_axes[axis].Whole).Equals(_axes[axis].Whole);
        var (kept, place, gone) = toFirst ? (a, first, second) : (b, second, first);
        int[] ids = [.. kept.Ids];
        ids[axis] = Known(axis, union);
        _entries[place] = new Entry(kept.Row.With(axis, isAny ? ValueSet.Any : union, isAny), kept.Origin, ids);
        _entries.RemoveAt(gone);
        return true;
    }

    /// <summary>The one axis on which the cells differ (the first, if they differ nowhere); null when they differ on several.</summary>
    private static int? Difference(Entry a, Entry b)
    {
        int? found = null;
        for (int axis = 0; axis < a.Ids.Length; axis++)
        {
            if (a.Ids[axis] == b.Ids[axis])
                continue;
            if (found is not null)
                return null;
            found = axis;
        }
        return found ?? 0;
    }

    /// <summary>Whether a row that moves beside another passes a row of another outcome that it shares a point with.</summary>
    private bool Crosses(Entry mover, Entry target)
    {
        int from = Math.Min(_combiner.RankOf(mover.Origin), _combiner.RankOf(target.Origin));
        int to = Math.Max(_combiner.RankOf(mover.Origin), _combiner.RankOf(target.Origin));
        return _entries.Exists(entry =>
            _combiner.RankOf(entry.Origin) is var rank
            && rank > from
            && rank < to
            && !_combiner.AreEqual(entry.Origin, mover.Origin)
            && SharesPoint(entry, mover)
        );
    }

    private bool SharesPoint(Entry a, Entry b)
    {
        for (int axis = 0; axis < _axes.Length; axis++)
        {
            if (a.Row.Sets[axis].And(b.Row.Sets[axis]).And(_axes[axis].Whole).IsEmpty)
                return false;
        }
        return true;
    }

    /// <summary>One number for all cells that hold the same values of the domain.</summary>
    private int Known(int axis, ValueSet set)
    {
        var inside = set.And(_axes[axis].Whole);
        if (!_known[axis].TryGetValue(inside, out int id))
            _known[axis].Add(inside, id = _known[axis].Count);
        return id;
    }

    /// <summary>A row, the row of the table whose outcome and place it has, and its cells as numbers.</summary>
    private sealed record Entry(TableRow<TOutcome> Row, int Origin, int[] Ids);
}
