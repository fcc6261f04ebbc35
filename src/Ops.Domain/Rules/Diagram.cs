using System.Numerics;

namespace Ops.Domain.Rules;

/// <summary>
/// A function over all points of a space as a decision diagram: one axis after the other, equal subproblems solved once, equal
/// sub-functions held once. Its shape depends on the function only, not on how the rows are written or ordered.
/// </summary>
internal sealed class Diagram
{
    private readonly Space _space;
    private readonly ILeaves _leaves;
    private readonly ulong[][] _live;
    private readonly ulong[][] _starts;
    private readonly Dictionary<ulong[], int>[] _solved;
    private readonly Dictionary<int[], int> _known = new(WordsComparer<int>.Instance);
    private readonly List<DiagramNode> _nodes = [];

    public Diagram(Space space, ILeaves leaves, CancellationToken stop)
    {
        _space = space;
        _leaves = leaves;
        Stop = stop;
        _live = [.. Enumerable.Range(0, space.Axes.Length + 1).Select(_ => new ulong[space.Words])];
        _starts = [.. space.Segments.Select(segments => new ulong[BitRows.Words(segments.Runs)])];
        _solved = [.. space.Axes.Select(_ => new Dictionary<ulong[], int>(WordsComparer<ulong>.Instance))];
        BitRows.All(space.RowCount).CopyTo(_live[0], 0);
        Root = Build(0);
    }

    /// <summary>The whole function: a node, or an answer as its complement.</summary>
    public int Root { get; }

    private CancellationToken Stop { get; }

    public DiagramNode NodeAt(int id) => _nodes[id];

    /// <summary>How many canonical boxes have an answer other than zero.</summary>
    public long Boxes()
    {
        var counts = new long[_nodes.Count];
        for (int id = 0; id < counts.Length; id++)
        {
            // A node is made after its children: one pass in the order of making suffices.
            foreach (var group in _nodes[id].Groups)
                counts[id] += Of(group.Child, counts);
        }
        return Of(Root, counts);

        static long Of(int id, long[] counts) =>
            id >= 0 ? counts[id]
            : ~id == 0 ? 0
            : 1;
    }

    /// <summary>How many points have an answer other than zero; null when an axis is dense or the points are without end.</summary>
    public BigInteger? Points()
    {
        if (_space.PointsFrom() is not { } sizes)
            return null;
        var counts = new BigInteger[_nodes.Count];
        for (int id = 0; id < counts.Length; id++)
        {
            foreach (var group in _nodes[id].Groups)
                counts[id] +=
                    _space.Axes[_nodes[id].Axis].Count(_space.SetOf(_nodes[id].Axis, group.Runs))!.Value
                    * Of(group.Child, _nodes[id].Axis + 1);
        }
        return Of(Root, 0);

        BigInteger Of(int id, int axis) =>
            id >= 0 ? counts[id]
            : ~id == 0 ? BigInteger.Zero
            : sizes[axis];
    }

    /// <summary>Calls back for every canonical box whose answer is not zero, depth first, until the callback says stop.</summary>
    public void List(Func<ValueSet[], int, bool> found) => List(Root, 0, new ValueSet[_space.Axes.Length], found);

    private bool List(int id, int axis, ValueSet[] sets, Func<ValueSet[], int, bool> found)
    {
        if (id < 0)
        {
            for (int i = axis; i < sets.Length; i++)
                sets[i] = _space.Axes[i].Whole;
            return ~id == 0 || found(sets, ~id);
        }
        foreach (var group in _nodes[id].Groups)
        {
            sets[axis] = _space.SetOf(axis, group.Runs);
            if (!List(group.Child, axis + 1, sets, found))
                return false;
        }
        return true;
    }

    private int Build(int axis)
    {
        ReadOnlySpan<ulong> live = _live[axis];
        if (axis == _space.Axes.Length)
            return ~_leaves.At(live);
        if (_leaves.Early(axis, live) is { } answer)
            return ~answer;
        var solved = _solved[axis].GetAlternateLookup<ReadOnlySpan<ulong>>();
        if (solved.TryGetValue(live, out int known))
            return known;
        Stop.ThrowIfCancellationRequested();
        int id = Intern(axis, Split(axis, live));
        solved[live] = id;
        return id;
    }

    /// <summary>The children of a node, one for each run of classes between two boundaries of the live rows.</summary>
    private List<(int First, int AfterLast, int Child)> Split(int axis, ReadOnlySpan<ulong> live)
    {
        int runs = _space.Segments[axis].Runs;
        int count = _space.Segments[axis].Count;
        var starts = MarkStarts(axis, live);
        var children = new List<(int, int, int)>();
        for (int first = 0; first >= 0; )
        {
            int next = BitRows.Next(starts, first + 1);
            children.Add((first, next < 0 ? runs : next, Child(axis, first, live)));
            first = next;
        }
        if (count > runs)
            children.Add((runs, count, Child(axis, runs, live)));
        return children;
    }

    /// <summary>Deeper levels mark their own axis only, so that the marks of this one stay while its children are built.</summary>
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

    private int Child(int axis, int @class, ReadOnlySpan<ulong> live)
    {
        BitRows.And(live, _space.Rows(axis, @class), _live[axis + 1]);
        return Build(axis + 1);
    }

    /// <summary>The node of these children; where all are one answer, that answer.</summary>
    private int Intern(int axis, List<(int First, int AfterLast, int Child)> children)
    {
        bool isOne = children.TrueForAll(child => child.Child == children[0].Child);
        if (isOne && children[0].Child < 0)
            return children[0].Child;
        var groups =
            isOne ? [new DiagramGroup([0, _space.Segments[axis].Count], children[0].Child)]
            : _space.Axes[axis].IsOrdered ? Neighbours(children, _space.Segments[axis].Runs)
            : Alike(children);
        int[] key = [axis, .. groups.SelectMany(group => (int[])[group.Child, group.Runs.Length, .. group.Runs])];
        if (_known.TryGetValue(key, out int id))
            return id;
        id = _nodes.Count;
        _nodes.Add(new DiagramNode(axis, groups));
        _known.Add(key, id);
        return id;
    }

    /// <summary>Ordered values: neighbouring runs with one child are one; null stands apart.</summary>
    private static List<DiagramGroup> Neighbours(List<(int First, int AfterLast, int Child)> children, int runs)
    {
        var groups = new List<DiagramGroup>();
        foreach (var (first, afterLast, child) in children)
        {
            bool joins = groups.Count > 0 && groups[^1].Child == child && first < runs;
            if (joins)
                groups[^1].Runs[^1] = afterLast;
            else
                groups.Add(new DiagramGroup([first, afterLast], child));
        }
        return groups;
    }

    /// <summary>Listed values: all with one child are one group, in the order of their first values.</summary>
    private static List<DiagramGroup> Alike(List<(int First, int AfterLast, int Child)> children) =>
        [.. children.GroupBy(child => child.Child).Select(group => new DiagramGroup(Joined(group), group.Key))];

    /// <summary>Runs that touch are one: otherwise the same function would have several nodes.</summary>
    private static int[] Joined(IEnumerable<(int First, int AfterLast, int Child)> children)
    {
        var runs = new List<int>();
        foreach (var (first, afterLast, _) in children)
        {
            if (runs.Count > 0 && runs[^1] == first)
                runs[^1] = afterLast;
            else
                runs.AddRange([first, afterLast]);
        }
        return [.. runs];
    }
}

/// <summary>A branching of a diagram over the values of one axis.</summary>
internal sealed record DiagramNode(int Axis, List<DiagramGroup> Groups);

/// <summary>Runs of classes (first and after the last) that lead to one child.</summary>
internal sealed record DiagramGroup(int[] Runs, int Child);
