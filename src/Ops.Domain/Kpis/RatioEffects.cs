namespace Ops.Domain.Kpis;

/// <summary>One segment's part of the change of a ratio.</summary>
/// <param name="Key">The segment.</param>
/// <param name="Rate">Its own ratio changed.</param>
/// <param name="Mix">Its share of the denominator changed.</param>
/// <param name="Interaction">Both together; 0 by the midpoint method.</param>
public sealed record RatioEffects(string Key, double Rate, double Mix, double Interaction);
