namespace Ops.Domain.Processes;

/// <summary>Activities that are joined into groups step by step.</summary>
internal sealed class ActivityGroups
{
    private readonly int[] _parents;

    public ActivityGroups(int count) => _parents = [.. Enumerable.Range(0, count)];

    public void Join(int left, int right)
    {
        (left, right) = (Root(left), Root(right));
        _parents[Math.Max(left, right)] = Math.Min(left, right);
    }

    /// <summary>The groups in the order of their first activity, each rising.</summary>
    public List<List<int>> ToLists()
    {
        var lists = new SortedDictionary<int, List<int>>();
        for (int i = 0; i < _parents.Length; i++)
        {
            int root = Root(i);
            if (!lists.TryGetValue(root, out var list))
                lists.Add(root, list = []);
            list.Add(i);
        }
        return [.. lists.Values];
    }

    private int Root(int item)
    {
        while (_parents[item] != item)
            item = _parents[item] = _parents[_parents[item]];
        return item;
    }
}
