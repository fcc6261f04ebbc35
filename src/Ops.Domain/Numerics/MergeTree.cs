namespace Ops.Domain.Numerics;

/// <summary>Sums of one part of the data that can be joined with the sums of the part that follows.</summary>
internal interface IMergeable<T>
    where T : struct, IMergeable<T>
{
    static abstract T Merge(in T first, in T second);
}

/// <summary>
/// Joins the sums of consecutive blocks pairwise, in a tree whose shape depends only on the number of blocks. A run of
/// 2^k blocks is a subtree of its own, so that runs may be summed on other threads without changing a bit.
/// </summary>
internal ref struct MergeTree<T>(Span<T> nodes)
    where T : struct, IMergeable<T>
{
    /// <summary>Enough nodes for as many blocks as a span can hold.</summary>
    public const int Depth = 32;

    private readonly Span<T> _nodes = nodes;
    private int _depth;
    private int _blocks;

    public void Push(T node)
    {
        for (int i = _blocks; (i & 1) == 1; i >>= 1)
            node = T.Merge(_nodes[--_depth], node);
        _nodes[_depth++] = node;
        _blocks++;
    }

    public T Fold()
    {
        T result = _nodes[--_depth];
        while (_depth > 0)
            result = T.Merge(_nodes[--_depth], result);
        return result;
    }
}
