namespace Ops.Domain.Customers;

/// <summary>What one stratum adds to the change of the whole.</summary>
/// <param name="Id">The stratum's key.</param>
/// <param name="Before">Its figure before.</param>
/// <param name="After">Its figure after.</param>
/// <param name="Weight">Its weight in the standard population; the weights sum to 1.</param>
/// <param name="RateEffect">What its own change adds to the whole: ½(m₀ + m₁)(r₁ − r₀).</param>
/// <param name="MixEffect">What its change of size adds to the whole: ½(r₀ + r₁)(m₁ − m₀).</param>
public sealed record StratumChange(string Id, double Before, double After, double Weight, double RateEffect, double MixEffect)
{
    /// <summary>After − before.</summary>
    public double Change => After - Before;
}
