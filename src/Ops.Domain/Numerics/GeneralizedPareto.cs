namespace Ops.Domain.Numerics;

/// <summary>The generalised Pareto distribution: of excesses over a high threshold.</summary>
/// <remarks>F = 1 − (1 + ξ(x − location) / scale)^(−1/ξ); exponential for ξ = 0 (Pickands 1975). Two are equal when their parameters are.</remarks>
public sealed record GeneralizedPareto : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="location">The threshold, the lower end: any finite number.</param>
    /// <param name="scale">The scale: above 0.</param>
    /// <param name="shape">The shape ξ: any finite number; above 0 the tail is a power, below 0 the values end at location − scale / ξ.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
    public GeneralizedPareto(double location, double scale, double shape)
    {
        Location = Guard.Finite(location, nameof(location));
        Scale = Guard.Positive(scale, nameof(scale));
        Shape = Guard.Finite(shape, nameof(shape));
    }

    /// <summary>The threshold, the lower end: any finite number.</summary>
    public double Location { get; }

    /// <summary>The scale: above 0.</summary>
    public double Scale { get; }

    /// <summary>The shape ξ: any finite number; above 0 the tail is a power, below 0 the values end at location − scale / ξ.</summary>
    public double Shape { get; }

    /// <inheritdoc/>
    public double? Mean => Shape < 1 ? Representable.OrNull(Location + (Scale / (1 - Shape))) : null;

    /// <inheritdoc/>
    public double? Variance => Shape < 0.5 ? Representable.OrNull(Scale / (1 - Shape) * (Scale / (1 - Shape) / (1 - (2 * Shape)))) : null;

    /// <inheritdoc/>
    public double? Skewness =>
        Shape < 1.0 / 3 ? 4 * ((0.25 + (0.25 * Shape)) / (0.25 - (0.75 * Shape))) * Math.Sqrt(0.25 - (0.5 * Shape)) : null;

    /// <inheritdoc/>
    public double? Minimum => Location;

    /// <inheritdoc/>
    public double? Maximum => Shape < 0 ? Representable.OrNull(Location - (Scale / Shape)) : null;

    /// <inheritdoc/>
    public double Density(double x)
    {
        if (Guard.Finite(x, nameof(x)) < Location || x > (Maximum ?? x))
            return 0;
        double growth = Shape * Excess(x);
        return growth <= -1 ? EndDensity : Math.Exp(LogUpperAt(x)) / (1 + growth) / Scale;
    }

    /// <inheritdoc/>
    public double Cdf(double x) => TailsAt(Guard.Finite(x, nameof(x))).Lower;

    /// <inheritdoc/>
    public double Survival(double x) => TailsAt(Guard.Finite(x, nameof(x))).Upper;

    /// <inheritdoc/>
    public double Quantile(double p) => QuantileAt(Tails.FromLower(Guard.OpenProbability(p, nameof(p))));

    /// <inheritdoc/>
    public double UpperQuantile(double q) => QuantileAt(Tails.FromUpper(Guard.OpenProbability(q, nameof(q))));

    private Tails TailsAt(double x)
    {
        if (x <= Location)
            return Tails.None;
        if (Shape * Excess(x) <= -1)
            return Tails.All;
        double logUpper = LogUpperAt(x);
        return new Tails(-Elementary.Expm1(logUpper), Math.Exp(logUpper));
    }

    private double QuantileAt(Tails wanted)
    {
        double depth = -Exponential.LogUpper(wanted);
        return QuantileSearch.Finite(Location + (Scale * (Shape == 0 ? depth : Elementary.Expm1(Shape * depth) / Shape)));
    }

    private double EndDensity =>
        Shape > -1 ? 0
        : Shape == -1 ? 1 / Scale
        : double.PositiveInfinity;

    /// <summary>How far x lies beyond the threshold, in scales; the greatest double stands for what is farther.</summary>
    private double Excess(double x) => Math.Min((x - Location) / Scale, double.MaxValue);

    private double LogUpperAt(double x)
    {
        double z = Excess(x);
        return Shape == 0 ? -z : -Elementary.Log1p(Shape * z) / Shape;
    }
}
