namespace Ops.Domain.Coordination;

/// <summary>How ready one gate is.</summary>
public sealed record GateReadiness
{
    internal GateReadiness() { }

    /// <summary>The gate.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The mean of its items that are not waived; null when all are.</summary>
    public double? Completion { get; internal init; }

    /// <summary>How many items are waived.</summary>
    public int Waived { get; internal init; }
}
