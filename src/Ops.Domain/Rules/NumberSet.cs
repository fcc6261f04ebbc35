namespace Ops.Domain.Rules;

/// <summary>A set of exact numbers: the condition of an alert. Written like a cell: <c>&gt; 100</c>, <c>[1..2)</c>, <c>not(0)</c>.</summary>
/// <remarks>Two sets are equal when they hold the same numbers, however they were written.</remarks>
public sealed class NumberSet : IEquatable<NumberSet>
{
    private static readonly Axis Line = new() { Kind = AxisKind.Dense, IsNullable = true };

    private NumberSet(ValueSet set)
    {
        Set = set;
    }

    internal ValueSet Set { get; }

    /// <summary>More than a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The set.</returns>
    public static NumberSet Above(decimal value) => new(ValueSet.Between(new Cut(value, true), null));

    /// <summary>A number or more.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The set.</returns>
    public static NumberSet AtLeast(decimal value) => new(ValueSet.Between(new Cut(value, false), null));

    /// <summary>Less than a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The set.</returns>
    public static NumberSet Below(decimal value) => new(ValueSet.Between(null, new Cut(value, false)));

    /// <summary>A number or less.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The set.</returns>
    public static NumberSet AtMost(decimal value) => new(ValueSet.Between(null, new Cut(value, true)));

    /// <summary>Reads the notation of cells.</summary>
    /// <param name="notation">For example <c>&gt; 100</c>; null in it has no effect, since a missing value never breaches.</param>
    /// <returns>The set.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.ParseError"/>: not such a text. <see cref="FaultCode.Overflow"/>: a number beyond decimal.
    /// <see cref="FaultCode.InvalidArgument"/>: an interval upside down.
    /// </exception>
    public static NumberSet Parse(string notation) =>
        new(CellReader.Read(Line, Guard.NotNull(notation, nameof(notation)), nameof(notation), out _).WithoutNull());

    /// <summary>Whether a number belongs to the set.</summary>
    /// <param name="value">The number.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(decimal value) => Set.Contains(value);

    /// <summary>The numbers that belong to both sets.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The set.</returns>
    public NumberSet And(NumberSet other) => new(Set.And(Guard.NotNull(other, nameof(other)).Set));

    /// <summary>The numbers that belong to at least one of the sets.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The set.</returns>
    public NumberSet Or(NumberSet other) => new(Set.Or(Guard.NotNull(other, nameof(other)).Set));

    /// <summary>The numbers that do not belong to the set.</summary>
    /// <returns>The set.</returns>
    public NumberSet Not() => new(ValueSet.Line.Except(Set));

    /// <summary>True when no number belongs to the set.</summary>
    public bool IsEmpty => !Set.HasValues;

    /// <inheritdoc/>
    public bool Equals(NumberSet? other) => other is not null && Set.Equals(other.Set);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NumberSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Set.GetHashCode();

    /// <summary>Equal when the same numbers belong to both.</summary>
    public static bool operator ==(NumberSet? left, NumberSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different when a number belongs to one only.</summary>
    public static bool operator !=(NumberSet? left, NumberSet? right) => !(left == right);

    /// <summary>The set in canonical notation.</summary>
    /// <returns>For example <c>&gt; 100</c>.</returns>
    public override string ToString() => CellText.WriteCell(Line, Set);
}
