namespace Ops.Domain.Processes;

/// <summary>Things of which the first in time or in rank is at hand: a heap of four children per node, which keeps its memory.</summary>
internal sealed class EarliestHeap<T>
    where T : struct, IEarlier<T>
{
    private const int Children = 4;

    private T[] _items = new T[64];

    public int Count { get; private set; }

    public ref readonly T First => ref _items[0];

    public void Clear() => Count = 0;

    public void Add(in T added)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        var items = _items;
        int at = Count++;
        while (at > 0 && added.IsBefore(items[(at - 1) / Children]))
        {
            items[at] = items[(at - 1) / Children];
            at = (at - 1) / Children;
        }
        items[at] = added;
    }

    public T Next()
    {
        var items = _items.AsSpan(0, Count);
        var next = items[0];
        var last = items[^1];
        items = items[..--Count];
        int at = 0;
        while (true)
        {
            int first = (Children * at) + 1;
            if (first >= items.Length)
                break;
            int least = first;
            for (int child = first + 1; child < first + Children && child < items.Length; child++)
            {
                if (items[child].IsBefore(items[least]))
                    least = child;
            }
            if (!items[least].IsBefore(last))
                break;
            items[at] = items[least];
            at = least;
        }
        if (at < items.Length)
            items[at] = last;
        return next;
    }
}
