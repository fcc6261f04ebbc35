namespace Ops.Domain.Processes;

/// <summary>How long cases wait before an activity, and how long it takes.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Count">Its events.</param>
/// <param name="ProcessingSeconds">The seconds from start to completion of all of them.</param>
/// <param name="WaitingSeconds">The seconds of waiting before all of them.</param>
/// <param name="MaxWaitingSeconds">The longest waiting before one.</param>
/// <param name="WaitingShare">The share of all waiting; null if there is none.</param>
public readonly record struct ActivityWaiting(
    string Activity,
    int Count,
    double ProcessingSeconds,
    double WaitingSeconds,
    double MaxWaitingSeconds,
    double? WaitingShare
)
{
    /// <summary>The mean waiting before one.</summary>
    public double? MeanWaitingSeconds => Count == 0 ? null : WaitingSeconds / Count;
}
