using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A lognormal law of losses from an estimate, from moments or from losses, also when small losses were never recorded (对数正态拟合).</summary>
public sealed record LogNormalFit : IExplainable
{
    /// <summary>Above this the losses fall no faster than a Pareto tail, which is no lognormal law.</summary>
    private const double FarthestThreshold = 50;

    private LogNormalFit() { }

    /// <summary>The mean of the logarithm, μ.</summary>
    public double LogMean { get; internal init; }

    /// <summary>The standard deviation of the logarithm, σ.</summary>
    public double LogStandardDeviation { get; internal init; }

    /// <summary>exp(μ + σ² / 2); null when it is beyond double.</summary>
    public double? Mean => Law.Mean;

    /// <summary>exp(μ).</summary>
    public double Median => Math.Exp(LogMean);

    /// <summary>How many losses were fitted; null for an estimate or moments.</summary>
    public int? Count { get; internal init; }

    /// <summary>The threshold from which on losses were recorded; null when all were.</summary>
    public double? Threshold { get; internal init; }

    /// <summary>The share of all losses that the threshold hides, Φ((ln T − μ) / σ); null without a threshold.</summary>
    public double? ProbabilityBelowThreshold => Threshold is { } threshold ? Law.Cdf(threshold) : null;

    /// <summary>The law of all losses, hidden ones included.</summary>
    public LogNormal Law => new(LogMean, LogStandardDeviation);

    /// <summary>From an estimate: with the stated confidence a loss lies between low and high, and as often below as above.</summary>
    /// <param name="low">The lower end: above 0.</param>
    /// <param name="high">The upper end: above low.</param>
    /// <param name="confidence">How often the loss lies between them, strictly between 0 and 1; 0.9 is usual.</param>
    /// <returns>The fit: μ = (ln low + ln high) / 2, σ = ln(high / low) / (2 z).</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not 0 &lt; low &lt; high, a confidence outside (0, 1); <see cref="FaultCode.Overflow"/>: σ beyond double, as the confidence is next to 0.</exception>
    public static LogNormalFit FromInterval(double low, double high, double confidence = 0.9)
    {
        Guard.Positive(low, nameof(low));
        Guard.Finite(high, nameof(high));
        if (high <= low)
            throw Faults.Invalid(nameof(high), $"{Figures.Text(high)} is not above {Figures.Text(low)}", "give low < high");
        double z = NormalFunctions.UpperQuantile((1 - Guard.OpenProbability(confidence, nameof(confidence))) / 2);
        double deviation = (Math.Log(high) - Math.Log(low)) / (2 * z);
        return new LogNormalFit
        {
            LogMean = (Math.Log(low) + Math.Log(high)) / 2,
            LogStandardDeviation = Representable.At(nameof(confidence), deviation, "give a higher confidence"),
        };
    }

    /// <summary>From mean and standard deviation of the losses themselves.</summary>
    /// <param name="mean">The mean: above 0.</param>
    /// <param name="standardDeviation">The standard deviation: above 0.</param>
    /// <returns>The fit: σ² = ln(1 + (sd / mean)²), μ = ln mean − σ² / 2.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a figure that is not above 0.</exception>
    public static LogNormalFit FromMoments(double mean, double standardDeviation)
    {
        Guard.Positive(mean, nameof(mean));
        double ratio = Guard.Positive(standardDeviation, nameof(standardDeviation)) / mean;
        double square = Elementary.Log1p(ratio * ratio);
        if (!(square > 0 && double.IsFinite(square)))
            throw Faults.Invalid(nameof(standardDeviation), "its ratio to the mean leaves double", "give figures nearer to each other");
        return new LogNormalFit { LogMean = Math.Log(mean) - (square / 2), LogStandardDeviation = Math.Sqrt(square) };
    }

    /// <summary>From losses, by maximum likelihood.</summary>
    /// <param name="losses">The losses, above 0, not all equal.</param>
    /// <returns>The fit: mean and population standard deviation of the logarithms.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: a loss that is not above 0.
    /// <see cref="FaultCode.InsufficientData"/>: all equal.
    /// </exception>
    public static LogNormalFit Of(ReadOnlySpan<double> losses)
    {
        var (mean, deviation) = SampleFit.Logarithms(losses);
        return new LogNormalFit
        {
            LogMean = mean,
            LogStandardDeviation = deviation,
            Count = losses.Length,
        };
    }

    /// <summary>From losses that were recorded from a threshold on, by maximum likelihood of X given X ≥ T.</summary>
    /// <remarks>What lies below is missing, not zero: leaving that out of account makes losses look larger and rarer than they are.</remarks>
    /// <param name="losses">The losses, at least the threshold, not all equal.</param>
    /// <param name="threshold">The threshold T: above 0.</param>
    /// <returns>The fit of all losses, hidden ones included.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no loss. <see cref="FaultCode.InvalidArgument"/>: a loss below the threshold, a threshold that is not above 0.
    /// <see cref="FaultCode.InsufficientData"/>: all equal, or losses that fall so slowly that no lognormal law is the likeliest.
    /// </exception>
    public static LogNormalFit Of(ReadOnlySpan<double> losses, double threshold)
    {
        Guard.NotEmpty(losses, nameof(losses));
        double start = Math.Log(Guard.Positive(threshold, nameof(threshold)));
        for (int i = 0; i < losses.Length; i++)
        {
            if (losses[i] < threshold)
                throw Faults.Invalid(
                    Guard.At(nameof(losses), i),
                    $"{Figures.Text(losses[i])} is below the threshold",
                    "leave it out or lower the threshold"
                );
        }
        var (mean, deviation) = SampleFit.Logarithms(losses);
        double distance = mean - start;
        double alpha = Place(distance * distance / (deviation * deviation));
        double sigma = distance / (Hazard(alpha) - alpha);
        return new LogNormalFit
        {
            LogMean = start - (alpha * sigma),
            LogStandardDeviation = sigma,
            Count = losses.Length,
            Threshold = threshold,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Mean loss of the lognormal law", "对数正态分布的平均损失"),
            Mean,
            Phrase.Of($"exp({LogMean} + {LogStandardDeviation}² / 2)"),
            Count is null ? new Phrase("stated", "给定") : new Phrase("maximum likelihood", "最大似然"),
            Explanation.Of(new Phrase("Median", "中位数"), Median, Phrase.Of($"exp({LogMean})")),
            Explanation.Of(new Phrase("Share below the threshold", "低于阈值的比例"), ProbabilityBelowThreshold)
        );

    /// <summary>
    /// Where the threshold stands, in standard deviations of the logarithm from its mean: the likelihood equations of a truncated normal
    /// sample are mean = μ + σ λ and variance = σ² (1 + α λ − λ²), λ the hazard at α; their quotient falls in α (A. C. Cohen 1959).
    /// </summary>
    private static double Place(double wanted)
    {
        double low = -1;
        while (Quotient(low) < wanted)
            low *= 2;
        double high = FarthestThreshold;
        if (Quotient(high) >= wanted)
            throw Faults.Insufficient(
                "losses",
                "they fall no faster than a Pareto tail",
                "fit a generalised Pareto law, or collect more losses"
            );
        for (int turn = 0; turn < 200; turn++)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                break;
            if (Quotient(middle) >= wanted)
                low = middle;
            else
                high = middle;
        }
        return low;
    }

    private static double Quotient(double alpha)
    {
        double hazard = Hazard(alpha);
        double gap = hazard - alpha;
        return gap * gap / (1 - (hazard * gap));
    }

    /// <summary>φ(α) / (1 − Φ(α)).</summary>
    private static double Hazard(double alpha) =>
        Math.Exp((-alpha * alpha / 2) - Elementary.HalfLogTwoPi - NormalFunctions.LogUpper(alpha));
}
