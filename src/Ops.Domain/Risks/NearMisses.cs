using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>未遂事件, what near misses say of losses: how often something goes wrong, and how often that ends in a loss.</summary>
/// <remarks>
/// An event is a near miss or a loss. Events come at a rate that is gamma before and after looking; each ends in a loss with a chance that is beta. The rate of
/// losses is the product of both: near misses make it known even where no loss has happened yet, and prevention (fewer events) is told from mitigation (fewer of
/// them ending in a loss). Assumes that near misses are reported as reliably as losses: where they are not, the chance of a loss comes out too high.
/// </remarks>
public sealed record NearMisses : IExplainable
{
    private NearMisses() { }

    /// <summary>The near misses that were reported.</summary>
    public long Reported { get; internal init; }

    /// <summary>The losses that happened.</summary>
    public long Losses { get; internal init; }

    /// <summary>How often something goes wrong, near misses and losses together.</summary>
    public FrequencyUpdate Events { get; internal init; } = null!;

    /// <summary>How often that ends in a loss.</summary>
    public ProportionUpdate LossChance { get; internal init; } = null!;

    /// <summary>The expected rate of losses per unit of exposure, the product of both means.</summary>
    public double Mean => Events.Mean * LossChance.Mean;

    /// <summary>The standard deviation of what is known of the rate of losses.</summary>
    public double StandardDeviation
    {
        get
        {
            double chances = LossChance.Alpha + LossChance.Beta;
            double spread = LossChance.Mean * (1 - LossChance.Mean) / (chances + 1);
            double rates = Events.StandardDeviation * Events.StandardDeviation;
            return Math.Sqrt((rates * (spread + (LossChance.Mean * LossChance.Mean))) + (Events.Mean * Events.Mean * spread));
        }
    }

    /// <summary>The lower end of the equal-tailed credible interval of the rate of losses.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end of the equal-tailed credible interval of the rate of losses.</summary>
    public double Upper { get; internal init; }

    /// <summary>The probability that the coming period has no loss.</summary>
    public double PredictedNone { get; internal init; }

    /// <summary>Learns from near misses and losses.</summary>
    /// <param name="reported">The near misses: at least 0.</param>
    /// <param name="losses">The losses: at least 0.</param>
    /// <param name="exposure">In how much time or volume: at least 0, and above 0 if something happened.</param>
    /// <param name="rate">What is believed of the rate of events before looking.</param>
    /// <param name="chance">What is believed of the chance of a loss before looking.</param>
    /// <param name="credibility">The credibility of the intervals, strictly between 0 and 1.</param>
    /// <param name="horizon">How long the coming period is, in units of exposure: above 0.</param>
    /// <returns>What is known of the rate of losses.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a figure out of its range, a default prior. <see cref="FaultCode.ZeroDenominator"/>: events without exposure.
    /// <see cref="FaultCode.Overflow"/>: more events than a long holds.
    /// </exception>
    public static NearMisses Of(
        long reported,
        long losses,
        double exposure,
        GammaPrior rate,
        BetaPrior chance,
        double credibility = 0.9,
        double horizon = 1
    )
    {
        Guard.InRange(reported, 0, long.MaxValue, nameof(reported));
        Guard.InRange(losses, 0, long.MaxValue, nameof(losses));
        if (losses > long.MaxValue - reported)
            throw Faults.Overflow(nameof(losses), "near misses and losses are more than a long holds", "count in a larger unit");
        Guard.Positive(rate.Shape, nameof(rate));
        Guard.Positive(chance.Alpha, nameof(chance));
        var events = FrequencyUpdate.Of(rate, reported + losses, exposure, credibility, horizon);
        var chances = ProportionUpdate.Of(chance, new Proportion(losses, reported + losses), credibility);
        var law = new LossRateLaw(events, chances);
        return new NearMisses
        {
            Reported = reported,
            Losses = losses,
            Events = events,
            LossChance = chances,
            Lower = law.Quantile((1 - credibility) / 2),
            Upper = law.Quantile((1 + credibility) / 2),
            PredictedNone = law.None(horizon),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected rate of losses", "预期损失发生率"),
            Mean,
            Phrase.Of($"{Events.Mean} × {LossChance.Mean}"),
            Phrase.Of(
                $"{Reported} near misses, {Losses} losses; taken to be reported alike",
                $"{Reported} 起未遂事件，{Losses} 起损失；假定两者报告程度相同"
            ),
            Explanation.Of(
                new Phrase("Credible interval", "可信区间"),
                Phrase.Of($"{Lower} to {Upper}", $"{Lower} 至 {Upper}"),
                Phrase.Of($"{Events.Credibility}, equal tails", $"{Events.Credibility}，等尾")
            ),
            Explanation.Of(new Phrase("Probability of no loss", "无损失的概率"), PredictedNone),
            Events.Explain(),
            LossChance.Explain()
        );
}
