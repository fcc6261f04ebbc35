namespace Ops.Domain.Teams;

/// <summary>The score of a part of an appraisal.</summary>
public sealed record ComponentScore
{
    internal ComponentScore() { }

    /// <summary>The component.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Its score; null when nothing in it is scored.</summary>
    public double? Score { get; internal init; }
}
