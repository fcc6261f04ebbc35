namespace Ops.Domain.Processes;

/// <summary>Names as small numbers, in the order in which they were met.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public string this[int id] => _names[id];

    public int Id(string name)
    {
        if (_ids.TryGetValue(name, out int id))
            return id;
        _ids.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
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
