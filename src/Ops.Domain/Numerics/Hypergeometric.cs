namespace Ops.Domain.Numerics;

/// <summary>The hypergeometric distribution: the count of marked ones among draws without replacement.</summary>
/// <remarks>Tails are sums of terms from the point outwards, so each keeps its digits. Two are equal when their parameters are.</remarks>
public sealed record Hypergeometric : IDiscreteDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="population">How many there are: at least 1.</param>
    /// <param name="marked">How many of them are marked: 0 to the population.</param>
    /// <param name="draws">How many are drawn: 0 to the population.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a count is outside its range.</exception>
    public Hypergeometric(long population, long marked, long draws)
    {
        Population = Guard.InRange(population, 1, long.MaxValue, nameof(population));
        Marked = Guard.InRange(marked, 0, population, nameof(marked));
        Draws = Guard.InRange(draws, 0, population, nameof(draws));
    }

    /// <summary>How many there are.</summary>
    public long Population { get; }

    /// <summary>How many of them are marked.</summary>
    public long Marked { get; }

    /// <summary>How many are drawn.</summary>
    public long Draws { get; }

    /// <inheritdoc/>
    public double? Mean => Draws * Share;

    /// <inheritdoc/>
    public double? Variance => Population == 1 ? 0 : Draws * Share * (1 - Share) * ((double)(Population - Draws) / (Population - 1));

    /// <inheritdoc/>
    public double? Skewness =>
        Population > 2 && Variance > 0
            ? (1 - (2 * Share)) * (1 - (2.0 * Draws / Population)) * Population / (Population - 2.0) / Math.Sqrt(Variance.Value)
            : null;

    /// <inheritdoc/>
    public double? Minimum => Law.Low;

    /// <inheritdoc/>
    public double? Maximum => Law.High;

    /// <inheritdoc/>
    public double Probability(long k) => Law.Term(k);

    /// <inheritdoc/>
    public double Cdf(double x) => Law.Of(Math.Floor(Guard.Finite(x, nameof(x)))).Lower;

    /// <inheritdoc/>
    public double Survival(double x) => Law.Of(Math.Floor(Guard.Finite(x, nameof(x)))).Upper;

    /// <inheritdoc/>
    public double Quantile(double p) => QuantileAt(Tails.FromLower(Guard.OpenProbability(p, nameof(p))));

    /// <inheritdoc/>
    public double UpperQuantile(double q) => QuantileAt(Tails.FromUpper(Guard.OpenProbability(q, nameof(q))));

    private double QuantileAt(Tails wanted) => QuantileSearch.Whole(Law, wanted, CornishFisher.Start(this, wanted), Law.Low, Law.High);

    private double Share => (double)Marked / Population;

    private HypergeometricLaw Law => new(Population, Marked, Draws);
}
