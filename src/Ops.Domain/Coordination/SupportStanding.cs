using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>Where a request stands.</summary>
public sealed record SupportStanding
{
    internal SupportStanding() { }

    /// <summary>The request.</summary>
    public SupportRequest Request { get; internal init; } = null!;

    /// <summary>When the answer is due.</summary>
    public Instant AnswerDue { get; internal init; }

    /// <summary>When the resolution is due.</summary>
    public Instant ResolutionDue { get; internal init; }

    /// <summary>How the promised answer stands.</summary>
    public SupportState Answer { get; internal init; }

    /// <summary>How the promised resolution stands.</summary>
    public SupportState Resolution { get; internal init; }

    /// <summary>The working time until it was resolved, or until now.</summary>
    public Duration Worked { get; internal init; }

    /// <summary>Whether it is open.</summary>
    public bool IsOpen { get; internal init; }
}
