namespace Ops.Domain.Rules;

/// <summary>A decision with its reasons.</summary>
/// <typeparam name="TOutcome">What is decided.</typeparam>
public sealed class Decision<TOutcome> : IExplainable
{
    internal Decision(
        string table,
        TableOutcome<TOutcome> outcome,
        ImmutableArray<KeyValuePair<string, FactValue>> values,
        ImmutableArray<string> matched,
        ImmutableArray<string> selected,
        ImmutableArray<RowFailure> failed
    )
    {
        Table = table;
        Outcome = outcome;
        Values = values;
        Matched = matched;
        Selected = selected;
        Failed = failed;
    }

    /// <summary>The table that decided.</summary>
    public string Table { get; }

    /// <summary>The answer.</summary>
    public TableOutcome<TOutcome> Outcome { get; }

    /// <summary>The fact's values, column by column.</summary>
    public ImmutableArray<KeyValuePair<string, FactValue>> Values { get; }

    /// <summary>The ids of all rows that match, in the order of the table.</summary>
    public ImmutableArray<string> Matched { get; }

    /// <summary>The ids of the rows whose outcomes are in the answer, in its order.</summary>
    public ImmutableArray<string> Selected { get; }

    /// <summary>The cells that keep the other rows out, in the order of the table.</summary>
    public ImmutableArray<RowFailure> Failed { get; }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new List<Explanation>();
        foreach (var (column, value) in Values)
            parts.Add(Explanation.Of(Phrase.Of($"{column}"), value.ToString()));
        foreach (string row in Matched)
            parts.Add(Explanation.Of(new Phrase($"row {row}", $"行 {row}"), Selected.Contains(row) ? "applies" : "matches"));
        foreach (var failure in Failed)
            parts.Add(
                Explanation.Of(
                    new Phrase($"row {failure.Row}", $"行 {failure.Row}"),
                    "no match",
                    Phrase.Of($"{failure.Column} {failure.Value}: {failure.Cell}")
                )
            );
        return Explanation.Of(Phrase.Of($"{Table}"), Outcome.ToString(), Phrase.Of($"{string.Join(", ", Selected)}"), default, [.. parts]);
    }
}
