namespace Ops.Domain.Customers;

/// <summary>Names, each kept once, with the number under which rows refer to it.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int IndexOf(string name)
    {
        if (_indices.TryGetValue(name, out int index))
            return index;
        index = _names.Count;
        _indices.Add(name, index);
        _names.Add(name);
        return index;
    }

    public ImmutableArray<string> ToImmutable() => [.. _names];
}
