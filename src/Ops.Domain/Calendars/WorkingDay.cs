using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>The working hours of one date, in place of those of its weekday: an extra working day (调休), short hours, or a closed day.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class WorkingDay
{
    /// <summary>Creates the hours of a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="windows">Its windows in any order; none for a closed day.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.Overlap"/>: two windows share time.</exception>
    public WorkingDay(LocalDate date, params ReadOnlySpan<WorkingWindow> windows)
    {
        Date = date.WithCalendar(CalendarSystem.Iso);
        Windows = WorkingWeek.Ordered(windows, DateText.Of(Date));
    }

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>Its windows in order of time.</summary>
    public ImmutableArray<WorkingWindow> Windows { get; }
}
