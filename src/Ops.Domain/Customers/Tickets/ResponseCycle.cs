using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>One wait of a customer: from a message to the next answer.</summary>
public sealed record ResponseCycle
{
    internal ResponseCycle(Instant start, Instant? answeredAt, Duration elapsed, Instant due, bool isBreached)
    {
        Start = start;
        AnsweredAt = answeredAt;
        Elapsed = elapsed;
        Due = due;
        IsBreached = isBreached;
    }

    /// <summary>The customer's message.</summary>
    public Instant Start { get; }

    /// <summary>The answer; null while there is none.</summary>
    public Instant? AnsweredAt { get; }

    /// <summary>Working time from the message to the answer, or to the moment of the report.</summary>
    public Duration Elapsed { get; }

    /// <summary>When the target is used up, answered or not.</summary>
    public Instant Due { get; }

    /// <summary>More working time than the target; exactly the target is in time.</summary>
    public bool IsBreached { get; }
}
