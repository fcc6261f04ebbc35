using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>What the tests of a control say.</summary>
public readonly record struct ControlEvidence
{
    private readonly string? _id;

    internal ControlEvidence(string id, EvidenceStatus status, LocalDate? tested = null, LocalDate? validUntil = null)
    {
        _id = id;
        Status = status;
        Tested = tested;
        ValidUntil = validUntil;
    }

    /// <summary>The control.</summary>
    public string Id => _id ?? "";

    /// <summary>What its last tests say.</summary>
    public EvidenceStatus Status { get; }

    /// <summary>The day of the last tests; null when there is none.</summary>
    public LocalDate? Tested { get; }

    /// <summary>The last day on which they are valid; null when there is none.</summary>
    public LocalDate? ValidUntil { get; }
}
