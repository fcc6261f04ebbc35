namespace Ops.Domain.Processes;

/// <summary>The different traces of a log in order of first appearance, their activities numbered in ordinal order.</summary>
internal sealed class LogTraces
{
    private readonly EventLog _log;
    private readonly List<int> _firsts = [];
    private readonly List<uint> _hashes = [];
    private readonly List<int> _counts = [];
    private int[] _slots = new int[256];

    private LogTraces(EventLog log)
    {
        _log = log;
        for (int c = 0; c < log.CaseCount; c++)
            Count(c);
        int[] ranks = Ranks(log, out string[] labels);
        Labels = labels;
        Traces = [.. _firsts.Select(first => Ranked(log.Trace(first), ranks))];
        Counts = [.. _counts];
    }

    /// <summary>The activities that occur, in ordinal order.</summary>
    public string[] Labels { get; }

    public int[][] Traces { get; }

    /// <summary>For each trace the cases that went that way.</summary>
    public int[] Counts { get; }

    public static LogTraces Of(EventLog log) =>
        Guard.NotNull(log, nameof(log)).CaseCount > 0
            ? new LogTraces(log)
            : throw Faults.Empty(nameof(log), "give a log with at least one event");

    private void Count(int c)
    {
        var trace = _log.Trace(c);
        uint hash = Hash(trace);
        int slot = (int)(hash & (uint)(_slots.Length - 1));
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            int known = _slots[slot] - 1;
            if (_hashes[known] != hash || !_log.Trace(_firsts[known]).SequenceEqual(trace))
                continue;
            _counts[known]++;
            return;
        }
        _firsts.Add(c);
        _hashes.Add(hash);
        _counts.Add(1);
        _slots[slot] = _firsts.Count;
        if (_firsts.Count * 2 > _slots.Length)
            Grow();
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int known = 0; known < _hashes.Count; known++)
        {
            int slot = (int)(_hashes[known] & (uint)(_slots.Length - 1));
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = known + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<int> trace)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (int activity in trace)
                hash = (hash ^ (uint)activity) * 16777619;
            return hash ^ (hash >> 15);
        }
    }

    private static int[] Ranks(EventLog log, out string[] labels)
    {
        var occurs = new bool[log.ActivityNames.Length];
        foreach (int activity in log.Activities)
            occurs[activity] = true;
        int[] order = [.. Enumerable.Range(0, occurs.Length).Where(activity => occurs[activity])];
        Array.Sort(order, (left, right) => string.CompareOrdinal(log.ActivityNames[left], log.ActivityNames[right]));
        var ranks = new int[occurs.Length];
        for (int i = 0; i < order.Length; i++)
            ranks[order[i]] = i;
        labels = [.. order.Select(activity => log.ActivityNames[activity])];
        return ranks;
    }

    private static int[] Ranked(ReadOnlySpan<int> trace, int[] ranks)
    {
        var ranked = new int[trace.Length];
        for (int i = 0; i < ranked.Length; i++)
            ranked[i] = ranks[trace[i]];
        return ranked;
    }
}
