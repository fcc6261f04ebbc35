namespace Ops.Domain.Kpis;

/// <summary>A fact: what an indicator shows for a unit.</summary>
public readonly record struct IndexValue
{
    private readonly string? _unit;
    private readonly string? _indicator;

    /// <summary>States a value. What is missing is left out.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="value">The value, finite.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, NaN or infinity.</exception>
    public IndexValue(string unit, string indicator, double value)
    {
        _unit = Guard.NotBlank(unit, nameof(unit));
        _indicator = Guard.NotBlank(indicator, nameof(indicator));
        Value = Guard.Finite(value, nameof(value));
    }

    /// <summary>The unit.</summary>
    public string Unit => _unit ?? "";

    /// <summary>The indicator.</summary>
    public string Indicator => _indicator ?? "";

    /// <summary>The value.</summary>
    public double Value { get; }
}
