namespace Ops.Domain.Rules;

/// <summary>The values of a row's outputs, in the order of the layout.</summary>
/// <remarks>Two rows are equal when their values are.</remarks>
public sealed class OutputRow : IEquatable<OutputRow>
{
    internal OutputRow(ImmutableArray<FactValue> values)
    {
        Values = values;
    }

    /// <summary>The values, one per output.</summary>
    public ImmutableArray<FactValue> Values { get; }

    /// <inheritdoc/>
    public bool Equals(OutputRow? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OutputRow);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in Values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>Equal when all values are.</summary>
    public static bool operator ==(OutputRow? left, OutputRow? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different when a value is.</summary>
    public static bool operator !=(OutputRow? left, OutputRow? right) => !(left == right);

    /// <summary>The values, separated by commas.</summary>
    /// <returns>For example <c>high, 500</c>.</returns>
    public override string ToString() => string.Join(", ", Values);
}
