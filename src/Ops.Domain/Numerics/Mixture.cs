namespace Ops.Domain.Numerics;

/// <summary>A figure that comes from one of several distributions, each with its own weight.</summary>
/// <remarks>F = Σ weight · F of the component. Two mixtures are equal when their components are, in the same order.</remarks>
public sealed record Mixture : IDistribution
{
    private const double Slack = 1e-9;

    /// <summary>A probability that lies by rounding alone above a step counts as that step.</summary>
    private const double Rounding = 64 * 2.2204460492503131e-16;

    /// <summary>Creates the mixture.</summary>
    /// <param name="components">The components; at least one, with weights that sum to 1 within 10⁻⁹.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no component. <see cref="FaultCode.InvalidArgument"/>: the weights do not sum to 1.
    /// </exception>
    public Mixture(params ReadOnlySpan<MixtureComponent> components)
    {
        Guard.NotEmpty(components, nameof(components));
        double sum = 0;
        for (int i = 0; i < components.Length; i++)
            sum += Guard.NotNull(components[i], Guard.At(nameof(components), i)).Weight;
        if (Math.Abs(sum - 1) > Slack)
            throw Faults.Invalid(nameof(components), $"the weights sum to {Figures.Text(sum)}", "give weights that sum to 1");
        Components = [.. components];
    }

    /// <summary>The components.</summary>
    public ImmutableArray<MixtureComponent> Components { get; }

    /// <inheritdoc/>
    public double? Mean => Sum(part => part.Mean);

    /// <inheritdoc/>
    public double? Variance => Mean is { } mean ? Sum(part => part.Variance + Square(part.Mean - mean)) : null;

    /// <inheritdoc/>
    public double? Skewness
    {
        get
        {
            if (Variance is not { } variance || variance == 0 || Mean is not { } mean)
                return null;
            return Sum(part => ThirdMoment(part, part.Mean - mean)) / Math.Pow(variance, 1.5);
        }
    }

    /// <inheritdoc/>
    public double? Minimum =>
        Components.Any(part => part.Distribution.Minimum is null) ? null : Components.Min(part => part.Distribution.Minimum);

    /// <inheritdoc/>
    public double? Maximum =>
        Components.Any(part => part.Distribution.Maximum is null) ? null : Components.Max(part => part.Distribution.Maximum);

    /// <inheritdoc/>
    public double Cdf(double x) => TailsAt(Guard.Finite(x, nameof(x))).Lower;

    /// <inheritdoc/>
    public double Survival(double x) => TailsAt(Guard.Finite(x, nameof(x))).Upper;

    /// <inheritdoc/>
    public double Quantile(double p) => QuantileAt(Tails.FromLower(Guard.OpenProbability(p, nameof(p))));

    /// <inheritdoc/>
    public double UpperQuantile(double q) => QuantileAt(Tails.FromUpper(Guard.OpenProbability(q, nameof(q))));

    /// <summary>True when both have equal components in the same order.</summary>
    /// <param name="other">The other mixture.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Mixture? other) => other is not null && Components.SequenceEqual(other.Components);

    /// <inheritdoc/>
    public override int GetHashCode() => Components.Aggregate(0, HashCode.Combine);

    private double? Sum(Func<IDistribution, double?> figure)
    {
        double sum = 0;
        foreach (var part in Components)
        {
            if (figure(part.Distribution) is not { } value)
                return null;
            sum += part.Weight * value;
        }
        return sum;
    }

    /// <summary>The third moment about the mixture's mean, the component's own mean being so far from it.</summary>
    private static double? ThirdMoment(IDistribution part, double? shift) =>
        (part.Variance == 0 ? 0 : part.Skewness * Math.Pow(part.Variance ?? 0, 1.5))
        + (3 * part.Variance * shift)
        + (shift * shift * shift);

    private static double? Square(double? value) => value * value;

    private Tails TailsAt(double x)
    {
        double lower = 0;
        double upper = 0;
        foreach (var part in Components)
        {
            lower += part.Weight * part.Distribution.Cdf(x);
            upper += part.Weight * part.Distribution.Survival(x);
        }
        return new Tails(Math.Min(1, lower), Math.Min(1, upper));
    }

    /// <summary>Between the least and the greatest of the components' own quantiles, by halving down to neighbouring doubles.</summary>
    private double QuantileAt(Tails wanted)
    {
        bool isLower = wanted.Lower <= wanted.Upper;
        double target = isLower ? wanted.Lower * (1 - Rounding) : wanted.Upper * (1 + Rounding);
        double Own(MixtureComponent part) =>
            isLower ? part.Distribution.Quantile(wanted.Lower) : part.Distribution.UpperQuantile(wanted.Upper);
        bool Reaches(double x)
        {
            var tails = TailsAt(x);
            return isLower ? tails.Lower >= target : tails.Upper <= target;
        }

        double low = Components.Min(Own);
        double high = Components.Max(Own);
        if (Reaches(low))
            return low;
        if (Components.All(part => part.Distribution is IDiscreteDistribution))
            return Whole(low, high, Reaches);
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                return high;
            if (Reaches(middle))
                high = middle;
            else
                low = middle;
        }
    }

    private static double Whole(double low, double high, Func<double, bool> reaches)
    {
        while (high - low > 1)
        {
            double middle = Math.Floor(low + ((high - low) / 2));
            if (reaches(middle))
                high = middle;
            else
                low = middle;
        }
        return high;
    }
}
