namespace Ops.Domain.Risks;

/// <summary>What the evidence says of a requirement.</summary>
public sealed record RequirementEvidence
{
    internal RequirementEvidence() { }

    /// <summary>The requirement.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The worst status of its controls; a gap without control.</summary>
    public EvidenceStatus Status { get; internal init; }

    /// <summary>The first control with that status; null without control.</summary>
    public string? Cause { get; internal init; }
}
