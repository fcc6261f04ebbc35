namespace Ops.Domain.Customers;

/// <summary>What one stratum adds to the change of the whole.</summary>
public sealed record StratumChange
{
    internal StratumChange(string id, double before, double after, double weight, double rateEffect, double mixEffect)
    {
        Id = id;
        Before = before;
        After = after;
        Weight = weight;
        RateEffect = rateEffect;
        MixEffect = mixEffect;
    }

    /// <summary>The stratum's key.</summary>
    public string Id { get; }

    /// <summary>Its figure before.</summary>
    public double Before { get; }

    /// <summary>Its figure after.</summary>
    public double After { get; }

    /// <summary>Its weight in the standard population; the weights sum to 1.</summary>
    public double Weight { get; }

    /// <summary>What its own change adds to the whole: ½(m₀ + m₁)(r₁ − r₀).</summary>
    public double RateEffect { get; }

    /// <summary>What its change of size adds to the whole: ½(r₀ + r₁)(m₁ − m₀).</summary>
    public double MixEffect { get; }

    /// <summary>After − before.</summary>
    public double Change => After - Before;
}
