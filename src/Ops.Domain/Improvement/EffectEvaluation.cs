using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>Whether a measure changed a figure: difference, test, interval and size.</summary>
/// <remarks>Welch (Biometrika 34, 1947) for independent samples, Student (Biometrika 6, 1908) for pairs; Cohen's d with the pooled deviation.</remarks>
public sealed record EffectEvaluation : IExplainable
{
    private EffectEvaluation() { }

    /// <summary>How the figures belong together.</summary>
    public EffectDesign Design { get; private init; }

    /// <summary>The mean before.</summary>
    public double MeanBefore { get; private init; }

    /// <summary>The mean after.</summary>
    public double MeanAfter { get; private init; }

    /// <summary>Mean after − mean before.</summary>
    public double Difference { get; private init; }

    /// <summary>Difference / mean before; null at 0.</summary>
    public double? RelativeChange { get; private init; }

    /// <summary>The t test, two-sided.</summary>
    public TestResult Test { get; private init; } = null!;

    /// <summary>The lower end of the difference's interval.</summary>
    public double Lower { get; private init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; private init; }

    /// <summary>Difference / pooled deviation; of pairs mean / deviation of the differences.</summary>
    public double EffectSize { get; private init; }

    /// <summary>Evaluates a measure.</summary>
    /// <param name="before">The figures before; at least two.</param>
    /// <param name="after">The figures after; at least two, of pairs in the same order.</param>
    /// <param name="design">How they belong together.</param>
    /// <param name="confidence">The confidence of the interval, strictly between 0 and 1.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>: pairs of different lengths; <see cref="FaultCode.InvalidArgument"/>:
    /// NaN, infinity, not a confidence; <see cref="FaultCode.InsufficientData"/>: fewer than two on a side; <see cref="FaultCode.ZeroDenominator"/>:
    /// nothing varies.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static EffectEvaluation Of(
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> after,
        EffectDesign design = EffectDesign.Independent,
        double confidence = 0.95
    )
    {
        Guard.NotEmpty(before, nameof(before));
        Guard.NotEmpty(after, nameof(after));
        Guard.Defined(design, nameof(design));
        if (design == EffectDesign.Paired)
            Guard.SameLength(after.Length, nameof(after), before.Length, nameof(before));
        Guard.Finite(before, nameof(before));
        Guard.Finite(after, nameof(after));
        Guard.OpenProbability(confidence, nameof(confidence));
        var was = SampleMoments.Of(before, nameof(before), 2);
        var now = SampleMoments.Of(after, nameof(after), 2);
        TestResult test;
        double deviation;
        double error;
        if (design == EffectDesign.Paired)
        {
            double[] differences = ExactDifference.Of(after, before);
            test = TTest.OneSample(differences);
            deviation = Math.Sqrt(SampleMoments.Of(differences, nameof(after), 2).Variance);
            error = deviation / Math.Sqrt(differences.Length);
        }
        else
        {
            test = TTest.Welch(after, before);
            double pooled = ((was.Count - 1) * was.Variance) + ((now.Count - 1) * now.Variance);
            deviation = Math.Sqrt(pooled / (was.Count + now.Count - 2));
            error = Math.Sqrt((was.Variance / was.Count) + (now.Variance / now.Count));
        }
        double difference = test.Estimate!.Value;
        double half = new StudentT(test.DegreesOfFreedom!.Value).UpperQuantile((1 - confidence) / 2) * error;
        var found = new EffectEvaluation
        {
            Design = design,
            MeanBefore = was.Mean,
            MeanAfter = now.Mean,
            Difference = difference,
            RelativeChange = was.Mean == 0 ? null : difference / was.Mean,
            Test = test,
            Lower = difference - half,
            Upper = difference + half,
            EffectSize = difference / deviation,
        };
        Representable.All(nameof(after), "divide the values by a common factor", difference, found.Lower, found.Upper, found.EffectSize);
        Representable.All(nameof(before), "compare with a figure farther from 0", found.RelativeChange);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Effect of the measure", "措施效果"),
            Difference,
            Phrase.Of($"{MeanAfter} - {MeanBefore}"),
            default,
            Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), Lower),
            Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), Upper),
            Explanation.Of(new Phrase("Effect size", "效应量"), EffectSize),
            Test.Explain()
        );
}
