namespace Ops.Domain.Kpis;

/// <summary>What volume, mix, price and changes of the range add to a change of revenue.</summary>
/// <param name="Volume">The total quantity changed, at base mix and base prices.</param>
/// <param name="Mix">The quantities shifted between products, at base prices.</param>
/// <param name="Price">The prices changed, at current quantities.</param>
/// <param name="New">Revenue of products that were not sold in the base period.</param>
/// <param name="Discontinued">Revenue lost with products that are no longer sold; negative.</param>
public sealed record PriceVolumeEffects(decimal Volume, decimal Mix, decimal Price, decimal New, decimal Discontinued);
