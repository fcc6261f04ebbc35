using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>Whether something new is at least not worse than what there is, by more than a margin that does not matter.</summary>
/// <remarks>Welch's error and degrees of freedom; interval of confidence 1 − 2α; two one-sided tests for equivalence (Schuirmann 1987).</remarks>
public sealed record NonInferiority : IExplainable
{
    private NonInferiority() { }

    /// <summary>Candidate − reference, turned so that above 0 is better.</summary>
    public double Difference { get; private init; }

    /// <summary>The margin.</summary>
    public double Margin { get; private init; }

    /// <summary>Its standard error.</summary>
    public double StandardError { get; private init; }

    /// <summary>The degrees of freedom.</summary>
    public double DegreesOfFreedom { get; private init; }

    /// <summary>The lower end of the interval.</summary>
    public double Lower { get; private init; }

    /// <summary>The upper end.</summary>
    public double Upper { get; private init; }

    /// <summary>(Difference + margin) / error.</summary>
    public double Statistic { get; private init; }

    /// <summary>One-sided, against "worse by the margin".</summary>
    public double PValue { get; private init; }

    /// <summary>One-sided, against "better by the margin".</summary>
    public double UpperPValue { get; private init; }

    /// <summary>The larger of both: against "not equivalent".</summary>
    public double EquivalencePValue => Math.Max(PValue, UpperPValue);

    /// <summary>Whether the interval lies above −margin.</summary>
    public bool IsNonInferior { get; private init; }

    /// <summary>Whether the interval lies above 0.</summary>
    public bool IsSuperior { get; private init; }

    /// <summary>Whether the interval lies inside ±margin.</summary>
    public bool IsEquivalent { get; private init; }

    /// <summary>What it says.</summary>
    public NonInferiorityConclusion Conclusion { get; private init; }

    /// <summary>Compares a candidate with a reference.</summary>
    /// <param name="reference">The figures of what there is; at least two.</param>
    /// <param name="candidate">The figures of what is new; at least two.</param>
    /// <param name="margin">The difference that does not matter; above 0.</param>
    /// <param name="alpha">The one-sided error; strictly between 0 and ½.</param>
    /// <param name="direction">Whether higher figures are better.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, a margin or error out of range;
    /// <see cref="FaultCode.InsufficientData"/>: one value on a side; <see cref="FaultCode.ZeroDenominator"/>: nothing varies.
    /// </exception>
    public static NonInferiority Of(
        ReadOnlySpan<double> reference,
        ReadOnlySpan<double> candidate,
        double margin,
        double alpha = 0.05,
        Direction direction = Direction.HigherIsBetter
    )
    {
        Guard.NotEmpty(reference, nameof(reference));
        Guard.NotEmpty(candidate, nameof(candidate));
        Guard.Finite(reference, nameof(reference));
        Guard.Finite(candidate, nameof(candidate));
        Guard.Positive(margin, nameof(margin));
        if (!(alpha is > 0 and < 0.5))
            throw Faults.Invalid(nameof(alpha), "the error is not strictly between 0 and 0.5", "give a small share such as 0.05");
        Guard.Defined(direction, nameof(direction));
        var was = SampleMoments.Of(reference, nameof(reference), 2);
        var now = SampleMoments.Of(candidate, nameof(candidate), 2);
        var test = TTest.Welch(candidate, reference);
        double difference = (direction == Direction.HigherIsBetter ? 1 : -1) * (now.Mean - was.Mean);
        double error = Math.Sqrt((was.Variance / was.Count) + (now.Variance / now.Count));
        var law = new StudentT(test.DegreesOfFreedom!.Value);
        double half = law.UpperQuantile(alpha) * error;
        double lower = difference - half;
        double upper = difference + half;
        return new NonInferiority
        {
            Difference = difference,
            Margin = margin,
            StandardError = error,
            DegreesOfFreedom = law.DegreesOfFreedom,
            Lower = lower,
            Upper = upper,
            Statistic = (difference + margin) / error,
            PValue = law.Survival((difference + margin) / error),
            UpperPValue = law.Cdf((difference - margin) / error),
            IsNonInferior = Near.Above(lower, -margin),
            IsSuperior = Near.Above(lower, 0),
            IsEquivalent = Near.Above(lower, -margin) && Near.Below(upper, margin),
            Conclusion =
                Near.Above(lower, 0) ? NonInferiorityConclusion.Superior
                : Near.Above(lower, -margin) ? NonInferiorityConclusion.NonInferior
                : Near.Below(upper, -margin) ? NonInferiorityConclusion.Inferior
                : NonInferiorityConclusion.Inconclusive,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Difference, above 0 is better", "差值（大于 0 为更好）"),
            Difference,
            Phrase.Of($"{Lower} … {Upper}, ±{Margin}"),
            new Phrase("Schuirmann 1987", "Schuirmann 1987"),
            Explanation.Of(new Phrase("Conclusion", "结论"), Word(Conclusion)),
            Explanation.Of(new Phrase("p-value of non-inferiority", "非劣效 p 值"), PValue),
            Explanation.Of(new Phrase("p-value of equivalence", "等效 p 值"), EquivalencePValue)
        );

    private static Phrase Word(NonInferiorityConclusion conclusion) =>
        conclusion switch
        {
            NonInferiorityConclusion.Superior => new Phrase("superior", "更优"),
            NonInferiorityConclusion.NonInferior => new Phrase("not inferior", "非劣效"),
            NonInferiorityConclusion.Inferior => new Phrase("inferior", "更差"),
            _ => new Phrase("inconclusive", "无法判定"),
        };
}
