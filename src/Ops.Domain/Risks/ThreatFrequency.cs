namespace Ops.Domain.Risks;

/// <summary>How often a threat gets through its barriers.</summary>
public sealed record ThreatFrequency
{
    internal ThreatFrequency() { }

    /// <summary>The threat.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>How often a year the event comes about by it.</summary>
    public double Frequency { get; internal init; }
}
