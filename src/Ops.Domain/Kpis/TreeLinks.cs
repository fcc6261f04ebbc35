namespace Ops.Domain.Kpis;

/// <summary>Parents and children by position, with the children first: what hierarchies and scorecards walk along.</summary>
internal sealed class TreeLinks
{
    private TreeLinks(int[] parents, List<int>[] children, ImmutableArray<int> childrenFirst)
    {
        Parents = parents;
        Children = children;
        ChildrenFirst = childrenFirst;
    }

    /// <summary>The parent of each; −1 for a root.</summary>
    public int[] Parents { get; }

    public List<int>[] Children { get; }

    /// <summary>All positions, each after its children.</summary>
    public ImmutableArray<int> ChildrenFirst { get; }

    /// <exception cref="OpsException">
    /// <see cref="FaultCode.DuplicateKey"/>, <see cref="FaultCode.UnknownReference"/> (a parent), <see cref="FaultCode.Cycle"/>.
    /// </exception>
    public static TreeLinks Of<T>(ReadOnlySpan<T> items, Func<T, string> id, Func<T, string?> parent, string place)
    {
        var at = Keys.Of(items, id, place);
        int[] parents = new int[items.Length];
        List<int>[] children = [.. Enumerable.Range(0, items.Length).Select(_ => new List<int>())];
        for (int i = 0; i < parents.Length; i++)
        {
            parents[i] = -1;
            if (parent(items[i]) is not { } name)
                continue;
            parents[i] = at.TryGetValue(name, out int above)
                ? above
                : throw Faults.Unknown(place, name, "name a parent that is in the list");
            children[above].Add(i);
        }
        var order = ImmutableArray.CreateBuilder<int>(parents.Length);
        order.AddRange(Enumerable.Range(0, parents.Length).Where(i => parents[i] < 0));
        for (int next = 0; next < order.Count; next++)
            order.AddRange(children[order[next]]);
        if (order.Count < parents.Length)
        {
            int lost = Enumerable.Range(0, parents.Length).Except(order).First();
            for (int step = 0; step < parents.Length; step++)
                lost = parents[lost];
            var loop = new List<int> { lost };
            while (parents[loop[^1]] != lost)
                loop.Add(parents[loop[^1]]);
            var names = at.ToDictionary(pair => pair.Value, pair => pair.Key);
            throw Faults.Cycle(place, loop.Append(lost).Select(i => names[i]));
        }
        order.Reverse();
        return new TreeLinks(parents, children, order.ToImmutable());
    }
}
