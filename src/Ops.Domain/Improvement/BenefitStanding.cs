namespace Ops.Domain.Improvement;

/// <summary>One benefit against its plan.</summary>
public sealed record BenefitStanding
{
    internal BenefitStanding() { }

    /// <summary>The benefit.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The whole plan.</summary>
    public Money Planned { get; internal init; }

    /// <summary>The plan up to the present period.</summary>
    public Money PlannedToDate { get; internal init; }

    /// <summary>What is shown to have come up to it.</summary>
    public Money ProvenToDate { get; internal init; }

    /// <summary>What is claimed up to it and not shown.</summary>
    public Money ClaimedWithoutEvidence { get; internal init; }

    /// <summary>Proven to date + forecast after.</summary>
    public Money AtCompletion { get; internal init; }

    /// <summary>At completion − planned.</summary>
    public Money Gap { get; internal init; }

    /// <summary>Proven / planned to date; null without a plan to date.</summary>
    public double? RealisedShare { get; internal init; }

    /// <summary>Where it stands.</summary>
    public BenefitState State { get; internal init; }
}
