namespace Ops.Domain.Numerics;

/// <summary>The binomial distribution: the count of successes in independent trials.</summary>
/// <remarks>P(X &gt; k) = I_p(k + 1, n − k), the incomplete beta function. Two are equal when their parameters are.</remarks>
public sealed record Binomial : IDiscreteDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="trials">The number of trials: at least 0.</param>
    /// <param name="successProbability">The probability of a success: in [0, 1].</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is outside its range.</exception>
    public Binomial(long trials, double successProbability)
    {
        Trials = Guard.InRange(trials, 0, long.MaxValue, nameof(trials));
        SuccessProbability = Guard.Probability(successProbability, nameof(successProbability));
    }

    /// <summary>The number of trials: at least 0.</summary>
    public long Trials { get; }

    /// <summary>The probability of a success: in [0, 1].</summary>
    public double SuccessProbability { get; }

    /// <inheritdoc/>
    public double? Mean => Trials * SuccessProbability;

    /// <inheritdoc/>
    public double? Variance => Trials * SuccessProbability * (1 - SuccessProbability);

    /// <inheritdoc/>
    public double? Skewness => Variance > 0 ? (1 - (2 * SuccessProbability)) / Math.Sqrt(Variance.Value) : null;

    /// <inheritdoc/>
    public double? Minimum => SuccessProbability == 1 ? Trials : 0;

    /// <inheritdoc/>
    public double? Maximum => SuccessProbability == 0 ? 0 : Trials;

    /// <inheritdoc/>
    public double Probability(long k) =>
        k < 0 || k > Trials ? 0 : BetaFunctions.BinomialTerm(k, Trials - k, SuccessProbability, 1 - SuccessProbability);

    /// <inheritdoc/>
    public double Cdf(double x) => TailsAt(Guard.Finite(x, nameof(x))).Lower;

    /// <inheritdoc/>
    public double Survival(double x) => TailsAt(Guard.Finite(x, nameof(x))).Upper;

    /// <inheritdoc/>
    public double Quantile(double p) => QuantileAt(Tails.FromLower(Guard.OpenProbability(p, nameof(p))));

    /// <inheritdoc/>
    public double UpperQuantile(double q) => QuantileAt(Tails.FromUpper(Guard.OpenProbability(q, nameof(q))));

    private Tails TailsAt(double x) => new Law(Trials, SuccessProbability).Of(Math.Floor(x));

    private double QuantileAt(Tails wanted) =>
        QuantileSearch.Whole(new Law(Trials, SuccessProbability), wanted, CornishFisher.Start(this, wanted), 0, Trials);

    private readonly struct Law(double trials, double probability) : IWholeLaw
    {
        public Tails Of(double k) =>
            k < 0 ? Tails.None
            : k >= trials ? Tails.All
            : BetaFunctions.Regularized(k + 1, trials - k, probability, 1 - probability).Swapped;
    }
}
