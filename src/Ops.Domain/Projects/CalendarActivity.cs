namespace Ops.Domain.Projects;

/// <summary>An activity that is worked on the days of its own calendar.</summary>
public readonly record struct CalendarActivity
{
    private readonly string? _id;
    private readonly string? _calendar;

    /// <summary>Creates an activity.</summary>
    /// <param name="id">The id.</param>
    /// <param name="duration">Its working days. A plan refuses less than 1.</param>
    /// <param name="calendar">The name of its calendar.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id or name.</exception>
    public CalendarActivity(string id, int duration, string calendar)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Duration = duration;
        _calendar = Guard.NotBlank(calendar, nameof(calendar));
    }

    /// <summary>The id.</summary>
    public string Id => _id ?? "";

    /// <summary>Its working days.</summary>
    public int Duration { get; }

    /// <summary>The name of its calendar.</summary>
    public string Calendar => _calendar ?? "";
}
