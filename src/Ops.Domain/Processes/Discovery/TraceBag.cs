namespace Ops.Domain.Processes;

/// <summary>Traces with how often each occurs: the part of a log that the miner looks at.</summary>
internal sealed class TraceBag
{
    private readonly Dictionary<int[], int> _places = new(TraceComparer.Instance);
    private readonly List<int[]> _traces = [];
    private readonly List<long> _counts = [];

    public int Distinct => _traces.Count;

    public long Total { get; private set; }

    /// <summary>How many traces have no activity.</summary>
    public long Empty { get; private set; }

    public int[] Trace(int at) => _traces[at];

    public long Count(int at) => _counts[at];

    public void Add(int[] trace, long count)
    {
        Total += count;
        if (trace.Length == 0)
            Empty += count;
        if (_places.TryGetValue(trace, out int at))
        {
            _counts[at] += count;
            return;
        }
        _places.Add(trace, _traces.Count);
        _traces.Add(trace);
        _counts.Add(count);
    }

    public TraceBag Where(Func<int, bool> keeps)
    {
        var bag = new TraceBag();
        for (int i = 0; i < Distinct; i++)
            bag.Add(Array.FindAll(_traces[i], activity => keeps(activity)), _counts[i]);
        return bag;
    }

    public TraceBag WithoutEmpty()
    {
        var bag = new TraceBag();
        for (int i = 0; i < Distinct; i++)
        {
            if (_traces[i].Length > 0)
                bag.Add(_traces[i], _counts[i]);
        }
        return bag;
    }

    private sealed class TraceComparer : IEqualityComparer<int[]>
    {
        public static TraceComparer Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            unchecked
            {
                uint hash = 2166136261;
                foreach (int activity in obj)
                    hash = (hash ^ (uint)activity) * 16777619;
                return (int)hash;
            }
        }
    }
}
