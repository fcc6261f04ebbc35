using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>An obligation on the day of the question.</summary>
public sealed record ScheduledObligation
{
    internal ScheduledObligation() { }

    /// <summary>The obligation.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>When the first occurrence is due that is not done.</summary>
    public LocalDate NextDue { get; internal init; }

    /// <summary>How urgent it is.</summary>
    public ObligationStatus Status { get; internal init; }

    /// <summary>Days since it was due; 0 when it is not late.</summary>
    public int DaysOverdue { get; internal init; }

    /// <summary>How many times it was done.</summary>
    public int Completed { get; internal init; }

    /// <summary>How many times it was done late.</summary>
    public int Late { get; internal init; }

    /// <summary>Occurrences that are not done and were due before the day.</summary>
    public int Missed { get; internal init; }
}
