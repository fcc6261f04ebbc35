namespace Ops.Domain.Projects;

/// <summary>
/// A bound by refutation: a time is assumed, which gives every activity a window; where the windows cannot hold the work, no schedule is so short.
/// </summary>
/// <remarks>
/// Pairs that exceed a capacity together run one after the other, and so do all of a set of such pairs; the work that must fall into an interval must fit into it (R. Klein and A. Scholl,
/// Computing lower bounds by destructive improvement, EJOR 112, 1999).
/// </remarks>
internal sealed class LimitedWindows
{
    /// <summary>Beyond so many activities the cubes of intervals cost more than the search.</summary>
    private const int MostActivities = 128;

    private readonly LimitedProblem _problem;
    private readonly int[] _tails;
    private readonly List<(int First, int Second)> _pairs = [];
    private readonly List<int[]> _cliques = [];
    private readonly int[] _release;
    private readonly int[] _due;

    private LimitedWindows(LimitedProblem problem)
    {
        _problem = problem;
        _tails = problem.Tails();
        _release = new int[problem.Count];
        _due = new int[problem.Count];
        for (int i = 0; i < problem.Count; i++)
        {
            for (int j = i + 1; j < problem.Count; j++)
            {
                if (problem.Duration(i) > 0 && problem.Duration(j) > 0 && problem.Clash(i, j))
                    _pairs.Add((i, j));
            }
        }
        foreach (int at in problem.Order)
            _cliques.Add(Clique(at));
    }

    /// <summary>The least time, not below the one given, that is not refuted.</summary>
    public static int Bound(LimitedProblem problem, int least, int most)
    {
        if (problem.Count > MostActivities)
            return least;
        var windows = new LimitedWindows(problem);
        int bound = least;
        while (bound < most && windows.IsRefuted(bound))
            bound++;
        return bound;
    }

    private bool IsRefuted(int time)
    {
        for (int i = 0; i < _release.Length; i++)
        {
            _release[i] = 0;
            _due[i] = time - (_tails[i] - _problem.Duration(i));
        }
        do
        {
            if (!Follow())
                return true;
        } while (Part());
        return IsTooNarrow() || _cliques.Exists(IsCrowded) || IsOverfull(time);
    }

    /// <summary>Activities no two of which can run together, from one on the longest first.</summary>
    private int[] Clique(int first)
    {
        List<int> chosen = [first];
        foreach (int at in _problem.Order.OrderByDescending(_problem.Duration))
        {
            if (at != first && chosen.TrueForAll(other => _problem.Clash(at, other)))
                chosen.Add(at);
        }
        return [.. chosen];
    }

    /// <summary>True if such activities take longer than from the first release to the last due time.</summary>
    private bool IsCrowded(int[] clique)
    {
        int sum = 0;
        int release = int.MaxValue;
        int due = int.MinValue;
        foreach (int at in clique)
        {
            sum += _problem.Duration(at);
            release = Math.Min(release, _release[at]);
            due = Math.Max(due, _due[at]);
        }
        return sum > due - release;
    }

    /// <summary>Links move the windows; false when one is left too small.</summary>
    private bool Follow()
    {
        int[] order = _problem.Order;
        foreach (int at in order)
        {
            foreach (int before in _problem.Before(at))
                _release[at] = Math.Max(_release[at], _release[before] + _problem.Duration(before));
        }
        for (int i = order.Length - 1; i >= 0; i--)
        {
            foreach (int before in _problem.Before(order[i]))
                _due[before] = Math.Min(_due[before], _due[order[i]] - _problem.Duration(order[i]));
        }
        return !IsTooNarrow();
    }

    private bool IsTooNarrow()
    {
        for (int i = 0; i < _release.Length; i++)
        {
            if (_release[i] + _problem.Duration(i) > _due[i])
                return true;
        }
        return false;
    }

    /// <summary>Of a pair that cannot run together one comes first; true when that moved a window.</summary>
    private bool Part()
    {
        bool moved = false;
        foreach (var (first, second) in _pairs)
        {
            int both = _problem.Duration(first) + _problem.Duration(second);
            bool canLead = _release[first] + both <= _due[second];
            bool canFollow = _release[second] + both <= _due[first];
            if (!canLead && !canFollow)
            {
                _due[first] = _release[first] - 1;
                return false;
            }
            if (!canLead)
                moved |= Before(second, first);
            else if (!canFollow)
                moved |= Before(first, second);
        }
        return moved;
    }

    private bool Before(int first, int second)
    {
        int release = Math.Max(_release[second], _release[first] + _problem.Duration(first));
        int due = Math.Min(_due[first], _due[second] - _problem.Duration(second));
        bool moved = release > _release[second] || due < _due[first];
        _release[second] = release;
        _due[first] = due;
        return moved && release + _problem.Duration(second) <= _due[second] && _release[first] + _problem.Duration(first) <= due;
    }

    /// <summary>True if more work must fall into some interval than its capacity holds.</summary>
    private bool IsOverfull(int time)
    {
        int[] from = [.. _release.Distinct()];
        int[] to = [.. _due.Append(time).Distinct()];
        foreach (int start in from)
        {
            foreach (int end in to)
            {
                if (
                    end > start
                    && Enumerable.Range(0, _problem.Resources).Any(resource => Work(resource, start, end) > Room(resource, start, end))
                )
                    return true;
            }
        }
        return false;
    }

    private long Room(int resource, int start, int end) => (long)_problem.Capacity(resource) * (end - start);

    private long Work(int resource, int start, int end)
    {
        long work = 0;
        for (int i = 0; i < _release.Length; i++)
        {
            int duration = _problem.Duration(i);
            int early = _release[i] + duration - start;
            int late = end - (_due[i] - duration);
            int inside = Math.Min(Math.Min(duration, end - start), Math.Min(early, late));
            if (inside > 0)
                work += (long)inside * _problem.Demand(i, resource);
        }
        return work;
    }
}
