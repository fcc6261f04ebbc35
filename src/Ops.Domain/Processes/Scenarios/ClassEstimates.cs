namespace Ops.Domain.Processes;

/// <summary>How the cases of one class fare in a simulation. Seconds by the clock.</summary>
/// <remarks>Two are equal when all figures are.</remarks>
public readonly record struct ClassEstimates
{
    private readonly string? _id;

    /// <summary>The class.</summary>
    public string Id
    {
        get => _id ?? "";
        internal init => _id = value;
    }

    /// <summary>Its cases that came in the window.</summary>
    public SimulationEstimate Cases { get; internal init; }

    /// <summary>From coming to leaving, on average; null when none came in some replication.</summary>
    public SimulationEstimate? LeadTime { get; internal init; }

    /// <summary>The part of it in which a case waited for people, on average; null when none came in some replication.</summary>
    public SimulationEstimate? Wait { get; internal init; }
}
