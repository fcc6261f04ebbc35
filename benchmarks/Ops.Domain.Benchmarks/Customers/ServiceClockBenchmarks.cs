using BenchmarkDotNet.Attributes;
using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;

namespace Ops.Domain.Benchmarks.Customers;

/// <summary>One more event of a ticket that has had 40: the live clock takes it in, against reading the whole history again.</summary>
[MemoryDiagnoser]
public class ServiceClockBenchmarks
{
    private const int Events = 1000;
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    private readonly ServicePolicy _policy = new([
        new ServiceLevel(
            "p",
            new WorkingCalendar("Asia/Shanghai", WorkingWeek.MondayToFriday(WorkingWindow.Parse("09:00-18:00"))),
            Duration.FromHours(2),
            Duration.FromHours(16)
        ),
    ]);

    private readonly TicketEvent[] _history = new TicketEvent[41];
    private readonly TicketEvent[] _longer = new TicketEvent[42];
    private TicketClock _clock = null!;

    [GlobalSetup]
    public void Setup()
    {
        for (int i = 0; i < _history.Length; i++)
            _history[i] = new TicketEvent(Start + Duration.FromMinutes(37 * i), Kind(i), i == 0 ? "p" : null);
        _history.CopyTo(_longer, 0);
        _longer[^1] = Next();
        _clock = new TicketClock(_policy);
        foreach (var ticketEvent in _history)
            _clock.Apply(ticketEvent);
    }

    [Benchmark(Baseline = true)]
    public ServiceClock Replay() => ServiceClock.Of(_longer, _policy, _longer[^1].At);

    [Benchmark(OperationsPerInvoke = Events)]
    public TicketState? Apply()
    {
        var next = Next();
        for (int i = 0; i < Events; i++)
            _clock.Apply(next);
        return _clock.State;
    }

    private TicketEvent Next() => new(_history[^1].At + Duration.FromMinutes(1), TicketEventKind.Assigned);

    private static TicketEventKind Kind(int i) =>
        i == 0 ? TicketEventKind.Created
        : i % 2 == 1 ? TicketEventKind.WaitingForCustomer
        : TicketEventKind.Resumed;
}
