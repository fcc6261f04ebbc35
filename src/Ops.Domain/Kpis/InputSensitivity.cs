namespace Ops.Domain.Kpis;

/// <summary>How much one input moves a figure.</summary>
public sealed record InputSensitivity
{
    internal InputSensitivity(string input, double? partial, double? elasticity)
    {
        Input = input;
        Partial = partial;
        Elasticity = elasticity;
    }

    /// <summary>The input's name.</summary>
    public string Input { get; }

    /// <summary>The change of the figure per unit of the input; null at a kink.</summary>
    public double? Partial { get; }

    /// <summary>The change of the figure in percent per percent of the input; null at a kink and where the figure is 0.</summary>
    public double? Elasticity { get; }
}
