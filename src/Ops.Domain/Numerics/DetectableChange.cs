namespace Ops.Domain.Numerics;

/// <summary>The smallest change that two samples of a given size can show.</summary>
/// <remarks>Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003), chapter 4. Two results are equal when all their figures are.</remarks>
public sealed record DetectableChange : IExplainable
{
    private DetectableChange() { }

    /// <summary>What changes.</summary>
    public ChangeKind Kind { get; internal init; }

    /// <summary>The figure before.</summary>
    public double Baseline { get; internal init; }

    /// <summary>The smallest change, negative for a decrease; null when even the largest possible change is too small to be seen.</summary>
    public double? Change { get; internal init; }

    /// <summary>The figure after that change; null when there is none.</summary>
    public double? Value => Baseline + Change;

    /// <summary>The change over the absolute baseline; null when there is none, or the baseline is 0.</summary>
    public double? RelativeChange => Baseline == 0 ? null : Change / Math.Abs(Baseline);

    /// <summary>How sure the comparison is.</summary>
    public DetectableOptions Options { get; internal init; } = new();

    /// <summary>The smallest change of a mean: (z_α + z_power)·σ·√(1/n₁ + 1/n₂).</summary>
    /// <param name="baseline">The mean before.</param>
    /// <param name="standardDeviation">The standard deviation of single values, at least 0.</param>
    /// <param name="size1">Values before, above 0.</param>
    /// <param name="size2">Values after, above 0.</param>
    /// <param name="options">How sure; null for the defaults.</param>
    /// <returns>The change.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument out of range, power not above alpha; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static DetectableChange Mean(
        double baseline,
        double standardDeviation,
        double size1,
        double size2,
        DetectableOptions? options = null
    )
    {
        Guard.Finite(baseline, nameof(baseline));
        Guard.NotNegative(standardDeviation, nameof(standardDeviation));
        var (sure, sign) = Check(ref options, size1, size2);
        return new DetectableChange
        {
            Kind = ChangeKind.Mean,
            Baseline = baseline,
            Options = options,
            Change = sign * (sure.Alpha + sure.Power) * standardDeviation * Math.Sqrt((1 / size1) + (1 / size2)),
        }.InRange();
    }

    /// <summary>The smallest change of a proportion.</summary>
    /// <param name="baseline">The proportion before, in [0, 1].</param>
    /// <param name="size1">Trials before, above 0.</param>
    /// <param name="size2">Trials after, above 0.</param>
    /// <param name="options">How sure; null for the defaults.</param>
    /// <returns>The nearest proportion whose distance is z_α·√(p̄q̄(1/n₁ + 1/n₂)) + z_power·√(p₁q₁/n₁ + p₂q₂/n₂).</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument out of range, power not above alpha; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static DetectableChange Proportion(double baseline, double size1, double size2, DetectableOptions? options = null)
    {
        Guard.Probability(baseline, nameof(baseline));
        var (sure, sign) = Check(ref options, size1, size2);
        double most = sign > 0 ? 1 - baseline : baseline;
        return new DetectableChange
        {
            Kind = ChangeKind.Proportion,
            Baseline = baseline,
            Options = options,
            Change = sign * Nearest(most, step => Reach(baseline, sign * step, size1, size2, sure, static p => p * (1 - p))),
        }.InRange();
    }

    /// <summary>The smallest change of a rate of events.</summary>
    /// <param name="baseline">The rate before, at least 0.</param>
    /// <param name="size1">Exposure before, above 0.</param>
    /// <param name="size2">Exposure after, above 0.</param>
    /// <param name="options">How sure; null for the defaults.</param>
    /// <returns>The nearest rate whose distance is z_α·√(r̄(1/n₁ + 1/n₂)) + z_power·√(r₁/n₁ + r₂/n₂).</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument out of range, power not above alpha; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static DetectableChange Rate(double baseline, double size1, double size2, DetectableOptions? options = null)
    {
        Guard.NotNegative(baseline, nameof(baseline));
        var (sure, sign) = Check(ref options, size1, size2);
        double most = sign > 0 ? double.MaxValue : baseline;
        return new DetectableChange
        {
            Kind = ChangeKind.Rate,
            Baseline = baseline,
            Options = options,
            Change = sign * Nearest(most, step => Reach(baseline, sign * step, size1, size2, sure, static rate => rate)),
        }.InRange();
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Smallest change that shows", "可检出的最小变化"),
            Change,
            Phrase.Of(
                $"baseline {Baseline}, α = {Options.Alpha}, power {Options.Power}",
                $"基准 {Baseline}，α = {Options.Alpha}，功效 {Options.Power}"
            ),
            new Phrase("Fleiss, Levin and Paik 2003", "Fleiss、Levin 与 Paik 2003"),
            Explanation.Of(new Phrase("Figure after", "变化后的数值"), Value),
            Explanation.Of(new Phrase("Relative change", "相对变化"), RelativeChange)
        );

    private DetectableChange InRange()
    {
        Representable.All("size1", "give larger samples or work in a larger unit", Change, Value);
        Representable.All("baseline", "compare with a figure farther from 0", RelativeChange);
        return this;
    }

    private static ((double Alpha, double Power) Sure, int Sign) Check(
        [System.Diagnostics.CodeAnalysis.NotNull] ref DetectableOptions? options,
        double size1,
        double size2
    )
    {
        options ??= new DetectableOptions();
        Guard.Positive(size1, nameof(size1));
        Guard.Positive(size2, nameof(size2));
        Guard.OpenProbability(options.Alpha, "alpha");
        Guard.OpenProbability(options.Power, "power");
        if (options.Power <= options.Alpha)
            throw Faults.Invalid(
                "power",
                Figures.Format($"a power of {options.Power} at α = {options.Alpha}"),
                "ask for more power than alpha"
            );
        double alpha = NormalFunctions.UpperQuantile(options.IsTwoSided ? options.Alpha / 2 : options.Alpha);
        return ((alpha, NormalFunctions.Quantile(options.Power)), options.IsDecrease ? -1 : 1);
    }

    private static double Reach(
        double baseline,
        double change,
        double n1,
        double n2,
        (double Alpha, double Power) sure,
        Func<double, double> variance
    )
    {
        double after = baseline + change;
        double pooled = baseline + (change * (n2 / (n1 + n2)));
        return (sure.Alpha * Math.Sqrt(Math.Max(0, variance(pooled)) * ((1 / n1) + (1 / n2))))
            + (sure.Power * Math.Sqrt((variance(baseline) / n1) + (Math.Max(0, variance(after)) / n2)));
    }

    /// <summary>The smallest step that reaches as far as it must: the requirement grows slower than the step, so that it is met once and for good.</summary>
    private static double? Nearest(double most, Func<double, double> reach)
    {
        if (most <= 0)
            return null;
        double high = Math.Min(most, 1);
        while (high < reach(high))
        {
            if (high >= most)
                return null;
            high = Math.Min(most, 2 * high);
        }
        double low = 0;
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (!(middle > low && middle < high))
                return high;
            if (middle < reach(middle))
                low = middle;
            else
                high = middle;
        }
    }
}
