using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>How a scenario is learnt from a log.</summary>
public sealed record LogScenarioOptions
{
    /// <summary>
    /// The hours in which people work and on which work is measured; null, the default, for round the clock. Its zone is that of the hours in which
    /// cases come (UTC without it).
    /// </summary>
    public WorkingCalendar? Calendar { get; init; }

    /// <summary>
    /// From which cosine of their events per activity on two people are taken to do the same work, in one pool: above 0, at most 1; 0.5 by default.
    /// </summary>
    public double Similarity { get; init; } = 0.5;

    internal LogScenarioOptions Checked()
    {
        Guard.Positive(Similarity, nameof(Similarity));
        Guard.InRange(Similarity, 0, 1, nameof(Similarity));
        if (Calendar is { IsEverOpen: false })
            throw Faults.Invalid(nameof(Calendar), "never open", "give the calendar working hours");
        return this;
    }
}
