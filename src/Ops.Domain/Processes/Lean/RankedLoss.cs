namespace Ops.Domain.Processes;

/// <summary>One of the six big losses and its share of all.</summary>
/// <remarks>Two are equal when all their figures are. <c>default</c> is a breakdown without length.</remarks>
public readonly record struct RankedLoss
{
    internal RankedLoss(LossCategory category, decimal time, double? share, double? cumulativeShare)
    {
        Category = category;
        Time = time;
        Share = share;
        CumulativeShare = cumulativeShare;
    }

    /// <summary>What was lost to.</summary>
    public LossCategory Category { get; }

    /// <summary>How much.</summary>
    public decimal Time { get; }

    /// <summary>The share of all losses; null if nothing was lost.</summary>
    public double? Share { get; }

    /// <summary>The share of all losses of this category and those above it; null if nothing was lost.</summary>
    public double? CumulativeShare { get; }
}
