namespace Ops.Domain.Markets;

/// <summary>Where a strategy stands in the TOWS matrix, and how much of the situation it answers.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class TowsStrategy
{
    internal TowsStrategy() { }

    /// <summary>The strategy.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The cell, from the factors that it takes up.</summary>
    public TowsKind Kind { get; internal init; }

    /// <summary>The weight of its factors as a share of all weight, 0 to 1.</summary>
    public decimal Reach { get; internal init; }

    /// <summary>The competition rank by reach (1, 1, 3), 1 is widest.</summary>
    public int Rank { get; internal init; }

    /// <summary>The factors that it takes up.</summary>
    public ImmutableArray<string> Factors { get; internal init; }
}
