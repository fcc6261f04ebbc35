namespace Ops.Domain.Numerics;

/// <summary>The Pareto distribution of the second kind, which starts at 0 (Lomax).</summary>
/// <remarks>F = 1 − (1 + x / scale)^−shape. Two are equal when their parameters are.</remarks>
public sealed record Lomax : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="shape">The tail's power: above 0; the moment of order k exists for a shape above k.</param>
    /// <param name="scale">The scale: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
    public Lomax(double shape, double scale)
    {
        Shape = Guard.Positive(shape, nameof(shape));
        Scale = Guard.Positive(scale, nameof(scale));
    }

    /// <summary>The tail's power: above 0; the moment of order k exists for a shape above k.</summary>
    public double Shape { get; }

    /// <summary>The scale: above 0.</summary>
    public double Scale { get; }

    /// <inheritdoc/>
    public double? Mean => Shape > 1 ? Representable.OrNull(Scale / (Shape - 1)) : null;

    /// <inheritdoc/>
    public double? Variance => Shape > 2 ? Representable.OrNull(Scale / (Shape - 1) * (Scale / (Shape - 1) * (Shape / (Shape - 2)))) : null;

    /// <inheritdoc/>
    public double? Skewness => Shape > 3 ? 2 * ((1 + Shape) / (Shape - 3)) * Math.Sqrt((Shape - 2) / Shape) : null;

    /// <inheritdoc/>
    public double? Minimum => 0;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Density(double x)
    {
        return Guard.Finite(x, nameof(x)) < 0 ? 0 : Shape / Scale * Math.Exp(-(Shape + 1) * Elementary.Log1p(x / Scale));
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
        if (x <= 0)
            return Tails.None;
        double logUpper = -Shape * Elementary.Log1p(x / Scale);
        return new Tails(-Elementary.Expm1(logUpper), Math.Exp(logUpper));
    }

    private double QuantileAt(Tails wanted)
    {
        return QuantileSearch.Finite(Scale * Elementary.Expm1(-Exponential.LogUpper(wanted) / Shape));
    }
}
