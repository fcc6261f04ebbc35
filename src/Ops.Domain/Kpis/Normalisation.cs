namespace Ops.Domain.Kpis;

/// <summary>How indicators of different units are made comparable; more is better afterwards.</summary>
public enum Normalisation
{
    /// <summary>0 for the worst, 1 for the best present.</summary>
    MinMax = 0,

    /// <summary>Distance to the mean in standard deviations (n − 1).</summary>
    ZScore,

    /// <summary>The share of others that are worse, and half of those that are equal.</summary>
    Rank,
}
