namespace Ops.Domain.Risks;

/// <summary>How much an event matters for the top event.</summary>
/// <remarks>Source: Birnbaum 1969; NUREG/CR-3385.</remarks>
public sealed record EventImportance
{
    internal EventImportance() { }

    /// <summary>The event.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>P(top | it occurs) − P(top | it does not): how the top changes with its probability.</summary>
    public double Birnbaum { get; internal init; }

    /// <summary>By which share the top falls when it never occurs; null when the top never does.</summary>
    public double? RiskReduction { get; internal init; }

    /// <summary>By which factor the top rises when it always occurs; null when the top never does.</summary>
    public double? RiskAchievement { get; internal init; }
}
