using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>Goals that meet on one metric: a sweep through time over each metric's goals, never all pairs.</summary>
internal sealed class MetricClaims(AlignmentMap map)
{
    private readonly List<long> _conflicts = [];
    private readonly List<long> _duplicates = [];
    private readonly int[] _seen = new int[map.Goals.Length];
    private readonly Stack<int> _climb = new();
    private readonly Comparison<int> _byStart = (one, other) => map.Goals[one].Start.CompareTo(map.Goals[other].Start);

    /// <summary>By direction the goals that run, those that end first in front.</summary>
    private readonly PriorityQueue<int, LocalDate>[] _running =
    [
        .. Enum.GetValues<Direction>().Select(_ => new PriorityQueue<int, LocalDate>()),
    ];
    private int _round;

    public ImmutableArray<GoalPair> Conflicts => map.Order.Sorted(_conflicts);

    public ImmutableArray<GoalPair> Duplicates => map.Order.Sorted(_duplicates);

    public void Find()
    {
        var (start, claims) = ByMetric();
        for (int metric = 0; metric + 1 < start.Length; metric++)
            Sweep(claims.AsSpan(start[metric], start[metric + 1] - start[metric]));
    }

    /// <summary>Goals that claim a metric, grouped by it; one start more than metrics.</summary>
    private (int[] Start, int[] Claims) ByMetric()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var metricOf = new int[map.Goals.Length];
        var start = new int[map.Goals.Length + 1];
        for (int goal = 0; goal < metricOf.Length; goal++)
        {
            metricOf[goal] = -1;
            if (map.Goals[goal] is not { Metric: { } metric, Direction: { } direction })
                continue;
            Guard.Defined(direction, map.Goals[goal].Id);
            if (!numbers.TryGetValue(metric, out metricOf[goal]))
                numbers.Add(metric, metricOf[goal] = numbers.Count);
            start[metricOf[goal] + 1]++;
        }
        for (int i = 1; i < start.Length; i++)
            start[i] += start[i - 1];
        var claims = new int[start[^1]];
        var next = start.ToArray();
        for (int goal = 0; goal < metricOf.Length; goal++)
        {
            if (metricOf[goal] >= 0)
                claims[next[metricOf[goal]]++] = goal;
        }
        return (start[..(numbers.Count + 1)], claims);
    }

    /// <summary>Goals in order of their start; those that have ended are let go before the next is compared with those that run.</summary>
    private void Sweep(Span<int> goals)
    {
        if (goals.Length < 2)
            return;
        goals.Sort(_byStart);
        foreach (var ended in _running)
            ended.Clear();
        foreach (int goal in goals)
        {
            int direction = (int)map.Goals[goal].Direction!.Value;
            for (int way = 0; way < _running.Length; way++)
            {
                while (_running[way].TryPeek(out _, out var end) && end < map.Goals[goal].Start)
                    _running[way].Dequeue();
                foreach (var (other, _) in _running[way].UnorderedItems)
                    Meet(goal, other, way == direction);
            }
            _running[direction].Enqueue(goal, map.Goals[goal].End);
        }
    }

    private void Meet(int goal, int other, bool sameWay)
    {
        if (sameWay && (Serves(goal, other) || Serves(other, goal)))
            return;
        (sameWay ? _duplicates : _conflicts).Add(Math.Min(map.Order.Pair(goal, other), map.Order.Pair(other, goal)));
    }

    /// <summary>Whether one goal leads up to another; climbs no higher than the other stands.</summary>
    private bool Serves(int goal, int above)
    {
        if (map.Depth[goal] <= map.Depth[above])
            return false;
        _round++;
        _climb.Clear();
        _climb.Push(goal);
        while (_climb.TryPop(out int step))
        {
            foreach (int parent in map.Up.From(step))
            {
                if (parent == above)
                    return true;
                if (map.Depth[parent] <= map.Depth[above] || _seen[parent] == _round)
                    continue;
                _seen[parent] = _round;
                _climb.Push(parent);
            }
        }
        return false;
    }
}
