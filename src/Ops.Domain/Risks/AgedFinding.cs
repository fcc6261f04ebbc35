using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>A finding on the day of the question.</summary>
public sealed record AgedFinding
{
    internal AgedFinding() { }

    /// <summary>The finding.</summary>
    public Finding Finding { get; internal init; }

    /// <summary>The last day on which closing it is in time.</summary>
    public LocalDate Due { get; internal init; }

    /// <summary>Where it stands.</summary>
    public FindingStatus Status { get; internal init; }

    /// <summary>Days from when it was raised to when it was closed, or to the day of the question.</summary>
    public int AgeDays { get; internal init; }

    /// <summary>Days that it was or is late; 0 when it is not.</summary>
    public int DaysOverdue { get; internal init; }
}
