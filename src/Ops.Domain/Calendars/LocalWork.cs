using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>
/// The worked part of the local time line, which knows no zone: weekly hours, and dates that differ from them. Positions are
/// local ticks since local 1970-01-01T00:00.
/// </summary>
/// <remarks>
/// The work before a day is whole weeks times the work of a week, plus the days of the week begun, plus what the differing
/// days before it add or take away. So the cost does not depend on the distance.
/// </remarks>
internal sealed class LocalWork
{
    private const long Day = NodaConstants.TicksPerDay;
    private const int EpochWeekday = 3;

    private readonly TickRange[][] _week = new TickRange[7][];
    private readonly long[] _beforeWeekday = new long[8];
    private readonly int[] _differing;
    private readonly TickRange[][] _hours;

    /// <summary>What the first i differing days add to the weekly hours.</summary>
    private readonly long[] _added;

    public LocalWork(WorkingWeek week, SortedDictionary<int, ImmutableArray<WorkingWindow>> exceptions)
    {
        for (int day = 0; day < 7; day++)
        {
            _week[day] = Content(week[(day + 6) % 7], week[day]);
            _beforeWeekday[day + 1] = _beforeWeekday[day] + Total(_week[day]);
        }
        var days = new SortedSet<int>(exceptions.Keys);
        days.UnionWith(exceptions.Keys.Select(day => day + 1));
        _differing = [.. days];
        _hours = new TickRange[_differing.Length][];
        _added = new long[_differing.Length + 1];
        for (int i = 0; i < _differing.Length; i++)
        {
            int day = _differing[i];
            _hours[i] = Content(Windows(day - 1), Windows(day));
            _added[i + 1] = _added[i] + Total(_hours[i]) - Total(_week[Weekday(day)]);
        }
        IsEverOpen = _beforeWeekday[7] > 0 || _hours.Any(hours => hours.Length > 0);

        ImmutableArray<WorkingWindow> Windows(int day) => exceptions.TryGetValue(day, out var own) ? own : week[Weekday(day)];
    }

    public bool IsEverOpen { get; }

    public static int DayOf(long position) => (int)(position >= 0 ? position / Day : ((position + 1) / Day) - 1);

    /// <summary>The worked stretches of a day, relative to its midnight, disjoint and in order.</summary>
    public ReadOnlySpan<TickRange> On(int day)
    {
        int at = Array.BinarySearch(_differing, day);
        return at >= 0 ? _hours[at] : _week[Weekday(day)];
    }

    /// <summary>The work before a position, counted from a fixed origin.</summary>
    public long Before(long position)
    {
        int day = DayOf(position);
        long time = position - (day * Day);
        long worked = BeforeDay(day);
        foreach (var range in On(day))
        {
            if (range.Start >= time)
                break;
            worked += Math.Min(time, range.End) - range.Start;
        }
        return worked;
    }

    public bool IsOpenAt(long position)
    {
        int day = DayOf(position);
        long time = position - (day * Day);
        foreach (var range in On(day))
        {
            if (time >= range.Start && time < range.End)
                return true;
        }
        return false;
    }

    /// <summary>The earliest position before which a given amount of work lies, or null if it is not reached by the last day.</summary>
    public long? Reach(long work, int firstDay, int lastDay)
    {
        if (BeforeDay(lastDay + 1) < work)
            return null;
        int low = firstDay;
        int high = lastDay;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (BeforeDay(middle) < work)
                low = middle;
            else
                high = middle - 1;
        }
        long missing = work - BeforeDay(low);
        foreach (var range in On(low))
        {
            if (missing <= range.Length)
                return (low * Day) + range.Start + missing;
            missing -= range.Length;
        }
        return null;
    }

    private long BeforeDay(int day)
    {
        int shifted = day + EpochWeekday;
        int weeks = DayNumber.FloorDivide(shifted, 7);
        int at = Array.BinarySearch(_differing, day);
        return (weeks * _beforeWeekday[7]) + _beforeWeekday[shifted - (weeks * 7)] + _added[at >= 0 ? at : ~at];
    }

    private static int Weekday(int day) => DayNumber.Weekday(day + EpochWeekday);

    /// <summary>A day's own windows up to midnight, and what the day before left over, as disjoint stretches.</summary>
    private static TickRange[] Content(ImmutableArray<WorkingWindow> before, ImmutableArray<WorkingWindow> own)
    {
        var ranges = new List<TickRange>();
        foreach (var window in before)
        {
            if (window.PassesMidnight)
                ranges.Add(new TickRange(0, window.EndTicks - Day));
        }
        foreach (var window in own)
            ranges.Add(new TickRange(window.StartTicks, Math.Min(window.EndTicks, Day)));
        ranges.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        int last = 0;
        for (int i = 1; i < ranges.Count; i++)
        {
            if (ranges[i].Start <= ranges[last].End)
                ranges[last] = new TickRange(ranges[last].Start, Math.Max(ranges[last].End, ranges[i].End));
            else
                ranges[++last] = ranges[i];
        }
        return ranges.Count == 0 ? [] : [.. ranges.GetRange(0, last + 1)];
    }

    private static long Total(TickRange[] ranges) => ranges.Sum(range => range.Length);
}
