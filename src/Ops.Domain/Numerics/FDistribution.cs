namespace Ops.Domain.Numerics;

/// <summary>Fisher's F distribution: of the ratio of two independent mean squares.</summary>
/// <remarks>The incomplete beta function at d₁F / (d₁F + d₂) (Abramowitz and Stegun 26.6.2). Two are equal when their parameters are.</remarks>
public sealed record FDistribution : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="numeratorDegreesOfFreedom">The numerator's degrees of freedom d₁: above 0.</param>
    /// <param name="denominatorDegreesOfFreedom">The denominator's degrees of freedom d₂: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range; <see cref="FaultCode.Overflow"/>: the degrees of freedom sum beyond double.</exception>
    public FDistribution(double numeratorDegreesOfFreedom, double denominatorDegreesOfFreedom)
    {
        NumeratorDegreesOfFreedom = Guard.Positive(numeratorDegreesOfFreedom, nameof(numeratorDegreesOfFreedom));
        DenominatorDegreesOfFreedom = Guard.Positive(denominatorDegreesOfFreedom, nameof(denominatorDegreesOfFreedom));
        Representable.At(nameof(denominatorDegreesOfFreedom), D1 + D2, "give fewer degrees of freedom");
    }

    /// <summary>The numerator's degrees of freedom d₁: above 0.</summary>
    public double NumeratorDegreesOfFreedom { get; }

    /// <summary>The denominator's degrees of freedom d₂: above 0.</summary>
    public double DenominatorDegreesOfFreedom { get; }

    /// <inheritdoc/>
    public double? Mean => D2 > 2 ? D2 / (D2 - 2) : null;

    /// <inheritdoc/>
    public double? Variance =>
        D2 > 4 ? Representable.OrNull(2 * (D2 / (D2 - 2)) * (D2 / (D2 - 2)) * ((D1 + D2 - 2) / (D2 - 4)) / D1) : null;

    /// <inheritdoc/>
    public double? Skewness
    {
        get
        {
            if (D2 <= 6)
                return null;
            // (d₁ + s) / √(d₁ s) with s = d₁ + d₂ − 2, as a sum of two roots that stay in range.
            double root = Math.Sqrt(D1 + D2 - 2) / Math.Sqrt(D1);
            return Math.Sqrt(8) * (Math.Sqrt(D2 - 4) / (D2 - 6)) * (root + (1 / root));
        }
    }

    /// <inheritdoc/>
    public double? Minimum => 0;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Density(double x)
    {
        if (Guard.Finite(x, nameof(x)) < 0)
            return 0;
        if (x == 0)
            return D1 > 2 ? 0
                : D1 == 2 ? 1
                : double.PositiveInfinity;
        var (share, rest) = Shares(x);
        return BetaFunctions.Density(D1 / 2, D2 / 2, share, rest) * share * rest / x;
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
        var (share, rest) = Shares(x);
        return BetaFunctions.Regularized(D1 / 2, D2 / 2, share, rest);
    }

    private double QuantileAt(Tails wanted)
    {
        var (share, rest) = BetaLaw.Quantile(D1 / 2, D2 / 2, wanted);
        return QuantileSearch.Finite(D2 / D1 * share / rest);
    }

    private double D1 => NumeratorDegreesOfFreedom;

    private double D2 => DenominatorDegreesOfFreedom;

    private (double Share, double Remainder) Shares(double x)
    {
        double ratio = D1 / D2 * x;
        return double.IsInfinity(ratio) ? (1, 0) : (ratio / (1 + ratio), 1 / (1 + ratio));
    }
}
