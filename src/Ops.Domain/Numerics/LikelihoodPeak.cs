namespace Ops.Domain.Numerics;

/// <summary>Where a search for the greatest likelihood ended, and whether that is a maximum.</summary>
/// <param name="Point">The parameters in the scale of the search (logarithms, as a rule).</param>
/// <param name="Value">The function there: the negative log-likelihood.</param>
/// <param name="LargestSlope">The largest absolute slope there: 0 at a maximum, up to rounding.</param>
/// <param name="Covariance">The inverse of the curvature, row by row; null where the point is no maximum.</param>
/// <param name="Evaluations">How often the function was evaluated.</param>
internal sealed record LikelihoodPeak(double[] Point, double Value, double LargestSlope, double[]? Covariance, int Evaluations);
