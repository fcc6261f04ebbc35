namespace Ops.Domain.Decisions;

/// <summary>The smallest change of one weight after which another alternative leads.</summary>
public readonly record struct WeightChange
{
    /// <summary>The criterion's name.</summary>
    public string Criterion { get; internal init; }

    /// <summary>By how much its weight must move, of weights that sum to 1; 0 at a tie.</summary>
    public double Change { get; internal init; }

    /// <summary>The alternative that then overtakes, as its row.</summary>
    public int Challenger { get; internal init; }
}
