namespace Ops.Domain.Processes;

/// <summary>How one station of a simulated network fares.</summary>
/// <remarks>Two are equal when all figures are.</remarks>
public readonly record struct StationEstimates
{
    /// <summary>Customers served per unit of time, returns included.</summary>
    public SimulationEstimate Throughput { get; internal init; }

    /// <summary>The mean busy share of the servers.</summary>
    public SimulationEstimate Utilization { get; internal init; }

    /// <summary>The mean number of customers at the station over time.</summary>
    public SimulationEstimate NumberInSystem { get; internal init; }
}
