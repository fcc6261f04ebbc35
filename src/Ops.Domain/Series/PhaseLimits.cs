namespace Ops.Domain.Series;

/// <summary>The limits of one phase of a chart and what they rest on.</summary>
/// <remarks>Two are equal when all their figures are. <c>default</c> is a phase that is always 0, from no point.</remarks>
public readonly record struct PhaseLimits
{
    internal PhaseLimits(ControlLimits limits, int pointsUsed, int movingRangesUsed)
    {
        Limits = limits;
        PointsUsed = pointsUsed;
        MovingRangesUsed = movingRangesUsed;
    }

    /// <summary>Centre line and limits.</summary>
    public ControlLimits Limits { get; }

    /// <summary>How many points gave them; 0 when taken from an earlier phase.</summary>
    public int PointsUsed { get; }

    /// <summary>How many moving ranges gave them; 0 when taken from an earlier phase.</summary>
    public int MovingRangesUsed { get; }
}
