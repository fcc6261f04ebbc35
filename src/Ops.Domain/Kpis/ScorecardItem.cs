namespace Ops.Domain.Kpis;

/// <summary>An item of a scorecard: a measured one with its worst and best value, or a group of others.</summary>
public sealed record ScorecardItem
{
    private ScorecardItem(string id, decimal weight, string? parent)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Weight = weight;
        Parent = parent;
    }

    /// <summary>The item's key.</summary>
    public string Id { get; }

    /// <summary>How much it counts beside its siblings; weights need not sum to 1.</summary>
    public decimal Weight { get; }

    /// <summary>The group that it belongs to; null for a root.</summary>
    public string? Parent { get; }

    /// <summary>True for a group.</summary>
    public bool IsGroup { get; private init; }

    /// <summary>The measured value; null if it is missing, and for a group.</summary>
    public decimal? Value { get; private init; }

    /// <summary>The value that scores 0; above <see cref="Best"/> where less is better.</summary>
    public decimal Worst { get; private init; }

    /// <summary>The value that scores 100.</summary>
    public decimal Best { get; private init; }

    /// <summary>A measured item.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="weight">Its weight, at least 0.</param>
    /// <param name="value">Its value; null if it is missing.</param>
    /// <param name="worst">The value that scores 0; above <paramref name="best"/> where less is better.</param>
    /// <param name="best">The value that scores 100.</param>
    /// <param name="parent">The group that it belongs to; null for a root.</param>
    /// <returns>The item.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key. The weight and the ends are checked by <see cref="Scorecard.Of"/>.</exception>
    public static ScorecardItem Measure(string id, decimal weight, decimal? value, decimal worst, decimal best, string? parent = null) =>
        new(id, weight, parent)
        {
            Value = value,
            Worst = worst,
            Best = best,
        };

    /// <summary>A group, whose score is the weighted mean of its items.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="weight">Its weight, at least 0.</param>
    /// <param name="parent">The group that it belongs to; null for a root.</param>
    /// <returns>The item.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public static ScorecardItem Group(string id, decimal weight, string? parent = null) => new(id, weight, parent) { IsGroup = true };
}
