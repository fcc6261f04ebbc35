namespace Ops.Domain.Coordination;

/// <summary>Something that must be ready and is not.</summary>
public sealed record LaunchBlocker
{
    internal LaunchBlocker() { }

    /// <summary>The gate.</summary>
    public string Gate { get; internal init; } = "";

    /// <summary>The item.</summary>
    public string Item { get; internal init; } = "";
}
