namespace Ops.Domain.Risks;

/// <summary>A risk with its rating.</summary>
public sealed record RatedRisk
{
    internal RatedRisk() { }

    /// <summary>The risk.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Its cell.</summary>
    public MatrixPosition Position { get; internal init; }

    /// <summary>The rating of the cell.</summary>
    public int Rating { get; internal init; }

    /// <summary>True when the rating is not above the appetite.</summary>
    public bool IsWithinAppetite { get; internal init; }
}
