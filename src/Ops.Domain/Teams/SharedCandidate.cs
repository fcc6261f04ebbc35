namespace Ops.Domain.Teams;

/// <summary>Somebody who stands behind several posts.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class SharedCandidate
{
    internal SharedCandidate() { }

    /// <summary>Who.</summary>
    public string Person { get; internal init; } = "";

    /// <summary>The posts; ordinal.</summary>
    public ImmutableArray<string> Posts { get; internal init; }
}
