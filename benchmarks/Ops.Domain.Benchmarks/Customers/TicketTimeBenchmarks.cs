using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>Working time of tickets of ten days on average in New York, with a lunch break and 11 holidays: a million of them, against walking the days of 20,000.</summary>
[MemoryDiagnoser]
public class TicketTimeBenchmarks
{
    private const int Tickets = 1_000_000;
    private const int Walked = 20_000;
    private static readonly LocalTime[] Starts = [new(9, 0), new(13, 0)];
    private static readonly LocalTime[] Ends = [new(12, 0), new(17, 30)];

    private readonly HashSet<LocalDate> _holidays =
    [
        new(2026, 1, 1),
        new(2026, 1, 19),
        new(2026, 2, 16),
        new(2026, 5, 25),
        new(2026, 6, 19),
        new(2026, 7, 3),
        new(2026, 9, 7),
        new(2026, 10, 12),
        new(2026, 11, 11),
        new(2026, 11, 26),
        new(2026, 12, 25),
    ];

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private readonly Instant[] _starts = new Instant[Tickets];
    private readonly Instant[] _ends = new Instant[Tickets];
    private WorkingCalendar _calendar = null!;

    [GlobalSetup]
    public void Setup()
    {
        var week = WorkingWeek.MondayToFriday(new WorkingWindow(Starts[0], Ends[0]), new WorkingWindow(Starts[1], Ends[1]));
        _calendar = new WorkingCalendar(_zone, week, [.. _holidays]);
        var stream = new RandomStream(5, 1);
        var first = Instant.FromUtc(2026, 1, 1, 0, 0);
        for (int i = 0; i < Tickets; i++)
        {
            _starts[i] = first + Duration.FromSeconds((long)(340 * 86_400 * stream.Uniform((ulong)(2 * i))));
            _ends[i] = _starts[i] + Duration.FromSeconds((long)(20 * 86_400 * stream.Uniform((ulong)((2 * i) + 1))));
        }
        for (int i = 0; i < 1000; i++)
        {
            if (Walk(i) != _calendar.Elapsed(_starts[i], _ends[i]))
                throw new InvalidOperationException("the two do not agree");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Walked)]
    public Duration WalkDays()
    {
        var sum = Duration.Zero;
        for (int i = 0; i < Walked; i++)
            sum += Walk(i);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Tickets)]
    public Duration Elapsed()
    {
        var sum = Duration.Zero;
        for (int i = 0; i < Tickets; i++)
            sum += _calendar.Elapsed(_starts[i], _ends[i]);
        return sum;
    }

    private Duration Walk(int ticket)
    {
        var sum = Duration.Zero;
        var last = _ends[ticket].InZone(_zone).Date;
        for (var date = _starts[ticket].InZone(_zone).Date; date <= last; date = date.PlusDays(1))
        {
            if (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _holidays.Contains(date))
                continue;
            for (int i = 0; i < Starts.Length; i++)
            {
                var from = Instant.Max(_starts[ticket], date.At(Starts[i]).InZoneLeniently(_zone).ToInstant());
                var to = Instant.Min(_ends[ticket], date.At(Ends[i]).InZoneLeniently(_zone).ToInstant());
                if (to > from)
                    sum += to - from;
            }
        }
        return sum;
    }
}
