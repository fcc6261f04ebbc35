namespace Ops.Domain.Processes;

/// <summary>How busy a resource is over the time of a log.</summary>
public sealed record ResourceLoad
{
    internal ResourceLoad(string resource, int tasks, double busySeconds, double? utilization)
    {
        Resource = resource;
        Tasks = tasks;
        BusySeconds = busySeconds;
        Utilization = utilization;
    }

    /// <summary>The resource.</summary>
    public string Resource { get; }

    /// <summary>Its events.</summary>
    public int Tasks { get; }

    /// <summary>The seconds in which it was busy, overlaps counted once.</summary>
    public double BusySeconds { get; }

    /// <summary>Busy / all time from the log's first start to its last completion; null if that is none.</summary>
    public double? Utilization { get; }
}
