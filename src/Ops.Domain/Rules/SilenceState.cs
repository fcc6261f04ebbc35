using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Where a silence rule stands: a plain value that can be stored.</summary>
public readonly record struct SilenceState
{
    /// <summary>When listening began.</summary>
    public Instant Start { get; init; }

    /// <summary>When the last reading was taken or time was looked at.</summary>
    public Instant LastAt { get; init; }

    /// <summary>When the last value came; the start before the first.</summary>
    public Instant HeardAt { get; init; }

    /// <summary>True while the alert is raised.</summary>
    public bool IsActive { get; init; }

    /// <summary>When the last alert was raised; null before the first.</summary>
    public Instant? RaisedAt { get; init; }

    /// <summary>Time spent raised.</summary>
    public Duration Silent { get; init; }

    /// <summary>The start.</summary>
    /// <param name="start">When listening begins.</param>
    /// <returns>The state.</returns>
    public static SilenceState From(Instant start) =>
        new()
        {
            Start = start,
            LastAt = start,
            HeardAt = start,
        };
}
