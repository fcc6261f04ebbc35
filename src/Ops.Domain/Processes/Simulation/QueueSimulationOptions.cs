namespace Ops.Domain.Processes;

/// <summary>How a queue is simulated.</summary>
public sealed record QueueSimulationOptions
{
    /// <summary>Arrivals that are counted in each replication: at least 1; 100,000 by default.</summary>
    public int Customers { get; init; } = 100_000;

    /// <summary>Arrivals before those, thrown away while the queue fills: at least 0, fewer than are counted; 10,000 by default.</summary>
    public int WarmUp { get; init; } = 10_000;

    /// <summary>How often the run is repeated with other random numbers: at least 1; 10 by default. Intervals need 2.</summary>
    public int Replications { get; init; } = 10;

    /// <summary>The seed, 1 by default: the same seed gives the same bits.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How sure the intervals are, strictly between 0 and 1; 0.95 by default.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>On how many threads at most: at least 1, and 1 by default; any number gives the same bits.</summary>
    public int DegreeOfParallelism { get; init; } = 1;

    internal QueueSimulationOptions Checked()
    {
        Guard.InRange(Customers, 1, int.MaxValue, nameof(Customers));
        Guard.InRange(WarmUp, 0, Customers - 1, nameof(WarmUp));
        Guard.InRange(Replications, 1, int.MaxValue, nameof(Replications));
        Guard.OpenProbability(Confidence, nameof(Confidence));
        Guard.InRange(DegreeOfParallelism, 1, int.MaxValue, nameof(DegreeOfParallelism));
        return this;
    }
}
