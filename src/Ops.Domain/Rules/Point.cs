namespace Ops.Domain.Rules;

/// <summary>One value per column of a table: a counterexample that can be looked at, or a case for a test.</summary>
/// <remarks>Two points are equal when their columns and values are.</remarks>
public sealed class Point : IEquatable<Point>
{
    internal Point(ImmutableArray<KeyValuePair<string, FactValue>> values)
    {
        Values = values;
    }

    /// <summary>Column names and values, in the order of the columns.</summary>
    public ImmutableArray<KeyValuePair<string, FactValue>> Values { get; }

    /// <summary>The value in a column, in the column's own type.</summary>
    /// <typeparam name="TFact">The fact of the table.</typeparam>
    /// <typeparam name="T">The column's type.</typeparam>
    /// <param name="column">A column of the table.</param>
    /// <returns>The value: <c>new Order(point.Value(tier), point.Value(amount))</c>.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: the point has no such column.</exception>
    public T Value<TFact, T>(Column<TFact, T> column)
    {
        Guard.NotNull(column, nameof(column));
        foreach (var (name, value) in Values)
        {
            if (name == column.Name)
                return column.Domain.Read(value);
        }
        throw Faults.Unknown(nameof(column), column.Name, "ask for a column of the table");
    }

    /// <inheritdoc/>
    public bool Equals(Point? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Point);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Values.IsEmpty ? default : Values[0]);

    /// <summary>Equal when columns and values are.</summary>
    public static bool operator ==(Point? left, Point? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different when a column or value is.</summary>
    public static bool operator !=(Point? left, Point? right) => !(left == right);

    /// <summary>The values by column.</summary>
    /// <returns>For example <c>tier silver, amount 0</c>.</returns>
    public override string ToString() => string.Join(", ", Values.Select(value => $"{value.Key} {value.Value}"));
}
