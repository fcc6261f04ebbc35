namespace Ops.Domain.Processes;

/// <summary>The sequence cut of the inductive miner, strict: groups that can only be skipped together stay together.</summary>
/// <remarks>Source: Leemans, Robust Process Mining with Guarantees, 2017.</remarks>
internal sealed class SequenceCut
{
    private readonly FollowsGraph _graph;
    private readonly List<List<int>> _groups;
    private readonly int[] _earliestSource;
    private readonly int[] _latestTarget;

    private SequenceCut(FollowsGraph graph, List<List<int>> groups)
    {
        _graph = graph;
        _groups = groups;
        var groupOf = new int[graph.Count];
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (int activity in groups[g])
                groupOf[activity] = g;
        }
        _earliestSource = [.. groups.Select(group => group.Exists(a => graph.Starts[a] > 0) ? -1 : int.MaxValue)];
        _latestTarget = [.. groups.Select(group => group.Exists(a => graph.Ends[a] > 0) ? int.MaxValue : -1)];
        for (int from = 0; from < graph.Count; from++)
        {
            for (int to = 0; to < graph.Count; to++)
            {
                if (!graph.Has(from, to))
                    continue;
                (int before, int after) = (groupOf[from], groupOf[to]);
                _earliestSource[after] = Math.Min(_earliestSource[after], before);
                _latestTarget[before] = Math.Max(_latestTarget[before], after);
            }
        }
    }

    /// <summary>The groups in their order; one group if there is no such cut.</summary>
    public static List<List<int>> Find(FollowsGraph graph) => new SequenceCut(graph, InOrder(graph)).Strict();

    /// <summary>Joins what reaches each other both ways or not at all: any two groups that are left are linked one way.</summary>
    private static List<List<int>> InOrder(FollowsGraph graph)
    {
        ulong[][] reach = graph.Reach();
        var joined = new ActivityGroups(graph.Count);
        var before = new int[graph.Count];
        var after = new int[graph.Count];
        for (int i = 0; i < graph.Count; i++)
        {
            for (int j = 0; j < graph.Count; j++)
            {
                bool there = FollowsGraph.Contains(reach[i], j);
                if (there)
                {
                    after[i]++;
                    before[j]++;
                }
                if (there == FollowsGraph.Contains(reach[j], i))
                    joined.Join(i, j);
            }
        }
        return [.. joined.ToLists().OrderBy(group => before[group[0]] - after[group[0]])];
    }

    private List<List<int>> Strict()
    {
        for (int at = 0; at < _groups.Count; at++)
        {
            if (!CanBeSkipped(at))
                continue;
            for (int left = at - 1; left >= 0 && _latestTarget[left] <= at; left--)
                Move(left, at);
            for (int right = at + 1; right < _groups.Count && _earliestSource[right] >= at; right++)
                Move(right, at);
        }
        return [.. _groups.Where(group => group.Count > 0)];
    }

    private void Move(int from, int to)
    {
        _groups[to].AddRange(_groups[from]);
        _groups[from].Clear();
    }

    private bool CanBeSkipped(int at)
    {
        for (int later = at + 1; later < _groups.Count; later++)
        {
            if (_groups[later].Exists(a => _graph.Starts[a] > 0))
                return true;
        }
        for (int earlier = 0; earlier < at; earlier++)
        {
            foreach (int from in _groups[earlier])
            {
                if (_graph.Ends[from] > 0)
                    return true;
                for (int later = at + 1; later < _groups.Count; later++)
                {
                    if (_groups[later].Exists(to => _graph.Has(from, to)))
                        return true;
                }
            }
        }
        return false;
    }
}
