namespace Ops.Domain.Rules;

/// <summary>The values of a schema's facts. What is not set is not known.</summary>
/// <remarks>Immutable; two sheets are equal when they are the same object.</remarks>
public sealed class FactSheet
{
    private readonly FactValue[] _values;

    internal FactSheet(FactSchema schema, FactValue[] values)
    {
        Schema = schema;
        _values = values;
    }

    /// <summary>What can be known.</summary>
    public FactSchema Schema { get; }

    /// <summary>The value of a fact; missing when it is not known.</summary>
    /// <param name="name">A declared name.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: the name is not declared.</exception>
    public FactValue this[string name] => _values[Schema.IndexOf(name)];

    /// <summary>Fills in a sheet.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="facts">The known facts; none means that nothing is known.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: an undeclared name. <see cref="FaultCode.DuplicateKey"/>: a name twice.
    /// <see cref="FaultCode.InvalidArgument"/>: a value of another kind than declared.
    /// </exception>
    public static FactSheet Of(FactSchema schema, params IReadOnlyList<KeyValuePair<string, FactValue>> facts)
    {
        Guard.NotNull(schema, nameof(schema));
        Guard.NotNull(facts, nameof(facts));
        var values = new FactValue[schema.Names.Length];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            int at = schema.IndexOf(name);
            if (!seen.Add(name))
                throw Faults.Duplicate(nameof(facts), name);
            values[at] = Checked(schema, at, value);
        }
        return new FactSheet(schema, values);
    }

    /// <summary>A copy in which one fact has another value.</summary>
    /// <param name="name">A declared name.</param>
    /// <param name="value">The value; missing makes the fact unknown.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.UnknownReference"/>: the name is not declared. <see cref="FaultCode.InvalidArgument"/>: another kind than declared.
    /// </exception>
    public FactSheet With(string name, FactValue value)
    {
        int at = Schema.IndexOf(name);
        var values = Copy();
        values[at] = Checked(Schema, at, value);
        return new FactSheet(Schema, values);
    }

    internal FactValue At(FactSchema schema, int index) =>
        ReferenceEquals(schema, Schema)
            ? _values[index]
            : throw Faults.Invalid("facts", "the sheet belongs to another schema than the rule", "use one schema for rules and sheets");

    internal FactValue[] Copy() => [.. _values];

    private static FactValue Checked(FactSchema schema, int at, FactValue value) =>
        value.IsMissing || value.Kind == schema.Kinds[at]
            ? value
            : throw Faults.Invalid(
                schema.Names[at],
                $"{value.Kind} for a fact declared as {schema.Kinds[at]}",
                "give a value of the declared kind"
            );
}
