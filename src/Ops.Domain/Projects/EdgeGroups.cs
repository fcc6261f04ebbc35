namespace Ops.Domain.Projects;

/// <summary>The links of a network by one of their ends, each group in input order.</summary>
internal sealed class EdgeGroups
{
    private readonly NetworkEdge[] _edges;
    private readonly int[] _from;

    public EdgeGroups(ReadOnlySpan<NetworkEdge> edges, int activities, Func<NetworkEdge, int> end)
    {
        _from = new int[activities + 1];
        foreach (var edge in edges)
            _from[end(edge) + 1]++;
        for (int i = 0; i < activities; i++)
            _from[i + 1] += _from[i];
        int[] next = [.. _from];
        _edges = new NetworkEdge[edges.Length];
        foreach (var edge in edges)
            _edges[next[end(edge)]++] = edge;
    }

    /// <summary>The links of an activity.</summary>
    public ReadOnlySpan<NetworkEdge> this[int activity] => _edges.AsSpan(_from[activity].._from[activity + 1]);
}
