namespace Ops.Domain.Projects;

/// <summary>Activities, links and capacities in the form in which lists are made into schedules.</summary>
internal sealed class LimitedProblem
{
    private readonly ImmutableArray<LimitedActivity> _activities;
    private readonly ImmutableArray<int> _capacities;
    private readonly int[][] _before;
    private readonly int[][] _after;
    private readonly int[] _used;
    private readonly int _horizon;

    public LimitedProblem(ImmutableArray<LimitedActivity> activities, ImmutableArray<int> capacities, Network network, int[] order)
    {
        _activities = activities;
        _capacities = capacities;
        _before = [.. Enumerable.Range(0, order.Length).Select(at => Ends(network.Into(at), edge => edge.From))];
        var outOf = network.OutOf();
        _after = [.. Enumerable.Range(0, order.Length).Select(at => Ends(outOf[at], edge => edge.To))];
        _horizon = activities.Sum(activity => activity.Duration);
        _used = new int[_horizon * capacities.Length];
        Order = order;
        Rank = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
            Rank[order[i]] = i;
        LowerBound = Bound();
    }

    public int Count => _activities.Length;

    /// <summary>Every activity after all that come before it.</summary>
    public int[] Order { get; }

    /// <summary>The place of each activity in that order.</summary>
    public int[] Rank { get; }

    /// <summary>The longest path, or the work of a resource over its capacity.</summary>
    public int LowerBound { get; }

    public int Resources => _capacities.Length;

    public int Capacity(int resource) => _capacities[resource];

    public int Demand(int activity, int resource) => _activities[activity].Demands[resource];

    /// <summary>The activities that must be finished before one starts.</summary>
    public int[] Before(int activity) => _before[activity];

    /// <summary>True if two need more of some resource together than there is.</summary>
    public bool Clash(int first, int second)
    {
        for (int resource = 0; resource < Resources; resource++)
        {
            if ((long)Demand(first, resource) + Demand(second, resource) > _capacities[resource])
                return true;
        }
        return false;
    }

    public bool Precedes(int first, int second) => Array.IndexOf(_after[first], second) >= 0;

    /// <summary>The longest path from each activity's start to the end.</summary>
    public int[] Tails()
    {
        int[] tails = new int[Count];
        for (int i = Count - 1; i >= 0; i--)
        {
            int at = Order[i];
            foreach (int later in _after[at])
                tails[at] = Math.Max(tails[at], tails[later]);
            tails[at] += _activities[at].Duration;
        }
        return tails;
    }

    public int Makespan(int[] starts)
    {
        int end = 0;
        for (int i = 0; i < starts.Length; i++)
            end = Math.Max(end, starts[i] + _activities[i].Duration);
        return end;
    }

    public int Duration(int activity) => _activities[activity].Duration;

    /// <summary>Each activity of the list in turn, as early as links and capacities allow; backwards, time runs from the end.</summary>
    public int[] Serial(int[] list, bool backwards)
    {
        Array.Clear(_used);
        int[] starts = new int[Count];
        var before = backwards ? _after : _before;
        foreach (int at in list)
        {
            int earliest = 0;
            foreach (int other in before[at])
                earliest = Math.Max(earliest, starts[other] + _activities[other].Duration);
            starts[at] = Place(at, earliest);
        }
        return starts;
    }

    /// <summary>Every link and every period of every resource looked at, apart from how the schedule was made.</summary>
    public bool IsFeasible(int[] starts)
    {
        for (int at = 0; at < Count; at++)
        {
            if (starts[at] < 0 || Array.Exists(_before[at], other => starts[other] + _activities[other].Duration > starts[at]))
                return false;
        }
        for (int resource = 0; resource < _capacities.Length; resource++)
        {
            int[] usage = new int[Makespan(starts)];
            for (int at = 0; at < Count; at++)
            {
                foreach (ref int period in usage.AsSpan(starts[at], _activities[at].Duration))
                    period += _activities[at].Demands[resource];
            }
            if (Array.Exists(usage, used => used > _capacities[resource]))
                return false;
        }
        return true;
    }

    private static int[] Ends(ReadOnlySpan<NetworkEdge> edges, Func<NetworkEdge, int> end) => [.. edges.ToArray().Select(end).Distinct()];

    private int Place(int at, int earliest)
    {
        int duration = _activities[at].Duration;
        var demands = _activities[at].Demands;
        int resources = demands.Length;
        int start = earliest;
        for (int period = start; period < start + duration; period++)
        {
            for (int resource = 0; resource < resources; resource++)
            {
                if (_used[(period * resources) + resource] + demands[resource] > _capacities[resource])
                {
                    start = period + 1;
                    break;
                }
            }
        }
        for (int i = start * resources; i < (start + duration) * resources; i++)
            _used[i] += demands[i % resources];
        return start;
    }

    private int Bound()
    {
        int bound = Tails().Max();
        for (int resource = 0; resource < _capacities.Length; resource++)
        {
            long work = 0;
            foreach (var activity in _activities)
                work += (long)activity.Duration * activity.Demands[resource];
            if (_capacities[resource] > 0)
                bound = Math.Max(bound, (int)((work + _capacities[resource] - 1) / _capacities[resource]));
        }
        return bound;
    }
}
