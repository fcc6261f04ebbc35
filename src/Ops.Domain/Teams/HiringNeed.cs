namespace Ops.Domain.Teams;

/// <summary>What a hiring plan takes if the funnel converts as it did.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class HiringNeed
{
    internal HiringNeed() { }

    /// <summary>⌈max(0, required − current + expected leavers)⌉.</summary>
    public long Hires { get; internal init; }

    /// <summary>How many must enter each stage; null without a single hire to learn from.</summary>
    public ImmutableArray<long>? Candidates { get; internal init; }

    /// <summary>Hires at the cost per hire, rounded once; null without a single hire.</summary>
    public Money? Budget { get; internal init; }
}
