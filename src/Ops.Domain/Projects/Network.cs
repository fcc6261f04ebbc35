namespace Ops.Domain.Projects;

/// <summary>Activities by place, with the links between them.</summary>
internal sealed class Network
{
    private readonly string _place;

    private Network(string place, ImmutableArray<string> ids, ImmutableArray<NetworkEdge> edges)
    {
        _place = place;
        Ids = ids;
        Edges = edges;
        Incoming = Group(edge => edge.To);
        Outgoing = Group(edge => edge.From);
    }

    public ImmutableArray<string> Ids { get; }

    public ImmutableArray<NetworkEdge> Edges { get; }

    /// <summary>The links into each activity, in input order.</summary>
    public NetworkEdge[][] Incoming { get; }

    /// <summary>The links out of each activity, in input order.</summary>
    public NetworkEdge[][] Outgoing { get; }

    /// <summary>Refuses, in this order: no activity, an id twice, an unknown activity or link type.</summary>
    public static Network Of(string place, ImmutableArray<string> ids, ReadOnlySpan<ActivityLink> links)
    {
        var index = Index(place, ids);
        var edges = ImmutableArray.CreateBuilder<NetworkEdge>(links.Length);
        foreach (var link in links)
        {
            if (!Enum.IsDefined(link.Type))
                throw Faults.Unknown(nameof(links), $"{link.Type}", $"use a member of {nameof(LinkType)}");
            edges.Add(new NetworkEdge(Find(index, link.From), Find(index, link.To), link.Type, link.Lag));
        }
        return new Network(place, ids, edges.MoveToImmutable());
    }

    /// <summary>A network of finish-to-start links from lists of predecessors.</summary>
    public static Network Of(string place, ImmutableArray<string> ids, IEnumerable<ImmutableArray<string>> predecessors)
    {
        var index = Index(place, ids);
        var edges = predecessors.SelectMany(
            (before, to) => before.Select(id => new NetworkEdge(Find(index, id), to, LinkType.FinishToStart, 0))
        );
        return new Network(place, ids, [.. edges]);
    }

    /// <summary>Places by id; refuses an empty list and an id twice.</summary>
    public static Dictionary<string, int> Index(string place, ImmutableArray<string> ids)
    {
        Guard.NotEmpty(ids.AsSpan(), place);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < ids.Length; i++)
        {
            if (!index.TryAdd(ids[i], i))
                throw Faults.Duplicate(Guard.At(place, i), ids[i]);
        }
        return index;
    }

    /// <summary>Every activity after all that come before it; refuses a cycle.</summary>
    public int[] Ordered()
    {
        int[] waiting = [.. Incoming.Select(edges => edges.Length)];
        var order = new List<int>(Ids.Length);
        order.AddRange(Enumerable.Range(0, Ids.Length).Where(activity => waiting[activity] == 0));
        for (int i = 0; i < order.Count; i++)
        {
            foreach (var edge in Outgoing[order[i]])
            {
                if (--waiting[edge.To] == 0)
                    order.Add(edge.To);
            }
        }
        return order.Count == Ids.Length ? [.. order] : throw Faults.Cycle(_place, Cycle(waiting));
    }

    private List<string> Cycle(int[] waiting)
    {
        int activity = Array.FindIndex(waiting, left => left > 0);
        var seenAt = new Dictionary<int, int>();
        var path = new List<string>();
        while (seenAt.TryAdd(activity, path.Count))
        {
            path.Add(Ids[activity]);
            activity = Array.Find(Incoming[activity], edge => waiting[edge.From] > 0).From;
        }
        path.Add(Ids[activity]);
        path.RemoveRange(0, seenAt[activity]);
        path.Reverse();
        return path;
    }

    private NetworkEdge[][] Group(Func<NetworkEdge, int> end)
    {
        var groups = new List<NetworkEdge>[Ids.Length];
        for (int i = 0; i < groups.Length; i++)
            groups[i] = [];
        foreach (var edge in Edges)
            groups[end(edge)].Add(edge);
        return [.. groups.Select(group => group.ToArray())];
    }

    private static int Find(Dictionary<string, int> index, string id) =>
        index.TryGetValue(id, out int found) ? found : throw Faults.Unknown("links", id, "link listed activities only");
}
