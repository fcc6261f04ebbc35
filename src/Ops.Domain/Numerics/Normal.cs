namespace Ops.Domain.Numerics;

/// <summary>The normal (Gaussian) distribution.</summary>
/// <remarks>Cody (1969) for the function, Wichura's AS 241 (1988) for the quantile. Two are equal when their parameters are.</remarks>
public sealed record Normal : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="location">The mean: any finite number.</param>
    /// <param name="standardDeviation">The standard deviation: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
    public Normal(double location, double standardDeviation)
    {
        Location = Guard.Finite(location, nameof(location));
        StandardDeviation = Guard.Positive(standardDeviation, nameof(standardDeviation));
    }

    /// <summary>The mean: any finite number.</summary>
    public double Location { get; }

    /// <summary>The standard deviation: above 0.</summary>
    public double StandardDeviation { get; }

    /// <inheritdoc/>
    public double? Mean => Location;

    /// <inheritdoc/>
    public double? Variance => StandardDeviation * StandardDeviation;

    /// <inheritdoc/>
    public double? Skewness => 0;

    /// <inheritdoc/>
    public double? Minimum => null;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <summary>The normal distribution with mean 0 and standard deviation 1.</summary>
    public static Normal Standard { get; } = new(0, 1);

    /// <inheritdoc/>
    public double Density(double x)
    {
        return NormalFunctions.Density((Guard.Finite(x, nameof(x)) - Location) / StandardDeviation) / StandardDeviation;
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
        return NormalFunctions.Of((x - Location) / StandardDeviation);
    }

    private double QuantileAt(Tails wanted)
    {
        double z = wanted.Lower <= wanted.Upper ? NormalFunctions.Quantile(wanted.Lower) : NormalFunctions.UpperQuantile(wanted.Upper);
        return Location + (StandardDeviation * z);
    }
}
