namespace Ops.Domain.Rules;

/// <summary>The classes of an axis: runs of values that no cell tells apart, ascending, and null as the last one where it is legal.</summary>
internal sealed class Segments
{
    private readonly Cut[] _inner;

    private Segments(Axis axis, Cut[] inner)
    {
        Axis = axis;
        _inner = inner;
    }

    public Axis Axis { get; }

    /// <summary>How many runs of values there are.</summary>
    public int Runs => _inner.Length + 1;

    /// <summary>How many classes there are, null included.</summary>
    public int Count => Runs + (Axis.IsNullable ? 1 : 0);

    /// <summary>The places at which one run ends and the next begins.</summary>
    public ReadOnlySpan<Cut> Inner => _inner;

    /// <summary>The class of null, or -1 where null is not legal.</summary>
    public int NullClass => Axis.IsNullable ? Runs : -1;

    public static Segments Of(Axis axis, IEnumerable<ValueSet> cells)
    {
        var (low, high) = axis.Ends;
        var cuts = new SortedSet<Cut>(Cut.Order);
        foreach (var cell in cells)
        {
            foreach (var cut in cell.Cuts)
            {
                bool inside = (low is not { } from || cut.Against(from) > 0) && (high is not { } to || cut.Against(to) < 0);
                if (inside)
                    cuts.Add(cut);
            }
        }
        return new Segments(axis, [.. cuts]);
    }

    /// <summary>The class of a place within the domain.</summary>
    public int ClassOf(decimal place)
    {
        int low = 0;
        int high = _inner.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_inner[middle].IsBefore(place))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The runs of a cell as pairs of first class and class after the last, and null's class as a run of its own.</summary>
    public int[] ClassesOf(ValueSet cell)
    {
        var classes = new List<int>();
        foreach (var (low, high) in cell.And(Axis.Domain).Intervals())
        {
            classes.Add(IndexOf(low, 0));
            classes.Add(IndexOf(high, Runs));
        }
        if (cell.HasNull && Axis.IsNullable)
        {
            classes.Add(Runs);
            classes.Add(Runs + 1);
        }
        return [.. classes];
    }

    /// <summary>The values of a run of classes.</summary>
    public ValueSet SetOf(int first, int afterLast)
    {
        var (low, high) = Axis.Ends;
        int last = Math.Min(afterLast, Runs);
        var set =
            first < last ? ValueSet.Between(first == 0 ? low : _inner[first - 1], last == Runs ? high : _inner[last - 1]) : ValueSet.Empty;
        return afterLast > Runs ? set.Or(ValueSet.Null) : set;
    }

    private int IndexOf(Cut? cut, int atTheEnd)
    {
        if (cut is not { } place)
            return atTheEnd;
        int at = Array.BinarySearch(_inner, place, Cut.Order);
        return at >= 0 ? at + 1 : atTheEnd;
    }
}
