using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>When the cases of a log come: at a rate for every hour of the week, or, in a short log, by the gaps between them.</summary>
internal static class LogArrivals
{
    /// <summary>Every hour of the week must have been seen twice for a rate of its own.</summary>
    private const long LeastForRates = 2 * NodaConstants.TicksPerWeek;

    /// <summary>The first start or completion of each case, in rising order.</summary>
    public static long[] Times(EventLog log)
    {
        var times = new long[log.CaseCount];
        for (int c = 0; c < times.Length; c++)
            times[c] = Entered(log, c);
        Array.Sort(times);
        return times;
    }

    public static long Entered(EventLog log, int at)
    {
        long first = long.MaxValue;
        for (int i = log.First(at); i < log.End(at); i++)
            first = Math.Min(first, log.StartTime(i));
        return first;
    }

    public static CaseArrivals Of(long[] times, WorkingCalendar? calendar, DateTimeZone zone)
    {
        if (times[^1] - times[0] >= LeastForRates)
            return CaseArrivals.ByHour(Rates(times, zone), zone);
        var gaps = new double[times.Length - 1];
        for (int i = 0; i < gaps.Length; i++)
            gaps[i] = (double)EdgeTimes.Worked(calendar, times[i], times[i + 1]) / NodaConstants.TicksPerSecond;
        if (gaps.All(gap => gap == 0))
            throw Faults.Insufficient("log", "all cases come at the same time", "give a log of cases that come one after the other");
        return CaseArrivals.ByGaps(new Empirical(gaps), calendar);
    }

    private static double[] Rates(long[] times, DateTimeZone zone)
    {
        var cases = new double[CaseArrivals.HoursOfWeek];
        var hours = new double[CaseArrivals.HoursOfWeek];
        foreach (long time in times)
            cases[CaseArrivals.HourOfWeek(time, zone.GetUtcOffset(Instant.FromUnixTimeTicks(time))).Hour]++;
        for (long at = times[0]; at < times[^1]; )
        {
            var (hour, left) = CaseArrivals.HourOfWeek(at, zone.GetUtcOffset(Instant.FromUnixTimeTicks(at)));
            long passed = Math.Min(left, times[^1] - at);
            hours[hour] += (double)passed / NodaConstants.TicksPerHour;
            at += passed;
        }
        return [.. cases.Zip(hours, (count, length) => length > 0 ? count / length : 0)];
    }
}
