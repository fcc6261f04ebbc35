namespace Ops.Domain.Projects;

/// <summary>A piece of work of a project network, in whole periods (工序).</summary>
public readonly record struct ProjectActivity
{
    private readonly string? _id;

    /// <summary>Creates an activity.</summary>
    /// <param name="id">The id.</param>
    /// <param name="duration">How many periods it takes; 0 for a milestone. A plan refuses a negative one.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public ProjectActivity(string id, int duration)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Duration = duration;
    }

    /// <summary>The id.</summary>
    public string Id => _id ?? "";

    /// <summary>How many periods it takes.</summary>
    public int Duration { get; }
}
