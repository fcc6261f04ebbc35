namespace Ops.Domain.Processes;

/// <summary>Parts a bag of traces by the groups of a cut.</summary>
/// <remarks>
/// Traces that fit the cut are parted without loss. Others occur only with a noise threshold: a choice keeps the group with the most events (of equals
/// the first), a sequence is parted where the fewest events lie on the wrong side, and what is on the wrong side is left out.
/// Source: Leemans, Fahland and van der Aalst, Discovering block-structured process models from event logs containing infrequent behaviour, 2013.
/// </remarks>
internal sealed class TraceSplit
{
    private readonly Dictionary<int, int> _groupOf = [];
    private readonly TraceBag[] _parts;

    private TraceSplit(FollowsGraph graph, ProcessCut cut)
    {
        _parts = [.. cut.Groups.Select(_ => new TraceBag())];
        for (int g = 0; g < cut.Groups.Count; g++)
        {
            foreach (int activity in cut.Groups[g])
                _groupOf.Add(graph.Activities[activity], g);
        }
    }

    public static TraceBag[] Of(TraceBag bag, FollowsGraph graph, ProcessCut cut)
    {
        var split = new TraceSplit(graph, cut);
        for (int i = 0; i < bag.Distinct; i++)
        {
            switch (cut.Operator)
            {
                case ProcessOperator.Exclusive:
                    split.Choose(bag.Trace(i), bag.Count(i));
                    break;
                case ProcessOperator.Sequence:
                    split.Cut(bag.Trace(i), bag.Count(i));
                    break;
                case ProcessOperator.Parallel:
                    split.Project(bag.Trace(i), bag.Count(i));
                    break;
                default:
                    split.Repeat(bag.Trace(i), bag.Count(i));
                    break;
            }
        }
        return split._parts;
    }

    private int[] Only(ReadOnlySpan<int> trace, int group)
    {
        var kept = new List<int>(trace.Length);
        foreach (int activity in trace)
        {
            if (_groupOf[activity] == group)
                kept.Add(activity);
        }
        return [.. kept];
    }

    private void Choose(int[] trace, long count)
    {
        var events = new int[_parts.Length];
        foreach (int activity in trace)
            events[_groupOf[activity]]++;
        int most = 0;
        for (int g = 1; g < events.Length; g++)
            most = events[g] > events[most] ? g : most;
        _parts[most].Add(Only(trace, most), count);
    }

    private void Cut(int[] trace, long count)
    {
        int from = 0;
        for (int g = 0; g < _parts.Length; g++)
        {
            int to = End(trace, from, g);
            _parts[g].Add(Only(trace.AsSpan(from, to - from), g), count);
            from = to;
        }
    }

    /// <summary>Where a group ends: each of its own events speaks for going on, each later one against; an earlier one is lost either way.</summary>
    private int End(int[] trace, int from, int group)
    {
        int end = from;
        int cost = 0;
        int least = 0;
        for (int i = from; i < trace.Length; i++)
        {
            int of = _groupOf[trace[i]];
            cost +=
                of == group ? -1
                : of > group ? 1
                : 0;
            if (cost >= least)
                continue;
            least = cost;
            end = i + 1;
        }
        return end;
    }

    private void Project(int[] trace, long count)
    {
        for (int g = 0; g < _parts.Length; g++)
            _parts[g].Add(Only(trace, g), count);
    }

    /// <summary>Runs of one group each; between two runs of redo parts lies an empty run of the body.</summary>
    private void Repeat(int[] trace, long count)
    {
        int from = 0;
        int last = -1;
        while (from < trace.Length)
        {
            int group = _groupOf[trace[from]];
            int to = from + 1;
            while (to < trace.Length && _groupOf[trace[to]] == group)
                to++;
            if (group != 0 && last != 0)
                _parts[0].Add([], count);
            _parts[group].Add(trace[from..to], count);
            last = group;
            from = to;
        }
        if (last != 0)
            _parts[0].Add([], count);
    }
}
