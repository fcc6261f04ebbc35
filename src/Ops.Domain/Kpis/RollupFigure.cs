namespace Ops.Domain.Kpis;

/// <summary>A figure of a roll-up.</summary>
/// <param name="Key">The period or the segment.</param>
/// <param name="Value">The figure; null if there is nothing to make it of.</param>
public sealed record RollupFigure(string Key, decimal? Value);
