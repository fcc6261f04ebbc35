namespace Ops.Domain.Improvement;

/// <summary>How an idea did in a vote.</summary>
public sealed record IdeaScore
{
    internal IdeaScore() { }

    /// <summary>The idea.</summary>
    public string Idea { get; internal init; } = "";

    /// <summary>Its points.</summary>
    public decimal Score { get; internal init; }

    /// <summary>Its competition rank (1, 1, 3).</summary>
    public int Rank { get; internal init; }
}
