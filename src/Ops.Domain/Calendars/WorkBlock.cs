using System.Runtime.CompilerServices;
using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>
/// The worked stretches of some hundred days, day by day in UTC, with the work before each: the worked time before an instant is one look
/// into the table and a sum over the stretches of its day.
/// </summary>
/// <remarks>
/// In nanoseconds. Every day has room for as many stretches as the fullest one, and a stretch counts without a branch: instants at random
/// would make the processor guess wrong at each.
/// </remarks>
internal sealed class WorkBlock
{
    /// <summary>Days per block, as a power of two.</summary>
    public const int DaysShift = 9;
    private const int Days = 1 << DaysShift;
    private const long Day = NodaConstants.NanosecondsPerDay;
    private const int PerTick = (int)NodaConstants.NanosecondsPerTick;
    private const int LastDay = Days - 1;
    private const int Sign = 63;

    /// <summary>The width of a row with room for two stretches, the least of all widths.</summary>
    private const int TwoStretches = 5;

    private readonly int _firstDay;

    /// <summary>The row of each day: the work before it, then start and length of each stretch within it. One more row ends the block.</summary>
    private readonly long[] _rows;
    private readonly int _width;

    public WorkBlock(ZoneWork work, int block)
    {
        _firstDay = block << DaysShift;
        var stretches = ByDay(work);
        _width = Math.Max(TwoStretches, 1 + (2 * stretches.Max(day => day.Count)));
        _rows = new long[(Days * _width) + 1];
        long before = work.Before(_firstDay * NodaConstants.TicksPerDay) * PerTick;
        for (int day = 0; day < Days; day++)
        {
            int at = day * _width;
            _rows[at] = before;
            foreach (var (start, length) in stretches[day])
            {
                _rows[++at] = start;
                _rows[++at] = length;
                before += length;
            }
        }
        _rows[^1] = before;
    }

    /// <summary>The work before an instant, counted from a fixed origin.</summary>
    /// <param name="day">Its day since 1970-01-01.</param>
    /// <param name="time">Its nanosecond of the day.</param>
    public long Before(int day, long time)
    {
        // At most one break a day, the commonest calendar, without a loop.
        if (_width == TwoStretches)
        {
            var two = _rows.AsSpan((day & LastDay) * TwoStretches, TwoStretches);
            return unchecked(two[0] + Worked(two[1], two[2], time) + Worked(two[3], two[4], time));
        }
        return BeforeInLongRow(day, time);
    }

    private long BeforeInLongRow(int day, long time)
    {
        var row = RowOf(day);
        long worked = row[0];
        for (int i = 2; i < row.Length; i += 2)
            worked += Worked(row[i - 1], row[i], time);
        return worked;
    }

    /// <summary>What of a stretch lies before a time: at least 0 and at most its length, by the sign bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Worked(long start, long length, long time)
    {
        // Nanoseconds of a day: nothing comes near the end of a long.
        unchecked
        {
            long past = time - start;
            past &= ~(past >> Sign);
            past -= length;
            return length + (past & (past >> Sign));
        }
    }

    public bool IsOpenAt(int day, long time)
    {
        var row = RowOf(day);
        for (int i = 2; i < row.Length; i += 2)
        {
            if (time >= row[i - 1] && time - row[i - 1] < row[i])
                return true;
        }
        return false;
    }

    /// <summary>The earliest position in ticks before which a given amount of work lies, more than before the block; null if beyond it.</summary>
    public long? Reach(long work)
    {
        if (work > _rows[^1] || work <= _rows[0])
            return null;
        int low = 0;
        int high = Days - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (_rows[middle * _width] < work)
                low = middle;
            else
                high = middle - 1;
        }
        var row = _rows.AsSpan(low * _width, _width);
        long missing = work - row[0];
        int at = 1;
        for (; missing > row[at + 1]; at += 2)
            missing -= row[at + 1];
        return ((_firstDay + low) * NodaConstants.TicksPerDay) + ((row[at] + missing) / PerTick);
    }

    private ReadOnlySpan<long> RowOf(int day) => _rows.AsSpan((day & LastDay) * _width, _width);

    private List<(long Start, long Length)>[] ByDay(ZoneWork work)
    {
        var days = new List<(long Start, long Length)>[Days];
        for (int day = 0; day < Days; day++)
            days[day] = [];
        var ranges = new List<TickRange>();
        work.AddRanges(_firstDay * NodaConstants.TicksPerDay, (_firstDay + Days) * NodaConstants.TicksPerDay, ranges);
        foreach (var range in ranges)
        {
            long start = range.Start;
            while (start < range.End)
            {
                int day = LocalWork.DayOf(start);
                long midnight = day * NodaConstants.TicksPerDay;
                long end = Math.Min(range.End, midnight + NodaConstants.TicksPerDay);
                days[day - _firstDay].Add(((start - midnight) * PerTick, (end - start) * PerTick));
                start = end;
            }
        }
        return days;
    }
}
