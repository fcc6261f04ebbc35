using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>How a process is simulated.</summary>
public sealed record ProcessSimulationOptions
{
    /// <summary>How long cases are let in, warm-up included: above the warm-up; 98 days by default. The run goes on until they all have left.</summary>
    public Duration Horizon { get; init; } = Duration.FromDays(98);

    /// <summary>How long the process fills before anything is counted: at least 0; 14 days by default.</summary>
    public Duration WarmUp { get; init; } = Duration.FromDays(14);

    /// <summary>How often the run is repeated with other random numbers: at least 1; 10 by default. Intervals need 2.</summary>
    public int Replications { get; init; } = 10;

    /// <summary>The seed, 1 by default: the same seed gives the same bits.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How sure the intervals are, strictly between 0 and 1; 0.95 by default.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>On how many threads at most: at least 1, and 1 by default; any number gives the same bits.</summary>
    public int DegreeOfParallelism { get; init; } = 1;

    internal ProcessSimulationOptions Checked()
    {
        if (WarmUp < Duration.Zero)
            throw Faults.Invalid(nameof(WarmUp), $"{WarmUp} is negative", "give a warm-up of at least 0");
        if (Horizon <= WarmUp)
            throw Faults.Invalid(nameof(Horizon), "counting ends before it begins", "give a horizon after the warm-up");
        Guard.InRange(Replications, 1, int.MaxValue, nameof(Replications));
        Guard.OpenProbability(Confidence, nameof(Confidence));
        Guard.InRange(DegreeOfParallelism, 1, int.MaxValue, nameof(DegreeOfParallelism));
        return this;
    }
}
