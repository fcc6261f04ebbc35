namespace Ops.Domain.Projects;

/// <summary>The links of a network by one of their ends, each group in input order.</summary>
internal sealed class EdgeGroups
{
    private readonly NetworkEdge[] _edges;
    private readonly int[] _from;

    private EdgeGroups(NetworkEdge[] edges, int[] from)
    {
        _edges = edges;
        _from = from;
    }

    /// <summary>The links of an activity.</summary>
    public ReadOnlySpan<NetworkEdge> this[int activity] => _edges.AsSpan(_from[activity].._from[activity + 1]);

    /// <summary>The links by the activity that they lead to; the given array itself where it is in that order already.</summary>
    public static EdgeGroups Into(NetworkEdge[] edges, int activities)
    {
        int[] from = new int[activities + 1];
        bool inOrder = true;
        for (int i = 0; i < edges.Length; i++)
        {
            from[edges[i].To + 1]++;
            inOrder &= i == 0 || edges[i - 1].To <= edges[i].To;
        }
        Sum(from);
        if (inOrder)
            return new EdgeGroups(edges, from);
        int[] next = [.. from];
        var sorted = new NetworkEdge[edges.Length];
        foreach (var edge in edges)
            sorted[next[edge.To]++] = edge;
        return new EdgeGroups(sorted, from);
    }

    /// <summary>The links by the activity that they come from.</summary>
    public static EdgeGroups OutOf(ReadOnlySpan<NetworkEdge> edges, int activities)
    {
        int[] from = new int[activities + 1];
        foreach (var edge in edges)
            from[edge.From + 1]++;
        Sum(from);
        int[] next = [.. from];
        var sorted = new NetworkEdge[edges.Length];
        foreach (var edge in edges)
            sorted[next[edge.From]++] = edge;
        return new EdgeGroups(sorted, from);
    }

    private static void Sum(int[] counts)
    {
        for (int i = 1; i < counts.Length; i++)
            counts[i] += counts[i - 1];
    }
}
