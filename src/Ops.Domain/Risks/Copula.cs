using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>How figures move together, apart from how each is distributed: a Gaussian or a t copula.</summary>
/// <remarks>
/// A Gaussian copula has no joint extremes (tail dependence 0); the t copula has them, the more the fewer its degrees of freedom. Two are equal when
/// matrix and degrees of freedom are.
/// </remarks>
public sealed record Copula
{
    private Copula(CorrelationMatrix correlation, double? degreesOfFreedom)
    {
        Correlation = Guard.NotNull(correlation, nameof(correlation)).Possible(nameof(correlation));
        DegreesOfFreedom = degreesOfFreedom;
    }

    /// <summary>The correlations.</summary>
    public CorrelationMatrix Correlation { get; }

    /// <summary>The degrees of freedom of a t copula; null for a Gaussian one.</summary>
    public double? DegreesOfFreedom { get; }

    /// <summary>A Gaussian copula.</summary>
    /// <param name="correlation">Its correlations, which must be possible.</param>
    /// <returns>The copula.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, or not positive semidefinite; <see cref="NearestCorrelation"/> finds the nearest that is.</exception>
    public static Copula Gaussian(CorrelationMatrix correlation) => new(correlation, null);

    /// <summary>A t copula.</summary>
    /// <param name="correlation">Its correlations, which must be possible.</param>
    /// <param name="degreesOfFreedom">Its degrees of freedom: above 0.</param>
    /// <returns>The copula.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, not positive semidefinite, degrees of freedom that are not above 0.</exception>
    public static Copula StudentT(CorrelationMatrix correlation, double degreesOfFreedom) =>
        new(correlation, Guard.Positive(degreesOfFreedom, nameof(degreesOfFreedom)));
}
