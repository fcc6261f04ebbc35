namespace Ops.Domain.Budgets;

/// <summary>A point of a learning curve.</summary>
public sealed record LearningPoint
{
    internal LearningPoint(int units, double total, double lastUnit)
    {
        Units = units;
        Total = total;
        LastUnit = lastUnit;
    }

    /// <summary>How many units.</summary>
    public int Units { get; }

    /// <summary>The time of all of them.</summary>
    public double Total { get; }

    /// <summary>Total over units.</summary>
    public double Average => Total / Units;

    /// <summary>The time of the last of them.</summary>
    public double LastUnit { get; }
}
