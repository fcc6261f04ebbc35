namespace Ops.Domain.Markets;

/// <summary>When an adoption curve reaches a share.</summary>
public sealed record ShareTime
{
    internal ShareTime() { }

    /// <summary>The share.</summary>
    public double Share { get; internal init; }

    /// <summary>The time.</summary>
    public double Time { get; internal init; }
}
