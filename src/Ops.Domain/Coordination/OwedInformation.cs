namespace Ops.Domain.Coordination;

/// <summary>What one team owes.</summary>
public sealed record OwedInformation
{
    internal OwedInformation() { }

    /// <summary>Who owes.</summary>
    public string From { get; internal init; } = "";

    /// <summary>How many obligations are stale or were never met.</summary>
    public int Count { get; internal init; }
}
