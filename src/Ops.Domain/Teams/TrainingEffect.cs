using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>What training changed: the same people measured before and after (Kirkpatrick's levels 2 to 4, whatever the measure).</summary>
/// <remarks>
/// Student's paired t test with interval, Wilcoxon's signed ranks beside it, Hedges' small-sample effect size (1981) and Hake's normalized gain (1998).
/// Differences are taken exactly, so that ties are ties.
/// </remarks>
public sealed record TrainingEffect : IExplainable
{
    private TrainingEffect() { }

    /// <summary>How many people.</summary>
    public int Count { get; private init; }

    /// <summary>The mean before.</summary>
    public double MeanBefore { get; private init; }

    /// <summary>The mean after.</summary>
    public double MeanAfter { get; private init; }

    /// <summary>The mean of after − before.</summary>
    public double MeanDifference { get; private init; }

    /// <summary>The standard deviation (n − 1) of the differences.</summary>
    public double StandardDeviation { get; private init; }

    /// <summary>Student's paired t test, two-sided.</summary>
    public TestResult Student { get; private init; } = null!;

    /// <summary>The confidence of the interval.</summary>
    public double Confidence { get; private init; }

    /// <summary>The lower end of the mean difference's interval.</summary>
    public double Lower { get; private init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; private init; }

    /// <summary>Mean difference / standard deviation.</summary>
    public double EffectSize { get; private init; }

    /// <summary>The effect size without small-sample bias; null with two people.</summary>
    public double? Hedges { get; private init; }

    /// <summary>Mean difference / (maximum − mean before); null without a maximum.</summary>
    public double? NormalizedGain { get; private init; }

    /// <summary>Wilcoxon's signed-rank test: statistic = rank sum of those who gained; its estimate is the rank-biserial correlation.</summary>
    public TestResult Wilcoxon { get; private init; } = null!;

    /// <summary>Evaluates training.</summary>
    /// <param name="before">The figures before; at least two.</param>
    /// <param name="after">The figures after, of the same people in the same order.</param>
    /// <param name="confidence">The confidence of the interval, strictly between 0 and 1.</param>
    /// <param name="maximum">The top of the scale; null when it has none.</param>
    /// <returns>The effect.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a value above
    /// the maximum, not a confidence; <see cref="FaultCode.InsufficientData"/>: one person; <see cref="FaultCode.ZeroDenominator"/>: all differ alike.
    /// </exception>
    public static TrainingEffect Of(
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> after,
        double confidence = 0.95,
        double? maximum = null
    )
    {
        Check(before, after, confidence, maximum);
        double[] differences = ExactDifference.Of(after, before);
        Guard.AtLeast(differences.Length, 2, nameof(before));
        var sample = SampleMoments.Of(differences, nameof(before), 2);
        if (sample.Variance == 0)
            throw Faults.ZeroDenominator(nameof(after), "all differences are equal", "nothing varies that could be judged");
        double meanBefore = SampleMoments.Of(before, nameof(before), 2).Mean;
        double deviation = Math.Sqrt(sample.Variance);
        double degrees = differences.Length - 1;
        double half = new StudentT(degrees).UpperQuantile((1 - confidence) / 2) * deviation / Math.Sqrt(differences.Length);
        double effect = sample.Mean / deviation;
        return new TrainingEffect
        {
            Count = differences.Length,
            MeanBefore = meanBefore,
            MeanAfter = SampleMoments.Of(after, nameof(after), 2).Mean,
            MeanDifference = sample.Mean,
            StandardDeviation = deviation,
            Student = TTest.OneSample(differences),
            Confidence = confidence,
            Lower = sample.Mean - half,
            Upper = sample.Mean + half,
            EffectSize = effect,
            Hedges = degrees > 1 ? effect * Unbiased(degrees) : null,
            NormalizedGain = maximum is { } top && top > meanBefore ? sample.Mean / (top - meanBefore) : null,
            Wilcoxon = RankTest.SignedRank(differences),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean difference", "平均差"),
            MeanDifference,
            Phrase.Of($"{MeanAfter} - {MeanBefore}"),
            new Phrase("Hedges 1981; Hake 1998", "Hedges 1981；Hake 1998"),
            Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), Lower),
            Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), Upper),
            Explanation.Of(new Phrase("Effect size", "效应量"), EffectSize, Phrase.Of($"{MeanDifference} / {StandardDeviation}")),
            Explanation.Of(new Phrase("Normalized gain", "归一化增益"), NormalizedGain),
            Student.Explain(),
            Wilcoxon.Explain()
        );

    private static void Check(ReadOnlySpan<double> before, ReadOnlySpan<double> after, double confidence, double? maximum)
    {
        Guard.NotEmpty(before, nameof(before));
        Guard.NotEmpty(after, nameof(after));
        Guard.SameLength(after.Length, nameof(after), before.Length, nameof(before));
        Guard.Finite(before, nameof(before));
        Guard.Finite(after, nameof(after));
        Guard.OpenProbability(confidence, nameof(confidence));
        if (maximum is not { } top)
            return;
        Guard.Finite(top, nameof(maximum));
        for (int i = 0; i < before.Length; i++)
        {
            if (Math.Max(before[i], after[i]) > top)
                throw Faults.Invalid(
                    Guard.At(before[i] > top ? nameof(before) : nameof(after), i),
                    $"a figure is above the maximum {Figures.Text(top)}",
                    "give figures on the scale"
                );
        }
    }

    /// <summary>Γ(ν/2) / (√(ν/2) · Γ((ν − 1)/2)).</summary>
    private static double Unbiased(double degrees) =>
        Math.Exp(GammaFunctions.Log(degrees / 2) - GammaFunctions.Log((degrees - 1) / 2)) / Math.Sqrt(degrees / 2);
}
