using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>People who work the same hours (班次).</summary>
/// <remarks>Two are equal when both parts are, the calendar by reference. <c>default</c> has nobody and is refused by a pool.</remarks>
public readonly record struct StaffShift
{
    /// <summary>Creates a shift.</summary>
    /// <param name="people">How many people; at least 1.</param>
    /// <param name="calendar">Their working hours; null for round the clock. A pool refuses a calendar that is never open.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: nobody.</exception>
    public StaffShift(int people, WorkingCalendar? calendar = null)
    {
        People = QueueFigures.Servers(people, nameof(people));
        Calendar = calendar;
    }

    /// <summary>How many people.</summary>
    public int People { get; }

    /// <summary>Their working hours; null for round the clock.</summary>
    public WorkingCalendar? Calendar { get; }
}
