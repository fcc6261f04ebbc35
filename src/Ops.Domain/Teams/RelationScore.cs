namespace Ops.Domain.Teams;

/// <summary>What one kind of rater says about a competency.</summary>
public sealed record RelationScore
{
    internal RelationScore() { }

    /// <summary>The kind of rater.</summary>
    public string Relation { get; internal init; } = "";

    /// <summary>The mean score; null where it is suppressed.</summary>
    public double? Mean { get; internal init; }
}
