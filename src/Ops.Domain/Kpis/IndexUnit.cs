namespace Ops.Domain.Kpis;

/// <summary>A unit's place in a composite index.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class IndexUnit
{
    internal IndexUnit(string id, double? score, int? rank, ImmutableArray<double?> normalised)
    {
        Id = id;
        Score = score;
        Rank = rank;
        Normalised = normalised;
    }

    /// <summary>The unit.</summary>
    public string Id { get; }

    /// <summary>Its score; null if nothing with a weight is present.</summary>
    public double? Score { get; }

    /// <summary>1 is the best; equal scores share the better rank; null without score.</summary>
    public int? Rank { get; }

    /// <summary>Its normalised values in the order of the indicators; null where missing, and the lowest present under <see cref="MissingScore.Worst"/>.</summary>
    public ImmutableArray<double?> Normalised { get; }
}
