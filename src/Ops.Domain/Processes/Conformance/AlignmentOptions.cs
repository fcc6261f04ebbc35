namespace Ops.Domain.Processes;

/// <summary>How far the search for optimal alignments goes.</summary>
public sealed record AlignmentOptions
{
    /// <summary>The most states that are expanded for one trace; at least 1, by default 1,000,000. Not a clock: the same on every machine.</summary>
    public int MaxStates { get; init; } = 1_000_000;

    /// <summary>The cost above which an alignment is of no interest; not negative. Null, the default, to search without bound.</summary>
    public int? CostBound { get; init; }

    internal AlignmentOptions Checked()
    {
        Guard.InRange(MaxStates, 1, int.MaxValue, nameof(MaxStates));
        Guard.InRange(CostBound ?? 0, 0, int.MaxValue, nameof(CostBound));
        return this;
    }
}
