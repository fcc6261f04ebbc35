namespace Ops.Domain.Numerics;

/// <summary>Observed and expected events of groups and the covariance of their differences, summed over the event times.</summary>
internal sealed class LogRankSums
{
    private readonly int _size;
    private readonly long[] _atRisk;
    private readonly long[] _events;

    public LogRankSums(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, ReadOnlySpan<int> groups, int[] labels)
    {
        _size = labels.Length;
        _atRisk = new long[_size];
        _events = new long[_size];
        Counts = new int[_size];
        Observed = new long[_size];
        Expected = new double[_size];
        Covariance = new double[_size * _size];
        double[] times = durations.ToArray();
        int[] order = new int[times.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            Counts[Array.BinarySearch(labels, groups[i])]++;
        }
        Array.Sort(times, order);
        for (int group = 0; group < _size; group++)
            _atRisk[group] = Counts[group];
        for (int first = 0; first < times.Length; )
        {
            int next = first;
            long lost = 0;
            Array.Clear(_events);
            for (; next < times.Length && times[next] == times[first]; next++)
            {
                if (!events[order[next]])
                    continue;
                lost++;
                _events[Array.BinarySearch(labels, groups[order[next]])]++;
            }
            if (lost > 0)
                Add(times.Length - first, lost);
            for (; first < next; first++)
                _atRisk[Array.BinarySearch(labels, groups[order[first]])]--;
        }
    }

    public int[] Counts { get; }

    public long[] Observed { get; }

    public double[] Expected { get; }

    public double[] Covariance { get; }

    private void Add(long total, long lost)
    {
        double n = total;
        double spread = total > 1 ? lost * ((n - lost) / (n - 1)) : 0;
        for (int i = 0; i < _size; i++)
        {
            double share = _atRisk[i] / n;
            Observed[i] += _events[i];
            Expected[i] += lost * share;
            for (int j = 0; j < _size; j++)
                Covariance[(i * _size) + j] += spread * share * ((i == j ? 1 : 0) - (_atRisk[j] / n));
        }
    }
}
