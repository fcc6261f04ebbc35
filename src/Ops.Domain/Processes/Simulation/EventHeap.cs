namespace Ops.Domain.Processes;

/// <summary>Coming events of which the next is at hand: a heap of four children per node, which keeps its memory.</summary>
internal sealed class EventHeap
{
    private NetworkEvent[] _events = new NetworkEvent[64];
    private int _count;
    private long _sequence;

    public void Clear()
    {
        _count = 0;
        _sequence = 0;
    }

    public void Add(double time, int station, bool isArrival, double entered)
    {
        var added = new NetworkEvent(time, _sequence++, station, isArrival, entered);
        if (_count == _events.Length)
            Array.Resize(ref _events, 2 * _count);
        int at = _count++;
        while (at > 0 && added.IsBefore(_events[(at - 1) / 4]))
        {
            _events[at] = _events[(at - 1) / 4];
            at = (at - 1) / 4;
        }
        _events[at] = added;
    }

    public NetworkEvent Next()
    {
        var next = _events[0];
        var last = _events[--_count];
        int at = 0;
        while (true)
        {
            int first = (4 * at) + 1;
            if (first >= _count)
                break;
            int least = first;
            for (int child = first + 1; child < Math.Min(first + 4, _count); child++)
            {
                if (_events[child].IsBefore(_events[least]))
                    least = child;
            }
            if (!_events[least].IsBefore(last))
                break;
            _events[at] = _events[least];
            at = least;
        }
        _events[at] = last;
        return next;
    }
}
