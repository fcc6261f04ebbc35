namespace Ops.Domain.Processes;

/// <summary>How a network of queues is simulated.</summary>
public sealed record NetworkSimulationOptions
{
    /// <summary>When counting ends, in the unit of the rates: above the warm-up; 10,000 by default.</summary>
    public double Horizon { get; init; } = 10_000;

    /// <summary>When counting begins: at least 0; 1,000 by default.</summary>
    public double WarmUp { get; init; } = 1_000;

    /// <summary>How often the run is repeated with other random numbers: at least 1; 10 by default. Intervals need 2.</summary>
    public int Replications { get; init; } = 10;

    /// <summary>The seed, 1 by default: the same seed gives the same bits.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How sure the intervals are, strictly between 0 and 1; 0.95 by default.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>On how many threads at most: at least 1, and 1 by default; any number gives the same bits.</summary>
    public int DegreeOfParallelism { get; init; } = 1;

    internal NetworkSimulationOptions Checked()
    {
        Guard.NotNegative(WarmUp, nameof(WarmUp));
        if (Guard.Finite(Horizon, nameof(Horizon)) <= WarmUp)
            throw Faults.Invalid(nameof(Horizon), "counting ends before it begins", "give a horizon after the warm-up");
        Guard.InRange(Replications, 1, int.MaxValue, nameof(Replications));
        Guard.OpenProbability(Confidence, nameof(Confidence));
        Guard.InRange(DegreeOfParallelism, 1, int.MaxValue, nameof(DegreeOfParallelism));
        return this;
    }
}
