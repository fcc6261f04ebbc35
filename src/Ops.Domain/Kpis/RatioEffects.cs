namespace Ops.Domain.Kpis;

/// <summary>One segment's part of the change of a ratio.</summary>
public sealed record RatioEffects
{
    internal RatioEffects(string key, double rate, double mix, double interaction)
    {
        Key = key;
        Rate = rate;
        Mix = mix;
        Interaction = interaction;
    }

    /// <summary>The segment.</summary>
    public string Key { get; }

    /// <summary>Its own ratio changed.</summary>
    public double Rate { get; }

    /// <summary>Its share of the denominator changed.</summary>
    public double Mix { get; }

    /// <summary>Both together; 0 by the midpoint method.</summary>
    public double Interaction { get; }
}
