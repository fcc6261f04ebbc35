namespace Ops.Domain.Numerics;

/// <summary>The gamma distribution.</summary>
/// <remarks>Incomplete gamma function by series, continued fraction or integral. Two are equal when their parameters are.</remarks>
public sealed record Gamma : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="shape">The shape: above 0.</param>
    /// <param name="scale">The scale, the mean divided by the shape: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
    public Gamma(double shape, double scale)
    {
        Shape = Guard.Positive(shape, nameof(shape));
        Scale = Guard.Positive(scale, nameof(scale));
    }

    /// <summary>The shape: above 0.</summary>
    public double Shape { get; }

    /// <summary>The scale, the mean divided by the shape: above 0.</summary>
    public double Scale { get; }

    /// <inheritdoc/>
    public double? Mean => Representable.OrNull(Shape * Scale);

    /// <inheritdoc/>
    public double? Variance => Representable.OrNull(Shape * Scale * Scale);

    /// <inheritdoc/>
    public double? Skewness => 2 / Math.Sqrt(Shape);

    /// <inheritdoc/>
    public double? Minimum => 0;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Density(double x)
    {
        return GammaLaw.Density(Shape, Guard.Finite(x, nameof(x)) / Scale) / Scale;
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
        return GammaFunctions.Regularized(Shape, x / Scale);
    }

    private double QuantileAt(Tails wanted)
    {
        return QuantileSearch.Finite(Scale * GammaLaw.Quantile(Shape, wanted));
    }
}
