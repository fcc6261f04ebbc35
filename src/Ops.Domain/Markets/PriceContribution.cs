namespace Ops.Domain.Markets;

/// <summary>What a good adds to the Laspeyres index.</summary>
public sealed record PriceContribution
{
    internal PriceContribution() { }

    /// <summary>The good.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Base weight · (price / base price − 1); together the index less 1.</summary>
    public double Points { get; internal init; }
}
