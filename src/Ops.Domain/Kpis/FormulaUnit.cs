namespace Ops.Domain.Kpis;

/// <summary>A figure and its unit.</summary>
public readonly record struct FormulaUnit
{
    private readonly string? _name;
    private readonly string? _unit;

    /// <summary>States the unit of a figure.</summary>
    /// <param name="name">The figure's name.</param>
    /// <param name="unit">The unit, for example <c>CNY/day</c>; <c>1</c> for a plain number.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name or no unit.</exception>
    public FormulaUnit(string name, string unit)
    {
        _name = Guard.NotBlank(name, nameof(name));
        _unit = Guard.NotNull(unit, nameof(unit));
    }

    /// <summary>The figure's name.</summary>
    public string Name => _name ?? "";

    /// <summary>The unit.</summary>
    public string Unit => _unit ?? "1";
}
