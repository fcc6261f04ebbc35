namespace Ops.Domain.Kpis;

/// <summary>A fact: the value of one input of a formula tree.</summary>
public readonly record struct InputValue
{
    private readonly string? _input;

    /// <summary>Gives an input its value.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="value">Its value, in the input's unit.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name.</exception>
    public InputValue(string input, decimal value)
    {
        _input = Guard.NotBlank(input, nameof(input));
        Value = value;
    }

    /// <summary>The input's name.</summary>
    public string Input => _input ?? "";

    /// <summary>The value, in the input's unit.</summary>
    public decimal Value { get; }
}
