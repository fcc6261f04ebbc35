namespace Ops.Domain.Processes;

/// <summary>Two logs as one, and what they have in common.</summary>
public sealed class MergedLog : IExplainable
{
    internal MergedLog(EventLog log, ImmutableArray<string> sharedCases, int duplicateEvents)
    {
        Log = log;
        SharedCases = sharedCases;
        DuplicateEvents = duplicateEvents;
    }

    /// <summary>The log of both.</summary>
    public EventLog Log { get; }

    /// <summary>The cases that both have, in ordinal order.</summary>
    public ImmutableArray<string> SharedCases { get; }

    /// <summary>How many events of the second log the first one has too; one that each has twice counts twice.</summary>
    public int DuplicateEvents { get; }

    /// <summary>Explains the events that both logs have.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() => Explanation.Of(new Phrase("events in both logs", "两个日志共有的事件数"), (decimal)DuplicateEvents);
}
