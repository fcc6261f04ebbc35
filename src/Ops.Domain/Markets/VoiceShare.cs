namespace Ops.Domain.Markets;

/// <summary>A brand's share of voice beside its share of the market.</summary>
public sealed record VoiceShare
{
    internal VoiceShare() { }

    /// <summary>The brand.</summary>
    public string Brand { get; internal init; } = "";

    /// <summary>Its voice / all voices.</summary>
    public decimal Share { get; internal init; }

    /// <summary>Its share of the market.</summary>
    public decimal MarketShare { get; internal init; }

    /// <summary>Share of voice − share of the market; above 0 the brand invests in growth.</summary>
    public decimal Excess { get; internal init; }

    /// <summary>The points of market share that the excess is expected to bring in a year.</summary>
    public decimal ExpectedGrowth { get; internal init; }
}
