namespace Ops.Domain.Decisions;

/// <summary>A backlog in order: per item its score and competition rank (1, 1, 3).</summary>
public sealed class BacklogRanking : IExplainable
{
    private readonly Backlog.Scored[] _entries;
    private readonly Phrase _method;
    private readonly Phrase _source;

    internal BacklogRanking(Backlog.Scored[] entries, Phrase method, Phrase source)
    {
        _entries = entries;
        _method = method;
        _source = source;
        Ids = [.. entries.Select(entry => entry.Id)];
        Scores = [.. entries.Select(entry => entry.Score)];
        Ranks = CompetitionRanks.Of(Scores.AsSpan(), higherIsBetter: true);
    }

    /// <summary>The items' names in the order given.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>One score per item, higher first.</summary>
    public ImmutableArray<double> Scores { get; }

    /// <summary>One rank per item; 1 is best; scores within 1e-9 of each other tie.</summary>
    public ImmutableArray<int> Ranks { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            _method,
            string.Join(", ", Enumerable.Range(0, Ids.Length).OrderBy(i => Ranks[i]).Select(i => Ids[i])),
            default,
            _source,
            [.. _entries.Select(entry => Explanation.Of(Phrase.Of($"{entry.Id}"), entry.Score, entry.Formula))]
        );
}
