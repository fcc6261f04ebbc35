namespace Ops.Domain.Processes;

/// <summary>How a resource, or all of them, used the time of a window. Seconds.</summary>
public sealed record UtilizationRow
{
    internal UtilizationRow(
        string resource,
        int tasks,
        double availableSeconds,
        double busySeconds,
        double overtimeSeconds,
        double multitaskingSeconds
    )
    {
        Resource = resource;
        Tasks = tasks;
        AvailableSeconds = availableSeconds;
        BusySeconds = busySeconds;
        OvertimeSeconds = overtimeSeconds;
        MultitaskingSeconds = multitaskingSeconds;
    }

    /// <summary>The resource; <c>""</c> for all.</summary>
    public string Resource { get; }

    /// <summary>The events that overlap the window; one of no length counts if it starts inside.</summary>
    public int Tasks { get; }

    /// <summary>The worked time of its calendar in the window.</summary>
    public double AvailableSeconds { get; }

    /// <summary>The time in which it was busy within window and calendar.</summary>
    public double BusySeconds { get; }

    /// <summary>The time in which it was busy within the window, but outside its calendar.</summary>
    public double OvertimeSeconds { get; }

    /// <summary>The time within the window in which it did two or more things at once.</summary>
    public double MultitaskingSeconds { get; }

    /// <summary>Busy / available; null if nothing is available.</summary>
    public double? Utilization => AvailableSeconds > 0 ? BusySeconds / AvailableSeconds : null;
}
