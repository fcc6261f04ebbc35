using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>Where cases wait most and who is busiest.</summary>
public sealed class BottleneckReport : IExplainable
{
    internal BottleneckReport(
        ImmutableArray<ActivityWaiting> activities,
        ImmutableArray<ResourceLoad> resources,
        double totalWaitingSeconds,
        double totalLeadSeconds,
        Func<string, string, bool> doneBy
    )
    {
        Activities = activities;
        Resources = resources;
        TotalWaitingSeconds = totalWaitingSeconds;
        TotalLeadSeconds = totalLeadSeconds;
        DoRankingsAgree =
            BottleneckActivity is { } waiting && BusiestResource is { } busiest && ConstraintActivity is { } constraint
                ? waiting == constraint && doneBy(waiting, busiest)
                : null;
    }

    /// <summary>The activities in ordinal order.</summary>
    public ImmutableArray<ActivityWaiting> Activities { get; }

    /// <summary>The known resources in ordinal order.</summary>
    public ImmutableArray<ResourceLoad> Resources { get; }

    /// <summary>The seconds of all waiting.</summary>
    public double TotalWaitingSeconds { get; }

    /// <summary>The activity before which most time is waited, of equals the first in ordinal order; null if nothing waits.</summary>
    public string? BottleneckActivity => TotalWaitingSeconds > 0 ? Activities.MaxBy(activity => activity.WaitingSeconds)?.Activity : null;

    /// <summary>The resource that is busy longest, of equals the first in ordinal order; null without one.</summary>
    public string? BusiestResource => Resources.MaxBy(resource => resource.BusySeconds)?.Resource;

    /// <summary>The lead time of all cases in seconds.</summary>
    public double TotalLeadSeconds { get; }

    /// <summary>The activity with the highest load, which limits the throughput, of equals the first in ordinal order; null without known resources or time.</summary>
    public string? ConstraintActivity => Activities.Where(activity => activity.Load is not null).MaxBy(activity => activity.Load)?.Activity;

    /// <summary>
    /// True if the three rankings point to one place: the activity waited for most is the one that limits the throughput, and the busiest
    /// resource does it. False if they do not: then look at all three. Null if one of them says nothing.
    /// </summary>
    public bool? DoRankingsAgree { get; }

    /// <summary>Looks for the bottleneck of a log whose events have a start.</summary>
    /// <param name="log">The log.</param>
    /// <param name="calendar">The calendar on which the times are worked time; null for elapsed time.</param>
    /// <returns>The report.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null.</exception>
    public static BottleneckReport Of(EventLog log, WorkingCalendar? calendar = null) =>
        new BottleneckScan(Guard.NotNull(log, nameof(log)), calendar).Report();

    /// <summary>Explains the waiting.</summary>
    /// <returns>The explanation, with one part per activity.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("total waiting time in seconds", "总等待时间（秒）"),
            TotalWaitingSeconds,
            parts:
            [
                .. Activities.Select(item =>
                    Explanation.Of(
                        new Phrase($"waiting before {item.Activity}", $"{item.Activity} 前的等待"),
                        item.WaitingSeconds,
                        item.LeadShare is { } share
                            ? Phrase.Of($"at most {share} of the lead time to gain", $"最多可减少前置时间的 {share}")
                            : default
                    )
                ),
            ]
        );
}
