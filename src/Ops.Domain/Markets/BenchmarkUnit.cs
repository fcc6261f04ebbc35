namespace Ops.Domain.Markets;

/// <summary>A unit to be compared: what it uses and what it makes of it.</summary>
/// <remarks>Holds lists and makes no claim of value equality.</remarks>
public sealed class BenchmarkUnit
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">The unit, once in a comparison.</param>
    /// <param name="inputs">What it uses; each above 0, at least one. Checked in the comparison.</param>
    /// <param name="outputs">What it makes; each at least 0, at least one above. Checked in the comparison.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no input or output; <see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.
    /// </exception>
    public BenchmarkUnit(string id, ReadOnlySpan<double> inputs, ReadOnlySpan<double> outputs)
    {
        Guard.Values(inputs, nameof(inputs));
        Guard.Values(outputs, nameof(outputs));
        Id = Guard.NotBlank(id, nameof(id));
        Inputs = [.. inputs];
        Outputs = [.. outputs];
    }

    /// <summary>The unit.</summary>
    public string Id { get; }

    /// <summary>What it uses.</summary>
    public ImmutableArray<double> Inputs { get; }

    /// <summary>What it makes.</summary>
    public ImmutableArray<double> Outputs { get; }
}
