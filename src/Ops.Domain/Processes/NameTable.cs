namespace Ops.Domain.Processes;

/// <summary>Names as small numbers, in the order in which they were met.</summary>
internal sealed class NameTable
{
    private const int NearPlaces = 256;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly (string Name, int Id)[] _near = new (string Name, int Id)[NearPlaces];

    public string this[int id] => _names[id];

    /// <summary>The number of a name, not empty. Few names make up most rows, so a small table is looked at before the dictionary.</summary>
    public int Id(string name)
    {
        ref var near = ref _near[unchecked((name[0] * 7) + (name[^1] * 31) + (name[name.Length / 2] * 3) + name.Length) & (NearPlaces - 1)];
        if (string.Equals(near.Name, name, StringComparison.Ordinal))
            return near.Id;
        if (!_ids.TryGetValue(name, out int id))
        {
            id = _names.Count;
            _ids.Add(name, id);
            _names.Add(name);
        }
        near = (name, id);
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
