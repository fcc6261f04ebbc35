namespace Ops.Domain.Processes;

/// <summary>Puts the rows of two logs together.</summary>
internal static class LogMerge
{
    public static MergedLog Of(EventLog first, EventLog second, bool dropDuplicates)
    {
        if (first.EventCount == 0)
            throw Faults.Empty(nameof(first), "give a log with events");
        if (second.EventCount == 0)
            throw Faults.Empty(nameof(second), "give a log with events");
        var shared = second.Cases.Intersect(first.Cases, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var builder = new EventLogBuilder();
        var times = new Dictionary<LogEvent, int>();
        for (int c = 0; c < first.CaseCount; c++)
        {
            for (int i = first.First(c); i < first.End(c); i++)
            {
                var item = first.Event(c, i);
                builder.Add(item);
                if (shared.Contains(item.Case))
                    times[item] = times.GetValueOrDefault(item) + 1;
            }
        }
        int duplicates = 0;
        for (int c = 0; c < second.CaseCount; c++)
        {
            for (int i = second.First(c); i < second.End(c); i++)
            {
                var item = second.Event(c, i);
                int left = shared.Contains(item.Case) ? times.GetValueOrDefault(item) : 0;
                if (left > 0)
                {
                    times[item] = left - 1;
                    duplicates++;
                }
                if (left == 0 || !dropDuplicates)
                    builder.Add(item);
            }
        }
        return new MergedLog(builder.Build(), [.. shared.Order(StringComparer.Ordinal)], duplicates);
    }
}
