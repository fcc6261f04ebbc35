namespace Ops.Domain.Numerics;

/// <summary>A proportion with its two-sided confidence interval.</summary>
/// <remarks>Formulas after L. D. Brown, T. T. Cai and A. DasGupta, Interval estimation for a binomial proportion (Statistical Science 16, 2001).</remarks>
public sealed record ProportionInterval : IExplainable
{
    private static readonly Phrase Source = new("Brown, Cai and DasGupta 2001", "Brown、Cai 与 DasGupta 2001");

    private ProportionInterval() { }

    /// <summary>The counts.</summary>
    public Proportion Counts { get; private init; }

    /// <summary>The confidence of the interval, strictly between 0 and 1.</summary>
    public double Confidence { get; private init; }

    /// <summary>How the interval was made.</summary>
    public ProportionMethod Method { get; private init; }

    /// <summary>Successes / total, whatever the method.</summary>
    public double Estimate { get; private init; }

    /// <summary>The lower end, in [0, 1].</summary>
    public double Lower { get; private init; }

    /// <summary>The upper end, in [0, 1].</summary>
    public double Upper { get; private init; }

    /// <summary>Estimates a proportion.</summary>
    /// <param name="counts">The counts; at least one trial.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <param name="method">How the interval is made.</param>
    /// <returns>The estimate and its interval.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: confidence not strictly between 0 and 1, unknown method;
    /// <see cref="FaultCode.InsufficientData"/>: no trial.
    /// </exception>
    public static ProportionInterval Of(Proportion counts, double confidence = 0.95, ProportionMethod method = ProportionMethod.Wilson)
    {
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.Defined(method, nameof(method));
        if (counts.Total == 0)
            throw Faults.Insufficient(nameof(counts), "there is no trial", "give at least one");
        var (lower, upper) = method switch
        {
            ProportionMethod.Wilson => Wilson(counts, confidence),
            ProportionMethod.AgrestiCoull => AgrestiCoull(counts, confidence),
            ProportionMethod.ClopperPearson => ClopperPearson(counts, confidence),
            _ => Jeffreys(counts, confidence),
        };
        return new ProportionInterval
        {
            Counts = counts,
            Confidence = confidence,
            Method = method,
            Estimate = (double)counts.Successes / counts.Total,
            Lower = Math.Clamp(lower, 0, 1),
            Upper = Math.Clamp(upper, 0, 1),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Proportion", "比例"),
            Estimate,
            Phrase.Of($"{Counts.Successes} / {Counts.Total}"),
            default,
            Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), Lower, MethodPhrase, Source),
            Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), Upper, MethodPhrase, Source)
        );

    private Phrase MethodPhrase =>
        Method switch
        {
            ProportionMethod.Wilson => Phrase.Of($"Wilson score interval at {Confidence}", $"Wilson 得分区间，置信度 {Confidence}"),
            ProportionMethod.AgrestiCoull => Phrase.Of(
                $"Agresti–Coull interval at {Confidence}",
                $"Agresti–Coull 区间，置信度 {Confidence}"
            ),
            ProportionMethod.ClopperPearson => Phrase.Of(
                $"Clopper–Pearson exact interval at {Confidence}",
                $"Clopper–Pearson 精确区间，置信度 {Confidence}"
            ),
            _ => Phrase.Of($"Jeffreys interval at {Confidence}", $"Jeffreys 区间，置信度 {Confidence}"),
        };

    private static (double Lower, double Upper) Wilson(Proportion counts, double confidence)
    {
        double z = NormalFunctions.UpperQuantile((1 - confidence) / 2);
        double n = counts.Total;
        double square = z * z;
        double middle = counts.Successes + (square / 2);
        double half = z * Math.Sqrt((counts.Successes * (counts.Failures / n)) + (square / 4));
        // (middle − half) / (n + z²) without the difference of two near numbers, as middle² − half² = x²·(n + z²)/n.
        double lower = counts.Successes == 0 ? 0 : counts.Successes * (counts.Successes / n) / (middle + half);
        return (lower, counts.Failures == 0 ? 1 : (middle + half) / (n + square));
    }

    private static (double Lower, double Upper) AgrestiCoull(Proportion counts, double confidence)
    {
        double z = NormalFunctions.UpperQuantile((1 - confidence) / 2);
        double n = counts.Total + (z * z);
        double p = (counts.Successes + (z * z / 2)) / n;
        double half = z * Math.Sqrt(p * (1 - p) / n);
        return (p - half, p + half);
    }

    private static (double Lower, double Upper) ClopperPearson(Proportion counts, double confidence)
    {
        double tail = (1 - confidence) / 2;
        return (
            counts.Successes == 0 ? 0 : BetaLaw.Quantile(counts.Successes, counts.Failures + 1.0, Tails.FromLower(tail)).X,
            counts.Failures == 0 ? 1 : BetaLaw.Quantile(counts.Successes + 1.0, counts.Failures, Tails.FromUpper(tail)).X
        );
    }

    private static (double Lower, double Upper) Jeffreys(Proportion counts, double confidence)
    {
        double tail = (1 - confidence) / 2;
        double a = counts.Successes + 0.5;
        double b = counts.Failures + 0.5;
        return (
            counts.Successes == 0 ? 0 : BetaLaw.Quantile(a, b, Tails.FromLower(tail)).X,
            counts.Failures == 0 ? 1 : BetaLaw.Quantile(a, b, Tails.FromUpper(tail)).X
        );
    }
}
