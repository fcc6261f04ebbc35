namespace Ops.Domain.Risks;

/// <summary>What the evidence says of a requirement.</summary>
public readonly record struct RequirementEvidence
{
    private readonly string? _id;

    internal RequirementEvidence(string id, EvidenceStatus status, string? cause = null)
    {
        _id = id;
        Status = status;
        Cause = cause;
    }

    /// <summary>The requirement.</summary>
    public string Id => _id ?? "";

    /// <summary>The worst status of its controls; a gap without control.</summary>
    public EvidenceStatus Status { get; }

    /// <summary>The first control with that status; null without control.</summary>
    public string? Cause { get; }
}
