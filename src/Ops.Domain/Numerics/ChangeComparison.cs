namespace Ops.Domain.Numerics;

/// <summary>Is the difference between before and after more than noise? With its confidence interval.</summary>
/// <remarks>Two results are equal when all their figures are.</remarks>
public sealed record ChangeComparison : IExplainable
{
    private ChangeComparison() { }

    /// <summary>What is compared.</summary>
    public ChangeKind Kind { get; internal init; }

    /// <summary>The figure before.</summary>
    public double Before { get; internal init; }

    /// <summary>The figure after.</summary>
    public double After { get; internal init; }

    /// <summary>After − before.</summary>
    public double Difference => After - Before;

    /// <summary>The difference over the absolute figure before; null when that is 0.</summary>
    public double? RelativeChange => Before == 0 ? null : Difference / Math.Abs(Before);

    /// <summary>For rates: after / before; null when there was no event before, and for other kinds.</summary>
    public double? RateRatio { get; internal init; }

    /// <summary>The confidence, in (0, 1).</summary>
    public double Confidence { get; internal init; }

    /// <summary>The lower limit of the difference, for rates of the ratio; null when the data do not bound it.</summary>
    public double? Lower { get; internal init; }

    /// <summary>The upper limit of the difference, for rates of the ratio; null when the data do not bound it.</summary>
    public double? Upper { get; internal init; }

    /// <summary>t for means, z for proportions; null for rates, and when all trials end alike.</summary>
    public double? Statistic { get; internal init; }

    /// <summary>Welch's degrees of freedom; null but for means.</summary>
    public double? DegreesOfFreedom { get; internal init; }

    /// <summary>The two-sided p-value of no change; null when all trials end alike.</summary>
    public double? PValue { get; internal init; }

    /// <summary>Whether the p-value is below 1 − confidence; null without a p-value.</summary>
    public bool? IsSignificant => PValue is { } p ? p < 1 - Confidence : null;

    /// <summary>Compares two means without assuming equal variances.</summary>
    /// <param name="before">The values before; at least 2.</param>
    /// <param name="after">The values after; at least 2.</param>
    /// <param name="confidence">The confidence, in (0, 1).</param>
    /// <returns>The comparison (Welch 1947).</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity, confidence outside (0, 1).
    /// <see cref="FaultCode.InsufficientData"/>: one value on a side. <see cref="FaultCode.ZeroDenominator"/>: no variation on either side.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static ChangeComparison Means(ReadOnlySpan<double> before, ReadOnlySpan<double> after, double confidence = 0.95)
    {
        Guard.NotEmpty(before, nameof(before));
        Guard.NotEmpty(after, nameof(after));
        Guard.Finite(before, nameof(before));
        Guard.Finite(after, nameof(after));
        Guard.OpenProbability(confidence, nameof(confidence));
        var test = TTest.Welch(after, before);
        double degrees = test.DegreesOfFreedom!.Value;
        double first = SampleMoments.Of(before, nameof(before), 2).Mean;
        double second = SampleMoments.Of(after, nameof(after), 2).Mean;
        var variances =
            (SampleMoments.Of(before, nameof(before), 2).Variance / before.Length)
            + (SampleMoments.Of(after, nameof(after), 2).Variance / after.Length);
        double reach = Significance.StudentUpper((1 - confidence) / 2, degrees) * Math.Sqrt(variances);
        return new ChangeComparison
        {
            Kind = ChangeKind.Mean,
            Before = first,
            After = second,
            Confidence = confidence,
            Lower = second - first - reach,
            Upper = second - first + reach,
            Statistic = test.Statistic,
            DegreesOfFreedom = degrees,
            PValue = test.PValue,
        }.InRange(nameof(before));
    }

    /// <summary>Compares two proportions: pooled z test, interval by Newcombe's method 10 (Wilson limits of each side).</summary>
    /// <param name="before">The counts before.</param>
    /// <param name="after">The counts after.</param>
    /// <param name="confidence">The confidence, in (0, 1).</param>
    /// <returns>The comparison (Newcombe 1998).</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: confidence outside (0, 1). <see cref="FaultCode.ZeroDenominator"/>: a side without a trial.
    /// </exception>
    public static ChangeComparison Proportions(Proportion before, Proportion after, double confidence = 0.95)
    {
        Guard.OpenProbability(confidence, nameof(confidence));
        if (before.Total == 0 || after.Total == 0)
            throw Faults.ZeroDenominator(before.Total == 0 ? nameof(before) : nameof(after), "there is no trial", "give at least one");
        var test = ProportionComparison.Of(before, after);
        var first = ProportionInterval.Of(before, confidence);
        var second = ProportionInterval.Of(after, confidence);
        return new ChangeComparison
        {
            Kind = ChangeKind.Proportion,
            Before = first.Estimate,
            After = second.Estimate,
            Confidence = confidence,
            Lower = test.Change - Hypotenuse(second.Estimate - second.Lower, first.Upper - first.Estimate),
            Upper = test.Change + Hypotenuse(second.Upper - second.Estimate, first.Estimate - first.Lower),
            Statistic = test.Z,
            PValue = test.PValue,
        };
    }

    /// <summary>Compares two rates of events: exact conditional test, interval of the ratio by Clopper and Pearson.</summary>
    /// <param name="countBefore">Events before, at least 0.</param>
    /// <param name="exposureBefore">Time or quantity in which they were counted, above 0.</param>
    /// <param name="countAfter">Events after, at least 0.</param>
    /// <param name="exposureAfter">Time or quantity in which they were counted, above 0.</param>
    /// <param name="confidence">The confidence, in (0, 1).</param>
    /// <returns>The comparison (Przyborowski and Wilenski 1940).</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: NaN, infinite, negative, confidence outside (0, 1). <see cref="FaultCode.ZeroDenominator"/>: an
    /// exposure of 0.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static ChangeComparison Rates(
        long countBefore,
        double exposureBefore,
        long countAfter,
        double exposureAfter,
        double confidence = 0.95
    )
    {
        Guard.InRange(countBefore, 0, long.MaxValue, nameof(countBefore));
        Guard.InRange(countAfter, 0, long.MaxValue - countBefore, nameof(countAfter));
        Guard.NotNegative(exposureBefore, nameof(exposureBefore));
        Guard.NotNegative(exposureAfter, nameof(exposureAfter));
        Guard.OpenProbability(confidence, nameof(confidence));
        if (exposureBefore == 0 || exposureAfter == 0)
            throw Faults.ZeroDenominator(
                exposureBefore == 0 ? nameof(exposureBefore) : nameof(exposureAfter),
                "there is no exposure",
                "give the exposure"
            );
        var found = new ChangeComparison
        {
            Kind = ChangeKind.Rate,
            Before = countBefore / exposureBefore,
            After = countAfter / exposureAfter,
            Confidence = confidence,
            PValue = 1,
        };
        if (countBefore == 0 && countAfter == 0)
            return found.InRange(nameof(exposureBefore));
        var counts = new Proportion(countAfter, countBefore + countAfter);
        var share = ProportionInterval.Of(counts, confidence, ProportionMethod.ClopperPearson);
        double scale = exposureBefore / exposureAfter;
        found = found with
        {
            RateRatio = countBefore == 0 ? null : found.After / found.Before,
            Lower = share.Lower / (1 - share.Lower) * scale,
            Upper = countBefore == 0 ? null : share.Upper / (1 - share.Upper) * scale,
            PValue = ExactTest.Binomial(counts, exposureAfter / (exposureBefore + exposureAfter)).PValue,
        };
        return found.InRange(nameof(exposureBefore));
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Difference", "差异"),
            Difference,
            Phrase.Of($"{After} − {Before}"),
            Kind switch
            {
                ChangeKind.Mean => new Phrase("Welch 1947", "Welch 1947"),
                ChangeKind.Proportion => new Phrase("Newcombe 1998", "Newcombe 1998"),
                _ => new Phrase("Przyborowski and Wilenski 1940", "Przyborowski 与 Wilenski 1940"),
            },
            Explanation.Of(new Phrase("Relative change", "相对变化"), RelativeChange),
            Explanation.Of(new Phrase("Ratio of the rates", "发生率之比"), RateRatio),
            Explanation.Of(Phrase.Of($"Lower limit, {Confidence}", $"下限，{Confidence}"), Lower),
            Explanation.Of(Phrase.Of($"Upper limit, {Confidence}", $"上限，{Confidence}"), Upper),
            Explanation.Of(new Phrase("Two-sided p-value", "双侧 p 值"), PValue)
        );

    private ChangeComparison InRange(string place)
    {
        Representable.All(
            place,
            "work in another unit, or compare with a figure farther from 0",
            Before,
            After,
            Difference,
            RelativeChange
        );
        Representable.All(place, "work in another unit, or compare with a figure farther from 0", RateRatio, Lower, Upper);
        return this;
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
