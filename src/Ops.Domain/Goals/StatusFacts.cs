using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>What is known of a goal when its status is asked for.</summary>
public sealed record StatusFacts
{
    /// <summary>The progress; null without data.</summary>
    public double? Progress { get; init; }

    /// <summary>The progress expected by now; needed by ratio and margin.</summary>
    public double? Expected { get; init; }

    /// <summary>The share of the time that is over, 0 to 1; null if it does not matter.</summary>
    public double? Elapsed { get; init; }

    /// <summary>The day of the last check-in; null if it does not matter.</summary>
    public LocalDate? LastCheckIn { get; init; }

    /// <summary>The status so far, for hysteresis; null if there was none.</summary>
    public string? Previous { get; init; }

    /// <summary>A status set by hand; null if there is none.</summary>
    public string? SetByHand { get; init; }

    /// <summary>The day on which it was set. A later check-in ends it: new data overrules old opinion.</summary>
    public LocalDate? SetOn { get; init; }

    /// <summary>True if the goal is closed.</summary>
    public bool IsClosed { get; init; }
}
