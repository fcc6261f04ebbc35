using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>A stretch of whole days, from <see cref="Start"/> up to but not including <see cref="End"/>.</summary>
/// <remarks>Two ranges are equal when both ends are. <c>default</c> is an empty range.</remarks>
public readonly record struct DateRange
{
    /// <summary>Creates a range.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The day after the last one; equal to <paramref name="start"/> for an empty range.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.NotOrdered"/>: the end lies before the start.</exception>
    public DateRange(LocalDate start, LocalDate end)
    {
        start = start.WithCalendar(CalendarSystem.Iso);
        end = end.WithCalendar(CalendarSystem.Iso);
        if (end < start)
            throw Faults.NotOrdered(nameof(end), $"{DateText.Of(end)} lies before {DateText.Of(start)}", "give the earlier date first");
        Start = start;
        End = end;
    }

    /// <summary>The first day.</summary>
    public LocalDate Start { get; }

    /// <summary>The day after the last one.</summary>
    public LocalDate End { get; }

    /// <summary>How many days it holds.</summary>
    public int Days => DayNumber.Of(End) - DayNumber.Of(Start);

    /// <summary>Whether it holds no day.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>Whether a day lies in it.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True when it is not before the start and before the end.</returns>
    public bool Contains(LocalDate date) => date >= Start && date < End;

    /// <summary>The days that two ranges share.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>The shared days; an empty range when there are none.</returns>
    public DateRange Intersect(DateRange other)
    {
        var start = LocalDate.Max(Start, other.Start);
        var end = LocalDate.Min(End, other.End);
        return end > start ? new DateRange(start, end) : default;
    }

    /// <summary>The range as an ISO 8601 interval of dates, its end not included.</summary>
    /// <returns>For example <c>2026-11-01/2026-12-01</c>.</returns>
    public override string ToString() => $"{DateText.Of(Start)}/{DateText.Of(End)}";
}
