using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>The people of a pool while they are simulated: who is idle, who waits, and the time in which they were busy.</summary>
internal sealed class PoolState
{
    private readonly StaffPool _pool;
    private readonly WorkingCalendar?[] _calendars;
    private readonly bool _rests;
    private readonly long _from;
    private readonly long _to;
    private readonly int[] _idle;

    public PoolState(StaffPool pool, ShiftEnd shiftEnd, long from, long to)
    {
        _pool = pool;
        _calendars = [.. pool.Shifts.Select(shift => shift.Calendar)];
        _rests = shiftEnd == ShiftEnd.Suspend;
        _from = from;
        _to = to;
        _idle = new int[pool.Shifts.Length];
    }

    public string Id => _pool.Id;

    public int Shifts => _idle.Length;

    public EarliestHeap<WaitingCase> Waiting { get; } = new();

    /// <summary>The cases worked on; kept only where they can be interrupted.</summary>
    public List<int> Served { get; } = [];

    /// <summary>The opening that is planned; the end of time for none.</summary>
    public long Opening { get; set; }

    /// <summary>The ticks of work in the window.</summary>
    public double Busy { get; private set; }

    public void Restart()
    {
        for (int i = 0; i < _idle.Length; i++)
            _idle[i] = _pool.Shifts[i].People;
        Waiting.Clear();
        Served.Clear();
        Opening = long.MaxValue;
        Busy = 0;
    }

    public bool HasIdle(int shift) => _idle[shift] > 0;

    public bool IsOpen(int shift, long now) => _calendars[shift] is not { } calendar || calendar.IsOpenAt(Instant.FromUnixTimeTicks(now));

    /// <summary>When a shift works next; null when never again.</summary>
    public long? NextOpen(int shift, long now) =>
        _calendars[shift] is { } calendar ? calendar.NextOpen(Instant.FromUnixTimeTicks(now))?.ToUnixTimeTicks() : now;

    /// <summary>Begins a piece of work; its end.</summary>
    public long Start(int shift, long now, long work)
    {
        _idle[shift]--;
        if (!_rests || _calendars[shift] is not { } calendar)
            return checked(now + work);
        return calendar.Advance(Instant.FromUnixTimeTicks(now), Duration.FromTicks(work))?.ToUnixTimeTicks()
            ?? throw Faults.Invalid(_pool.Id, "it is never open long enough", "give calendars with more working hours");
    }

    /// <summary>Ends a piece of work, or interrupts it; how much of it was done.</summary>
    public long Stop(int shift, long started, long now)
    {
        _idle[shift]++;
        Busy += Worked(shift, Math.Clamp(started, _from, _to), Math.Clamp(now, _from, _to));
        return Worked(shift, started, now);
    }

    /// <summary>The ticks of all people's working time in the window.</summary>
    public double Available()
    {
        double ticks = 0;
        for (int i = 0; i < _idle.Length; i++)
        {
            var calendar = _calendars[i];
            ticks += (double)_pool.Shifts[i].People * (calendar is null ? _to - _from : Elapsed(calendar, _from, _to));
        }
        return ticks;
    }

    private long Worked(int shift, long from, long to) =>
        from == to ? 0
        : _rests && _calendars[shift] is { } calendar ? Elapsed(calendar, from, to)
        : to - from;

    private static long Elapsed(WorkingCalendar calendar, long from, long to) =>
        calendar.Elapsed(Instant.FromUnixTimeTicks(from), Instant.FromUnixTimeTicks(to)).BclCompatibleTicks;
}
