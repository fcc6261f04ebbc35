namespace Ops.Domain.Risks;

/// <summary>How much of a model's variance one input explains.</summary>
/// <param name="FirstOrder">By itself; about 0 to 1, in a small sample also a little outside.</param>
/// <param name="Total">With all that it does together with other inputs.</param>
public readonly record struct SobolIndex(double FirstOrder, double Total);
