namespace Ops.Domain.Rules;

/// <summary>A row of a decision table: its id, its outcome and its cells in the order of the columns.</summary>
/// <typeparam name="TOutcome">The type of the outcome.</typeparam>
public sealed class TableRow<TOutcome>
{
    internal TableRow(string id, TOutcome outcome, ImmutableArray<ValueSet> sets, ImmutableArray<bool> isAny, ImmutableArray<string> cells)
    {
        Id = id;
        Outcome = outcome;
        Sets = sets;
        IsAny = isAny;
        Cells = cells;
    }

    /// <summary>The row's id.</summary>
    public string Id { get; }

    /// <summary>The outcome.</summary>
    public TOutcome Outcome { get; }

    /// <summary>The cells in canonical notation.</summary>
    public ImmutableArray<string> Cells { get; }

    internal ImmutableArray<ValueSet> Sets { get; }

    internal ImmutableArray<bool> IsAny { get; }
}
