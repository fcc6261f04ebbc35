namespace Ops.Domain.Risks;

/// <summary>The correlation that a Gaussian copula needs for a stated rank correlation.</summary>
/// <remarks>W. H. Kruskal, Ordinal measures of association (1958).</remarks>
public static class GaussianCorrelation
{
    /// <summary>From Spearman's ρ: 2 sin(π ρ / 6).</summary>
    /// <param name="spearman">The rank correlation, −1 to 1.</param>
    /// <returns>The copula's correlation.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside −1 to 1.</exception>
    public static double FromSpearman(double spearman) => 2 * Math.Sin(Math.PI * Guard.InRange(spearman, -1.0, 1.0, nameof(spearman)) / 6);

    /// <summary>From Kendall's τ: sin(π τ / 2).</summary>
    /// <param name="kendall">The rank correlation, −1 to 1.</param>
    /// <returns>The copula's correlation.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside −1 to 1.</exception>
    public static double FromKendall(double kendall) => Math.Sin(Math.PI * Guard.InRange(kendall, -1.0, 1.0, nameof(kendall)) / 2);
}
