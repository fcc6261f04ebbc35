namespace Ops.Domain.Markets;

/// <summary>What a zone earns.</summary>
public sealed record ZoneRevenue
{
    internal ZoneRevenue() { }

    /// <summary>The zone.</summary>
    public NineBoxZone Zone { get; internal init; }

    /// <summary>Its share of all revenue.</summary>
    public double Share { get; internal init; }
}
