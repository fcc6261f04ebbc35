namespace Ops.Domain.Teams;

/// <summary>How often a rating was given, and how often it was meant to be.</summary>
public sealed record RatingCount
{
    internal RatingCount() { }

    /// <summary>The rating.</summary>
    public string Rating { get; internal init; } = "";

    /// <summary>How often it was given.</summary>
    public int Count { get; internal init; }

    /// <summary>How often it was meant to be, in whole people.</summary>
    public int Quota { get; internal init; }
}
