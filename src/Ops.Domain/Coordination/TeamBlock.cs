namespace Ops.Domain.Coordination;

/// <summary>What one team waits for from another.</summary>
public sealed record TeamBlock
{
    internal TeamBlock() { }

    /// <summary>Who delivers.</summary>
    public string Provider { get; internal init; } = "";

    /// <summary>Who waits.</summary>
    public string Receiver { get; internal init; } = "";

    /// <summary>How many are not delivered.</summary>
    public int Count { get; internal init; }

    /// <summary>The smallest slack known; null when none is.</summary>
    public int? WorstSlack { get; internal init; }
}
