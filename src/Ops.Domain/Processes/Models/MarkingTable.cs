namespace Ops.Domain.Processes;

/// <summary>Markings as small numbers, in the order in which they were met.</summary>
internal sealed class MarkingTable(int places)
{
    private int[] _slots = new int[64];
    private int[] _tokens = new int[64 * Math.Max(1, places)];
    private readonly List<int> _hashes = [];

    public int Count => _hashes.Count;

    public ReadOnlySpan<int> this[int id] => _tokens.AsSpan(id * places, places);

    public int Id(ReadOnlySpan<int> tokens)
    {
        int hash = Hash(tokens);
        int slot = Slot(tokens, hash);
        if (_slots[slot] != 0)
            return _slots[slot] - 1;
        int id = _hashes.Count;
        if ((id + 1) * places > _tokens.Length)
            Array.Resize(ref _tokens, _tokens.Length * 2);
        tokens.CopyTo(_tokens.AsSpan(id * places));
        _hashes.Add(hash);
        _slots[slot] = id + 1;
        if (_hashes.Count * 2 > _slots.Length)
            Grow();
        return id;
    }

    private int Slot(ReadOnlySpan<int> tokens, int hash)
    {
        int slot = hash & (_slots.Length - 1);
        while (_slots[slot] != 0 && !(_hashes[_slots[slot] - 1] == hash && this[_slots[slot] - 1].SequenceEqual(tokens)))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int id = 0; id < _hashes.Count; id++)
        {
            int slot = _hashes[id] & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = id + 1;
        }
    }

    private static int Hash(ReadOnlySpan<int> tokens)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (int count in tokens)
                hash = (hash ^ (uint)count) * 16777619;
            hash ^= hash >> 15;
            return (int)(hash & int.MaxValue);
        }
    }
}
