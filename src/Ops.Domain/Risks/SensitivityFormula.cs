namespace Ops.Domain.Risks;

/// <summary>A figure as a formula of named inputs, for asking which input moves it most.</summary>
/// <remarks>A tree; holds lists and makes no claim of value equality.</remarks>
public sealed class SensitivityFormula
{
    private readonly string? _input;
    private readonly double _value;
    private readonly SensitivityOperation _operation;
    private readonly ImmutableArray<SensitivityFormula> _parts = [];

    private SensitivityFormula(string? input, double value)
    {
        _input = input;
        _value = value;
    }

    private SensitivityFormula(SensitivityOperation operation, ImmutableArray<SensitivityFormula> parts)
    {
        _operation = operation;
        _parts = parts;
    }

    /// <summary>The names of the inputs, each once, in the order in which the formula meets them.</summary>
    public ImmutableArray<string> Inputs => [.. Names().Distinct(StringComparer.Ordinal)];

    /// <summary>An input.</summary>
    /// <param name="name">Its name, not blank.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name.</exception>
    public static SensitivityFormula Input(string name) => new(Guard.NotBlank(name, nameof(name)), 0);

    /// <summary>A constant.</summary>
    /// <param name="value">Any finite number.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public static SensitivityFormula Constant(double value) => new(null, Guard.Finite(value, nameof(value)));

    /// <summary>An operation on parts, from left to right.</summary>
    /// <param name="operation">What is done.</param>
    /// <param name="parts">The parts; at least one.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no part. <see cref="FaultCode.InvalidArgument"/>: null, an unknown operation.</exception>
    public static SensitivityFormula Combine(SensitivityOperation operation, params ReadOnlySpan<SensitivityFormula> parts)
    {
        Guard.NotEmpty(parts, nameof(parts));
        Guard.Defined(operation, nameof(operation));
        for (int i = 0; i < parts.Length; i++)
            Guard.NotNull(parts[i], Guard.At(nameof(parts), i));
        return new SensitivityFormula(operation, [.. parts]);
    }

    internal double Evaluate(IReadOnlyDictionary<string, double> values)
    {
        if (_input is not null)
            return values.TryGetValue(_input, out double value) ? value : throw Faults.Unknown("formula", _input, "give the input a range");
        if (_parts.IsEmpty)
            return _value;
        double result = _parts[0].Evaluate(values);
        for (int i = 1; i < _parts.Length; i++)
            result = Apply(result, _parts[i].Evaluate(values));
        return double.IsFinite(result) ? result : throw Faults.Overflow("formula", "a figure is beyond double", "work in a larger unit");
    }

    private double Apply(double left, double right) =>
        _operation switch
        {
            SensitivityOperation.Add => left + right,
            SensitivityOperation.Subtract => left - right,
            SensitivityOperation.Multiply => left * right,
            SensitivityOperation.Divide => right == 0
                ? throw Faults.ZeroDenominator("formula", "a divisor is 0", "keep the range of the input away from 0")
                : left / right,
            SensitivityOperation.Minimum => Math.Min(left, right),
            _ => Math.Max(left, right),
        };

    private IEnumerable<string> Names() => _input is not null ? [_input] : _parts.SelectMany(part => part.Names());
}
