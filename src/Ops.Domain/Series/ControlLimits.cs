namespace Ops.Domain.Series;

/// <summary>Centre line and limits of one point, and the standard deviation of what is plotted there, in the unit of the chart.</summary>
/// <remarks>Two limits are equal when all four figures are. <c>default</c> is a chart that is always 0.</remarks>
public readonly record struct ControlLimits
{
    internal ControlLimits(double center, double lower, double upper, double sigma)
    {
        Center = center;
        Lower = lower;
        Upper = upper;
        Sigma = sigma;
    }

    /// <summary>The centre line.</summary>
    public double Center { get; }

    /// <summary>The lower control limit, not below what the figure can be.</summary>
    public double Lower { get; }

    /// <summary>The upper control limit, not above what the figure can be.</summary>
    public double Upper { get; }

    /// <summary>The standard deviation of the plotted figure, at least 0.</summary>
    public double Sigma { get; }

    /// <summary>True when the value lies strictly above the upper or strictly below the lower limit.</summary>
    /// <param name="value">The value; not NaN or infinite.</param>
    /// <returns>Whether the value is out of control by itself.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinite.</exception>
    public bool IsBeyond(double value) => Outside(Guard.Finite(value, nameof(value)));

    internal bool Outside(double value) => value > Upper || value < Lower;

    /// <summary>centre ± 3·sigma.</summary>
    internal static ControlLimits Three(double center, double sigma) => new(center, center - (3 * sigma), center + (3 * sigma), sigma);

    /// <summary>centre ± 3·sigma, cut to what the figure can be.</summary>
    internal static ControlLimits Three(double center, double sigma, double least, double most = double.MaxValue) =>
        new(center, Math.Max(least, center - (3 * sigma)), Math.Min(most, center + (3 * sigma)), sigma);
}
