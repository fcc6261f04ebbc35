namespace Ops.Domain.Numerics;

/// <summary>Five figures of one group of values.</summary>
public readonly record struct GroupFigures
{
    internal GroupFigures(int group, long count, double sum, double? mean, double? minimum, double? maximum)
    {
        Group = group;
        Count = count;
        Sum = sum;
        Mean = mean;
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The group's number.</summary>
    public int Group { get; }

    /// <summary>How many values it has.</summary>
    public long Count { get; }

    /// <summary>Their sum; 0 for an empty group.</summary>
    public double Sum { get; }

    /// <summary>Their mean; null for an empty group.</summary>
    public double? Mean { get; }

    /// <summary>The least; null for an empty group.</summary>
    public double? Minimum { get; }

    /// <summary>The greatest; null for an empty group.</summary>
    public double? Maximum { get; }
}
