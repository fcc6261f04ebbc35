namespace Ops.Domain.Kpis;

/// <summary>What one element of a dimension did in a change.</summary>
public sealed record DriverElement
{
    internal DriverElement(
        string dimension,
        string key,
        decimal contribution,
        decimal? rateEffect,
        decimal? mixEffect,
        double? share,
        decimal excess
    )
    {
        Dimension = dimension;
        Key = key;
        Contribution = contribution;
        RateEffect = rateEffect;
        MixEffect = mixEffect;
        Share = share;
        Excess = excess;
    }

    /// <summary>The dimension.</summary>
    public string Dimension { get; }

    /// <summary>The element.</summary>
    public string Key { get; }

    /// <summary>Its part of the change; the parts of a dimension sum to the change.</summary>
    public decimal Contribution { get; }

    /// <summary>Of a ratio: the part from its own ratio; null for amounts.</summary>
    public decimal? RateEffect { get; }

    /// <summary>Of a ratio: the part from its weight; null for amounts.</summary>
    public decimal? MixEffect { get; }

    /// <summary>Contribution over change; null if nothing changed.</summary>
    public double? Share { get; }

    /// <summary>The contribution beyond what an even move of all elements would give.</summary>
    public decimal Excess { get; }
}
