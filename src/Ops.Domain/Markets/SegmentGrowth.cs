namespace Ops.Domain.Markets;

/// <summary>What a segment adds to growth.</summary>
public sealed record SegmentGrowth
{
    internal SegmentGrowth() { }

    /// <summary>The segment.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>After / before − 1; null where there was nothing.</summary>
    public double? Growth { get; internal init; }

    /// <summary>Its part of the whole before.</summary>
    public double Weight { get; internal init; }

    /// <summary>(After − before) / the whole before.</summary>
    public double Contribution { get; internal init; }
}
