namespace Ops.Domain.Markets;

/// <summary>How loud a brand is beside how large it is.</summary>
/// <param name="Brand">The brand, once in the list.</param>
/// <param name="Voice">Its advertising spend, or how often it is mentioned; at least 0.</param>
/// <param name="MarketShare">Its share of the market, 0 to 1.</param>
public sealed record BrandVoice(string Brand, decimal Voice, decimal MarketShare);
