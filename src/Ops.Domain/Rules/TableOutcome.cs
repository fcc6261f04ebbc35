namespace Ops.Domain.Rules;

/// <summary>The answer of a table at one point, whatever the hit policy: one outcome, a list, a count, none, or a fault.</summary>
/// <typeparam name="TOutcome">The type of the rows' outcomes.</typeparam>
/// <remarks>Two answers are equal when their kinds and values are; outcomes are compared by value.</remarks>
public sealed class TableOutcome<TOutcome> : IEquatable<TableOutcome<TOutcome>>
{
    private TableOutcome(OutcomeKind kind, ImmutableArray<TOutcome> values, int count, FaultCode? fault)
    {
        Kind = kind;
        Values = values;
        Count = count;
        Fault = fault;
    }

    /// <summary>What kind of answer this is.</summary>
    public OutcomeKind Kind { get; }

    /// <summary>The outcomes: one, many, or none.</summary>
    public ImmutableArray<TOutcome> Values { get; }

    /// <summary>The number of matching rows, for <see cref="OutcomeKind.Count"/>.</summary>
    public int Count { get; }

    /// <summary>What is wrong: <see cref="FaultCode.Overlap"/> or, of a sum, <see cref="FaultCode.Overflow"/>.</summary>
    public FaultCode? Fault { get; }

    internal static TableOutcome<TOutcome> None { get; } = new(OutcomeKind.None, [], 0, null);

    internal static TableOutcome<TOutcome> One(TOutcome value) => new(OutcomeKind.One, [value], 0, null);

    internal static TableOutcome<TOutcome> Many(ImmutableArray<TOutcome> values) => new(OutcomeKind.Many, values, 0, null);

    internal static TableOutcome<TOutcome> Counted(int count) => new(OutcomeKind.Count, [], count, null);

    internal static TableOutcome<TOutcome> Broken(FaultCode fault) => new(OutcomeKind.Fault, [], 0, fault);

    /// <inheritdoc/>
    public bool Equals(TableOutcome<TOutcome>? other) =>
        other is not null
        && Kind == other.Kind
        && Count == other.Count
        && Fault == other.Fault
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TableOutcome<TOutcome>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Values.Length, Values.IsEmpty ? default : Values[0], Count, Fault);

    /// <summary>Equal when kinds and values are.</summary>
    public static bool operator ==(TableOutcome<TOutcome>? left, TableOutcome<TOutcome>? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Different when kinds or values are.</summary>
    public static bool operator !=(TableOutcome<TOutcome>? left, TableOutcome<TOutcome>? right) => !(left == right);

    /// <summary>The answer as text, without culture.</summary>
    /// <returns>For example <c>0.15</c>, <c>[a, b]</c>, <c>3 rows</c>, <c>no row</c> or <c>overlap</c>.</returns>
    public override string ToString() =>
        Kind switch
        {
            OutcomeKind.None => "no row",
            OutcomeKind.One => Outcomes.Text(Values[0]),
            OutcomeKind.Many => $"[{string.Join(", ", Values.Select(Outcomes.Text))}]",
            OutcomeKind.Count => $"{Count} rows",
            _ => Fault!.Value.ToText(),
        };
}
