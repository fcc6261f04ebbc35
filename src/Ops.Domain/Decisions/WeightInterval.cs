namespace Ops.Domain.Decisions;

/// <summary>How far the weight of one criterion can move, the others keeping their proportions, while the leader stays at least equal.</summary>
public readonly record struct WeightInterval
{
    /// <summary>The criterion's name.</summary>
    public string Criterion { get; internal init; }

    /// <summary>Its present weight, of weights that sum to 1.</summary>
    public double Weight { get; internal init; }

    /// <summary>The lowest weight at which the leader still leads; 0 when nobody overtakes.</summary>
    public double Lower { get; internal init; }

    /// <summary>The highest weight at which the leader still leads; 1 when nobody overtakes.</summary>
    public double Upper { get; internal init; }

    /// <summary>The alternative that overtakes below <see cref="Lower"/>, as its row; null when nobody does.</summary>
    public int? ChallengerBelow { get; internal init; }

    /// <summary>The alternative that overtakes above <see cref="Upper"/>, as its row; null when nobody does.</summary>
    public int? ChallengerAbove { get; internal init; }
}
