namespace Ops.Domain.Markets;

/// <summary>A factor's part of a score.</summary>
public sealed record WeightedRating
{
    internal WeightedRating() { }

    /// <summary>The factor.</summary>
    public string Factor { get; internal init; } = "";

    /// <summary>Weight · rating.</summary>
    public decimal Points { get; internal init; }
}
