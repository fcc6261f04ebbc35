namespace Ops.Domain.Processes;

/// <summary>How busy a resource is over the time of a log.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Tasks">Its events.</param>
/// <param name="BusySeconds">The seconds in which it was busy, overlaps counted once.</param>
/// <param name="Utilization">Busy / all time from the log's first start to its last completion; null if that is none.</param>
public readonly record struct ResourceLoad(string Resource, int Tasks, double BusySeconds, double? Utilization);
