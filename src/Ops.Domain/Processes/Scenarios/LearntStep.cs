namespace Ops.Domain.Processes;

/// <summary>What a log tells about how long an activity takes.</summary>
public sealed record LearntStep
{
    internal LearntStep(string activity, string? pool, int events, int recorded, int estimated, double meanSeconds)
    {
        Activity = activity;
        Pool = pool;
        Events = events;
        Recorded = recorded;
        Estimated = estimated;
        MeanSeconds = meanSeconds;
    }

    /// <summary>The activity.</summary>
    public string Activity { get; }

    /// <summary>The pool that does it; null where the log knows nobody.</summary>
    public string? Pool { get; }

    /// <summary>Its events.</summary>
    public int Events { get; }

    /// <summary>The events with a recorded start.</summary>
    public int Recorded { get; }

    /// <summary>
    /// The events whose start was taken to be the moment from which the case was ready and the person free: after the case's and the person's
    /// event before. The rest, first events of cases without a start, say nothing about the time.
    /// </summary>
    public int Estimated { get; }

    /// <summary>The mean seconds of work, 0 where no event says anything. Where a person did several things at once each has its part of the time.</summary>
    public double MeanSeconds { get; }
}
