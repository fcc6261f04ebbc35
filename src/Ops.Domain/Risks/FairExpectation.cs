using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The expected annual loss of a FAIR scenario, factor by factor (年化预期损失).</summary>
/// <remarks>Means of independent factors multiply; for the whole distribution, simulate a <see cref="CollectiveRisk"/>: a product of one frequency and one magnitude is not it.</remarks>
public sealed record FairExpectation : IExplainable
{
    private FairExpectation() { }

    /// <summary>Loss events a year.</summary>
    public double LossEventFrequency { get; internal init; }

    /// <summary>Threat events a year; null where the loss event frequency was given.</summary>
    public double? ThreatEventFrequency { get; internal init; }

    /// <summary>The probability that a threat event becomes a loss event; null where the loss event frequency was given.</summary>
    public double? Vulnerability { get; internal init; }

    /// <summary>The mean loss of one event.</summary>
    public double LossMagnitude { get; internal init; }

    /// <summary>The expected loss of a year.</summary>
    public double AnnualizedLossExpectancy => LossEventFrequency * LossMagnitude;

    /// <summary>Computes the expectation.</summary>
    /// <param name="model">The scenario.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null, a factor beside one of those below it, a factor that reaches below 0, a probability outside [0, 1].
    /// <see cref="FaultCode.InsufficientData"/>: a branch that is not complete, a mean that is infinite.
    /// </exception>
    public static FairExpectation Of(FairModel model)
    {
        Guard.NotNull(model, nameof(model));
        RefuseBoth(
            model.LossEventFrequency,
            nameof(model.LossEventFrequency),
            model.ThreatEventFrequency ?? model.Vulnerability ?? model.ContactFrequency,
            model.ProbabilityOfAction ?? model.ThreatCapability ?? model.ResistanceStrength
        );
        RefuseBoth(model.ThreatEventFrequency, nameof(model.ThreatEventFrequency), model.ContactFrequency, model.ProbabilityOfAction);
        RefuseBoth(model.Vulnerability, nameof(model.Vulnerability), model.ThreatCapability, model.ResistanceStrength);
        RefuseBoth(
            model.LossMagnitude,
            nameof(model.LossMagnitude),
            model.PrimaryLoss,
            model.SecondaryLossEventFrequency ?? model.SecondaryLossMagnitude
        );
        double magnitude = Magnitude(model);
        if (model.LossEventFrequency is not null)
            return new FairExpectation
            {
                LossEventFrequency = Mean(model.LossEventFrequency, nameof(model.LossEventFrequency)),
                LossMagnitude = magnitude,
            };
        double threats = model.ThreatEventFrequency is not null
            ? Mean(model.ThreatEventFrequency, nameof(model.ThreatEventFrequency))
            : Mean(model.ContactFrequency, nameof(model.ContactFrequency))
                * Share(model.ProbabilityOfAction, nameof(model.ProbabilityOfAction));
        double vulnerability = Weakness(model);
        return new FairExpectation
        {
            ThreatEventFrequency = threats,
            Vulnerability = vulnerability,
            LossEventFrequency = threats * vulnerability,
            LossMagnitude = magnitude,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Annualised loss expectancy", "年化预期损失"),
            AnnualizedLossExpectancy,
            Phrase.Of($"{LossEventFrequency} · {LossMagnitude}"),
            new Phrase("Open FAIR, O-RT 3.0.1", "Open FAIR，O-RT 3.0.1"),
            Explanation.Of(
                new Phrase("Loss event frequency", "损失事件频率"),
                LossEventFrequency,
                ThreatEventFrequency is { } threats ? Phrase.Of($"{threats} · {Vulnerability}") : default
            ),
            Explanation.Of(new Phrase("Loss magnitude", "损失幅度"), LossMagnitude)
        );

    private static double Magnitude(FairModel model)
    {
        if (model.LossMagnitude is not null)
            return Mean(model.LossMagnitude, nameof(model.LossMagnitude));
        double primary = Mean(model.PrimaryLoss, nameof(model.PrimaryLoss));
        if (model.SecondaryLossEventFrequency is null && model.SecondaryLossMagnitude is null)
            return primary;
        return primary
            + (
                Share(model.SecondaryLossEventFrequency, nameof(model.SecondaryLossEventFrequency))
                * Mean(model.SecondaryLossMagnitude, nameof(model.SecondaryLossMagnitude))
            );
    }

    private static double Weakness(FairModel model)
    {
        if (model.Vulnerability is not null)
            return Share(model.Vulnerability, nameof(model.Vulnerability));
        Share(model.ThreatCapability, nameof(model.ThreatCapability));
        Share(model.ResistanceStrength, nameof(model.ResistanceStrength));
        return Risks.Vulnerability.Of(model.ThreatCapability!, model.ResistanceStrength!).Probability;
    }

    private static void RefuseBoth(IDistribution? factor, string name, IDistribution? below, IDistribution? alsoBelow)
    {
        if (factor is not null && (below ?? alsoBelow) is not null)
            throw Faults.Invalid(name, "it is given beside a factor below it", "give the factor or what it is made of, not both");
    }

    /// <summary>The mean of a factor that cannot be below 0.</summary>
    private static double Mean(IDistribution? factor, string name)
    {
        if (factor is null)
            throw Faults.Insufficient(name, "the factor is missing", "give it, or the factor above it");
        if (!(factor.Minimum >= 0))
            throw Faults.Invalid(name, "the factor reaches below 0", "give a distribution of figures of at least 0");
        return factor.Mean
            ?? throw Faults.Insufficient(name, "its mean is infinite", "truncate the distribution, or take one with a lighter tail");
    }

    /// <summary>The mean of a factor in [0, 1].</summary>
    private static double Share(IDistribution? factor, string name)
    {
        double mean = Mean(factor, name);
        return factor!.Maximum <= 1 ? mean : throw Faults.Invalid(name, "the factor reaches above 1", "give a distribution on 0 to 1");
    }
}
