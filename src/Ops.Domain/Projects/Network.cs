using System.Runtime.InteropServices;

namespace Ops.Domain.Projects;

/// <summary>Activities by place, with the links between them.</summary>
internal sealed class Network
{
    private readonly string _place;
    private readonly IdTable _index;
    private readonly EdgeGroups _into;

    private Network(string place, ImmutableArray<string> ids, IdTable index, NetworkEdge[] edges)
    {
        _place = place;
        _index = index;
        Ids = ids;
        Edges = ImmutableCollectionsMarshal.AsImmutableArray(edges);
        _into = EdgeGroups.Into(edges, ids.Length);
    }

    public ImmutableArray<string> Ids { get; }

    public ImmutableArray<NetworkEdge> Edges { get; }

    /// <summary>Refuses, in this order: no activity, an id twice, an unknown activity.</summary>
    public static Network Of(string place, ImmutableArray<string> ids, ReadOnlySpan<ActivityLink> links)
    {
        var index = new IdTable(place, ids);
        var edges = new NetworkEdge[links.Length];
        string last = "";
        int to = -1;
        for (int i = 0; i < edges.Length; i++)
        {
            ref readonly var link = ref links[i];
            int from = Find(index, link.From);
            // Links into one activity mostly stand together.
            if (!string.Equals(link.To, last, StringComparison.Ordinal))
                (last, to) = (link.To, Find(index, link.To));
            edges[i] = new NetworkEdge(from, to, link.Type, link.Lag);
        }
        return new Network(place, ids, index, edges);
    }

    /// <summary>A network of finish-to-start links from lists of predecessors.</summary>
    public static Network Of(string place, ImmutableArray<string> ids, IEnumerable<ImmutableArray<string>> predecessors)
    {
        var index = new IdTable(place, ids);
        var edges = predecessors.SelectMany(
            (before, to) => before.Select(id => new NetworkEdge(Find(index, id), to, LinkType.FinishToStart, 0))
        );
        return new Network(place, ids, index, [.. edges]);
    }

    /// <summary>The links into an activity, in input order.</summary>
    public ReadOnlySpan<NetworkEdge> Into(int activity) => _into[activity];

    /// <summary>The links out of all activities.</summary>
    public EdgeGroups OutOf() => EdgeGroups.OutOf(Edges.AsSpan(), Ids.Length);

    /// <summary>The place of an activity; null if it is not listed.</summary>
    public int? Find(string id) => _index.Find(id) is >= 0 and var found ? found : null;

    /// <summary>What a plan whose times do not fit is refused with.</summary>
    public OpsException TooLong() =>
        Faults.Overflow(_place, "the times add up beyond 2,147,483,647 periods", "give durations and lags in larger periods");

    /// <summary>Refuses an empty list and an id twice.</summary>
    public static void Unique(string place, ImmutableArray<string> ids) => _ = new IdTable(place, ids);

    /// <summary>Every activity after all that come before it; refuses a cycle.</summary>
    public int[] Ordered()
    {
        if (IsInOrder())
            return [.. Enumerable.Range(0, Ids.Length)];
        int[] waiting = new int[Ids.Length];
        int[] order = new int[Ids.Length];
        int[] first = new int[Ids.Length];
        int[] next = new int[Edges.Length];
        Chain(first, next);
        int count = 0;
        for (int i = 0; i < waiting.Length; i++)
        {
            waiting[i] = Into(i).Length;
            if (waiting[i] == 0)
                order[count++] = i;
        }
        for (int i = 0; i < count; i++)
        {
            for (int edge = first[order[i]]; edge >= 0; edge = next[edge])
            {
                int to = Edges[edge].To;
                if (--waiting[to] == 0)
                    order[count++] = to;
            }
        }
        return count == order.Length ? order : throw Faults.Cycle(_place, Cycle(waiting));
    }

    /// <summary>True if all links lead to activities further down the list, as in most plans.</summary>
    private bool IsInOrder()
    {
        foreach (ref readonly var edge in Edges.AsSpan())
        {
            if (edge.From >= edge.To)
                return false;
        }
        return true;
    }

    /// <summary>The links out of each activity as chains in input order, which take less memory than groups.</summary>
    private void Chain(int[] first, int[] next)
    {
        Array.Fill(first, -1);
        for (int edge = next.Length - 1; edge >= 0; edge--)
        {
            int from = Edges[edge].From;
            (next[edge], first[from]) = (first[from], edge);
        }
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

    private static int Find(IdTable index, string id) =>
        index.Find(id) is >= 0 and var found ? found : throw Faults.Unknown("links", id, "link listed activities only");
}
