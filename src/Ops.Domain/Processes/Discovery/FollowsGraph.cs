namespace Ops.Domain.Processes;

/// <summary>Which activities of a bag of traces directly follow which, how often, and with which traces start and end.</summary>
internal sealed class FollowsGraph
{
    private readonly long[] _edges;

    private FollowsGraph(int[] activities, long[] edges, long[] starts, long[] ends)
    {
        Activities = activities;
        _edges = edges;
        Starts = starts;
        Ends = ends;
    }

    /// <summary>The activities that occur, rising; everything else here is by their place in this list.</summary>
    public int[] Activities { get; }

    public int Count => Activities.Length;

    public long[] Starts { get; }

    public long[] Ends { get; }

    public static FollowsGraph Of(TraceBag bag)
    {
        int most = 0;
        for (int i = 0; i < bag.Distinct; i++)
        {
            foreach (int activity in bag.Trace(i))
                most = Math.Max(most, activity + 1);
        }
        var places = new int[most];
        for (int i = 0; i < bag.Distinct; i++)
        {
            foreach (int activity in bag.Trace(i))
                places[activity] = 1;
        }
        int[] activities = [.. Enumerable.Range(0, most).Where(activity => places[activity] == 1)];
        for (int i = 0; i < activities.Length; i++)
            places[activities[i]] = i;
        int n = activities.Length;
        var graph = new FollowsGraph(activities, new long[n * n], new long[n], new long[n]);
        for (int i = 0; i < bag.Distinct; i++)
        {
            int[] trace = bag.Trace(i);
            if (trace.Length == 0)
                continue;
            long count = bag.Count(i);
            graph.Starts[places[trace[0]]] += count;
            graph.Ends[places[trace[^1]]] += count;
            for (int j = 1; j < trace.Length; j++)
                graph._edges[places[trace[j - 1]] * n + places[trace[j]]] += count;
        }
        return graph;
    }

    public long Edge(int from, int to) => _edges[from * Count + to];

    public bool Has(int from, int to) => _edges[from * Count + to] > 0;

    /// <summary>
    /// The graph without the edges that are weaker than the noise threshold times the strongest way out of their source; the end of a trace is a way
    /// out like any other.
    /// </summary>
    public FollowsGraph WithoutWeakEdges(decimal noise, out List<(int From, int To)> removed)
    {
        long[] edges = [.. _edges];
        removed = [];
        for (int from = 0; from < Count; from++)
        {
            long strongest = Ends[from];
            for (int to = 0; to < Count; to++)
                strongest = Math.Max(strongest, Edge(from, to));
            for (int to = 0; to < Count; to++)
            {
                if (!Has(from, to) || Edge(from, to) >= noise * strongest)
                    continue;
                edges[from * Count + to] = 0;
                removed.Add((from, to));
            }
        }
        return new FollowsGraph(Activities, edges, Starts, Ends);
    }

    /// <summary>For each activity the set of those that a path of one edge or more reaches.</summary>
    public ulong[][] Reach()
    {
        int words = (Count + 63) / 64;
        var reach = new ulong[Count][];
        for (int i = 0; i < Count; i++)
        {
            reach[i] = new ulong[words];
            for (int j = 0; j < Count; j++)
            {
                if (Has(i, j))
                    reach[i][j >> 6] |= 1UL << (j & 63);
            }
        }
        for (int via = 0; via < Count; via++)
        {
            for (int i = 0; i < Count; i++)
            {
                if (!Contains(reach[i], via))
                    continue;
                for (int w = 0; w < words; w++)
                    reach[i][w] |= reach[via][w];
            }
        }
        return reach;
    }

    public static bool Contains(ulong[] set, int item) => (set[item >> 6] >> (item & 63) & 1) == 1;
}
