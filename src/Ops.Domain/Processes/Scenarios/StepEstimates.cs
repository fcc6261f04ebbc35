namespace Ops.Domain.Processes;

/// <summary>How one step fares in a simulation, for the cases that came in the window.</summary>
/// <remarks>Two are equal when all figures are.</remarks>
public readonly record struct StepEstimates
{
    private readonly string? _id;

    /// <summary>The step.</summary>
    public string Id
    {
        get => _id ?? "";
        internal init => _id = value;
    }

    /// <summary>How often it is done.</summary>
    public SimulationEstimate Executions { get; internal init; }

    /// <summary>The seconds by the clock that a case waits for people each time, on average; null when it was not done in some replication.</summary>
    public SimulationEstimate? Wait { get; internal init; }
}
