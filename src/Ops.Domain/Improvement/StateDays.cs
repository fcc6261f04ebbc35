namespace Ops.Domain.Improvement;

/// <summary>How long an improvement was in a state.</summary>
public sealed record StateDays
{
    internal StateDays() { }

    /// <summary>The state.</summary>
    public string State { get; internal init; } = "";

    /// <summary>Days until it left the state; the present state counts up to its last entry.</summary>
    public int Days { get; internal init; }
}
