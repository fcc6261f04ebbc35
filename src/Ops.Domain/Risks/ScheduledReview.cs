using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>When a risk is to be reviewed next.</summary>
public sealed record ScheduledReview
{
    internal ScheduledReview() { }

    /// <summary>The risk.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The last day on which the review is in time.</summary>
    public LocalDate NextReview { get; internal init; }

    /// <summary>Days since then; 0 when it has not passed.</summary>
    public int OverdueDays { get; internal init; }
}
