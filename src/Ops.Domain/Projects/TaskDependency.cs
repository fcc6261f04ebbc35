namespace Ops.Domain.Projects;

/// <summary>A task starts after another has finished (前置任务).</summary>
public readonly record struct TaskDependency
{
    private readonly string? _task;

    /// <summary>Creates a dependency.</summary>
    /// <param name="task">The task that must finish first.</param>
    /// <param name="lag">The time between its finish and the start; negative when the start may come before the finish.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, NaN or infinity.</exception>
    public TaskDependency(string task, double lag = 0)
    {
        _task = Guard.NotBlank(task, nameof(task));
        Lag = Guard.Finite(lag, nameof(lag));
    }

    /// <summary>The task that must finish first.</summary>
    public string Task => _task ?? "";

    /// <summary>The time between its finish and the start.</summary>
    public double Lag { get; }
}
