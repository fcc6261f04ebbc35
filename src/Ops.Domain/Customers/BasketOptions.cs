namespace Ops.Domain.Customers;

/// <summary>Which rules are worth listing.</summary>
/// <remarks>Checked where it is used. Two are equal when all settings are.</remarks>
public sealed record BasketOptions
{
    /// <summary>An itemset counts from this many baskets on; at least 1. Default 2.</summary>
    public int MinimumSupportCount { get; init; } = 2;

    /// <summary>A rule is listed from this confidence on; 0 to 1. Default 0.5.</summary>
    public double MinimumConfidence { get; init; } = 0.5;

    /// <summary>The largest itemset, antecedent and consequent together; at least 2. Default 3.</summary>
    public int MaximumItems { get; init; } = 3;

    internal void Check(string place)
    {
        Guard.InRange(MinimumSupportCount, 1, int.MaxValue, place + ".MinimumSupportCount");
        Guard.Probability(MinimumConfidence, place + ".MinimumConfidence");
        Guard.InRange(MaximumItems, 2, int.MaxValue, place + ".MaximumItems");
    }
}
