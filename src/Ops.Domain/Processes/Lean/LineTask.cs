namespace Ops.Domain.Processes;

/// <summary>One task of an assembly line.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class LineTask
{
    /// <summary>Creates a task.</summary>
    /// <param name="id">The key of the task.</param>
    /// <param name="time">Its time; at least 0.</param>
    /// <param name="predecessors">The keys of the tasks that must be done before it; none for a task that can start the line.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key or a negative time.</exception>
    public LineTask(string id, decimal time, params ReadOnlySpan<string> predecessors)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Time = Guard.InRange(time, 0, decimal.MaxValue, nameof(time));
        for (int i = 0; i < predecessors.Length; i++)
            Guard.NotBlank(predecessors[i], Guard.At(nameof(predecessors), i));
        Predecessors = [.. predecessors];
    }

    /// <summary>The key of the task.</summary>
    public string Id { get; }

    /// <summary>Its time.</summary>
    public decimal Time { get; }

    /// <summary>The keys of the tasks that must be done before it.</summary>
    public ImmutableArray<string> Predecessors { get; }
}
