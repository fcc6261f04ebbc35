using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>What the tests of a control say.</summary>
public sealed record ControlEvidence
{
    internal ControlEvidence() { }

    /// <summary>The control.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>What its last tests say.</summary>
    public EvidenceStatus Status { get; internal init; }

    /// <summary>The day of the last tests; null when there is none.</summary>
    public LocalDate? Tested { get; internal init; }

    /// <summary>The last day on which they are valid; null when there is none.</summary>
    public LocalDate? ValidUntil { get; internal init; }
}
