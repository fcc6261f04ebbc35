namespace Ops.Domain.Projects;

/// <summary>A chain of tasks and the two usual sizes of its buffer.</summary>
public sealed record TaskChain
{
    /// <summary>Creates a chain.</summary>
    /// <param name="id">The id.</param>
    /// <param name="kind">The project chain or a feeding one.</param>
    /// <param name="tasks">Its tasks.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, or a kind that is not defined; <see cref="FaultCode.EmptyInput"/>: no task.</exception>
    public TaskChain(string id, ChainKind kind, params ReadOnlySpan<ChainTask> tasks)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Guard.NotEmpty(tasks, nameof(tasks));
        Kind = Guard.Defined(kind, nameof(kind));
        Tasks = [.. tasks];
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The project chain or a feeding one.</summary>
    public ChainKind Kind { get; }

    /// <summary>Its tasks.</summary>
    public ImmutableArray<ChainTask> Tasks { get; }

    /// <summary>The sum of the aggressive durations.</summary>
    public double Length => Tasks.Sum(task => task.Aggressive);

    /// <summary>The safety that the aggressive durations leave out.</summary>
    public double RemovedSafety => Tasks.Sum(task => task.Safe - task.Aggressive);

    /// <summary>Half the removed safety (Goldratt).</summary>
    public double CutAndPaste => RemovedSafety / 2;

    /// <summary>The root of the sum of squares of the removed safeties (Newbold).</summary>
    public double RootSumSquares => Math.Sqrt(Tasks.Sum(task => (task.Safe - task.Aggressive) * (task.Safe - task.Aggressive)));

    /// <summary>Equal when all parts are.</summary>
    /// <param name="other">The other chain.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(TaskChain? other) =>
        other is not null && (Id, Kind) == (other.Id, other.Kind) && Tasks.AsSpan().SequenceEqual(other.Tasks.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(TaskChain)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, Tasks.Length);
}
