using System.Runtime.InteropServices;

namespace Ops.Domain.Projects;

/// <summary>The places of ids: a table of numbers beside the ids themselves, with half the memory of a dictionary.</summary>
internal sealed class IdTable
{
    private readonly ImmutableArray<string> _ids;
    private readonly int[] _hashes;
    private readonly int[] _places;
    private readonly int _mask;

    /// <summary>Refuses an empty list and an id twice.</summary>
    public IdTable(string place, ImmutableArray<string> ids)
    {
        Guard.NotEmpty(ids.AsSpan(), place);
        _ids = ids;
        _hashes = new int[ids.Length];
        int size = 16;
        while (size < ids.Length + (ids.Length / 2))
            size *= 2;
        _places = new int[size];
        _mask = size - 1;
        for (int i = 0; i < ids.Length; i++)
        {
            int hash = Hash(ids[i]);
            int slot = Slot(ids[i], hash);
            if (_places[slot] != 0)
                throw Faults.Duplicate(Guard.At(place, i), ids[i]);
            _hashes[i] = hash;
            _places[slot] = i + 1;
        }
    }

    /// <summary>The place of an id; −1 if it is not listed.</summary>
    public int Find(string id) => _places[Slot(id, Hash(id))] - 1;

    /// <summary>The slot that holds an id, or the empty one where it would go.</summary>
    private int Slot(string id, int hash)
    {
        int slot = hash & _mask;
        while (_places[slot] != 0)
        {
            int place = _places[slot] - 1;
            if (_hashes[place] == hash && string.Equals(_ids[place], id, StringComparison.Ordinal))
                break;
            slot = (slot + 1) & _mask;
        }
        return slot;
    }

    /// <summary>Eight bytes at a time, each mixed by a multiplication.</summary>
    private static int Hash(string id)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var bytes = MemoryMarshal.AsBytes(id.AsSpan());
        unchecked
        {
            ulong hash = (ulong)bytes.Length;
            for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * Odd;
                hash ^= hash >> 29;
            }
            foreach (byte left in bytes)
                hash = (hash ^ left) * Odd;
            return (int)(hash >> 32);
        }
    }
}
