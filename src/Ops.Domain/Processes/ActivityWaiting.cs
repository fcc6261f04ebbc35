namespace Ops.Domain.Processes;

/// <summary>How long cases wait before an activity, and how long it takes.</summary>
public sealed record ActivityWaiting
{
    internal ActivityWaiting(
        string activity,
        int count,
        double processingSeconds,
        double waitingSeconds,
        double maxWaitingSeconds,
        double? waitingShare
    )
    {
        Activity = activity;
        Count = count;
        ProcessingSeconds = processingSeconds;
        WaitingSeconds = waitingSeconds;
        MaxWaitingSeconds = maxWaitingSeconds;
        WaitingShare = waitingShare;
    }

    /// <summary>The activity.</summary>
    public string Activity { get; }

    /// <summary>Its events.</summary>
    public int Count { get; }

    /// <summary>The seconds from start to completion of all of them.</summary>
    public double ProcessingSeconds { get; }

    /// <summary>The seconds of waiting before all of them.</summary>
    public double WaitingSeconds { get; }

    /// <summary>The longest waiting before one.</summary>
    public double MaxWaitingSeconds { get; }

    /// <summary>The share of all waiting; null if there is none.</summary>
    public double? WaitingShare { get; }

    /// <summary>The mean waiting before one.</summary>
    public double? MeanWaitingSeconds => Count == 0 ? null : WaitingSeconds / Count;
}
