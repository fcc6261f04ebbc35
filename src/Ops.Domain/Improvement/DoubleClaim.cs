namespace Ops.Domain.Improvement;

/// <summary>A figure that several benefits claim.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class DoubleClaim
{
    internal DoubleClaim() { }

    /// <summary>The figure.</summary>
    public string Metric { get; internal init; } = "";

    /// <summary>The benefits; ordinal.</summary>
    public ImmutableArray<string> Benefits { get; internal init; }
}
