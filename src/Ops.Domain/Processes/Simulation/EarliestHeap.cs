namespace Ops.Domain.Processes;

/// <summary>Things of which the first in time or in rank is at hand: a heap of four children per node, which keeps its memory.</summary>
internal sealed class EarliestHeap<T>
    where T : struct, IEarlier<T>
{
    private T[] _items = new T[64];

    public int Count { get; private set; }

    public ref readonly T First => ref _items[0];

    public void Clear() => Count = 0;

    public void Add(in T added)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        int at = Count++;
        while (at > 0 && added.IsBefore(_items[(at - 1) / 4]))
        {
            _items[at] = _items[(at - 1) / 4];
            at = (at - 1) / 4;
        }
        _items[at] = added;
    }

    public T Next()
    {
        var next = _items[0];
        var last = _items[--Count];
        int at = 0;
        while (true)
        {
            int first = (4 * at) + 1;
            if (first >= Count)
                break;
            int least = first;
            for (int child = first + 1; child < Math.Min(first + 4, Count); child++)
            {
                if (_items[child].IsBefore(_items[least]))
                    least = child;
            }
            if (!_items[least].IsBefore(last))
                break;
            _items[at] = _items[least];
            at = least;
        }
        _items[at] = last;
        return next;
    }
}
