namespace Ops.Domain.Numerics;

/// <summary>The Weibull distribution.</summary>
/// <remarks>F = 1 − exp(−(x / scale)^shape). Two are equal when their parameters are.</remarks>
public sealed record Weibull : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="shape">The shape: above 0.</param>
    /// <param name="scale">The scale: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
    public Weibull(double shape, double scale)
    {
        Shape = Guard.Positive(shape, nameof(shape));
        Scale = Guard.Positive(scale, nameof(scale));
    }

    /// <summary>The shape: above 0.</summary>
    public double Shape { get; }

    /// <summary>The scale: above 0.</summary>
    public double Scale { get; }

    /// <inheritdoc/>
    public double? Mean => Representable.OrNull(Scale * Raw(1));

    /// <inheritdoc/>
    public double? Variance => Representable.OrNull(Scale * Raw(1) * (Scale * Raw(1) * Spread));

    /// <inheritdoc/>
    public double? Skewness =>
        Representable.OrNull((Raw(3) - (3 * Raw(1) * Raw(2)) + (2 * Raw(1) * Raw(1) * Raw(1))) / Math.Pow(Raw(1) * Raw(1) * Spread, 1.5));

    /// <inheritdoc/>
    public double? Minimum => 0;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Density(double x)
    {
        if (Guard.Finite(x, nameof(x)) < 0)
            return 0;
        if (x == 0 && Shape < 1)
            return double.PositiveInfinity;
        double ratio = x / Scale;
        double survival = Math.Exp(-Math.Pow(ratio, Shape));
        return survival == 0 ? 0 : Shape / Scale * Math.Pow(ratio, Shape - 1) * survival;
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
        double hazard = Math.Pow(x / Scale, Shape);
        return new Tails(-Elementary.Expm1(-hazard), Math.Exp(-hazard));
    }

    private double QuantileAt(Tails wanted)
    {
        return QuantileSearch.Finite(Scale * Math.Pow(-Exponential.LogUpper(wanted), 1 / Shape));
    }

    /// <summary>The squared coefficient of variation, Γ(1 + 2/k) / Γ(1 + 1/k)² − 1.</summary>
    private double Spread => Elementary.Expm1(GammaFunctions.Log(1 + (2 / Shape)) - (2 * GammaFunctions.Log(1 + (1 / Shape))));

    private double Raw(int order) => Math.Exp(GammaFunctions.Log(1 + (order / Shape)));
}
