namespace Ops.Domain.Numerics;

/// <summary>The beta distribution, on [0, 1] or on another stated interval.</summary>
/// <remarks>Incomplete beta function by power series, continued fraction or integral. Two are equal when their parameters are.</remarks>
public sealed record Beta : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="alpha">The first shape: above 0.</param>
    /// <param name="betaShape">The second shape: above 0.</param>
    /// <param name="low">The lower end: any finite number.</param>
    /// <param name="high">The upper end: above the lower end.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range; <see cref="FaultCode.Overflow"/>: the shapes sum beyond double; the ends lie farther apart than a double reaches, or too close for a density.</exception>
    public Beta(double alpha, double betaShape, double low, double high)
    {
        Alpha = Guard.Positive(alpha, nameof(alpha));
        BetaShape = Guard.Positive(betaShape, nameof(betaShape));
        Representable.At(nameof(betaShape), alpha + betaShape, "give smaller shapes");
        Low = Guard.Finite(low, nameof(low));
        High = ThreePoints.High(low, high);
    }

    /// <summary>The first shape: above 0.</summary>
    public double Alpha { get; }

    /// <summary>The second shape: above 0.</summary>
    public double BetaShape { get; }

    /// <summary>The lower end: any finite number.</summary>
    public double Low { get; }

    /// <summary>The upper end: above the lower end.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public double? Mean => Low + (Width * (Alpha / (Alpha + BetaShape)));

    /// <inheritdoc/>
    public double? Variance =>
        Representable.OrNull(Width * (Width * (Alpha / (Alpha + BetaShape) * (BetaShape / (Alpha + BetaShape)) / (Alpha + BetaShape + 1))));

    /// <inheritdoc/>
    public double? Skewness =>
        2 * ((BetaShape - Alpha) / (Alpha + BetaShape + 2)) * (Math.Sqrt(Alpha + BetaShape + 1) / Math.Sqrt(Alpha) / Math.Sqrt(BetaShape));

    /// <inheritdoc/>
    public double? Minimum => Low;

    /// <inheritdoc/>
    public double? Maximum => High;

    /// <summary>Creates the distribution on [0, 1].</summary>
    /// <param name="alpha">The first shape: above 0.</param>
    /// <param name="betaShape">The second shape: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a shape is NaN, infinite or not above 0.</exception>
    public Beta(double alpha, double betaShape)
        : this(alpha, betaShape, 0, 1) { }

    /// <inheritdoc/>
    public double Density(double x)
    {
        if (Guard.Finite(x, nameof(x)) < Low || x > High)
            return 0;
        return BetaFunctions.Density(Alpha, BetaShape, (x - Low) / Width, (High - x) / Width) / Width;
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
        return BetaFunctions.Regularized(Alpha, BetaShape, (x - Low) / Width, (High - x) / Width);
    }

    private double QuantileAt(Tails wanted)
    {
        var (x, y) = BetaLaw.Quantile(Alpha, BetaShape, wanted);
        return x <= y ? Low + (Width * x) : High - (Width * y);
    }

    private double Width => High - Low;
}
