namespace Ops.Domain.Projects;

/// <summary>A task of a project: how long it takes, and what must be finished before it.</summary>
public sealed record ProjectTask
{
    /// <summary>Creates a task.</summary>
    /// <param name="id">The id.</param>
    /// <param name="duration">How long it takes, in the unit of the plan; 0 for a milestone. A plan refuses a negative one.</param>
    /// <param name="after">What must be finished before it; empty when it can start at once.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, NaN or infinity.</exception>
    public ProjectTask(string id, double duration, params ReadOnlySpan<TaskDependency> after)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Duration = Guard.Finite(duration, nameof(duration));
        After = [.. after];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>How long it takes.</summary>
    public double Duration { get; }

    /// <summary>What must be finished before it.</summary>
    public ImmutableArray<TaskDependency> After { get; }

    /// <summary>Equal when all parts are, dependencies in order.</summary>
    /// <param name="other">The other task.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(ProjectTask? other) =>
        other is not null && (Id, Duration) == (other.Id, other.Duration) && After.AsSpan().SequenceEqual(other.After.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(ProjectTask)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Id, Duration, After.Length);
}
