namespace Ops.Domain.Risks;

/// <summary>How a portfolio is simulated.</summary>
public sealed record SimulationOptions
{
    /// <summary>The seed: the same seed gives the same bits.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many years: 1 to 2,000,000,000; 100,000 by default.</summary>
    public int Trials { get; init; } = 100_000;

    /// <summary>
    /// The number of the first year: a multiple of 4,096, 0 by default. Year i has the same loss whatever the first year and the number of
    /// years, so that shards of one run can be simulated on several machines.
    /// </summary>
    public long FirstTrial { get; init; }

    /// <summary>On how many threads at most: at least 1, and 1 by default; any number gives the same bits.</summary>
    public int DegreeOfParallelism { get; init; } = 1;

    internal SimulationOptions Checked()
    {
        Guard.InRange(Trials, 1, 2_000_000_000, nameof(Trials));
        Guard.InRange(DegreeOfParallelism, 1, int.MaxValue, nameof(DegreeOfParallelism));
        Guard.InRange(FirstTrial, 0, 1L << 40, nameof(FirstTrial));
        if (FirstTrial % TrialBlocks.Size != 0)
            throw Faults.Invalid(nameof(FirstTrial), $"{FirstTrial} is no multiple of {TrialBlocks.Size}", "start at a block");
        return this;
    }
}
