namespace Ops.Domain.Rules;

/// <summary>A row of a decision table: its id, its outcome and its cells in the order of the columns.</summary>
/// <typeparam name="TOutcome">The type of the outcome.</typeparam>
public sealed class TableRow<TOutcome>
{
    private readonly ImmutableArray<Axis> _axes;

    internal TableRow(string id, TOutcome outcome, ImmutableArray<ValueSet> sets, ImmutableArray<bool> isAny, ImmutableArray<Axis> axes)
    {
        Id = id;
        Outcome = outcome;
        Sets = sets;
        IsAny = isAny;
        _axes = axes;
    }

    /// <summary>The row's id.</summary>
    public string Id { get; }

    /// <summary>The outcome.</summary>
    public TOutcome Outcome { get; }

    /// <summary>The cells in canonical notation.</summary>
    public ImmutableArray<string> Cells => [.. Sets.Select((set, at) => CellText.WriteCell(_axes[at], set))];

    internal ImmutableArray<ValueSet> Sets { get; }

    internal ImmutableArray<bool> IsAny { get; }

    /// <summary>The row with another cell.</summary>
    internal TableRow<TOutcome> With(int column, ValueSet set, bool isAny) =>
        new(Id, Outcome, Sets.SetItem(column, set), IsAny.SetItem(column, isAny), _axes);
}
