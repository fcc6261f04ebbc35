namespace Ops.Domain.Kpis;

/// <summary>How much one input moves a figure.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Partial">The change of the figure per unit of the input; null at a kink.</param>
/// <param name="Elasticity">The change of the figure in percent per percent of the input; null at a kink and where the figure is 0.</param>
public sealed record InputSensitivity(string Input, double? Partial, double? Elasticity);
