namespace Ops.Domain.Projects;

/// <summary>A task with a safe and an aggressive estimate.</summary>
public readonly record struct ChainTask
{
    private readonly string? _id;

    /// <summary>Creates a task.</summary>
    /// <param name="id">The id.</param>
    /// <param name="safe">The duration that is kept nearly always.</param>
    /// <param name="aggressive">The duration that is kept every other time; null for half the safe one. A plan refuses it outside [0, safe].</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, NaN or infinity.</exception>
    public ChainTask(string id, double safe, double? aggressive = null)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Safe = Guard.Finite(safe, nameof(safe));
        Aggressive = aggressive is { } own ? Guard.Finite(own, nameof(aggressive)) : safe / 2;
    }

    /// <summary>The id.</summary>
    public string Id => _id ?? "";

    /// <summary>The safe duration.</summary>
    public double Safe { get; }

    /// <summary>The aggressive duration.</summary>
    public double Aggressive { get; }
}
