namespace Ops.Domain.Numerics;

/// <summary>The uniform distribution on an interval.</summary>
/// <remarks>F = (x − low) / (high − low). Two are equal when their parameters are.</remarks>
public sealed record Uniform : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="low">The lower end: any finite number.</param>
    /// <param name="high">The upper end: above the lower end.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range; <see cref="FaultCode.Overflow"/>: the ends lie farther apart than a double reaches, or too close for a density.</exception>
    public Uniform(double low, double high)
    {
        Low = Guard.Finite(low, nameof(low));
        High = ThreePoints.High(low, high);
    }

    /// <summary>The lower end: any finite number.</summary>
    public double Low { get; }

    /// <summary>The upper end: above the lower end.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public double? Mean => Low + ((High - Low) / 2);

    /// <inheritdoc/>
    public double? Variance => Representable.OrNull((High - Low) * ((High - Low) / 12));

    /// <inheritdoc/>
    public double? Skewness => 0;

    /// <inheritdoc/>
    public double? Minimum => Low;

    /// <inheritdoc/>
    public double? Maximum => High;

    /// <inheritdoc/>
    public double Density(double x)
    {
        return Guard.Finite(x, nameof(x)) < Low || x > High ? 0 : 1 / (High - Low);
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
        double at = Math.Clamp(x, Low, High);
        return new Tails((at - Low) / (High - Low), (High - at) / (High - Low));
    }

    private double QuantileAt(Tails wanted)
    {
        return wanted.Lower <= wanted.Upper ? Low + (wanted.Lower * (High - Low)) : High - (wanted.Upper * (High - Low));
    }
}
