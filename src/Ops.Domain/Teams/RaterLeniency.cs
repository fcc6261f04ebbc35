namespace Ops.Domain.Teams;

/// <summary>How mild or strict a rater is.</summary>
public sealed record RaterLeniency
{
    internal RaterLeniency() { }

    /// <summary>The rater.</summary>
    public string Rater { get; internal init; } = "";

    /// <summary>How many scores the rater gave.</summary>
    public int Count { get; internal init; }

    /// <summary>The rater's mean less the mean of all scores; above 0 = mild.</summary>
    public double Leniency { get; internal init; }
}
