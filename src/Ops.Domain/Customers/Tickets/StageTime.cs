using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>When a complaint first reached a stage, and how long it took.</summary>
public sealed record StageTime
{
    internal StageTime(ComplaintStage stage, Instant? reachedAt, Duration worked)
    {
        Stage = stage;
        ReachedAt = reachedAt;
        Worked = worked;
    }

    /// <summary>The stage.</summary>
    public ComplaintStage Stage { get; }

    /// <summary>When it was first reached, or passed by; null while it is not.</summary>
    public Instant? ReachedAt { get; }

    /// <summary>Working time from the receipt to then, or to the moment of the report.</summary>
    public Duration Worked { get; }
}
