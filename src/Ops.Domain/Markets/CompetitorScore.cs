namespace Ops.Domain.Markets;

/// <summary>A competitor's score.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class CompetitorScore
{
    internal CompetitorScore() { }

    /// <summary>The competitor.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Σ weight · rating.</summary>
    public decimal Score { get; internal init; }

    /// <summary>The competition rank (1, 1, 3), 1 is best.</summary>
    public int Rank { get; internal init; }

    /// <summary>Against the middle of the scale.</summary>
    public ProfilePosition Position { get; internal init; }

    /// <summary>The factors' parts, in input order.</summary>
    public ImmutableArray<WeightedRating> Parts { get; internal init; }
}
