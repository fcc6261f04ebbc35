namespace Ops.Domain.Markets;

/// <summary>A segment of a market, as factors that multiply.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class MarketSegment
{
    /// <summary>Creates the fact.</summary>
    /// <param name="segment">The segment, once in a sizing.</param>
    /// <param name="factors">The factors; at least one. Checked in the sizing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank segment.</exception>
    public MarketSegment(string segment, params ReadOnlySpan<RangeFactor> factors)
    {
        Segment = Guard.NotBlank(segment, nameof(segment));
        Factors = [.. factors];
    }

    /// <summary>The segment, once in a sizing.</summary>
    public string Segment { get; }

    /// <summary>The factors.</summary>
    public ImmutableArray<RangeFactor> Factors { get; }
}
