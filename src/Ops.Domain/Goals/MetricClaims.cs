using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>Goals that meet on one metric: a sweep through time over each metric's goals, never all pairs.</summary>
internal sealed class MetricClaims(AlignmentMap map)
{
    private readonly List<GoalPair> _conflicts = [];
    private readonly List<GoalPair> _duplicates = [];
    private readonly int[] _seen = new int[map.Goals.Length];
    private readonly Stack<int> _climb = new();
    private int _round;

    public ImmutableArray<GoalPair> Conflicts => [.. _conflicts.Order()];

    public ImmutableArray<GoalPair> Duplicates => [.. _duplicates.Order()];

    public void Find()
    {
        var claims = Enumerable.Range(0, map.Goals.Length).Where(goal => map.Goals[goal] is { Metric: not null, Direction: not null });
        foreach (var metric in claims.GroupBy(goal => map.Goals[goal].Metric!, StringComparer.Ordinal))
            Sweep([.. metric]);
    }

    /// <summary>Goals in order of their start; those that have ended are let go before the next is compared with those that run.</summary>
    private void Sweep(int[] goals)
    {
        if (goals.Length < 2)
            return;
        Array.Sort(goals, (one, other) => map.Goals[one].Start.CompareTo(map.Goals[other].Start));
        var running = new Dictionary<Direction, PriorityQueue<int, LocalDate>>();
        foreach (int goal in goals)
        {
            var direction = map.Goals[goal].Direction!.Value;
            running.TryAdd(direction, new PriorityQueue<int, LocalDate>());
            foreach (var (way, others) in running)
            {
                while (others.TryPeek(out _, out var end) && end < map.Goals[goal].Start)
                    others.Dequeue();
                foreach (var (other, _) in others.UnorderedItems)
                    Meet(goal, other, way == direction);
            }
            running[direction].Enqueue(goal, map.Goals[goal].End);
        }
    }

    private void Meet(int goal, int other, bool sameWay)
    {
        if (sameWay && (Serves(goal, other) || Serves(other, goal)))
            return;
        var (one, two) = (map.Index.Ids[goal], map.Index.Ids[other]);
        (sameWay ? _duplicates : _conflicts).Add(string.CompareOrdinal(one, two) < 0 ? new GoalPair(one, two) : new GoalPair(two, one));
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
