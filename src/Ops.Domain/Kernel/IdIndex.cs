using System.Buffers;
using System.Numerics;

namespace Ops.Domain;

/// <summary>Where each id of a list stands; ids are equal when their characters are.</summary>
/// <remarks>
/// Open addressing at a load of at most a half: a slot of eight bytes holds the hash of an id and its row, so that a probe reads one cache line,
/// and a text is read only where the hashes agree. Ids are taken by the block, one step for all of them before the next step: then the misses of
/// a block overlap. The platform seeds the hash anew in every process, so that nobody can write ids which all fall into one slot; no answer
/// depends on it. The memory is lent, for fresh memory costs more than all the rest; without <see cref="Dispose"/> the collector has it.
/// </remarks>
internal sealed class IdIndex : IDisposable
{
    private const int Block = 64;

    private readonly string[] _ids;
    private readonly int _count;
    private readonly ulong[] _slots;
    private readonly uint _mask;

    /// <summary>Takes ids in order up to the first one that stands twice.</summary>
    /// <param name="lent">The ids in an array of the shared pool, which the index gives back.</param>
    /// <param name="count">How many of them, from the first on.</param>
    public IdIndex(string[] lent, int count)
    {
        _ids = lent;
        _count = count;
        uint size = BitOperations.RoundUpToPowerOf2(Math.Max(2 * (uint)count, 2));
        _mask = size - 1;
        _slots = ArrayPool<ulong>.Shared.Rent((int)size);
        _slots.AsSpan(0, (int)size).Clear();
        Span<uint> hashes = stackalloc uint[Block];
        Span<ulong> homes = stackalloc ulong[Block];
        for (int start = 0; start < count && Repeated is null; start += Block)
        {
            var block = lent.AsSpan(start, Math.Min(Block, count - start));
            Hash(block, hashes, homes);
            for (int i = 0; i < block.Length && Repeated is null; i++)
                Add(hashes[i], start + i);
        }
    }

    /// <summary>The first row whose id stands above it already; null when each stands once.</summary>
    public int? Repeated { get; private set; }

    /// <summary>Where an id stands; -1 when it is not in the list.</summary>
    public int Find(string id) => Find(id, HashOf(id));

    /// <summary>Where each of many ids stands, -1 for those that are not in the list.</summary>
    public void Find(ReadOnlySpan<string> ids, Span<int> rows)
    {
        Span<uint> hashes = stackalloc uint[Block];
        Span<ulong> homes = stackalloc ulong[Block];
        Span<int> lengths = stackalloc int[Block];
        for (int start = 0; start < ids.Length; start += Block)
        {
            var block = ids.Slice(start, Math.Min(Block, ids.Length - start));
            var found = rows.Slice(start, block.Length);
            Hash(block, hashes, homes);
            for (int i = 0; i < found.Length; i++)
                found[i] = Candidate(hashes[i]);
            for (int i = 0; i < found.Length; i++)
                lengths[i] = found[i] < 0 ? 0 : _ids[found[i]].Length;
            for (int i = 0; i < found.Length; i++)
            {
                if (found[i] >= 0 && _ids[found[i]] != block[i])
                    found[i] = Find(block[i], hashes[i]);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ids.AsSpan(0, _count).Clear();
        ArrayPool<string>.Shared.Return(_ids);
        ArrayPool<ulong>.Shared.Return(_slots);
    }

    /// <summary>Hashes ids, and reads the slot at which the search of each begins.</summary>
    private void Hash(ReadOnlySpan<string> ids, Span<uint> hashes, Span<ulong> homes)
    {
        for (int i = 0; i < ids.Length; i++)
            hashes[i] = HashOf(ids[i]);
        for (int i = 0; i < ids.Length; i++)
            homes[i] = _slots[hashes[i] & _mask];
    }

    private void Add(uint hash, int row)
    {
        uint at = hash & _mask;
        for (; _slots[at] != 0; at = (at + 1) & _mask)
        {
            if (HashIn(_slots[at]) == hash && _ids[RowIn(_slots[at])] == _ids[row])
            {
                Repeated = row;
                return;
            }
        }
        _slots[at] = ((ulong)hash << 32) | (uint)(row + 1);
    }

    private int Find(string id, uint hash)
    {
        uint at = hash & _mask;
        while (_slots[at] != 0 && (HashIn(_slots[at]) != hash || _ids[RowIn(_slots[at])] != id))
            at = (at + 1) & _mask;
        return RowIn(_slots[at]);
    }

    /// <summary>The first row with this hash, -1 when there is none: its id is most likely the one in question.</summary>
    private int Candidate(uint hash)
    {
        uint at = hash & _mask;
        while (_slots[at] != 0 && HashIn(_slots[at]) != hash)
            at = (at + 1) & _mask;
        return RowIn(_slots[at]);
    }

    private static uint HashIn(ulong slot) => (uint)(slot >> 32);

    /// <summary>The row; -1 in a free slot.</summary>
    private static int RowIn(ulong slot) => unchecked((int)(uint)slot) - 1;

    private static uint HashOf(string id) => unchecked((uint)StringComparer.Ordinal.GetHashCode(id));
}
