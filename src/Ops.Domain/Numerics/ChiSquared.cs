namespace Ops.Domain.Numerics;

/// <summary>The chi-square distribution: of a sum of squares of independent standard normal figures.</summary>
/// <remarks>The gamma distribution with shape k / 2 and scale 2. Two are equal when their parameters are.</remarks>
public sealed record ChiSquared : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="degreesOfFreedom">The degrees of freedom k: above 0, also fractional.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
    public ChiSquared(double degreesOfFreedom)
    {
        DegreesOfFreedom = Guard.Positive(degreesOfFreedom, nameof(degreesOfFreedom));
    }

    /// <summary>The degrees of freedom k: above 0, also fractional.</summary>
    public double DegreesOfFreedom { get; }

    /// <inheritdoc/>
    public double? Mean => DegreesOfFreedom;

    /// <inheritdoc/>
    public double? Variance => Representable.OrNull(2 * DegreesOfFreedom);

    /// <inheritdoc/>
    public double? Skewness => Math.Sqrt(8) / Math.Sqrt(DegreesOfFreedom);

    /// <inheritdoc/>
    public double? Minimum => 0;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Density(double x)
    {
        return GammaLaw.Density(DegreesOfFreedom / 2, Guard.Finite(x, nameof(x)) / 2) / 2;
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
        return GammaFunctions.Regularized(DegreesOfFreedom / 2, x / 2);
    }

    private double QuantileAt(Tails wanted)
    {
        return QuantileSearch.Finite(2 * GammaLaw.Quantile(DegreesOfFreedom / 2, wanted));
    }
}
