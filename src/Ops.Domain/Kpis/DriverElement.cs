namespace Ops.Domain.Kpis;

/// <summary>What one element of a dimension did in a change.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Key">The element.</param>
/// <param name="Contribution">Its part of the change; the parts of a dimension sum to the change.</param>
/// <param name="RateEffect">Of a ratio: the part from its own ratio; null for amounts.</param>
/// <param name="MixEffect">Of a ratio: the part from its weight; null for amounts.</param>
/// <param name="Share">Contribution over change; null if nothing changed.</param>
/// <param name="Excess">The contribution beyond what an even move of all elements would give.</param>
public sealed record DriverElement(string Dimension, string Key, decimal Contribution, decimal? RateEffect, decimal? MixEffect, double? Share, decimal Excess);
