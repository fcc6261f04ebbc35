namespace Ops.Domain.Projects;

/// <summary>A bound on a date of one activity (时间约束).</summary>
public readonly record struct ActivityConstraint
{
    private readonly string? _activity;

    /// <summary>Creates a constraint.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="kind">What is bounded.</param>
    /// <param name="value">The bound, in periods from the start of the project.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, or a kind that is not defined.</exception>
    public ActivityConstraint(string activity, ConstraintKind kind, int value)
    {
        _activity = Guard.NotBlank(activity, nameof(activity));
        Kind = Guard.Defined(kind, nameof(kind));
        Value = value;
    }

    /// <summary>The activity.</summary>
    public string Activity => _activity ?? "";

    /// <summary>What is bounded.</summary>
    public ConstraintKind Kind { get; }

    /// <summary>The bound.</summary>
    public int Value { get; }
}
