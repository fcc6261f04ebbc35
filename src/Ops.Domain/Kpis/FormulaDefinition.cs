namespace Ops.Domain.Kpis;

/// <summary>A figure that is computed: its name and its formula.</summary>
/// <remarks>
/// A formula has decimal numbers, names, <c>+ - * /</c> with the usual precedence from left to right, a leading minus, parentheses
/// and <c>min max abs sum avg</c>, for example <c>(revenue - cogs) / revenue</c>. Names may be in any script.
/// </remarks>
public readonly record struct FormulaDefinition
{
    private readonly string? _name;
    private readonly string? _formula;

    /// <summary>Defines a figure.</summary>
    /// <param name="name">Its name, by which other formulas may refer to it.</param>
    /// <param name="formula">The formula; it is read by <see cref="FormulaTree.Of"/>.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name or no formula.</exception>
    public FormulaDefinition(string name, string formula)
    {
        _name = Guard.NotBlank(name, nameof(name));
        _formula = Guard.NotNull(formula, nameof(formula));
    }

    /// <summary>The name.</summary>
    public string Name => _name ?? "";

    /// <summary>The formula as it was written.</summary>
    public string Formula => _formula ?? "";
}
