using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Ops.Domain.Goals;

/// <summary>Goals by id, and an order among them that depends on the ids alone, not on the order in which they were given.</summary>
/// <remarks>Open addressing over stable hashes: the hashes serve twice, to find an id and to order goals.</remarks>
internal sealed class GoalIndex
{
    /// <summary>Up to here insertion beats sorting with keys.</summary>
    private const int Few = 24;

    /// <summary>Odd multipliers near 2⁶⁴ over the golden ratio and over √3: they spread bits.</summary>
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0x93CD3A2C8198E269;

    private const ulong High = 0xFFFF_FFFF_0000_0000;

    /// <summary>A goal's number and one in the low half, the high half of its hash in the high half: a slot tells most strangers by itself.</summary>
    private readonly ulong[] _slots;
    private readonly string[] _ids;
    private readonly int _mask;

    private GoalIndex(string[] ids, ulong[] hashes, ulong[] slots)
    {
        Ids = ImmutableCollectionsMarshal.AsImmutableArray(ids);
        Hashes = hashes;
        _ids = ids;
        _slots = slots;
        _mask = slots.Length - 1;
    }

    public ImmutableArray<string> Ids { get; }

    public ulong[] Hashes { get; }

    public int Count => Ids.Length;

    /// <summary>Refuses an empty list, a blank id and an id that stands twice.</summary>
    public static GoalIndex Of(ReadOnlySpan<string> ids, string place)
    {
        Guard.NotEmpty(ids, place);
        int size = 16;
        while (size < 2L * ids.Length)
            size = checked(size * 2);
        var slots = new ulong[size];
        var hashes = new ulong[ids.Length];
        var index = new GoalIndex(ids.ToArray(), hashes, slots);
        for (int i = 0; i < ids.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(ids[i]))
                throw Faults.Invalid(Guard.At(place, i), "blank text", "give every goal an id");
            hashes[i] = Hash(ids[i]);
            int slot = index.SlotOf(ids[i], hashes[i]);
            if (slots[slot] != 0)
                throw Faults.Duplicate(Guard.At(place, i), ids[i]);
            slots[slot] = (hashes[i] & High) | (uint)(i + 1);
        }
        return index;
    }

    /// <summary>The goal's number, or -1.</summary>
    public int Find(string id) => NumberIn(_slots[SlotOf(id, Hash(id))]);

    /// <summary>The goal's number, or -1; looked for first where lists in the order of the goals have it: at the last one found and behind it.</summary>
    public int Find(string id, int last)
    {
        if (last >= 0 && string.Equals(_ids[last], id, StringComparison.Ordinal))
            return last;
        return last + 1 < _ids.Length && string.Equals(_ids[last + 1], id, StringComparison.Ordinal) ? last + 1 : Find(id);
    }

    /// <summary>The goal's number; refuses an id that is not there.</summary>
    public int Get(string id, string place)
    {
        int found = Find(Guard.NotNull(id, place));
        return found >= 0 ? found : throw Faults.Unknown(place, id, "give the id of a listed goal");
    }

    /// <summary>Sorts goals into the order that depends on their ids alone.</summary>
    public void Sort(Span<int> goals) => Sort(goals, new bool[goals.Length].AsSpan());

    /// <summary>Sorts goals into the order that depends on their ids alone, with what belongs to each.</summary>
    public void Sort<T>(Span<int> goals, Span<T> along)
    {
        if (goals.Length <= Few)
        {
            SortFew(goals, along);
            return;
        }
        var keys = new ulong[goals.Length];
        var order = new int[goals.Length];
        for (int i = 0; i < goals.Length; i++)
            (keys[i], order[i]) = (Hashes[goals[i]], i);
        Array.Sort(keys, order);
        int[] from = goals.ToArray();
        T[] with = along.ToArray();
        for (int i = 0; i < order.Length; i++)
            (goals[i], along[i]) = (from[order[i]], with[order[i]]);
        SortFew(goals, along);
    }

    /// <summary>Insertion sort: quick for few, and linear for what is sorted but for ids of equal hash.</summary>
    private void SortFew<T>(Span<int> goals, Span<T> along)
    {
        for (int i = 1; i < goals.Length; i++)
        {
            var (goal, with) = (goals[i], along[i]);
            int j = i;
            for (; j > 0 && Stands(goal, goals[j - 1]); j--)
                (goals[j], along[j]) = (goals[j - 1], along[j - 1]);
            (goals[j], along[j]) = (goal, with);
        }
    }

    /// <summary>Whether one goal stands before another.</summary>
    public bool Stands(int goal, int before)
    {
        ulong one = Hashes[goal];
        ulong other = Hashes[before];
        return one != other ? one < other : string.CompareOrdinal(Ids[goal], Ids[before]) < 0;
    }

    /// <summary>A hash of the id's UTF-16 code units, four at a time; the same in every process. A quick one: three million ids are looked up to build a large graph.</summary>
    private static ulong Hash(string id)
    {
        unchecked
        {
            ulong hash = (ulong)id.Length * Second;
            var units = MemoryMarshal.AsBytes(id.AsSpan());
            var rest = units;
            for (; rest.Length >= 8; rest = rest[8..])
                hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest));
            // The last four units once more, some of them; fewer than four one by one.
            if (rest.Length > 0 && units.Length >= 8)
                hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(units[^8..]));
            else
            {
                for (; rest.Length >= 2; rest = rest[2..])
                    hash = Mix(hash, BinaryPrimitives.ReadUInt16LittleEndian(rest));
            }
            hash ^= hash >> 32;
            hash *= First;
            return hash ^ (hash >> 29);
        }
    }

    private static ulong Mix(ulong hash, ulong bits) => unchecked(BitOperations.RotateLeft(hash ^ (bits * First), 29) * Second);

    private static int NumberIn(ulong slot) => unchecked((int)(uint)slot) - 1;

    private int SlotOf(string id, ulong hash)
    {
        int slot = unchecked((int)hash) & _mask;
        while (
            _slots[slot] is var held
            && held != 0
            && ((held ^ hash) >= 1UL << 32 || !string.Equals(_ids[NumberIn(held)], id, StringComparison.Ordinal))
        )
            slot = (slot + 1) & _mask;
        return slot;
    }
}
