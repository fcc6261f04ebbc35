using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>
/// When work is done: weekly hours in a time zone, holidays, and dates with hours of their own. An instant is worked if and
/// only if its local wall-clock time lies in a window.
/// </summary>
/// <remarks>
/// <para>An hour that the clock repeats in autumn counts twice, one that it skips in spring not at all. A window that passes
/// midnight belongs to the day on which it starts: a holiday on the next day does not cut it. Where the night shift of one day
/// runs into the hours of the next, the time counts once.</para>
/// <para>A date with hours of its own wins over a holiday, and a holiday over the week. Any instant can be asked; the cost does not
/// grow with the distance between two instants. Immutable and safe on many threads; tables for the years that are asked for are
/// made on first use and kept. Compared by reference.</para>
/// </remarks>
public sealed partial class WorkingCalendar
{
    private const int NsPerTick = (int)NodaConstants.NanosecondsPerTick;

    /// <summary>More ticks than can be worked within one block.</summary>
    private const long LongestReach = 1000 * NodaConstants.TicksPerDay;

    /// <summary>No work before an instant is so little.</summary>
    private const long OutsideBlocks = long.MinValue;
    private static readonly Instant NearEnd = Instant.FromUtc(2100, 1, 1, 0, 0);
    private static readonly long TableStart = Instant.FromUtc(1900, 1, 1, 0, 0).ToUnixTimeTicks();
    private static readonly int FirstBlock = BlockOf(TableStart);
    private static readonly int BlockCount = BlockOf(NearEnd.ToUnixTimeTicks()) - FirstBlock;

    private readonly LocalWork _local;
    private readonly ZoneWork _near;
    private readonly WorkBlock?[] _blocks = new WorkBlock?[BlockCount];
    private readonly SortedDictionary<int, ImmutableArray<WorkingWindow>> _exceptions = [];
    private ZoneWork? _far;

    /// <summary>Creates a calendar in a zone of the tz database.</summary>
    /// <param name="zone">The zone's id, for example <c>Asia/Shanghai</c>.</param>
    /// <param name="week">The ordinary weekly hours.</param>
    /// <param name="holidays">Dates without hours; empty when there are none. A date may stand twice.</param>
    /// <param name="days">Dates with hours of their own, which win over holidays and week (调休, short days); empty when there are none.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: no such zone. <see cref="FaultCode.DuplicateKey"/>: a date stands twice in <paramref name="days"/>.
    /// </exception>
    public WorkingCalendar(
        string zone,
        WorkingWeek week,
        ReadOnlySpan<LocalDate> holidays = default,
        ReadOnlySpan<WorkingDay> days = default
    )
        : this(FindZone(zone), week, holidays, days) { }

    /// <summary>Creates a calendar.</summary>
    /// <param name="zone">The time zone.</param>
    /// <param name="week">The ordinary weekly hours.</param>
    /// <param name="holidays">Dates without hours; empty when there are none. A date may stand twice.</param>
    /// <param name="days">Dates with hours of their own, which win over holidays and week (调休, short days); empty when there are none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.DuplicateKey"/>: a date stands twice in <paramref name="days"/>.</exception>
    public WorkingCalendar(
        DateTimeZone zone,
        WorkingWeek week,
        ReadOnlySpan<LocalDate> holidays = default,
        ReadOnlySpan<WorkingDay> days = default
    )
    {
        Zone = Guard.NotNull(zone, nameof(zone));
        Week = Guard.NotNull(week, nameof(week));
        foreach (var day in days)
        {
            Guard.NotNull(day, nameof(days));
            if (!_exceptions.TryAdd(UnixDay(day.Date), day.Windows))
                throw Faults.Duplicate(nameof(days), DateText.Of(day.Date));
        }
        foreach (var date in holidays)
            _exceptions.TryAdd(UnixDay(date), []);
        _local = new LocalWork(week, _exceptions);
        _near = new ZoneWork(zone, _local, NearEnd);
        Workdays = WorkdayCalendar.Of(week, _exceptions);
    }

    /// <summary>The time zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The ordinary weekly hours.</summary>
    public WorkingWeek Week { get; }

    /// <summary>The dates on which a window starts, for counting working days.</summary>
    public WorkdayCalendar Workdays { get; }

    /// <summary>Whether there is any working time at all.</summary>
    public bool IsEverOpen => _local.IsEverOpen;

    /// <summary>A zone of the tz database.</summary>
    /// <param name="id">The zone's id, for example <c>Europe/Berlin</c> or <c>UTC</c>.</param>
    /// <returns>The zone.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such zone.</exception>
    public static DateTimeZone FindZone(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(Guard.NotNull(id, nameof(id)))
        ?? throw Faults.Unknown("zone", id, "give an id of the tz database, like Asia/Shanghai");

    /// <summary>The windows that start on a date, in order of time.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The windows; none on a closed day.</returns>
    public ImmutableArray<WorkingWindow> HoursOn(LocalDate date)
    {
        int day = UnixDay(date);
        return _exceptions.TryGetValue(day, out var own) ? own : Week[DayNumber.Weekday(day + DayNumber.UnixEpoch)];
    }

    /// <summary>Whether an instant is worked.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>True when its local wall-clock time lies in a window.</returns>
    public bool IsOpenAt(Instant instant) => IsOpenAt(instant.ToUnixTimeTicks());

    /// <summary>The working time between two instants.</summary>
    /// <param name="start">The first instant.</param>
    /// <param name="end">The first instant after.</param>
    /// <returns>The worked part of the time from start up to end, exact to the nanosecond.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.NotOrdered"/>: the end lies before the start.</exception>
    public Duration Elapsed(Instant start, Instant end)
    {
        if (end < start)
            throw Reversed(start, end);
        long earlier = Before(start);
        long later = Before(end);
        return earlier == OutsideBlocks || later == OutsideBlocks
            ? ElapsedOutside(start, end)
            : Duration.FromNanoseconds(unchecked(later - earlier));
    }

    /// <summary>The working time between two instants, less that in pauses.</summary>
    /// <param name="start">The first instant.</param>
    /// <param name="end">The first instant after.</param>
    /// <param name="pauses">Pauses in any order, which may overlap and reach beyond both ends; empty when there are none.</param>
    /// <returns>The worked time outside all pauses.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.NotOrdered"/>: the end lies before the start.</exception>
    public Duration Elapsed(Instant start, Instant end, ReadOnlySpan<InstantRange> pauses)
    {
        var worked = Elapsed(start, end);
        if (pauses.IsEmpty)
            return worked;
        InstantRange[]? sorted = null;
        for (int i = 1; i < pauses.Length && sorted is null; i++)
        {
            if (pauses[i].Start < pauses[i - 1].Start)
                sorted = [.. pauses];
        }
        if (sorted is not null)
        {
            Array.Sort(sorted, static (a, b) => a.Start.CompareTo(b.Start));
            pauses = sorted;
        }
        var counted = start;
        foreach (var pause in pauses)
        {
            var from = Instant.Max(pause.Start, counted);
            var to = Instant.Min(pause.End, end);
            if (to <= from)
                continue;
            worked -= Elapsed(from, to);
            counted = to;
        }
        return worked;
    }

    /// <summary>The first instant by which an amount of working time has passed.</summary>
    /// <param name="start">From when to count.</param>
    /// <param name="worked">The working time; not negative.</param>
    /// <returns>
    /// The earliest instant, not before <paramref name="start"/>, at which so much has been worked since: the start itself for zero,
    /// and closing time, not the next opening, when the time is used up exactly then. Null when it never comes.
    /// </returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative working time.</exception>
    public Instant? Advance(Instant start, Duration worked)
    {
        if (worked < Duration.Zero)
            throw Faults.Invalid(nameof(worked), $"{worked} is negative", "give a working time of at least 0");
        if (worked == Duration.Zero)
            return start;
        // No more can be worked than passes: what is longer than the time that is left never comes, and might not fit into ticks.
        if (worked > Instant.MaxValue - start)
            return null;
        long from = start.ToUnixTimeTicks();
        // A tick of 100 ns is worked as a whole or not at all; what is finer is carried beside it.
        long ticks = worked.BclCompatibleTicks;
        int fine = (int)(worked - Duration.FromTicks(ticks)).ToInt64Nanoseconds() + Fraction(start, from);
        if (fine >= NsPerTick)
        {
            ticks++;
            fine -= NsPerTick;
        }
        if (Reach(from, ticks + (fine > 0 ? 1 : 0)) is not { } reached)
            return null;
        return fine == 0 ? Instant.FromUnixTimeTicks(reached) : Instant.FromUnixTimeTicks(reached - 1).PlusNanoseconds(fine);
    }

    /// <summary>When a target of working time is used up: like <see cref="Advance"/>, where it must exist.</summary>
    /// <param name="start">From when to count.</param>
    /// <param name="target">The working time; not negative.</param>
    /// <returns>The first instant by which the target has been worked.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative target. <see cref="FaultCode.InsufficientData"/>: the calendar never has so much working time.
    /// </exception>
    public Instant Due(Instant start, Duration target) =>
        Advance(start, target)
        ?? throw Faults.Insufficient(
            nameof(target),
            $"{target} of working time never pass after {DateText.Of(start)}",
            "give the calendar hours"
        );

    /// <summary>The first worked instant from an instant on.</summary>
    /// <param name="from">The instant.</param>
    /// <returns>The instant itself when it is worked, otherwise the next opening; null when there is none.</returns>
    public Instant? NextOpen(Instant from)
    {
        if (IsOpenAt(from))
            return from;
        return Reach(from.ToUnixTimeTicks(), 1) is { } reached ? Instant.FromUnixTimeTicks(reached - 1) : null;
    }

    /// <summary>The worked stretches of time between two instants.</summary>
    /// <param name="start">The first instant.</param>
    /// <param name="end">The first instant after.</param>
    /// <returns>The stretches in order, cut at both ends, joined where one ends when the next begins.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.NotOrdered"/>: the end lies before the start.</exception>
    public ImmutableArray<InstantRange> OpenTimes(Instant start, Instant end)
    {
        _ = new InstantRange(start, end);
        long to = end.ToUnixTimeTicks();
        var ranges = new List<TickRange>();
        // One tick more, for an end within a tick; both ends are cut exactly below.
        WorkUntil(to).AddRanges(start.ToUnixTimeTicks(), Math.Min(to, LastTick) + 1, ranges);
        var open = ImmutableArray.CreateBuilder<InstantRange>(ranges.Count);
        foreach (var range in ranges)
        {
            var from = Instant.Max(start, Instant.FromUnixTimeTicks(range.Start));
            var until = range.End > LastTick ? end : Instant.Min(end, Instant.FromUnixTimeTicks(range.End));
            if (until > from)
                open.Add(new InstantRange(from, until));
        }
        return open.DrainToImmutable();
    }
}
