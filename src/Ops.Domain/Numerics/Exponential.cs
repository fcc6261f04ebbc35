namespace Ops.Domain.Numerics;

/// <summary>The exponential distribution: the time to the next event at a constant rate.</summary>
/// <remarks>F = 1 − exp(−rate · x). Two are equal when their parameters are.</remarks>
public sealed record Exponential : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="rate">The rate, 1 / mean: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
    public Exponential(double rate)
    {
        Rate = Guard.Positive(rate, nameof(rate));
    }

    /// <summary>The rate, 1 / mean: above 0.</summary>
    public double Rate { get; }

    /// <inheritdoc/>
    public double? Mean => Representable.OrNull(1 / Rate);

    /// <inheritdoc/>
    public double? Variance => Representable.OrNull(1 / Rate / Rate);

    /// <inheritdoc/>
    public double? Skewness => 2;

    /// <inheritdoc/>
    public double? Minimum => 0;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Density(double x)
    {
        return Guard.Finite(x, nameof(x)) < 0 ? 0 : Rate * Math.Exp(-Rate * x);
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
        return x <= 0 ? Tails.None : new Tails(-Elementary.Expm1(-Rate * x), Math.Exp(-Rate * x));
    }

    private double QuantileAt(Tails wanted)
    {
        return QuantileSearch.Finite(-LogUpper(wanted) / Rate);
    }

    internal static double LogUpper(Tails wanted) =>
        wanted.Lower <= wanted.Upper ? Elementary.Log1p(-wanted.Lower) : Math.Log(wanted.Upper);
}
