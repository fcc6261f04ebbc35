namespace Ops.Domain.Markets;

/// <summary>How attractive a strategy is in the light of all factors.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class StrategyScore
{
    internal StrategyScore() { }

    /// <summary>The strategy.</summary>
    public string Strategy { get; internal init; } = "";

    /// <summary>Σ weight · score.</summary>
    public decimal Total { get; internal init; }

    /// <summary>The competition rank (1, 1, 3), 1 is best.</summary>
    public int Rank { get; internal init; }

    /// <summary>The factors' parts, in the order of the factors.</summary>
    public ImmutableArray<WeightedRating> Parts { get; internal init; }
}
