namespace Ops.Domain.Customers;

/// <summary>A fact: one customer's data, field by field.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class CustomerRecord
{
    private readonly Dictionary<string, FieldValue> _values = new(StringComparer.Ordinal);

    /// <summary>Creates a record.</summary>
    /// <param name="values">The fields that are known; the others are missing. Empty for a record of which nothing is known.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank field. <see cref="FaultCode.DuplicateKey"/>: a field twice.</exception>
    public CustomerRecord(params ReadOnlySpan<KeyValuePair<string, FieldValue>> values)
    {
        foreach (var (field, _) in values)
            Guard.NotBlank(field, nameof(values));
        foreach (var (field, value) in values)
        {
            if (!_values.TryAdd(field, value))
                throw Faults.Duplicate(nameof(values), field);
        }
    }

    /// <summary>The fields that are known.</summary>
    public IReadOnlyCollection<string> Fields => _values.Keys;

    /// <summary>What stands in a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The value; nothing for a field that is not known.</returns>
    public FieldValue ValueOf(string field) => _values.GetValueOrDefault(Guard.NotNull(field, nameof(field)));
}
