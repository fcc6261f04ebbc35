namespace Ops.Domain.Numerics;

/// <summary>The PERT distribution of three estimates: a beta distribution between low and high.</summary>
/// <remarks>low + (high − low) · Beta(1 + λ(mode − low) / (high − low), 1 + λ(high − mode) / (high − low)) (Malcolm et al. 1959; Vose 2008). Two are equal when their parameters are.</remarks>
public sealed record Pert : IContinuousDistribution
{
    private readonly Beta _beta;

    /// <summary>Creates the distribution.</summary>
    /// <param name="low">The least value: any finite number.</param>
    /// <param name="mode">The likeliest value: from low to high.</param>
    /// <param name="high">The greatest value: above low.</param>
    /// <param name="concentration">How strongly the mode weighs, λ: above 0; 4 is usual.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range; <see cref="FaultCode.Overflow"/>: the ends lie farther apart than a double reaches, or too close for a density.</exception>
    public Pert(double low, double mode, double high, double concentration = 4)
    {
        Low = Guard.Finite(low, nameof(low));
        Mode = ThreePoints.Mode(low, mode, high);
        High = high;
        Concentration = Guard.Positive(concentration, nameof(concentration));
        double width = high - low;
        _beta = new Beta(1 + (concentration * ((mode - low) / width)), 1 + (concentration * ((high - mode) / width)), low, high);
    }

    /// <summary>The least value: any finite number.</summary>
    public double Low { get; }

    /// <summary>The likeliest value: from low to high.</summary>
    public double Mode { get; }

    /// <summary>The greatest value: above low.</summary>
    public double High { get; }

    /// <summary>How strongly the mode weighs, λ: above 0; 4 is usual.</summary>
    public double Concentration { get; }

    /// <inheritdoc/>
    public double? Mean => _beta.Mean;

    /// <inheritdoc/>
    public double? Variance => _beta.Variance;

    /// <inheritdoc/>
    public double? Skewness => _beta.Skewness;

    /// <inheritdoc/>
    public double? Minimum => Low;

    /// <inheritdoc/>
    public double? Maximum => High;

    /// <inheritdoc/>
    public double Density(double x)
    {
        return _beta.Density(x);
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
        return new Tails(_beta.Cdf(x), _beta.Survival(x));
    }

    private double QuantileAt(Tails wanted)
    {
        return wanted.Lower <= wanted.Upper ? _beta.Quantile(wanted.Lower) : _beta.UpperQuantile(wanted.Upper);
    }
}
