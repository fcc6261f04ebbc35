namespace Ops.Domain.Numerics;

/// <summary>The distribution of a figure whose natural logarithm is normal.</summary>
/// <remarks>Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions (1994). Two are equal when their parameters are.</remarks>
public sealed record LogNormal : IContinuousDistribution
{
    /// <summary>Creates the distribution.</summary>
    /// <param name="logMean">The mean of the logarithm: any finite number.</param>
    /// <param name="logStandardDeviation">The standard deviation of the logarithm: above 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a parameter is NaN, infinite or outside its range.</exception>
    public LogNormal(double logMean, double logStandardDeviation)
    {
        LogMean = Guard.Finite(logMean, nameof(logMean));
        LogStandardDeviation = Guard.Positive(logStandardDeviation, nameof(logStandardDeviation));
    }

    /// <summary>The mean of the logarithm: any finite number.</summary>
    public double LogMean { get; }

    /// <summary>The standard deviation of the logarithm: above 0.</summary>
    public double LogStandardDeviation { get; }

    /// <inheritdoc/>
    public double? Mean => Representable.OrNull(Math.Exp(LogMean + (Square / 2)));

    /// <inheritdoc/>
    public double? Variance => Representable.OrNull(Elementary.Expm1(Square) * Math.Exp((2 * LogMean) + Square));

    /// <inheritdoc/>
    public double? Skewness => Representable.OrNull((Math.Exp(Square) + 2) * Math.Sqrt(Elementary.Expm1(Square)));

    /// <inheritdoc/>
    public double? Minimum => 0;

    /// <inheritdoc/>
    public double? Maximum => null;

    /// <inheritdoc/>
    public double Density(double x)
    {
        if (Guard.Finite(x, nameof(x)) <= 0)
            return 0;
        return NormalFunctions.Density((Math.Log(x) - LogMean) / LogStandardDeviation) / LogStandardDeviation / x;
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
        return x <= 0 ? Tails.None : NormalFunctions.Of((Math.Log(x) - LogMean) / LogStandardDeviation);
    }

    private double QuantileAt(Tails wanted)
    {
        double z = wanted.Lower <= wanted.Upper ? NormalFunctions.Quantile(wanted.Lower) : NormalFunctions.UpperQuantile(wanted.Upper);
        return QuantileSearch.Finite(Math.Exp(LogMean + (LogStandardDeviation * z)));
    }

    private double Square => LogStandardDeviation * LogStandardDeviation;
}
