namespace Ops.Domain.Kpis;

/// <summary>One product's part of a change of revenue.</summary>
/// <param name="Key">The product.</param>
/// <param name="Effects">Its effects.</param>
public sealed record PriceVolumeItem(string Key, PriceVolumeEffects Effects);
