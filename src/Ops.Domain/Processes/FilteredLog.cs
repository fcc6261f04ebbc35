namespace Ops.Domain.Processes;

/// <summary>What filters left of a log.</summary>
public sealed class FilteredLog : IExplainable
{
    internal FilteredLog(EventLog before, EventLog log)
    {
        Log = log;
        RemovedCases = before.CaseCount - log.CaseCount;
        RemovedEvents = before.EventCount - log.EventCount;
    }

    /// <summary>The log that is left; it may be empty.</summary>
    public EventLog Log { get; }

    /// <summary>How many cases are gone.</summary>
    public int RemovedCases { get; }

    /// <summary>How many events are gone.</summary>
    public int RemovedEvents { get; }

    /// <summary>Explains how many events are left.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("events left", "剩余事件数"),
            (decimal)Log.EventCount,
            Phrase.Of($"{Log.EventCount + RemovedEvents} − {RemovedEvents}")
        );
}
