namespace Ops.Domain.Processes;

/// <summary>Names as small numbers, in the order in which they were met.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private string? _last;
    private int _lastId;

    public string this[int id] => _names[id];

    /// <summary>The number of a name. Rows often come case by case, so the name before is tried first.</summary>
    public int Id(string name)
    {
        if (string.Equals(name, _last, StringComparison.Ordinal))
            return _lastId;
        if (!_ids.TryGetValue(name, out int id))
        {
            id = _names.Count;
            _ids.Add(name, id);
            _names.Add(name);
        }
        (_last, _lastId) = (name, id);
        return id;
    }

    public string[] ToArray() => [.. _names];

    /// <summary>The place of each name in ordinal order.</summary>
    public static int[] Ranks(string[] names)
    {
        int[] order = [.. Enumerable.Range(0, names.Length)];
        Array.Sort((string[])names.Clone(), order, StringComparer.Ordinal);
        var ranks = new int[names.Length];
        for (int i = 0; i < order.Length; i++)
            ranks[order[i]] = i;
        return ranks;
    }
}
