namespace Ops.Domain.Coordination;

/// <summary>What a period's supply does for its demand.</summary>
public sealed record SupplyFigures
{
    internal SupplyFigures() { }

    /// <summary>The period.</summary>
    public string Period { get; internal init; } = "";

    /// <summary>min(demand, what is there).</summary>
    public decimal ServedOnTime { get; internal init; }

    /// <summary>Demand less what is served on time.</summary>
    public decimal Shortage { get; internal init; }

    /// <summary>What is left.</summary>
    public decimal OnHand { get; internal init; }

    /// <summary>What waits.</summary>
    public decimal Backlog { get; internal init; }

    /// <summary>Whether less is left than the safety stock.</summary>
    public bool IsBelowSafety { get; internal init; }

    /// <summary>How many of the coming periods' demands the stock lasts for, the last one in part; null when it outlasts the plan.</summary>
    public double? Cover { get; internal init; }
}
