namespace Ops.Domain.Coordination;

/// <summary>A fault of a RACI matrix.</summary>
public sealed record RaciFinding
{
    internal RaciFinding() { }

    /// <summary>What is wrong.</summary>
    public RaciFault Fault { get; internal init; }

    /// <summary>The task or the role.</summary>
    public string Subject { get; internal init; } = "";
}
