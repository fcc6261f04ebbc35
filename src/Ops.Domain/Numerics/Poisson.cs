namespace Ops.Domain.Numerics;

/// <summary>The Poisson distribution: the count of independent events at a constant rate.</summary>
/// <remarks>P(X ≤ k) = Q(k + 1, mean), the incomplete gamma function. Two are equal when their means are.</remarks>
public sealed record Poisson : IDiscreteDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="rate">The expected count: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the rate is NaN, infinite or not above 0.</exception>
    public Poisson(double rate) => Rate = Guard.Positive(rate, nameof(rate));

    /// <summary>The expected count: above 0.</summary>
    public double Rate { get; }

    /// <inheritdoc/>
    public double? Mean => Rate;

    /// <inheritdoc/>
    public double? Variance => Rate;

    /// <inheritdoc/>
    public double? Skewness => 1 / Math.Sqrt(Rate);

    /// <inheritdoc/>
    public double? Minimum => 0;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Probability(long k) => k < 0 ? 0 : GammaFunctions.PoissonTerm(k, Rate);

    /// <inheritdoc/>
    public double Cdf(double x) => new Law(Rate).Of(Math.Floor(Guard.Finite(x, nameof(x)))).Lower;

    /// <inheritdoc/>
    public double Survival(double x) => new Law(Rate).Of(Math.Floor(Guard.Finite(x, nameof(x)))).Upper;

    /// <inheritdoc/>
    public double Quantile(double p) => QuantileAt(Tails.FromLower(Guard.OpenProbability(p, nameof(p))));

    /// <inheritdoc/>
    public double UpperQuantile(double q) => QuantileAt(Tails.FromUpper(Guard.OpenProbability(q, nameof(q))));

    private double QuantileAt(Tails wanted) =>
        QuantileSearch.Whole(new Law(Rate), wanted, CornishFisher.Start(this, wanted), 0, double.MaxValue);

    private readonly struct Law(double rate) : IWholeLaw
    {
        public Tails Of(double k) => k < 0 ? Tails.None : GammaFunctions.Regularized(k + 1, rate).Swapped;
    }
}
