namespace Ops.Domain.Numerics;

/// <summary>One group of a comparison of survival curves.</summary>
public readonly record struct LogRankGroup
{
    internal LogRankGroup(int group, int count, long observed, double expected)
    {
        Group = group;
        Count = count;
        Observed = observed;
        Expected = expected;
    }

    /// <summary>The group's label, as given.</summary>
    public int Group { get; }

    /// <summary>How many are in it.</summary>
    public int Count { get; }

    /// <summary>How many of them had the event.</summary>
    public long Observed { get; }

    /// <summary>How many would have had it if the event came to all groups alike.</summary>
    public double Expected { get; }
}
