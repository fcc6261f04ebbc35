namespace Ops.Domain.Kpis;

/// <summary>A computed figure of a formula tree.</summary>
public readonly record struct FormulaFigure
{
    private readonly string? _name;

    internal FormulaFigure(string name, decimal value)
    {
        _name = name;
        Value = value;
    }

    /// <summary>The figure's name.</summary>
    public string Name => _name ?? "";

    /// <summary>Its value: the exact result, rounded once to the nearest decimal.</summary>
    public decimal Value { get; }
}
