namespace Ops.Domain.Processes;

/// <summary>How a resource, or all of them, used the time of a window. Seconds.</summary>
/// <param name="Resource">The resource; <c>""</c> for all.</param>
/// <param name="Tasks">The events that overlap the window; one of no length counts if it starts inside.</param>
/// <param name="AvailableSeconds">The worked time of its calendar in the window.</param>
/// <param name="BusySeconds">The time in which it was busy within window and calendar.</param>
/// <param name="OvertimeSeconds">The time in which it was busy within the window, but outside its calendar.</param>
/// <param name="MultitaskingSeconds">The time within the window in which it did two or more things at once.</param>
public readonly record struct UtilizationRow(
    string Resource,
    int Tasks,
    double AvailableSeconds,
    double BusySeconds,
    double OvertimeSeconds,
    double MultitaskingSeconds
)
{
    /// <summary>Busy / available; null if nothing is available.</summary>
    public double? Utilization => AvailableSeconds > 0 ? BusySeconds / AvailableSeconds : null;
}
