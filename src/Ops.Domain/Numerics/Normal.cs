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
    public double? Variance => Representable.OrNull(StandardDeviation * StandardDeviation);

    /// <inheritdoc/>
    public double? Skewness => 0;

    /// <inheritdoc/>
    public double? Minimum => null;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <summary>The normal distribution with mean 0 and standard deviation 1.</summary>
    public static Normal Standard { get; } = new(0, 1);

    /// <summary>The quantiles at many probabilities, to the bits of <see cref="Quantile"/>, several at a time.</summary>
    /// <param name="probabilities">Probabilities strictly between 0 and 1; at least one.</param>
    /// <param name="destination">Where the quantiles go, in the same order; may be the same memory.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no probability; <see cref="FaultCode.LengthMismatch"/>: lists of different lengths;
    /// <see cref="FaultCode.InvalidArgument"/>: a probability not strictly between 0 and 1, named by its index;
    /// <see cref="FaultCode.Overflow"/>: a quantile beyond double.
    /// </exception>
    public void Quantiles(ReadOnlySpan<double> probabilities, Span<double> destination)
    {
        Guard.Values(probabilities, nameof(probabilities));
        Guard.SameLength(destination.Length, nameof(destination), probabilities.Length, nameof(probabilities));
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (!(probabilities[i] > 0 && probabilities[i] < 1))
                Guard.OpenProbability(probabilities[i], Guard.At(nameof(probabilities), i));
        }
        probabilities.CopyTo(destination);
        NormalFunctions.Quantiles(destination);
        if (Location == 0 && StandardDeviation == 1)
            return;
        foreach (ref double value in destination)
            value = QuantileSearch.Finite(Location + (StandardDeviation * value));
    }

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
        return QuantileSearch.Finite(Location + (StandardDeviation * z));
    }
}
