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
        double? waitingShare,
        double? leadShare,
        int people,
        double? load
    )
    {
        Activity = activity;
        Count = count;
        ProcessingSeconds = processingSeconds;
        WaitingSeconds = waitingSeconds;
        MaxWaitingSeconds = maxWaitingSeconds;
        WaitingShare = waitingShare;
        LeadShare = leadShare;
        People = people;
        Load = load;
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

    /// <summary>
    /// The share of the lead time of all cases. Nothing else is done in a case while it waits, so without this waiting the lead time would be
    /// shorter by at most this share: the bound of what curing the activity can gain. Null without lead time.
    /// </summary>
    public double? LeadShare { get; }

    /// <summary>How many known resources do it.</summary>
    public int People { get; }

    /// <summary>
    /// Its processing as a share of the time that those resources have from the log's first start to its last completion, as if they did
    /// nothing else: the activity with the highest load limits the throughput. Null without known resources or time.
    /// </summary>
    public double? Load { get; }

    /// <summary>The mean waiting before one.</summary>
    public double? MeanWaitingSeconds => Count == 0 ? null : WaitingSeconds / Count;
}
