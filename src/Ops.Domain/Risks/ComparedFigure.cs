namespace Ops.Domain.Risks;

/// <summary>One figure of a portfolio, computed and simulated.</summary>
/// <param name="Figure">What it is called.</param>
/// <param name="Exact">The computed figure; null where it is infinite or beyond the grid.</param>
/// <param name="Simulated">The simulated figure.</param>
/// <param name="StandardErrors">
/// Simulated minus computed in standard errors of the simulation, after two steps of the grid are forgiven; null where the error is infinite. A right
/// simulation is seldom outside ±3.
/// </param>
public sealed record ComparedFigure(Phrase Figure, double? Exact, double Simulated, double? StandardErrors);
