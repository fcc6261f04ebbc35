using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>How often two figures are both beyond their own u-quantile, under a Gaussian or a t copula.</summary>
/// <remarks>
/// R. L. Plackett's integral over the correlation (1954; for t: A. Genz, Numerical computation of rectangular bivariate and trivariate normal and t
/// probabilities, 2004), taken from correlation −1 upwards so that nothing cancels.
/// </remarks>
public sealed record JointExceedance : IExplainable
{
    /// <summary>Keeps 0 / 0 out where the quantile is 0.</summary>
    private const double Least = 1e-300;

    private JointExceedance() { }

    /// <summary>The copula's correlation.</summary>
    public double Correlation { get; internal init; }

    /// <summary>The level of both quantiles.</summary>
    public double Level { get; internal init; }

    /// <summary>The t copula's degrees of freedom; null for the Gaussian copula.</summary>
    public double? DegreesOfFreedom { get; internal init; }

    /// <summary>P(U₁ &gt; u, U₂ &gt; u).</summary>
    public double Probability { get; internal init; }

    /// <summary>The limit of P(U₂ &gt; u | U₁ &gt; u) for u to 1: 0 for every Gaussian copula, whose extremes never come together.</summary>
    public double TailDependence { get; internal init; }

    /// <summary>Under a Gaussian copula.</summary>
    /// <param name="correlation">Its correlation, strictly between −1 and 1.</param>
    /// <param name="level">u, strictly between 0 and 1.</param>
    /// <returns>The joint exceedance.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a figure out of its range.</exception>
    public static JointExceedance Gaussian(double correlation, double level)
    {
        Open(correlation);
        double h = NormalFunctions.Quantile(Guard.OpenProbability(level, nameof(level)));
        return new JointExceedance
        {
            Correlation = correlation,
            Level = level,
            Probability = Joint(correlation, level, size => Math.Exp(-(h * h / size))),
            TailDependence = 0,
        };
    }

    /// <summary>Under a t copula.</summary>
    /// <param name="correlation">Its correlation, strictly between −1 and 1.</param>
    /// <param name="level">u, strictly between 0 and 1.</param>
    /// <param name="degreesOfFreedom">Its degrees of freedom: above 0; the fewer, the more the extremes come together.</param>
    /// <returns>The joint exceedance.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a figure out of its range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static JointExceedance StudentT(double correlation, double level, double degreesOfFreedom)
    {
        Open(correlation);
        Guard.OpenProbability(level, nameof(level));
        double h = new StudentT(degreesOfFreedom).Quantile(level);
        Representable.At(nameof(degreesOfFreedom), h * h, "give more degrees of freedom");
        double root = Math.Sqrt((degreesOfFreedom + 1) * (1 - correlation) / (1 + correlation));
        var found = new JointExceedance
        {
            Correlation = correlation,
            Level = level,
            DegreesOfFreedom = degreesOfFreedom,
            Probability = Joint(
                correlation,
                level,
                size => Math.Exp(-degreesOfFreedom / 2 * Elementary.Log1p(2 * h * h / (degreesOfFreedom * size)))
            ),
            TailDependence = 2 * new StudentT(degreesOfFreedom + 1).Cdf(-root),
        };
        Representable.All(nameof(degreesOfFreedom), "give more degrees of freedom", found.Probability, found.TailDependence);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Joint exceedance", "联合超越概率"),
            Probability,
            Phrase.Of(
                $"P(U1 > {Level}, U2 > {Level}), correlation {Correlation}",
                $"P(U1 > {Level}, U2 > {Level})，相关系数 {Correlation}"
            ),
            DegreesOfFreedom is { } freedom
                ? Phrase.Of($"t copula, {freedom} degrees of freedom", $"t copula，自由度 {freedom}")
                : new Phrase("Gaussian copula", "高斯 copula"),
            Explanation.Of(new Phrase("Tail dependence", "尾部相关"), TailDependence)
        );

    private static double Open(double correlation) =>
        Guard.Finite(correlation, nameof(correlation)) is > -1 and < 1
            ? correlation
            : throw Faults.Invalid(
                nameof(correlation),
                $"{Figures.Text(correlation)} is not between -1 and 1",
                "give a value strictly between"
            );

    /// <summary>At correlation −1 both exceed with probability 1 − 2u; from there ∫ of the joint density over φ = asin ρ + π/2, with size 1 + ρ.</summary>
    private static double Joint(double correlation, double level, Func<double, double> density)
    {
        double to = Math.Acos(-correlation);
        double Integrand(double angle)
        {
            double sine = Math.Sin(angle / 2);
            return density(Math.Max(Least, 2 * sine * sine));
        }

        return Math.Max(0, 1 - (2 * level)) + (TanhSinh.Between(0, to, Integrand) / (2 * Math.PI));
    }
}
