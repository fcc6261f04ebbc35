namespace Ops.Domain.Projects;

/// <summary>An activity with what is known of it at the data date, in periods from the start of the project.</summary>
public readonly record struct ReportedActivity
{
    private readonly string? _id;

    /// <summary>Creates a reported activity.</summary>
    /// <param name="id">The id.</param>
    /// <param name="duration">The planned duration.</param>
    /// <param name="actualStart">When it started; null if it has not.</param>
    /// <param name="actualFinish">When it was finished; null if it is not.</param>
    /// <param name="remaining">How many periods are left; null for the duration of an activity that has not started.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public ReportedActivity(string id, int duration, int? actualStart = null, int? actualFinish = null, int? remaining = null)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Duration = duration;
        ActualStart = actualStart;
        ActualFinish = actualFinish;
        Remaining = remaining;
    }

    /// <summary>The id.</summary>
    public string Id => _id ?? "";

    /// <summary>The planned duration.</summary>
    public int Duration { get; }

    /// <summary>When it started.</summary>
    public int? ActualStart { get; }

    /// <summary>When it was finished.</summary>
    public int? ActualFinish { get; }

    /// <summary>How many periods are left.</summary>
    public int? Remaining { get; }

    /// <summary>How far it is.</summary>
    public ActivityState State =>
        ActualFinish is not null ? ActivityState.Complete
        : ActualStart is not null ? ActivityState.InProgress
        : ActivityState.NotStarted;
}
