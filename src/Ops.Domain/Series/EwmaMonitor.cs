namespace Ops.Domain.Series;

/// <summary>An <see cref="EwmaChart"/> to which values are appended one by one, each at O(1).</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class EwmaMonitor
{
    private readonly double _center;
    private readonly double _sigma;
    private readonly double _lambda;
    private readonly double _width;
    private double _fade = 1;

    /// <summary>Starts a chart.</summary>
    /// <param name="center">The centre line.</param>
    /// <param name="sigma">The standard deviation of single values, above 0.</param>
    /// <param name="lambda">The weight of the newest value, in (0, 1]. Default: 0.2.</param>
    /// <param name="width">The width of the limits, above 0. Default: 3.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity, an argument out of range.</exception>
    public EwmaMonitor(double center, double sigma, double lambda = 0.2, double width = 3)
    {
        _center = Guard.Finite(center, nameof(center));
        _sigma = Guard.Positive(sigma, nameof(sigma));
        _lambda = Weight(lambda);
        _width = Guard.Positive(width, nameof(width));
        Average = center;
        Limits = new ControlLimits(center, center, center, 0);
    }

    /// <summary>The average now; the centre before the first value.</summary>
    public double Average { get; private set; }

    /// <summary>The limits of the average now.</summary>
    public ControlLimits Limits { get; private set; }

    /// <summary>Appends a value.</summary>
    /// <param name="value">The value; not NaN or infinite.</param>
    /// <returns>True when the average now lies strictly outside its limits.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public bool Append(double value)
    {
        Guard.Finite(value, nameof(value));
        Average = (_lambda * value) + ((1 - _lambda) * Average);
        _fade *= (1 - _lambda) * (1 - _lambda);
        double sigma = _sigma * Math.Sqrt(_lambda / (2 - _lambda) * (1 - _fade));
        Limits = new ControlLimits(_center, _center - (_width * sigma), _center + (_width * sigma), sigma);
        return Limits.Outside(Average);
    }

    internal static double Weight(double lambda) =>
        lambda is > 0 and <= 1
            ? lambda
            : throw Faults.Invalid(nameof(lambda), Figures.Format($"{lambda} is outside (0, 1]"), "give a weight above 0 and at most 1");
}
