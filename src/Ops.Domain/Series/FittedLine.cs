namespace Ops.Domain.Series;

/// <summary>A straight line fitted to a stretch of points.</summary>
/// <param name="Intercept">The line's y where x is 0.</param>
/// <param name="Slope">The change of y for each unit of x.</param>
public readonly record struct FittedLine(double Intercept, double Slope);
