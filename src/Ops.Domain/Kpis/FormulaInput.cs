namespace Ops.Domain.Kpis;

/// <summary>A figure that formulas take from outside: its name, and its unit for the check of dimensions.</summary>
public readonly record struct FormulaInput
{
    private readonly string? _name;
    private readonly string? _unit;

    /// <summary>Declares an input.</summary>
    /// <param name="name">The name by which formulas refer to it.</param>
    /// <param name="unit">Its unit, for example <c>CNY</c>, <c>day</c> or <c>CNY/day</c>; <c>1</c> for a plain number. See <see cref="UnitCheck"/>.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name or no unit.</exception>
    public FormulaInput(string name, string unit = "1")
    {
        _name = Guard.NotBlank(name, nameof(name));
        _unit = Guard.NotNull(unit, nameof(unit));
    }

    /// <summary>The name by which formulas refer to it.</summary>
    public string Name => _name ?? "";

    /// <summary>The unit as it was written.</summary>
    public string Unit => _unit ?? "1";
}
