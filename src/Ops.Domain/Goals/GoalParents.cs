namespace Ops.Domain.Goals;

/// <summary>The links of a graph from each goal up to its parents, by position: what weights are handed down along.</summary>
/// <remarks>Parents are inner goals (position less leaves).</remarks>
internal sealed class GoalParents
{
    /// <summary>By position: the only parent; otherwise the complement of where in <see cref="_lists"/> the parents stand.</summary>
    private readonly int[] _only;

    /// <summary>By position: the weight of the link to the only parent.</summary>
    private readonly double[] _weights;

    /// <summary>Lists of parents, each behind its length. The first is empty: it belongs to the roots.</summary>
    private readonly int[] _lists;

    /// <summary>At the place of each parent in <see cref="_lists"/>: the weight of the link to it.</summary>
    private readonly double[] _listWeights;

    private GoalParents(int[] only, int[] lists)
    {
        _only = only;
        _weights = new double[only.Length];
        _lists = lists;
        _listWeights = new double[lists.Length];
    }

    /// <summary>The parents of all goals.</summary>
    /// <param name="graph">The graph, whose children are in place.</param>
    /// <param name="byIds">Gives the inner goals in an order that the ids alone decide.</param>
    public static GoalParents Of(GoalGraph graph, Func<int[]> byIds)
    {
        var only = new int[graph.Count];
        foreach (var child in graph.Arrows)
            only[child.End]++;
        int length = 1;
        bool areMany = false;
        for (int position = 0; position < only.Length; position++)
        {
            int parents = only[position];
            only[position] = parents > 1 ? ~length : ~0;
            length += parents > 1 ? parents + 1 : 0;
            areMany |= parents > 2;
        }
        var placed = new GoalParents(only, new int[length]);
        // Two weights have one sum; that of three and more tells their order, which must not be that of the input.
        int[]? order = areMany ? byIds() : null;
        for (int i = 0; i < graph.ChildTotal.Length; i++)
        {
            int inner = order is null ? i : order[i];
            foreach (var child in graph.ChildrenOf(inner))
                placed.Add(child, inner);
        }
        return placed;
    }

    /// <summary>The parents at a position.</summary>
    public ReadOnlySpan<int> At(int position)
    {
        int only = _only[position];
        return only >= 0 ? _only.AsSpan(position, 1) : _lists.AsSpan(~only + 1, _lists[~only]);
    }

    /// <summary>What a goal gets from its parents.</summary>
    /// <param name="position">The goal's position.</param>
    /// <param name="handed">What each inner goal hands to a child for a weight of 1.</param>
    public double Share(int position, ReadOnlySpan<double> handed)
    {
        int only = _only[position];
        return only >= 0 ? handed[only] * _weights[position] : ShareOfSeveral(~only, handed);
    }

    private double ShareOfSeveral(int list, ReadOnlySpan<double> handed)
    {
        double share = 0;
        int end = list + _lists[list];
        for (int at = list + 1; at <= end; at++)
            share += handed[_lists[at]] * _listWeights[at];
        return share;
    }

    private void Add(in GoalArrow child, int parent)
    {
        int list = ~_only[child.End];
        if (list == 0)
        {
            (_only[child.End], _weights[child.End]) = (parent, child.Weight);
            return;
        }
        int at = list + ++_lists[list];
        (_lists[at], _listWeights[at]) = (parent, child.Weight);
    }
}
