namespace Ops.Domain.Risks;

/// <summary>A requirement that keeps the score below 1.</summary>
public sealed record ComplianceGap
{
    internal ComplianceGap() { }

    /// <summary>The requirement.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>How it is met.</summary>
    public ComplianceStatus Status { get; internal init; }

    /// <summary>By how much it lowers the score; the gaps add up to 1 − score.</summary>
    public double Lost { get; internal init; }
}
