namespace Ops.Domain.Decisions;

/// <summary>A decision looked at from a later day.</summary>
public sealed record DecisionReview
{
    internal DecisionReview() { }

    /// <summary>The decision.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Whether no other option was expected to be better when it was taken.</summary>
    public bool ChoseBest { get; internal init; }

    /// <summary>What the chosen option brought; null while that is not known.</summary>
    public double? Outcome { get; internal init; }

    /// <summary>Outcome − expected; null while the outcome is not known.</summary>
    public double? Surprise { get; internal init; }

    /// <summary>Whether the outcome lies in the range that was told; null while it is not known.</summary>
    public bool? IsInRange { get; internal init; }

    /// <summary>Whether the day of looking back is past and no outcome known.</summary>
    public bool IsOverdue { get; internal init; }
}
