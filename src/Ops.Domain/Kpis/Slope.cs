namespace Ops.Domain.Kpis;

/// <summary>A value with its exact slope in each input; a slope is null where the figure has a kink.</summary>
internal sealed class Slope(Fraction value, Fraction?[] slopes)
{
    public Fraction Value { get; } = value;

    public Fraction?[] Slopes { get; } = slopes;
}
