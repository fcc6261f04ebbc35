namespace Ops.Domain.Improvement;

/// <summary>Something that a step puts on record.</summary>
public readonly record struct CycleField
{
    /// <summary>Creates the fact.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">What is recorded; blank counts as missing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank name.</exception>
    public CycleField(string name, string? value)
    {
        Name = Guard.NotBlank(name, nameof(name));
        Value = value;
    }

    /// <summary>The field.</summary>
    public string Name { get; }

    /// <summary>What is recorded.</summary>
    public string? Value { get; }
}
