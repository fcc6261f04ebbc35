namespace Ops.Domain.Numerics;

/// <summary>A probability distribution of one figure.</summary>
/// <remarks>Implementations are immutable and keep their digits in both tails: ask <see cref="Survival"/> for P(X &gt; x), never 1 − <see cref="Cdf"/>.</remarks>
public interface IDistribution
{
    /// <summary>The expected value; null when it does not exist, is infinite or beyond double.</summary>
    double? Mean { get; }

    /// <summary>The variance; null when it does not exist, is infinite or beyond double.</summary>
    double? Variance { get; }

    /// <summary>The third standardised moment; null when it does not exist, is infinite or beyond double, and when the variance is 0.</summary>
    double? Skewness { get; }

    /// <summary>The lower end of the values that can occur; null when there is none.</summary>
    double? Minimum { get; }

    /// <summary>The upper end of the values that can occur; null when there is none.</summary>
    double? Maximum { get; }

    /// <summary>P(X ≤ x).</summary>
    /// <param name="x">Any finite number.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: x is NaN or infinite.</exception>
    double Cdf(double x);

    /// <summary>P(X &gt; x), with its own leading digits far out.</summary>
    /// <param name="x">Any finite number.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: x is NaN or infinite.</exception>
    double Survival(double x);

    /// <summary>The smallest x with P(X ≤ x) at least p.</summary>
    /// <param name="p">A probability strictly between 0 and 1.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: p is not strictly between 0 and 1; <see cref="FaultCode.Overflow"/>: the quantile is beyond double.</exception>
    double Quantile(double p);

    /// <summary>The smallest x with P(X &gt; x) at most q: the quantile at 1 − q, exact for a small q.</summary>
    /// <param name="q">A probability strictly between 0 and 1.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: q is not strictly between 0 and 1; <see cref="FaultCode.Overflow"/>: the quantile is beyond double.</exception>
    double UpperQuantile(double q);
}
