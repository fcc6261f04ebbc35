using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>The times of all edges of a graph, edge by edge in one array; taken from the log when the first of them is asked for.</summary>
internal sealed class EdgeTimes
{
    private readonly Lazy<long[]> _ticks;

    private EdgeTimes(Func<long[]> ticks) => _ticks = new Lazy<long[]>(ticks);

    public ReadOnlySpan<long> Slice(int first, int count) => _ticks.Value.AsSpan(first, count);

    /// <summary>The edges of a log, in ordinal order.</summary>
    public static ImmutableArray<EdgeStatistics> Edges(EventLog log, WorkingCalendar? calendar)
    {
        var counts = new PairCounts(log.ActivityNames.Length);
        for (int c = 0; c < log.CaseCount; c++)
        {
            var trace = log.Trace(c);
            for (int i = 1; i < trace.Length; i++)
                counts.Add(trace[i - 1], trace[i]);
        }
        var pairs = counts.InOrder(NameTable.Ranks(log.ActivityNames));
        var times = new EdgeTimes(() => Taken(log, calendar, pairs));
        var edges = ImmutableArray.CreateBuilder<EdgeStatistics>(pairs.Count);
        int first = 0;
        foreach (var (from, to, count) in pairs)
        {
            edges.Add(new EdgeStatistics(log.ActivityNames[from], log.ActivityNames[to], times, first, count));
            first += count;
        }
        return edges.MoveToImmutable();
    }

    /// <summary>The edges of two graphs as those of one.</summary>
    public static ImmutableArray<EdgeStatistics> Merged(ImmutableArray<EdgeStatistics> one, ImmutableArray<EdgeStatistics> other)
    {
        var groups = one.Concat(other)
            .GroupBy(edge => (edge.From, edge.To))
            .OrderBy(group => group.Key.From, StringComparer.Ordinal)
            .ThenBy(group => group.Key.To, StringComparer.Ordinal)
            .Select(group => (group.Key, Parts: group.ToArray()))
            .ToArray();
        var times = new EdgeTimes(() => Joined(groups.SelectMany(group => group.Parts)));
        var edges = ImmutableArray.CreateBuilder<EdgeStatistics>(groups.Length);
        int first = 0;
        foreach (var (key, parts) in groups)
        {
            int count = parts.Sum(edge => edge.Count);
            edges.Add(new EdgeStatistics(key.From, key.To, times, first, count));
            first += count;
        }
        return edges.MoveToImmutable();
    }

    /// <summary>The ticks between two instants, worked ones if there is a calendar.</summary>
    public static long Worked(WorkingCalendar? calendar, long from, long to) =>
        calendar is null ? to - from : calendar.Elapsed(Instant.FromUnixTimeTicks(from), Instant.FromUnixTimeTicks(to)).BclCompatibleTicks;

    private static long[] Joined(IEnumerable<EdgeStatistics> edges)
    {
        var ticks = new List<long>();
        foreach (var edge in edges)
            ticks.AddRange(edge.Ticks);
        return [.. ticks];
    }

    private static long[] Taken(EventLog log, WorkingCalendar? calendar, List<(int From, int To, int Count)> pairs)
    {
        var places = new PairCounts(log.ActivityNames.Length);
        int first = 0;
        foreach (var (from, to, count) in pairs)
        {
            places.Set(from, to, first);
            first += count;
        }
        var ticks = new long[first];
        var activities = log.Activities;
        var completed = log.Completed;
        for (int c = 0; c < log.CaseCount; c++)
        {
            for (int i = log.First(c) + 1; i < log.End(c); i++)
                ticks[places.Take(activities[i - 1], activities[i])] = Worked(calendar, completed[i - 1], completed[i]);
        }
        return ticks;
    }
}
