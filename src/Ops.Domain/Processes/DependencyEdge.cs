namespace Ops.Domain.Processes;

/// <summary>How surely one activity depends on another.</summary>
public sealed record DependencyEdge
{
    internal DependencyEdge(string from, string to, int count, double dependency, bool isKept)
    {
        From = from;
        To = to;
        Count = count;
        Dependency = dependency;
        IsKept = isKept;
    }

    /// <summary>The activity before.</summary>
    public string From { get; }

    /// <summary>The activity after.</summary>
    public string To { get; }

    /// <summary>How often the one directly follows the other.</summary>
    public int Count { get; }

    /// <summary>The measure in (−1, 1): near 1 if the order is hardly ever the other way round.</summary>
    public double Dependency { get; }

    /// <summary>True if the measure and the count reach the thresholds.</summary>
    public bool IsKept { get; }
}
