using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Customers;

/// <summary>Sums over the stretches of a ticket's life since a start, in working time of a calendar.</summary>
internal readonly ref struct TicketLife(ReadOnlySpan<Stretch> stretches, WorkingCalendar calendar, Instant start)
{
    private readonly ReadOnlySpan<Stretch> _stretches = stretches;

    public Duration Elapsed(bool isOpen)
    {
        var sum = Duration.Zero;
        foreach (var stretch in _stretches)
        {
            if (stretch.IsOpen == isOpen && stretch.End > start)
                sum += calendar.Elapsed(Instant.Max(start, stretch.Start), stretch.End);
        }
        return sum;
    }

    /// <summary>The first instant at which the open time reaches the target: in the past, or counted on from the end; null while it waits short of it.</summary>
    public Instant? Reach(Duration target, Instant end, bool waits)
    {
        var rest = target;
        foreach (var stretch in _stretches)
        {
            if (!stretch.IsOpen || stretch.End <= start)
                continue;
            var from = Instant.Max(start, stretch.Start);
            var worked = calendar.Elapsed(from, stretch.End);
            if (worked >= rest)
                return calendar.Due(from, rest);
            rest -= worked;
        }
        return waits ? null : calendar.Due(end, rest);
    }
}
