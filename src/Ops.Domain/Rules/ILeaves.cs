namespace Ops.Domain.Rules;

/// <summary>What a diagram says of points, told from the rows that match there. Zero is what is not worth listing.</summary>
internal interface ILeaves
{
    /// <summary>The answer where it does not depend on this and the remaining axes; null otherwise.</summary>
    int? Early(int axis, ReadOnlySpan<ulong> live);

    /// <summary>The answer at a point.</summary>
    int At(ReadOnlySpan<ulong> live);
}

/// <summary>One where no row matches, zero where one does.</summary>
internal sealed class GapLeaves(Space space) : ILeaves
{
    private readonly ulong[][] _free = space.RowsFreeFrom();

    public int? Early(int axis, ReadOnlySpan<ulong> live)
    {
        if (BitRows.IsEmpty(live))
            return 1;
        return BitRows.Intersects(live, _free[axis]) ? 0 : null;
    }

    public int At(ReadOnlySpan<ulong> live) => BitRows.IsEmpty(live) ? 1 : 0;
}

/// <summary>A number for each pair of different answers of two tables, zero where the answers are equal.</summary>
internal sealed class DifferenceLeaves<TOutcome>(Space space, Combiner<TOutcome> old, Combiner<TOutcome> next, int oldWords) : ILeaves
{
    private readonly ulong[][] _free = space.RowsFreeFrom();
    private readonly Dictionary<(TableOutcome<TOutcome>, TableOutcome<TOutcome>), int> _ids = [];

    /// <summary>The pairs of answers; the first stands for number 1.</summary>
    public List<(TableOutcome<TOutcome> Old, TableOutcome<TOutcome> New)> Pairs { get; } = [];

    public int? Early(int axis, ReadOnlySpan<ulong> live) => BitRows.IsWithin(live, _free[axis]) ? At(live) : null;

    public int At(ReadOnlySpan<ulong> live)
    {
        var pair = (old.Of(live[..oldWords]), next.Of(live[oldWords..]));
        if (pair.Item1 == pair.Item2)
            return 0;
        if (!_ids.TryGetValue(pair, out int id))
        {
            Pairs.Add(pair);
            _ids.Add(pair, id = Pairs.Count);
        }
        return id;
    }
}
