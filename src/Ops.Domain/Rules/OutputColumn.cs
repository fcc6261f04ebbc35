namespace Ops.Domain.Rules;

/// <summary>One output of a table whose outputs are known only at run time.</summary>
/// <param name="Name">The output's name.</param>
/// <param name="Kind">The kind of its values.</param>
public sealed record OutputColumn(string Name, FactKind Kind)
{
    /// <summary>The values that rows may give, best first; empty: any value of the kind, without preference.</summary>
    public ImmutableArray<FactValue> Values { get; init; } = [];

    /// <summary>The value when no row matches; missing: none.</summary>
    public FactValue Default { get; init; }

    /// <summary>Equal when name, kind, listed values and default are.</summary>
    /// <param name="other">The other output.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(OutputColumn? other) =>
        other is not null
        && Name == other.Name
        && Kind == other.Kind
        && Default == other.Default
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(OutputColumn)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Name, Kind, Default, Values.Length);
}
