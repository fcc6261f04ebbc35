using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>Intervals of time put together so that what overlaps counts once.</summary>
internal static class TimeUnion
{
    /// <summary>The ticks of the union, worked ones if there is a calendar.</summary>
    public static Int128 Ticks(List<(long Start, long End)> intervals, WorkingCalendar? calendar)
    {
        intervals.Sort();
        Int128 sum = 0;
        long reached = long.MinValue;
        foreach (var (start, end) in intervals)
        {
            long from = Math.Max(start, reached);
            if (end <= from)
                continue;
            sum += EdgeTimes.Worked(calendar, from, end);
            reached = end;
        }
        return sum;
    }

    /// <summary>The ticks in which two or more of the intervals run at once.</summary>
    public static Int128 SharedTicks(List<(long Start, long End)> intervals)
    {
        intervals.Sort();
        var shared = new List<(long Start, long End)>();
        long reached = long.MinValue;
        foreach (var (start, end) in intervals)
        {
            if (start < reached && start < end)
                shared.Add((start, Math.Min(end, reached)));
            reached = Math.Max(reached, end);
        }
        return Ticks(shared, null);
    }
}
