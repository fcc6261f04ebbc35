using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Benchmarks.Calendars;

/// <summary>Working time between two instants, against the loop that anyone would write: day by day, window by window.</summary>
[MemoryDiagnoser]
public class WorkingCalendarBenchmarks
{
    private static readonly LocalTime[] Starts = [new(9, 0), new(13, 30)];
    private static readonly LocalTime[] Ends = [new(12, 0), new(18, 0)];

    private readonly HashSet<LocalDate> _holidays = [new(2026, 1, 1), new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 1), new(2026, 12, 25)];
    private DateTimeZone _zone = DateTimeZone.Utc;
    private WorkingCalendar _calendar = null!;
    private Instant _start;
    private Instant _end;

    /// <summary>How far apart the instants lie.</summary>
    [Params(30, 365)]
    public int Days { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var week = WorkingWeek.MondayToFriday(new WorkingWindow(Starts[0], Ends[0]), new WorkingWindow(Starts[1], Ends[1]));
        _calendar = new WorkingCalendar(_zone, week, [.. _holidays]);
        _start = Instant.FromUtc(2026, 1, 12, 9, 17);
        _end = _start + Duration.FromDays(Days) + Duration.FromMinutes(133);
        if (WalkDays() != Elapsed())
            throw new InvalidOperationException("the two do not agree");
    }

    [Benchmark(Baseline = true)]
    public Duration WalkDays()
    {
        var sum = Duration.Zero;
        var last = _end.InZone(_zone).Date;
        for (var date = _start.InZone(_zone).Date; date <= last; date = date.PlusDays(1))
        {
            if (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _holidays.Contains(date))
                continue;
            for (int i = 0; i < Starts.Length; i++)
            {
                var from = Instant.Max(_start, date.At(Starts[i]).InZoneLeniently(_zone).ToInstant());
                var to = Instant.Min(_end, date.At(Ends[i]).InZoneLeniently(_zone).ToInstant());
                if (to > from)
                    sum += to - from;
            }
        }
        return sum;
    }

    [Benchmark]
    public Duration Elapsed() => _calendar.Elapsed(_start, _end);

    [Benchmark]
    public Instant Due() => _calendar.Due(_start, Duration.FromHours(Days * 5));
}
