using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>One event of a log: an activity that was completed for a case.</summary>
public readonly record struct LogEvent
{
    /// <summary>Creates an event.</summary>
    /// <param name="caseName">The case; not blank.</param>
    /// <param name="activity">What was done; not blank.</param>
    /// <param name="completed">When it was completed; kept to 100 nanoseconds.</param>
    /// <param name="started">When it was started, not after its completion; null if that is not known.</param>
    /// <param name="resource">Who did it; null or blank if that is not known.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text, or a start after the completion.</exception>
    public LogEvent(string caseName, string activity, Instant completed, Instant? started = null, string? resource = null)
    {
        Case = Guard.NotBlank(caseName, nameof(caseName));
        Activity = Guard.NotBlank(activity, nameof(activity));
        if (started > completed)
            throw Faults.Invalid(nameof(started), $"{started} is after the completion at {completed}", "correct one of the two times");
        Completed = completed;
        Started = started;
        Resource = string.IsNullOrWhiteSpace(resource) ? null : resource;
    }

    /// <summary>The case.</summary>
    public string Case { get; }

    /// <summary>What was done.</summary>
    public string Activity { get; }

    /// <summary>When it was completed.</summary>
    public Instant Completed { get; }

    /// <summary>When it was started; null if that is not known.</summary>
    public Instant? Started { get; }

    /// <summary>Who did it; null if that is not known.</summary>
    public string? Resource { get; }
}
