namespace Ops.Domain.Numerics;

/// <summary>Student's t distribution.</summary>
/// <remarks>The incomplete beta function at ν / (ν + t²) (Abramowitz and Stegun 26.7.1). Two are equal when their parameters are.</remarks>
public sealed record StudentT : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="degreesOfFreedom">The degrees of freedom: above 0, also fractional.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
    public StudentT(double degreesOfFreedom)
    {
        DegreesOfFreedom = Guard.Positive(degreesOfFreedom, nameof(degreesOfFreedom));
    }

    /// <summary>The degrees of freedom: above 0, also fractional.</summary>
    public double DegreesOfFreedom { get; }

    /// <inheritdoc/>
    public double? Mean => DegreesOfFreedom > 1 ? 0 : null;

    /// <inheritdoc/>
    public double? Variance => DegreesOfFreedom > 2 ? DegreesOfFreedom / (DegreesOfFreedom - 2) : null;

    /// <inheritdoc/>
    public double? Skewness => DegreesOfFreedom > 3 ? 0 : null;

    /// <inheritdoc/>
    public double? Minimum => null;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Density(double x)
    {
        double square = Guard.Finite(x, nameof(x)) * x / DegreesOfFreedom;
        double half = DegreesOfFreedom / 2;
        double size = Math.Abs(x);
        if (size > 1e100)
            return Math.Exp(
                (half * Math.Log(DegreesOfFreedom)) - ((DegreesOfFreedom + 1) * Math.Log(size)) - GammaFunctions.LogBeta(half, 0.5)
            );
        // Γ((ν+1)/2) / (Γ(ν/2) √(πν)) is the ratio that the saddle-point form gives for half and a half.
        double ratio = GammaFunctions.StirlingError(half + 0.5) - GammaFunctions.StirlingError(half);
        double factor = Math.Exp(ratio + (half * Elementary.Log1p(0.5 / half)) - 0.5) / Math.Sqrt(2 * Math.PI);
        return factor * Math.Exp(-(half + 0.5) * Elementary.Log1p(square));
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
        double half = Outer(Math.Abs(x)) / 2;
        return x > 0 ? new Tails(1 - half, half) : new Tails(half, 1 - half);
    }

    private double QuantileAt(Tails wanted)
    {
        double tail = Math.Min(wanted.Lower, wanted.Upper);
        if (tail == 0.5)
            return 0;
        double size = QuantileSearch.Finite(Size(tail));
        return wanted.Lower < wanted.Upper ? -size : size;
    }

    /// <summary>P(|T| &gt; t).</summary>
    private double Outer(double t)
    {
        if (t == 0)
            return 1;
        double square = t * t;
        if (double.IsInfinity(square))
        {
            // Far out only the leading power of ν / t² is left of the incomplete beta function.
            double a = DegreesOfFreedom / 2;
            return Math.Exp((a * (Math.Log(DegreesOfFreedom) - (2 * Math.Log(t)))) - Math.Log(a) - GammaFunctions.LogBeta(a, 0.5));
        }
        double sum = DegreesOfFreedom + square;
        return BetaFunctions.Regularized(DegreesOfFreedom / 2, 0.5, DegreesOfFreedom / sum, square / sum).Lower;
    }

    /// <summary>t with P(T &gt; t) = tail, tail below one half.</summary>
    private double Size(double tail)
    {
        if (DegreesOfFreedom == 1)
            return 1 / Math.Tan(Math.PI * tail);
        if (DegreesOfFreedom == 2)
            return (1 - (2 * tail)) / Math.Sqrt(2 * tail * (1 - tail));
        return QuantileSearch.Positive(new Law(this), Tails.FromUpper(tail), NormalFunctions.UpperQuantile(tail));
    }

    private readonly struct Law(StudentT t) : ITailLaw
    {
        public Tails Of(double x) => t.TailsAt(x);

        public double Density(double x) => double.IsInfinity(x) ? 0 : t.Density(x);
    }
}
