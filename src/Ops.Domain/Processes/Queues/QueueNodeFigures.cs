namespace Ops.Domain.Processes;

/// <summary>How one station of a network of queues fares.</summary>
/// <remarks>Two are equal when all their figures are. <c>default</c> is a station at which nobody calls.</remarks>
public readonly record struct QueueNodeFigures
{
    /// <summary>Customers who pass the station per unit of time, returns included.</summary>
    public double Throughput { get; internal init; }

    /// <summary>The share of time that a server is busy, below 1.</summary>
    public double Utilization { get; internal init; }

    /// <summary>The mean number of customers at the station.</summary>
    public double NumberInSystem { get; internal init; }

    /// <summary>The mean wait of one visit.</summary>
    public double Wait { get; internal init; }
}
