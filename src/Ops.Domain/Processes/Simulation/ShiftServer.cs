using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>A server who works on a calendar.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ShiftServer
{
    /// <summary>Creates a server.</summary>
    /// <param name="id">The id.</param>
    /// <param name="calendar">The working hours. A simulation refuses a calendar that is never open.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, or no calendar.</exception>
    public ShiftServer(string id, WorkingCalendar calendar)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Calendar = Guard.NotNull(calendar, nameof(calendar));
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The working hours.</summary>
    public WorkingCalendar Calendar { get; }
}
