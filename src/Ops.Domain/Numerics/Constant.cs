namespace Ops.Domain.Numerics;

/// <summary>A figure that is always the same: what does not vary, in the place of a distribution.</summary>
/// <remarks>All probability lies at the value. Two are equal when their values are.</remarks>
public sealed record Constant : IDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="value">The value: any finite number.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public Constant(double value) => Value = Guard.Finite(value, nameof(value));

    /// <summary>The value.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public double? Mean => Value;

    /// <inheritdoc/>
    public double? Variance => 0;

    /// <inheritdoc/>
    public double? Skewness => null;

    /// <inheritdoc/>
    public double? Minimum => Value;

    /// <inheritdoc/>
    public double? Maximum => Value;

    /// <inheritdoc/>
    public double Cdf(double x) => Guard.Finite(x, nameof(x)) < Value ? 0 : 1;

    /// <inheritdoc/>
    public double Survival(double x) => 1 - Cdf(x);

    /// <inheritdoc/>
    public double Quantile(double p)
    {
        Guard.OpenProbability(p, nameof(p));
        return Value;
    }

    /// <inheritdoc/>
    public double UpperQuantile(double q) => Quantile(q);
}
