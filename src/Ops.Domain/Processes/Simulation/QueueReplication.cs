namespace Ops.Domain.Processes;

/// <summary>What one run of a queue gave.</summary>
/// <remarks>Two are equal when all figures are. <c>default</c> is a run in which nobody called.</remarks>
public readonly record struct QueueReplication
{
    /// <summary>The mean time in the queue of all who were admitted, served or not; null when nobody was admitted.</summary>
    public double? Wait { get; internal init; }

    /// <summary>The share of time that a server was busy; null when no time passed.</summary>
    public double? Utilization { get; internal init; }

    /// <summary>The share of those who called who were turned away because the system was full.</summary>
    public double Blocking { get; internal init; }

    /// <summary>The share of those who called who left before they were served.</summary>
    public double Abandonment { get; internal init; }
}
