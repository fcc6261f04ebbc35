namespace Ops.Domain.Processes;

/// <summary>One order of activities and the cases that went that way.</summary>
public sealed class Variant
{
    internal Variant(ImmutableArray<string> activities, int count, double share, double cumulativeShare)
    {
        Activities = activities;
        Count = count;
        Share = share;
        CumulativeShare = cumulativeShare;
    }

    /// <summary>The activities in their order.</summary>
    public ImmutableArray<string> Activities { get; }

    /// <summary>How many cases.</summary>
    public int Count { get; }

    /// <summary>The share of all cases.</summary>
    public double Share { get; }

    /// <summary>The share of all cases of this variant and of those before it.</summary>
    public double CumulativeShare { get; }
}
