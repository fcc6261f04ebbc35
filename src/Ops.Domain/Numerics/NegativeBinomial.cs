namespace Ops.Domain.Numerics;

/// <summary>The negative binomial distribution: a Poisson count whose rate varies like a gamma figure.</summary>
/// <remarks>Size r and mean m: success probability r / (r + m), variance m + m² / r. P(X ≤ k) = I(r, k + 1) at r / (r + m). Two are equal when their parameters are.</remarks>
public sealed record NegativeBinomial : IDiscreteDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="size">The size r: above 0, also fractional; the smaller, the more the counts vary.</param>
    /// <param name="expectedCount">The expected count m: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or not above 0; <see cref="FaultCode.Overflow"/>: their sum is beyond double.</exception>
    public NegativeBinomial(double size, double expectedCount)
    {
        Size = Guard.Positive(size, nameof(size));
        ExpectedCount = Guard.Positive(expectedCount, nameof(expectedCount));
        Representable.At(nameof(expectedCount), size + expectedCount, "count in a larger unit");
    }

    /// <summary>The size r: above 0.</summary>
    public double Size { get; }

    /// <summary>The expected count m: above 0.</summary>
    public double ExpectedCount { get; }

    /// <inheritdoc/>
    public double? Mean => ExpectedCount;

    /// <inheritdoc/>
    public double? Variance => Representable.OrNull(ExpectedCount * (1 + (ExpectedCount / Size)));

    /// <inheritdoc/>
    public double? Skewness
    {
        get
        {
            // (r + 2m) / √(m r (r + m)), factor by factor.
            double root = Math.Sqrt(Size + ExpectedCount);
            return Representable.OrNull((root + (ExpectedCount / root)) / Math.Sqrt(Size) / Math.Sqrt(ExpectedCount));
        }
    }

    /// <inheritdoc/>
    public double? Minimum => 0;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Probability(long k) => k < 0 ? 0 : BetaFunctions.BinomialTerm(Size, k, Share, Rest) * (Size / (Size + k));

    /// <inheritdoc/>
    public double Cdf(double x) => new Law(Size, Share, Rest).Of(Math.Floor(Guard.Finite(x, nameof(x)))).Lower;

    /// <inheritdoc/>
    public double Survival(double x) => new Law(Size, Share, Rest).Of(Math.Floor(Guard.Finite(x, nameof(x)))).Upper;

    /// <inheritdoc/>
    public double Quantile(double p) => QuantileAt(Tails.FromLower(Guard.OpenProbability(p, nameof(p))));

    /// <inheritdoc/>
    public double UpperQuantile(double q) => QuantileAt(Tails.FromUpper(Guard.OpenProbability(q, nameof(q))));

    private double QuantileAt(Tails wanted) =>
        QuantileSearch.Whole(new Law(Size, Share, Rest), wanted, CornishFisher.Start(this, wanted), 0, double.MaxValue);

    private double Share => Size / (Size + ExpectedCount);

    private double Rest => ExpectedCount / (Size + ExpectedCount);

    private readonly struct Law(double size, double share, double rest) : IWholeLaw
    {
        public Tails Of(double k) => k < 0 ? Tails.None : BetaFunctions.Regularized(size, k + 1, share, rest);
    }
}
