namespace Ops.Domain.Projects;

/// <summary>What a project costs at one duration, in cents.</summary>
public readonly record struct TimeCostPoint
{
    internal TimeCostPoint(int duration, decimal directCost, decimal totalCost)
    {
        Duration = duration;
        DirectCost = directCost;
        TotalCost = totalCost;
    }

    /// <summary>The duration.</summary>
    public int Duration { get; }

    /// <summary>The least cost of the activities.</summary>
    public decimal DirectCost { get; }

    /// <summary>With the indirect cost of every period.</summary>
    public decimal TotalCost { get; }
}
