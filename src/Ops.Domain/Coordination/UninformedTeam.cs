namespace Ops.Domain.Coordination;

/// <summary>What one team waits for.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class UninformedTeam
{
    internal UninformedTeam() { }

    /// <summary>Who waits.</summary>
    public string To { get; internal init; } = "";

    /// <summary>The obligations that are stale or were never met; ordinal.</summary>
    public ImmutableArray<string> Obligations { get; internal init; }
}
