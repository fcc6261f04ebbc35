using Ops.Domain.Calendars;

namespace Ops.Domain.Projects;

/// <summary>A calendar of a plan, by name.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class NamedCalendar
{
    /// <summary>Names a calendar.</summary>
    /// <param name="name">The name.</param>
    /// <param name="workdays">The working days.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name, or no calendar.</exception>
    public NamedCalendar(string name, WorkdayCalendar workdays)
    {
        Name = Guard.NotBlank(name, nameof(name));
        Workdays = Guard.NotNull(workdays, nameof(workdays));
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The working days.</summary>
    public WorkdayCalendar Workdays { get; }
}
