using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>How many are needed to see an effect, how likely a study of a size sees it, and the smallest effect that it can see.</summary>
/// <remarks>
/// Means: two groups of one size, power of the t test by the noncentral t distribution (J. Cohen, Statistical Power Analysis, 1988). Proportions: normal
/// approximation with pooled variance under no effect (J. L. Fleiss, Statistical Methods for Rates and Proportions, 1981).
/// </remarks>
public sealed record StudySize : IExplainable
{
    private StudySize() { }

    /// <summary>The size of each group as a real number; null unless it was asked for.</summary>
    public double? ExactPerGroup { get; private init; }

    /// <summary>The size of each group, rounded up; null unless it was asked for.</summary>
    public long? PerGroup { get; private init; }

    /// <summary>Both groups together.</summary>
    public long? Total => 2 * PerGroup;

    /// <summary>The power: of the rounded size where the size was asked for, otherwise of the size given.</summary>
    public double Power { get; private init; }

    /// <summary>2·((z_α + z_β) / d)²: what the normal approximation of means asks for; null unless their size was asked for.</summary>
    public double? NormalApproximation { get; private init; }

    /// <summary>Of means difference / standard deviation; null for proportions.</summary>
    public double? EffectSize { get; private init; }

    /// <summary>The difference given, or the smallest that the study can see.</summary>
    public double Difference { get; private init; }

    /// <summary>The second proportion given, or the smallest above the first that the study can see; null for means.</summary>
    public double? SecondShare { get; private init; }

    /// <summary>Two means. Two of difference, power and size are given, the third is found.</summary>
    /// <param name="standardDeviation">The standard deviation within a group; above 0.</param>
    /// <param name="difference">The difference to be seen; above 0, null to find it.</param>
    /// <param name="power">The probability to see it; above alpha and below 1, null to find it.</param>
    /// <param name="perGroup">The size of each group; at least 2, null to find it.</param>
    /// <param name="options">Error and sides; null for the defaults.</param>
    /// <returns>The study.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a figure out of range; <see cref="FaultCode.InsufficientData"/>: not exactly two given.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static StudySize OfMeans(
        double standardDeviation,
        double? difference = null,
        double? power = null,
        double? perGroup = null,
        StudyOptions? options = null
    )
    {
        options ??= new StudyOptions();
        Guard.Positive(standardDeviation, nameof(standardDeviation));
        if (difference is { } gap)
            Guard.Positive(gap, nameof(difference));
        Check(power, perGroup, options);
        double effect = Representable.At(
            nameof(standardDeviation),
            difference / standardDeviation ?? 0,
            "give figures nearer to each other"
        );
        switch (difference, power, perGroup)
        {
            case ({ }, { } wanted, null):
                var law = MeanPower.For(options);
                double exact = law.Size(effect, wanted);
                long size = Whole(exact, 2, nameof(difference));
                return new StudySize
                {
                    ExactPerGroup = exact,
                    PerGroup = size,
                    Power = law.At(effect, size),
                    NormalApproximation = 2 * Square((law.Quantile + Normal.Standard.Quantile(wanted)) / effect),
                    EffectSize = effect,
                    Difference = difference!.Value,
                };
            case ({ }, null, { } n):
                return new StudySize
                {
                    Power = MeanPower.For(options).At(effect, n),
                    EffectSize = effect,
                    Difference = difference!.Value,
                };
            case (null, { } wanted, { } n):
                double seen = MeanPower.For(options).Effect(n, wanted);
                return new StudySize
                {
                    Power = wanted,
                    EffectSize = seen,
                    Difference = Representable.At(nameof(standardDeviation), seen * standardDeviation, "work in a larger unit"),
                };
            default:
                throw NotTwo();
        }
    }

    /// <summary>Two proportions. Two of second share, power and size are given, the third is found.</summary>
    /// <param name="firstShare">The first proportion; strictly between 0 and 1.</param>
    /// <param name="secondShare">The second; strictly between 0 and 1, not the first; null to find the smallest one above it.</param>
    /// <param name="power">The probability to see the difference; above alpha and below 1, null to find it.</param>
    /// <param name="perGroup">The size of each group; at least 2, null to find it.</param>
    /// <param name="options">Error and sides; null for the defaults.</param>
    /// <returns>The study.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a figure out of range; <see cref="FaultCode.InsufficientData"/>: not exactly two given, or a study that
    /// sees no share however high.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static StudySize OfProportions(
        double firstShare,
        double? secondShare = null,
        double? power = null,
        double? perGroup = null,
        StudyOptions? options = null
    )
    {
        options ??= new StudyOptions();
        Guard.OpenProbability(firstShare, nameof(firstShare));
        if (secondShare is { } second)
        {
            Guard.OpenProbability(second, nameof(secondShare));
            if (second == firstShare)
                throw Faults.Invalid(nameof(secondShare), "both shares are equal", "give two shares");
        }
        Check(power, perGroup, options);
        var law = new SharePower(firstShare, Normal.Standard.UpperQuantile(options.IsTwoSided ? options.Alpha / 2 : options.Alpha));
        switch (secondShare, power, perGroup)
        {
            case ({ } other, { } wanted, null):
                double exact = law.Size(other, wanted);
                long size = Whole(exact, 1, nameof(secondShare));
                return new StudySize
                {
                    ExactPerGroup = exact,
                    PerGroup = size,
                    Power = law.At(other, size),
                    Difference = other - firstShare,
                    SecondShare = other,
                };
            case ({ } other, null, { } n):
                return new StudySize
                {
                    Power = law.At(other, n),
                    Difference = other - firstShare,
                    SecondShare = other,
                };
            case (null, { } wanted, { } n):
                double seen = law.Share(n, wanted);
                return new StudySize
                {
                    Power = wanted,
                    Difference = seen - firstShare,
                    SecondShare = seen,
                };
            default:
                throw NotTwo();
        }
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Size of each group", "每组样本量"),
            ExactPerGroup,
            default,
            new Phrase("Cohen 1988; Fleiss 1981", "Cohen 1988；Fleiss 1981"),
            Explanation.Of(new Phrase("Power", "检验功效"), Power),
            Explanation.Of(new Phrase("Difference", "差值"), Difference),
            Explanation.Of(new Phrase("Effect size", "效应量"), EffectSize)
        );

    private static long Whole(double exact, long least, string place) =>
        exact < (1L << 62)
            ? Math.Max(least, (long)Near.Ceiling(exact))
            : throw Faults.Overflow(place, "a study larger than can be counted", "look for a larger difference");

    private static void Check(double? power, double? perGroup, StudyOptions options)
    {
        Guard.OpenProbability(options.Alpha, "options.alpha");
        if (power is { } wanted && !(Guard.OpenProbability(wanted, nameof(power)) > options.Alpha))
            throw Faults.Invalid(nameof(power), "the power is not above alpha", "ask for more than chance gives");
        if (perGroup is { } n && Guard.Finite(n, nameof(perGroup)) < 2)
            throw Faults.Invalid(nameof(perGroup), $"{Figures.Text(n)} is below 2", "give at least 2");
    }

    private static OpsException NotTwo() =>
        Faults.Insufficient("power", "not exactly two of effect, power and size are given", "give two and leave the third null");

    private static double Square(double value) => value * value;
}
