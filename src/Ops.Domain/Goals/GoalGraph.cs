namespace Ops.Domain.Goals;

/// <summary>Goals and whom they serve: a graph without cycles in which a goal may have several parents (目标图).</summary>
/// <remarks>
/// Immutable; compared by reference. No figure depends on the order in which goals and links are given, down to the last bit: children
/// and parents are summed in an order that their ids alone decide. What stands side by side in the input stays so in memory: lists in
/// which children follow each other are the quickest. Built without recursion in O(n + m) but for the sorting of siblings; a chain of
/// 50,000 goals and a parent of a million children are ordinary graphs. About 52 bytes for each goal and 16 for each link, beyond the ids.
/// </remarks>
public sealed class GoalGraph
{
    private readonly GoalIndex _index;

    private GoalGraph(GoalIndex index, int[] topDown, GoalArrows down)
    {
        _index = index;
        (int[] positionOf, int[] goalAt, LevelStart) = Levels(topDown, down);
        PositionOf = positionOf;
        GoalAt = goalAt;
        LeafCount = LevelStart[1];
        int inner = index.Count - LeafCount;
        ChildStart = new int[inner + 1];
        Arrows = new GoalArrow[down.End.Length];
        ChildTotal = new double[inner];
        PlaceChildren(down);
        UpLinks = GoalParents.Of(this, ByIds);
    }

    private void PlaceChildren(GoalArrows down)
    {
        Span<int> starts = ChildStart;
        Span<GoalArrow> children = Arrows;
        ReadOnlySpan<int> positionOf = PositionOf;
        int at = 0;
        for (int inner = 0; inner < ChildTotal.Length; inner++)
        {
            int goal = GoalAt[inner + LeafCount];
            var ends = down.From(goal);
            var weights = down.WeightsFrom(goal);
            double total = 0;
            for (int i = 0; i < ends.Length; i++)
            {
                children[at++] = new GoalArrow(positionOf[ends[i]], weights[i]);
                total += weights[i];
            }
            starts[inner + 1] = at;
            ChildTotal[inner] = total > 0 ? total : throw AllZero(Ids[goal]);
        }
    }

    /// <summary>
    /// The inner goals by level, the top first, and by id: the order in which weights are handed down where sums of three and more of them
    /// would tell another order.
    /// </summary>
    private int[] ByIds()
    {
        var descent = new int[ChildTotal.Length];
        int filled = 0;
        for (int level = LevelStart.Length - 2; level > 0; level--)
        {
            var goals = GoalAt.AsSpan(LevelStart[level]..LevelStart[level + 1]).ToArray();
            _index.Sort(goals);
            foreach (int goal in goals)
                descent[filled++] = PositionOf[goal] - LeafCount;
        }
        return descent;
    }

    /// <summary>The ids, in the order given; a goal's number is its place here.</summary>
    public ImmutableArray<string> Ids => _index.Ids;

    /// <summary>How many goals there are.</summary>
    public int Count => _index.Count;

    /// <summary>How many links there are.</summary>
    public int LinkCount => Arrows.Length;

    /// <summary>How many goals have no children: the ones that are measured.</summary>
    public int LeafCount { get; }

    /// <summary>Position in evaluation order of each goal: children before parents, leaves first.</summary>
    internal int[] PositionOf { get; }

    internal int[] GoalAt { get; }

    /// <summary>The first position of each level; level 0 are the leaves, one entry more than levels.</summary>
    internal int[] LevelStart { get; }

    /// <summary>By inner goal (position less leaves): the first of its children; one entry more.</summary>
    internal int[] ChildStart { get; }

    /// <summary>Children as positions.</summary>
    internal GoalArrow[] Arrows { get; }

    internal double[] ChildTotal { get; }

    /// <summary>The children of an inner goal.</summary>
    internal ReadOnlySpan<GoalArrow> ChildrenOf(int inner) => Arrows.AsSpan(ChildStart[inner], ChildStart[inner + 1] - ChildStart[inner]);

    /// <summary>The links from each position up to its parents.</summary>
    internal GoalParents UpLinks { get; }

    /// <summary>Builds a graph.</summary>
    /// <param name="ids">The ids of the goals, each once.</param>
    /// <param name="links">Who serves whom; empty when no goal serves another.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="OpsException">
    /// In this order: <see cref="FaultCode.EmptyInput"/>: no goal; <see cref="FaultCode.DuplicateKey"/>: an id or a link stands twice;
    /// <see cref="FaultCode.UnknownReference"/>: a link names an id that is not listed; <see cref="FaultCode.Cycle"/>: with its path;
    /// <see cref="FaultCode.InvalidArgument"/>: a negative weight; <see cref="FaultCode.ZeroDenominator"/>: all children of a goal have weight 0.
    /// </exception>
    public static GoalGraph Of(ReadOnlySpan<string> ids, ReadOnlySpan<GoalLink> links)
    {
        var index = GoalIndex.Of(ids, nameof(ids));
        var down = GoalArrows.AsGiven(index, links, nameof(links));
        // Positions follow the order given, so that neighbours of the input lie side by side in memory; sums follow the ids.
        int[]? topDown = GoalOrder.TryTopDown(index.Count, down, out int[] waiting);
        down.SortByIds(index, nameof(links));
        if (topDown is null)
            throw GoalOrder.CycleIn(index, down, waiting, nameof(links));
        GoalArrows.RefuseNegative(links, nameof(links));
        return new GoalGraph(index, topDown, down);
    }

    /// <summary>Whether a goal is in the graph.</summary>
    /// <param name="id">The id.</param>
    /// <returns>True if it is.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null.</exception>
    public bool Contains(string id) => Find(Guard.NotNull(id, nameof(id))) >= 0;

    /// <summary>The number of a goal; -1 if it is not there.</summary>
    internal int Find(string id) => _index.Find(id);

    /// <summary>The number of a goal: its place in <see cref="Ids"/>.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: no such goal.</exception>
    public int NumberOf(string id) => _index.Get(id, nameof(id));

    /// <summary>The links from a goal down to its children.</summary>
    /// <param name="id">The goal.</param>
    /// <returns>The links, in the graph's own order; none for a leaf.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: no such goal.</exception>
    public ImmutableArray<GoalLink> Children(string id)
    {
        int inner = PositionOf[NumberOf(id)] - LeafCount;
        if (inner < 0)
            return [];
        var links = ImmutableArray.CreateBuilder<GoalLink>();
        foreach (var child in ChildrenOf(inner))
            links.Add(new GoalLink(Ids[GoalAt[child.End]], id, child.Weight));
        return links.ToImmutable();
    }

    /// <summary>The links from a goal up to those it serves.</summary>
    /// <param name="id">The goal.</param>
    /// <returns>The links, in the graph's own order; none for a root.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: no such goal.</exception>
    public ImmutableArray<GoalLink> Parents(string id)
    {
        int position = PositionOf[NumberOf(id)];
        var inner = UpLinks.At(position);
        var parents = new int[inner.Length];
        for (int i = 0; i < parents.Length; i++)
            parents[i] = GoalAt[inner[i] + LeafCount];
        _index.Sort(parents);
        var links = ImmutableArray.CreateBuilder<GoalLink>(parents.Length);
        foreach (int parent in parents)
            links.Add(new GoalLink(id, Ids[parent], WeightOf(position, PositionOf[parent] - LeafCount)));
        return links.MoveToImmutable();
    }

    /// <summary>The weight of a link, found among the parent's children, which stand in the order of their ids.</summary>
    private double WeightOf(int position, int parent)
    {
        var children = ChildrenOf(parent);
        int low = 0;
        int high = children.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_index.Stands(GoalAt[children[middle].End], GoalAt[position]))
                low = middle + 1;
            else
                high = middle;
        }
        return children[low].Weight;
    }

    private static OpsException AllZero(string id) =>
        Faults.ZeroDenominator("links", $"all children of '{id}' have weight 0", "give at least one of them a positive weight");

    private static (int[] PositionOf, int[] GoalAt, int[] LevelStart) Levels(int[] topDown, GoalArrows down)
    {
        var level = new int[topDown.Length];
        int highest = 0;
        for (int i = topDown.Length - 1; i >= 0; i--)
        {
            int above = 0;
            foreach (int child in down.From(topDown[i]))
                above = Math.Max(above, level[child] + 1);
            level[topDown[i]] = above;
            highest = Math.Max(highest, above);
        }
        var start = new int[highest + 2];
        foreach (int height in level)
            start[height + 1]++;
        for (int i = 1; i < start.Length; i++)
            start[i] += start[i - 1];
        var next = start.AsSpan(0, highest + 1).ToArray();
        var goalAt = new int[topDown.Length];
        foreach (int goal in topDown)
        {
            int position = next[level[goal]]++;
            goalAt[position] = goal;
            level[goal] = position;
        }
        return (level, goalAt, start);
    }
}
