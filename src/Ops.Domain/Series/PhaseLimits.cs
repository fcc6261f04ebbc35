namespace Ops.Domain.Series;

/// <summary>The limits of one phase of a chart and what they rest on.</summary>
/// <param name="Limits">Centre line and limits.</param>
/// <param name="PointsUsed">How many points gave them; 0 when taken from an earlier phase.</param>
/// <param name="MovingRangesUsed">How many moving ranges gave them; 0 when taken from an earlier phase.</param>
public readonly record struct PhaseLimits(ControlLimits Limits, int PointsUsed, int MovingRangesUsed);
