using System.Runtime.CompilerServices;
using NodaTime;

namespace Ops.Domain.Calendars;

/// <content>Which table answers: blocks of days for the years 1900 to 2099, the sums over the zone's offsets elsewhere.</content>
public sealed partial class WorkingCalendar
{
    private static readonly long LastTick = Instant.MaxValue.ToUnixTimeTicks();

    private static int UnixDay(LocalDate date) => DayNumber.Of(date) - DayNumber.UnixEpoch;

    private static int BlockOf(long position) => LocalWork.DayOf(position) >> WorkBlock.DaysShift;

    /// <summary>The worked ticks before a position, counted from a fixed origin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Before(long position) => BlockAt(position)?.Before(position) ?? WorkUntil(position).Before(position);

    private bool IsOpenAt(long position) => BlockAt(position)?.IsOpenAt(position) ?? WorkUntil(position).IsOpenAt(position);

    /// <summary>The earliest position by which so many ticks have been worked since another one.</summary>
    private long? Reach(long from, long ticks)
    {
        long work = Before(from) + ticks;
        if (BlockAt(from)?.Reach(work) is { } inside)
            return inside;
        return _near.Reach(work) ?? (_near.IsWhole ? null : Far().Reach(work));
    }

    /// <summary>Nanoseconds of an instant beyond its whole tick, if that tick is worked.</summary>
    private int Fraction(Instant instant, long ticks)
    {
        var whole = Instant.FromUnixTimeTicks(ticks);
        return whole == instant || !IsOpenAt(ticks) ? 0 : (int)(instant - whole).ToInt64Nanoseconds();
    }

    private WorkBlock? BlockAt(long position)
    {
        int at = BlockOf(position) - FirstBlock;
        if (at < 0 || at >= _blocks.Length)
            return null;
        return _blocks[at] ?? MakeBlock(at);
    }

    /// <summary>Two threads may make the same block at once; they make equal ones, and either is kept.</summary>
    private WorkBlock MakeBlock(int at) => _blocks[at] = new WorkBlock(_near, FirstBlock + at);

    private ZoneWork WorkUntil(long position) => position < _near.End ? _near : Far();

    private ZoneWork Far() => _far ??= new ZoneWork(Zone, _local, Instant.MaxValue);
}
