using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A rate of incidents, learnt from what happened: gamma prior, Poisson incidents, gamma posterior (频率的贝叶斯更新).</summary>
/// <remarks>A. Gelman et al., Bayesian Data Analysis, 2.6. The count of a coming period is negative binomial.</remarks>
public sealed record FrequencyUpdate : IExplainable
{
    private FrequencyUpdate() { }

    /// <summary>What was believed before.</summary>
    public GammaPrior Prior { get; internal init; }

    /// <summary>The incidents that happened.</summary>
    public long Incidents { get; internal init; }

    /// <summary>In how much time or volume.</summary>
    public double Exposure { get; internal init; }

    /// <summary>The credibility of the interval.</summary>
    public double Credibility { get; internal init; }

    /// <summary>How long the coming period is.</summary>
    public double Horizon { get; internal init; }

    /// <summary>The posterior's shape, prior shape + incidents.</summary>
    public double Shape => Prior.Shape + Incidents;

    /// <summary>The posterior's rate, prior rate + exposure.</summary>
    public double Rate => Prior.Rate + Exposure;

    /// <summary>The posterior mean of incidents per unit of exposure.</summary>
    public double Mean => Shape / Rate;

    /// <summary>The posterior's standard deviation.</summary>
    public double StandardDeviation => Math.Sqrt(Shape) / Rate;

    /// <summary>The lower end of the equal-tailed credible interval.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end of the equal-tailed credible interval.</summary>
    public double Upper { get; internal init; }

    /// <summary>The expected incidents of the coming period.</summary>
    public double PredictedMean => Mean * Horizon;

    /// <summary>The variance of the incidents of the coming period.</summary>
    public double PredictedVariance => PredictedMean * (1 + (Horizon / Rate));

    /// <summary>The probability that the coming period has no incident.</summary>
    public double PredictedNone { get; internal init; }

    /// <summary>The probability that the coming period has at least two incidents.</summary>
    public double PredictedAtLeastTwo { get; internal init; }

    /// <summary>The law of the coming period's count, for simulating with what was learnt.</summary>
    public NegativeBinomial Predicted => new(Shape, PredictedMean);

    /// <summary>Updates a belief.</summary>
    /// <param name="prior">What is believed before looking.</param>
    /// <param name="incidents">The incidents that happened: at least 0.</param>
    /// <param name="exposure">In how much time or volume: at least 0, and above 0 if something happened.</param>
    /// <param name="credibility">The credibility of the interval, strictly between 0 and 1.</param>
    /// <param name="horizon">How long the coming period is, in units of exposure: above 0.</param>
    /// <returns>The posterior and the prediction.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a figure out of its range. <see cref="FaultCode.ZeroDenominator"/>: incidents without exposure.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public static FrequencyUpdate Of(GammaPrior prior, long incidents, double exposure, double credibility = 0.9, double horizon = 1)
    {
        Guard.Positive(prior.Shape, nameof(prior));
        Guard.InRange(incidents, 0, long.MaxValue, nameof(incidents));
        Guard.NotNegative(exposure, nameof(exposure));
        Guard.OpenProbability(credibility, nameof(credibility));
        Guard.Positive(horizon, nameof(horizon));
        if (exposure == 0 && incidents > 0)
            throw Faults.ZeroDenominator(
                nameof(exposure),
                $"{incidents} incidents without exposure",
                "give the time in which they happened"
            );
        double shape = prior.Shape + incidents;
        double rate = prior.Rate + exposure;
        var posterior = new Gamma(shape, 1 / rate);
        var predicted = new NegativeBinomial(shape, shape / rate * horizon);
        var found = new FrequencyUpdate
        {
            Prior = prior,
            Incidents = incidents,
            Exposure = exposure,
            Credibility = credibility,
            Horizon = horizon,
            Lower = posterior.Quantile((1 - credibility) / 2),
            Upper = posterior.UpperQuantile((1 - credibility) / 2),
            PredictedNone = predicted.Probability(0),
            PredictedAtLeastTwo = predicted.Survival(1),
        };
        Representable.All(nameof(exposure), "measure time in another unit", found.Mean, found.StandardDeviation, found.Lower, found.Upper);
        Representable.All(nameof(horizon), "look less far ahead", found.PredictedMean, found.PredictedVariance);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected rate of incidents", "预期事件率"),
            Mean,
            Phrase.Of($"({Prior.Shape} + {Incidents}) / ({Prior.Rate} + {Exposure})"),
            new Phrase("gamma–Poisson model", "伽马–泊松模型"),
            Explanation.Of(
                new Phrase("Credible interval", "可信区间"),
                Phrase.Of($"{Lower} to {Upper}", $"{Lower} 至 {Upper}"),
                Phrase.Of($"{Credibility}, equal tails", $"{Credibility}，等尾")
            ),
            Explanation.Of(Phrase.Of($"Expected in the next {Horizon}", $"未来 {Horizon} 期内的预期次数"), PredictedMean),
            Explanation.Of(new Phrase("Probability of none", "零次的概率"), PredictedNone)
        );
}
