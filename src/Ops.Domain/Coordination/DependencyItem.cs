using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>Where one dependency stands.</summary>
public sealed record DependencyItem
{
    internal DependencyItem() { }

    /// <summary>The dependency.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The day of delivery, or the latest of the promise, today and what comes first; null when one of these is not known.</summary>
    public LocalDate? Expected { get; internal init; }

    /// <summary>Working days from the expected day to the day of need, below 0 when late; null without an expected day.</summary>
    public int? Slack { get; internal init; }

    /// <summary>Where it stands.</summary>
    public DependencyStatus Status { get; internal init; }
}
