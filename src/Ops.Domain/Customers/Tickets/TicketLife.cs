using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Customers;

/// <summary>Sums over the stretches of a ticket's life from a start to an end, in working time of a calendar.</summary>
internal readonly ref struct TicketLife(ReadOnlySpan<Stretch> stretches, WorkingCalendar calendar, Instant start, Instant end)
{
    private readonly ReadOnlySpan<Stretch> _stretches = stretches;

    public Duration Elapsed(bool isOpen)
    {
        var sum = Duration.Zero;
        foreach (var stretch in _stretches)
        {
            if (stretch.IsOpen == isOpen && stretch.End > start && stretch.Start < end)
                sum += calendar.Elapsed(Instant.Max(start, stretch.Start), Instant.Min(stretch.End, end));
        }
        return sum;
    }

    /// <summary>The first instant at which the open time reaches the target: in the past, or counted on from a moment; null while it waits short of it.</summary>
    public Instant? Reach(Duration target, Instant from, bool waits)
    {
        var rest = target;
        foreach (var stretch in _stretches)
        {
            if (!stretch.IsOpen || stretch.End <= start || stretch.Start >= end)
                continue;
            var opened = Instant.Max(start, stretch.Start);
            var worked = calendar.Elapsed(opened, Instant.Min(stretch.End, end));
            if (worked >= rest)
                return calendar.Due(opened, rest);
            rest -= worked;
        }
        return waits ? null : calendar.Due(from, rest);
    }
}
