namespace Ops.Domain.Numerics;

/// <summary>A distribution given that the figure lies between two bounds.</summary>
/// <remarks>The bounds themselves belong to it. Two are equal when base and bounds are.</remarks>
public sealed record Truncated : IDistribution
{
    private readonly Tails _below;
    private readonly Tails _upTo;

    /// <summary>Creates the distribution.</summary>
    /// <param name="base">The distribution of the figure without the bounds.</param>
    /// <param name="low">The lower bound; null for none.</param>
    /// <param name="high">The upper bound, above the lower one; null for none.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no base, a bound that is NaN or infinite, low not below high, or nothing of the base between the bounds.
    /// </exception>
    public Truncated(IDistribution @base, double? low, double? high)
    {
        Base = Guard.NotNull(@base, nameof(@base));
        Low = low is { } from ? Guard.Finite(from, nameof(low)) : null;
        High = high is { } to ? Guard.Finite(to, nameof(high)) : null;
        if (low >= high)
            throw Faults.Invalid(nameof(low), $"{Figures.Text(low.Value)} is not below {Figures.Text(high.Value)}", "give low < high");
        _below = Low is { } least ? Expectation.Strictly(@base, least) : Tails.None;
        _upTo = High is { } most ? new Tails(@base.Cdf(most), @base.Survival(most)) : Tails.All;
        Mass = _below.Lower < 0.5 ? _upTo.Lower - _below.Lower : _below.Upper - _upTo.Upper;
        if (Mass <= 0)
            throw Faults.Invalid(nameof(@base), "the base has no probability between the bounds", "give bounds that the figure can reach");
    }

    /// <summary>The distribution of the figure without the bounds.</summary>
    public IDistribution Base { get; }

    /// <summary>The lower bound; null for none.</summary>
    public double? Low { get; }

    /// <summary>The upper bound; null for none.</summary>
    public double? High { get; }

    /// <summary>The base's probability between the bounds.</summary>
    public double Mass { get; }

    /// <inheritdoc/>
    public double? Mean => IsBounded || Base.Mean is not null ? Moment(x => x) : null;

    /// <inheritdoc/>
    public double? Variance => (IsBounded || Base.Variance is not null) && Mean is { } mean ? Moment(x => (x - mean) * (x - mean)) : null;

    /// <inheritdoc/>
    public double? Skewness =>
        (IsBounded || Base.Skewness is not null) && Mean is { } mean && Variance is { } variance && variance > 0
            ? Moment(x => (x - mean) * (x - mean) * (x - mean)) / Math.Pow(variance, 1.5)
            : null;

    /// <inheritdoc/>
    public double? Minimum => Low is { } low && !(Base.Minimum > low) ? low : Base.Minimum;

    /// <inheritdoc/>
    public double? Maximum => High is { } high && !(Base.Maximum < high) ? high : Base.Maximum;

    /// <inheritdoc/>
    public double Cdf(double x) => TailsAt(Guard.Finite(x, nameof(x))).Lower;

    /// <inheritdoc/>
    public double Survival(double x) => TailsAt(Guard.Finite(x, nameof(x))).Upper;

    /// <inheritdoc/>
    public double Quantile(double p) => QuantileAt(Tails.FromLower(Guard.OpenProbability(p, nameof(p))));

    /// <inheritdoc/>
    public double UpperQuantile(double q) => QuantileAt(Tails.FromUpper(Guard.OpenProbability(q, nameof(q))));

    /// <summary>The tails given the bounds, from those of the base at the same place.</summary>
    internal Tails Conditional(double x, Tails tails)
    {
        if (x < Low)
            return Tails.None;
        if (x > High)
            return Tails.All;
        double lower = _below.Lower < 0.5 ? tails.Lower - _below.Lower : _below.Upper - tails.Upper;
        double upper = _upTo.Upper < 0.5 ? tails.Upper - _upTo.Upper : _upTo.Lower - tails.Lower;
        return new Tails(Math.Clamp(lower / Mass, 0, 1), Math.Clamp(upper / Mass, 0, 1));
    }

    private bool IsBounded => Minimum is not null && Maximum is not null;

    private Tails TailsAt(double x) => x >= High ? Tails.All : Conditional(x, new Tails(Base.Cdf(x), Base.Survival(x)));

    private double Moment(Func<double, double> g) => Expectation.Of(this, g, []);

    private double QuantileAt(Tails wanted)
    {
        double lower = _below.Lower + (Mass * wanted.Lower);
        double upper = _upTo.Upper + (Mass * wanted.Upper);
        double x =
            lower <= upper ? (lower > 0 ? Base.Quantile(lower) : Base.Minimum ?? Low ?? double.MinValue)
            : upper > 0 ? Base.UpperQuantile(upper)
            : Base.Maximum ?? High ?? double.MaxValue;
        return Math.Clamp(x, Low ?? x, High ?? x);
    }
}
