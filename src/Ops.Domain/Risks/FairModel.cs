using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The factors of a loss scenario after Open FAIR; each is given itself or by the factors below it, never both (FAIR 模型).</summary>
/// <remarks>The Open Group, Risk Taxonomy O-RT 3.0.1. Checked where it is evaluated. Two are equal when all factors are.</remarks>
public sealed record FairModel
{
    /// <summary>Loss events a year; or threat event frequency and vulnerability.</summary>
    public IDistribution? LossEventFrequency { get; init; }

    /// <summary>Threat events a year; or contact frequency and probability of action.</summary>
    public IDistribution? ThreatEventFrequency { get; init; }

    /// <summary>Contacts of the threat with the asset in a year.</summary>
    public IDistribution? ContactFrequency { get; init; }

    /// <summary>The probability, in [0, 1], that a contact becomes a threat event.</summary>
    public IDistribution? ProbabilityOfAction { get; init; }

    /// <summary>The probability, in [0, 1], that a threat event becomes a loss event; or threat capability and resistance strength.</summary>
    public IDistribution? Vulnerability { get; init; }

    /// <summary>The force of the threat, on a scale from 0 to 1.</summary>
    public IDistribution? ThreatCapability { get; init; }

    /// <summary>What resists it, on the same scale.</summary>
    public IDistribution? ResistanceStrength { get; init; }

    /// <summary>The loss of one event; or primary loss and, where there is any, the secondary pair.</summary>
    public IDistribution? LossMagnitude { get; init; }

    /// <summary>The direct loss of one event.</summary>
    public IDistribution? PrimaryLoss { get; init; }

    /// <summary>The probability, in [0, 1], that others react and cause a secondary loss.</summary>
    public IDistribution? SecondaryLossEventFrequency { get; init; }

    /// <summary>The secondary loss if they do.</summary>
    public IDistribution? SecondaryLossMagnitude { get; init; }
}
