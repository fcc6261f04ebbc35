using System.Runtime.CompilerServices;
using NodaTime;

namespace Ops.Domain.Calendars;

/// <content>Which table answers: blocks of days for the years 1900 to 2099, the sums over the zone's offsets elsewhere.</content>
public sealed partial class WorkingCalendar
{
    private static readonly long LastTick = Instant.MaxValue.ToUnixTimeTicks();

    private static int UnixDay(LocalDate date) => DayNumber.Of(date) - DayNumber.UnixEpoch;

    private static int BlockOf(long position) => LocalWork.DayOf(position) >> WorkBlock.DaysShift;

    /// <summary>The worked nanoseconds before an instant, counted from the origin of all blocks; <see cref="OutsideBlocks"/> outside of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Before(Instant instant)
    {
        // Day and time of day stand ready in the instant: no division. The default instant is the Unix epoch, known to the compiler.
        var since = instant - default(Instant);
        int day = since.Days;
        long time = since.NanosecondOfDay;
        if (time < 0)
        {
            day--;
            time += NodaConstants.NanosecondsPerDay;
        }
        var blocks = _blocks;
        uint at = unchecked((uint)((day >> WorkBlock.DaysShift) - FirstBlock));
        if (at >= (uint)blocks.Length)
            return OutsideBlocks;
        return (blocks[at] ?? MakeBlock((int)at)).Before(day, time);
    }

    /// <summary>The working time between two instants of which at least one lies outside of all blocks.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Duration ElapsedOutside(Instant start, Instant end)
    {
        long from = start.ToUnixTimeTicks();
        long to = end.ToUnixTimeTicks();
        return Duration.FromTicks(Before(to) - Before(from)) + Duration.FromNanoseconds((long)(Fraction(end, to) - Fraction(start, from)));
    }

    /// <summary>The worked ticks before a position, counted from a fixed origin.</summary>
    private long Before(long position)
    {
        if (BlockAt(BlockOf(position) - FirstBlock) is not { } block)
            return WorkUntil(position).Before(position);
        var (day, time) = DayAndTime(position);
        return block.Before(day, time) / NsPerTick;
    }

    private bool IsOpenAt(long position)
    {
        if (BlockAt(BlockOf(position) - FirstBlock) is not { } block)
            return WorkUntil(position).IsOpenAt(position);
        var (day, time) = DayAndTime(position);
        return block.IsOpenAt(day, time);
    }

    /// <summary>The earliest position by which so many ticks have been worked since another one.</summary>
    private long? Reach(long from, long ticks)
    {
        long work = Before(from) + ticks;
        // What does not fit into nanoseconds lies beyond the block as well.
        if (ticks < LongestReach && BlockAt(BlockOf(from) - FirstBlock)?.Reach(work * NsPerTick) is { } inside)
            return inside;
        return _near.Reach(work) ?? (_near.IsWhole ? null : Far().Reach(work));
    }

    /// <summary>Nanoseconds of an instant beyond its whole tick, if that tick is worked.</summary>
    private int Fraction(Instant instant, long ticks)
    {
        var whole = Instant.FromUnixTimeTicks(ticks);
        return whole == instant || !IsOpenAt(ticks) ? 0 : (int)(instant - whole).ToInt64Nanoseconds();
    }

    private static OpsException Reversed(Instant start, Instant end) =>
        Faults.NotOrdered(nameof(end), $"{DateText.Of(end)} lies before {DateText.Of(start)}", "give the earlier instant first");

    private static (int Day, long Time) DayAndTime(long position)
    {
        int day = LocalWork.DayOf(position);
        return (day, (position - (day * NodaConstants.TicksPerDay)) * NsPerTick);
    }

    /// <summary>A block by its number from the first; null outside of all.</summary>
    private WorkBlock? BlockAt(int at)
    {
        if (at < 0 || at >= _blocks.Length)
            return null;
        return _blocks[at] ?? MakeBlock(at);
    }

    /// <summary>Two threads may make the same block at once; they make equal ones, and either is kept.</summary>
    private WorkBlock MakeBlock(int at) => _blocks[at] = new WorkBlock(_near, FirstBlock + at);

    private ZoneWork WorkUntil(long position) => position < _near.End ? _near : Far();

    private ZoneWork Far() => _far ??= new ZoneWork(Zone, _local, Instant.MaxValue);
}
