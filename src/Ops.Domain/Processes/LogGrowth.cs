namespace Ops.Domain.Processes;

/// <summary>The state of a growing log after a batch.</summary>
public sealed class LogGrowth : IExplainable
{
    internal LogGrowth(int events, int cases, int lateEvents, ImmutableArray<EdgeCount> edges)
    {
        Events = events;
        Cases = cases;
        LateEvents = lateEvents;
        Edges = edges;
    }

    /// <summary>All events so far.</summary>
    public int Events { get; }

    /// <summary>All cases so far.</summary>
    public int Cases { get; }

    /// <summary>The events of the batch that are earlier than the latest that their case had so far.</summary>
    public int LateEvents { get; }

    /// <summary>How often activities directly follow each other so far, in ordinal order.</summary>
    public ImmutableArray<EdgeCount> Edges { get; }

    /// <summary>Explains the late events.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() => Explanation.Of(new Phrase("late events of the batch", "本批迟到的事件数"), (decimal)LateEvents);
}
