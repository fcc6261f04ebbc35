namespace Ops.Domain.Series;

/// <summary>A straight line fitted to a stretch of points.</summary>
/// <remarks>Two lines are equal when intercept and slope are. <c>default</c> is the line y = 0.</remarks>
public readonly record struct FittedLine
{
    internal FittedLine(double intercept, double slope)
    {
        Intercept = intercept;
        Slope = slope;
    }

    /// <summary>The line's y where x is 0.</summary>
    public double Intercept { get; }

    /// <summary>The change of y for each unit of x.</summary>
    public double Slope { get; }
}
