namespace Ops.Domain.Risks;

/// <summary>The values that one input of a model took, one per run.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class SensitivityInput
{
    /// <summary>Creates the input.</summary>
    /// <param name="name">Its name, not blank.</param>
    /// <param name="values">One value per run; at least one, none NaN or infinite.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a blank name, NaN, infinity.</exception>
    public SensitivityInput(string name, ReadOnlySpan<double> values)
    {
        Guard.Values(values, nameof(values));
        Name = Guard.NotBlank(name, nameof(name));
        Values = [.. values];
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>One value per run.</summary>
    public ImmutableArray<double> Values { get; }
}
