namespace Ops.Domain.Processes;

/// <summary>The state of a growing log after a batch.</summary>
public sealed class LogGrowth : IExplainable
{
    private readonly Lazy<ImmutableArray<EdgeCount>> _edges;

    internal LogGrowth(int events, int cases, int lateEvents, (string From, string To)[] pairs, int[] counts)
    {
        Events = events;
        Cases = cases;
        LateEvents = lateEvents;
        _edges = new Lazy<ImmutableArray<EdgeCount>>(() => Sorted(pairs, counts));
    }

    /// <summary>All events so far.</summary>
    public int Events { get; }

    /// <summary>All cases so far.</summary>
    public int Cases { get; }

    /// <summary>The events of the batch that are earlier than the latest that their case had so far.</summary>
    public int LateEvents { get; }

    /// <summary>How often activities directly follow each other so far, in ordinal order; sorted when first asked for.</summary>
    public ImmutableArray<EdgeCount> Edges => _edges.Value;

    /// <summary>Explains the late events.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() => Explanation.Of(new Phrase("late events of the batch", "本批迟到的事件数"), (decimal)LateEvents);

    /// <summary>The pairs that are left: a late event can undo one.</summary>
    private static ImmutableArray<EdgeCount> Sorted((string From, string To)[] pairs, int[] counts) =>
        [
            .. pairs
                .Zip(counts, (pair, count) => new EdgeCount(pair.From, pair.To, count))
                .Where(edge => edge.Count > 0)
                .OrderBy(edge => edge.From, StringComparer.Ordinal)
                .ThenBy(edge => edge.To, StringComparer.Ordinal),
        ];
}
