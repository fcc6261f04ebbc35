using System.Runtime.InteropServices;

namespace Ops.Domain.Projects;

/// <summary>Activities by place, with the links between them.</summary>
internal sealed class Network
{
    private readonly string _place;
    private readonly Dictionary<string, int> _index;
    private readonly NetworkEdge[] _into;
    private readonly int[] _intoFrom;
    private readonly NetworkEdge[] _outOf;
    private readonly int[] _outOfFrom;

    private Network(string place, ImmutableArray<string> ids, Dictionary<string, int> index, NetworkEdge[] edges)
    {
        _place = place;
        _index = index;
        Ids = ids;
        Edges = ImmutableCollectionsMarshal.AsImmutableArray(edges);
        (_into, _intoFrom) = Group(edges, ids.Length, static edge => edge.To);
        (_outOf, _outOfFrom) = Group(edges, ids.Length, static edge => edge.From);
    }

    public ImmutableArray<string> Ids { get; }

    public ImmutableArray<NetworkEdge> Edges { get; }

    /// <summary>Refuses, in this order: no activity, an id twice, an unknown activity or link type.</summary>
    public static Network Of(string place, ImmutableArray<string> ids, ReadOnlySpan<ActivityLink> links)
    {
        var index = Index(place, ids);
        var edges = new NetworkEdge[links.Length];
        for (int i = 0; i < edges.Length; i++)
        {
            var link = links[i];
            if (!Enum.IsDefined(link.Type))
                throw Faults.Unknown(nameof(links), $"{link.Type}", $"use a member of {nameof(LinkType)}");
            edges[i] = new NetworkEdge(Find(index, link.From), Find(index, link.To), link.Type, link.Lag);
        }
        return new Network(place, ids, index, edges);
    }

    /// <summary>A network of finish-to-start links from lists of predecessors.</summary>
    public static Network Of(string place, ImmutableArray<string> ids, IEnumerable<ImmutableArray<string>> predecessors)
    {
        var index = Index(place, ids);
        var edges = predecessors.SelectMany(
            (before, to) => before.Select(id => new NetworkEdge(Find(index, id), to, LinkType.FinishToStart, 0))
        );
        return new Network(place, ids, index, [.. edges]);
    }

    /// <summary>The links into an activity, in input order.</summary>
    public ReadOnlySpan<NetworkEdge> Into(int activity) => _into.AsSpan(_intoFrom[activity].._intoFrom[activity + 1]);

    /// <summary>The links out of an activity, in input order.</summary>
    public ReadOnlySpan<NetworkEdge> OutOf(int activity) => _outOf.AsSpan(_outOfFrom[activity].._outOfFrom[activity + 1]);

    /// <summary>The place of an activity; null if it is not listed.</summary>
    public int? Find(string id) => _index.TryGetValue(id, out int found) ? found : null;

    /// <summary>Places by id; refuses an empty list and an id twice.</summary>
    public static Dictionary<string, int> Index(string place, ImmutableArray<string> ids)
    {
        Guard.NotEmpty(ids.AsSpan(), place);
        var index = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
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
        int[] waiting = new int[Ids.Length];
        int[] order = new int[Ids.Length];
        int count = 0;
        for (int i = 0; i < waiting.Length; i++)
        {
            waiting[i] = Into(i).Length;
            if (waiting[i] == 0)
                order[count++] = i;
        }
        for (int i = 0; i < count; i++)
        {
            foreach (var edge in OutOf(order[i]))
            {
                if (--waiting[edge.To] == 0)
                    order[count++] = edge.To;
            }
        }
        return count == order.Length ? order : throw Faults.Cycle(_place, Cycle(waiting));
    }

    private List<string> Cycle(int[] waiting)
    {
        int activity = Array.FindIndex(waiting, left => left > 0);
        var seenAt = new Dictionary<int, int>();
        var path = new List<string>();
        while (seenAt.TryAdd(activity, path.Count))
        {
            path.Add(Ids[activity]);
            activity = Array.Find(Into(activity).ToArray(), edge => waiting[edge.From] > 0).From;
        }
        path.Add(Ids[activity]);
        path.RemoveRange(0, seenAt[activity]);
        path.Reverse();
        return path;
    }

    /// <summary>The edges by one end, in their order, and where those of each activity begin.</summary>
    private static (NetworkEdge[] Edges, int[] From) Group(NetworkEdge[] edges, int activities, Func<NetworkEdge, int> end)
    {
        int[] from = new int[activities + 1];
        foreach (var edge in edges)
            from[end(edge) + 1]++;
        for (int i = 0; i < activities; i++)
            from[i + 1] += from[i];
        int[] next = [.. from];
        var grouped = new NetworkEdge[edges.Length];
        foreach (var edge in edges)
            grouped[next[end(edge)]++] = edge;
        return (grouped, from);
    }

    private static int Find(Dictionary<string, int> index, string id) =>
        index.TryGetValue(id, out int found) ? found : throw Faults.Unknown("links", id, "link listed activities only");
}
