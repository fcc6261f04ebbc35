namespace Ops.Domain.Processes;

/// <summary>Times of which the earliest is at hand: a binary heap that keeps its memory.</summary>
internal sealed class TimeHeap(int expected)
{
    private double[] _times = new double[Math.Max(1, expected)];

    public int Count { get; private set; }

    public double Earliest => _times[0];

    public void Clear() => Count = 0;

    public void Add(double time)
    {
        if (Count == _times.Length)
            Array.Resize(ref _times, 2 * Count);
        int at = Count++;
        while (at > 0 && _times[(at - 1) / 2] > time)
        {
            _times[at] = _times[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        _times[at] = time;
    }

    /// <summary>A later time in the place of the earliest.</summary>
    public void ReplaceEarliest(double time)
    {
        var times = _times.AsSpan(0, Count);
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= times.Length)
                break;
            if (child + 1 < times.Length && times[child + 1] < times[child])
                child++;
            if (times[child] >= time)
                break;
            times[at] = times[child];
            at = child;
        }
        times[at] = time;
    }

    /// <summary>Takes out all times up to one.</summary>
    public void RemoveUpTo(double time)
    {
        while (Count > 0 && _times[0] <= time)
        {
            double last = _times[--Count];
            if (Count > 0)
                ReplaceEarliest(last);
        }
    }

    /// <summary>How far all times lie after one, in all.</summary>
    public double Beyond(double time)
    {
        double sum = 0;
        foreach (double other in _times.AsSpan(0, Count))
            sum += Math.Max(0, other - time);
        return sum;
    }
}
