namespace Ops.Domain.Risks;

/// <summary>A cell of a risk matrix, both bands from 1. Cells have no order: (1, 3) is neither above nor below (3, 1).</summary>
/// <param name="Likelihood">The band of likelihood.</param>
/// <param name="Impact">The band of impact.</param>
public readonly record struct MatrixPosition(int Likelihood, int Impact);
