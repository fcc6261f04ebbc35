using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>A proportion, learnt from trials: beta prior, beta posterior (比例的贝叶斯更新).</summary>
/// <remarks>A. Gelman et al., Bayesian Data Analysis, 2.4.</remarks>
public sealed record ProportionUpdate : IExplainable
{
    private ProportionUpdate() { }

    /// <summary>What was believed before.</summary>
    public BetaPrior Prior { get; internal init; }

    /// <summary>What was seen.</summary>
    public Proportion Counts { get; internal init; }

    /// <summary>The credibility of the interval.</summary>
    public double Credibility { get; internal init; }

    /// <summary>The posterior's alpha, prior alpha + successes.</summary>
    public double Alpha => Prior.Alpha + Counts.Successes;

    /// <summary>The posterior's beta, prior beta + failures.</summary>
    public double Beta => Prior.Beta + Counts.Failures;

    /// <summary>The posterior mean.</summary>
    public double Mean => Alpha / (Alpha + Beta);

    /// <summary>The lower end of the equal-tailed credible interval.</summary>
    public double Lower { get; internal init; }

    /// <summary>The upper end of the equal-tailed credible interval.</summary>
    public double Upper { get; internal init; }

    /// <summary>Updates a belief.</summary>
    /// <param name="prior">What is believed before looking.</param>
    /// <param name="counts">Successes among trials; none is allowed.</param>
    /// <param name="credibility">The credibility of the interval, strictly between 0 and 1.</param>
    /// <returns>The posterior.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the default prior, a credibility outside (0, 1).</exception>
    public static ProportionUpdate Of(BetaPrior prior, Proportion counts, double credibility = 0.9)
    {
        Guard.Positive(prior.Alpha, nameof(prior));
        Guard.OpenProbability(credibility, nameof(credibility));
        var posterior = new Beta(prior.Alpha + counts.Successes, prior.Beta + counts.Failures);
        return new ProportionUpdate
        {
            Prior = prior,
            Counts = counts,
            Credibility = credibility,
            Lower = posterior.Quantile((1 - credibility) / 2),
            Upper = posterior.UpperQuantile((1 - credibility) / 2),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected proportion", "预期比例"),
            Mean,
            Phrase.Of($"({Prior.Alpha} + {Counts.Successes}) / ({Prior.Alpha} + {Prior.Beta} + {Counts.Total})"),
            new Phrase("beta–binomial model", "贝塔–二项模型"),
            Explanation.Of(
                new Phrase("Credible interval", "可信区间"),
                Phrase.Of($"{Lower} to {Upper}", $"{Lower} 至 {Upper}"),
                Phrase.Of($"{Credibility}, equal tails", $"{Credibility}，等尾")
            )
        );
}
