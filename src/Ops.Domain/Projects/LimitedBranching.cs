using System.Numerics;

namespace Ops.Domain.Projects;

/// <summary>
/// The exact search for a schedule shorter than the best known one: activities in the order of their starts, each as early as it can (precedence
/// tree; J. Patterson and others 1989), with bounds and without what cannot be better (A. Sprecher 2000; E. Demeulemeester and W. Herroelen 1997).
/// </summary>
internal sealed class LimitedBranching
{
    /// <summary>As many as a word has bits.</summary>
    public const int MostActivities = 64;

    private readonly LimitedProblem _problem;
    private readonly int _count;
    private readonly int _resources;
    private readonly int[] _tails;
    private readonly ulong[] _before;
    private readonly ulong[] _together;
    private readonly int[] _packing;
    private readonly int[] _earliest;
    private readonly int[] _starts;
    private readonly int[] _finishes;
    private readonly Dictionary<ulong, List<SeenState>> _seen = [];
    private readonly Comparer<(int Start, int At)> _byStart;
    private readonly int _budget;
    private readonly int _bound;
    private int _limit;

    public LimitedBranching(LimitedProblem problem, int limit, int bound, int budget)
    {
        _problem = problem;
        _count = problem.Count;
        _resources = problem.Resources;
        _tails = problem.Tails();
        _before = [.. Enumerable.Range(0, _count).Select(at => Mask(problem.Before(at)))];
        _together = Together();
        _packing = [.. Enumerable.Range(0, _count).OrderBy(at => BitOperations.PopCount(_together[at])).ThenByDescending(problem.Duration)];
        _earliest = new int[_count];
        _starts = new int[_count];
        _finishes = new int[_count];
        _byStart = Comparer<(int Start, int At)>.Create(Compare);
        _limit = limit;
        _bound = bound;
        _budget = budget;
    }

    /// <summary>How many partial schedules were looked at.</summary>
    public int Nodes { get; private set; }

    /// <summary>A shorter schedule than the one known; null if none was found.</summary>
    public int[]? Best { get; private set; }

    /// <summary>True if all was looked at, so that nothing shorter is left.</summary>
    public bool Finish() => Branch(0, 0);

    private ulong All => _count == MostActivities ? ulong.MaxValue : (1UL << _count) - 1;

    private static ulong Mask(ReadOnlySpan<int> activities)
    {
        ulong mask = 0;
        foreach (int at in activities)
            mask |= 1UL << at;
        return mask;
    }

    /// <summary>For each activity those that can run at the same time: no path between them, and room for both.</summary>
    private ulong[] Together()
    {
        var reached = new ulong[_count];
        foreach (int at in _problem.Order)
        {
            foreach (int before in _problem.Before(at))
                reached[at] |= reached[before] | (1UL << before);
        }
        var together = new ulong[_count];
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < _count; j++)
            {
                bool apart = i == j || ((reached[i] >> j) & 1) == 1 || ((reached[j] >> i) & 1) == 1 || _problem.Clash(i, j);
                together[i] |= apart ? 0 : 1UL << j;
            }
        }
        return together;
    }

    /// <summary>All schedules that continue a partial one whose last start is given; false when the budget is used up.</summary>
    private bool Branch(ulong placed, int now)
    {
        if (placed == All)
        {
            Best = [.. _starts];
            _limit = _problem.Makespan(Best);
            return true;
        }
        if (Nodes == _budget)
            return false;
        Nodes++;
        ulong open = All & ~placed;
        if (Bound(open, now) >= _limit || IsDominated(placed, now))
            return true;
        var (choices, count) = Choices(placed, open, now);
        for (int i = 0; i < count && _limit > _bound; i++)
        {
            var (start, at) = choices[i];
            if (start + _tails[at] >= _limit || CanSlipIn(choices.AsSpan(0, count), start, at))
                continue;
            _starts[at] = start;
            _finishes[at] = start + _problem.Duration(at);
            if (!Branch(placed | (1UL << at), start))
                return false;
        }
        return true;
    }

    /// <summary>The activities that can come next with their earliest starts, by start and then by what follows them, the longest first.</summary>
    private ((int Start, int At)[] Choices, int Count) Choices(ulong placed, ulong open, int now)
    {
        var choices = new (int Start, int At)[BitOperations.PopCount(open)];
        int count = 0;
        for (ulong left = open; left != 0; left &= left - 1)
        {
            int at = BitOperations.TrailingZeroCount(left);
            if ((_before[at] & ~placed) == 0)
                choices[count++] = (Fitting(at, placed, _earliest[at], now), at);
        }
        Array.Sort(choices, 0, count, _byStart);
        return (choices, count);
    }

    private int Compare((int Start, int At) a, (int Start, int At) b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start)
        : _tails[a.At] != _tails[b.At] ? _tails[b.At].CompareTo(_tails[a.At])
        : a.At.CompareTo(b.At);

    /// <summary>True if another activity could be done entirely before this one starts: then schedules that have it later are no shorter.</summary>
    private bool CanSlipIn(ReadOnlySpan<(int Start, int At)> choices, int start, int at)
    {
        foreach (var (other, place) in choices)
        {
            int end = other + _problem.Duration(place);
            if (place != at && end <= start && (other < start || _problem.Duration(at) > 0 || place < at))
                return true;
        }
        return false;
    }

    /// <summary>The earliest start with room: after the last start less and less is in use, so only ends of others need be tried.</summary>
    private int Fitting(int at, ulong placed, int earliest, int now)
    {
        int start = Math.Max(earliest, now);
        if (_problem.Duration(at) == 0)
            return start;
        while (true)
        {
            int next = int.MaxValue;
            bool fits = true;
            for (int resource = 0; resource < _resources; resource++)
            {
                int used = _problem.Demand(at, resource);
                if (used == 0)
                    continue;
                for (ulong left = placed; left != 0; left &= left - 1)
                {
                    int other = BitOperations.TrailingZeroCount(left);
                    if (_finishes[other] <= start || _problem.Demand(other, resource) == 0)
                        continue;
                    used += _problem.Demand(other, resource);
                    next = Math.Min(next, _finishes[other]);
                }
                fits &= used <= _problem.Capacity(resource);
            }
            if (fits)
                return start;
            start = next;
        }
    }

    /// <summary>No continuation is shorter: the longest path, the work of each resource, and activities of which no two can run together.</summary>
    private int Bound(ulong open, int now)
    {
        int bound = 0;
        int rest = int.MaxValue;
        foreach (int at in _problem.Order)
        {
            if (((open >> at) & 1) == 0)
                continue;
            int earliest = now;
            foreach (int before in _problem.Before(at))
            {
                int end = ((open >> before) & 1) == 1 ? _earliest[before] + _problem.Duration(before) : _finishes[before];
                earliest = Math.Max(earliest, end);
            }
            _earliest[at] = earliest;
            bound = Math.Max(bound, earliest + _tails[at]);
            rest = Math.Min(rest, _tails[at] - _problem.Duration(at));
        }
        if (bound >= _limit)
            return bound;
        for (int resource = 0; resource < _resources; resource++)
            bound = Math.Max(bound, now + rest + Filled(resource, open, now));
        return bound >= _limit ? bound : Math.Max(bound, Packed(open, now));
    }

    /// <summary>The periods that the work left takes if it fills a resource without a gap.</summary>
    private int Filled(int resource, ulong open, int now)
    {
        int capacity = _problem.Capacity(resource);
        if (capacity == 0)
            return 0;
        long work = 0;
        for (int at = 0; at < _count; at++)
        {
            int periods = ((open >> at) & 1) == 1 ? _problem.Duration(at) : Math.Max(0, _finishes[at] - now);
            work += (long)periods * _problem.Demand(at, resource);
        }
        return (int)((work + capacity - 1) / capacity);
    }

    private int Packed(ulong open, int now)
    {
        int bound = 0;
        for (int first = 0; first < 3 && first < _packing.Length; first++)
        {
            ulong left = open;
            int sum = 0;
            int earliest = int.MaxValue;
            int rest = int.MaxValue;
            for (int i = 0; i < _packing.Length; i++)
            {
                int at = _packing[(first + i) % _packing.Length];
                if (((left >> at) & 1) == 0)
                    continue;
                left &= ~_together[at];
                sum += _problem.Duration(at);
                earliest = Math.Min(earliest, _earliest[at]);
                rest = Math.Min(rest, _tails[at] - _problem.Duration(at));
            }
            if (sum > 0)
                bound = Math.Max(bound, Math.Max(now, earliest) + sum + rest);
        }
        return bound;
    }

    /// <summary>
    /// True if the same activities were placed before with an earlier last start and with ends that are no later where it matters: whatever
    /// continues this one continued that one. A state that is new is kept.
    /// </summary>
    private bool IsDominated(ulong placed, int now)
    {
        if (!_seen.TryGetValue(placed, out var states))
            _seen.Add(placed, states = []);
        foreach (var state in states)
        {
            if (state.Dominates(now, _finishes))
                return true;
        }
        states.Add(SeenState.Of(placed, now, _finishes));
        return false;
    }
}
