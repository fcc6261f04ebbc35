namespace Ops.Domain.Customers;

/// <summary>Ids joined by links into groups (union-find), and the chain of links between two of them.</summary>
internal sealed class JoinedIds
{
    private readonly string[] _ids;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly int[] _parent;
    private readonly ImmutableArray<IdentityLink> _links;

    public JoinedIds(string[] ids, ImmutableArray<IdentityLink> links)
    {
        _ids = ids;
        _links = links;
        _parent = new int[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            _index.Add(ids[i], i);
            _parent[i] = i;
        }
        foreach (var link in links)
            _parent[Root(_index[link.Left])] = Root(_index[link.Right]);
    }

    public ImmutableArray<IdentityGroup> Groups() =>
        [
            .. Enumerable
                .Range(0, _ids.Length)
                .GroupBy(Root, i => _ids[i])
                .Select(group => new IdentityGroup([.. group.Order(StringComparer.Ordinal)]))
                .OrderBy(group => group.Canonical, StringComparer.Ordinal),
        ];

    /// <summary>The shortest chain of links from one id to another of its group.</summary>
    public List<string> Chain(string from, string to)
    {
        var neighbours = _links
            .SelectMany(link => new[] { (From: link.Left, To: link.Right), (From: link.Right, To: link.Left) })
            .ToLookup(step => step.From, step => step.To, StringComparer.Ordinal);
        var before = new Dictionary<string, string?>(StringComparer.Ordinal) { [from] = null };
        var queue = new Queue<string>([from]);
        while (!before.ContainsKey(to))
        {
            string at = queue.Dequeue();
            foreach (string next in neighbours[at])
            {
                if (before.TryAdd(next, at))
                    queue.Enqueue(next);
            }
        }
        var chain = new List<string>();
        for (string? at = to; at is not null; at = before[at])
            chain.Insert(0, at);
        return chain;
    }

    private int Root(int id)
    {
        while (_parent[id] != id)
        {
            _parent[id] = _parent[_parent[id]];
            id = _parent[id];
        }
        return id;
    }
}
