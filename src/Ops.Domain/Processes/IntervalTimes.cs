using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>Lead, touch, waiting and processing time of the cases of a log whose events have a start.</summary>
public sealed class IntervalTimes : IExplainable
{
    private IntervalTimes(ImmutableArray<CaseTimes> cases, CaseTimes total)
    {
        Cases = cases;
        Total = total;
    }

    /// <summary>The cases in the order of their first row.</summary>
    public ImmutableArray<CaseTimes> Cases { get; }

    /// <summary>All cases together: its efficiency is a ratio of sums.</summary>
    public CaseTimes Total { get; }

    /// <summary>Measures a log; an event without a start takes no time.</summary>
    /// <param name="log">The log.</param>
    /// <param name="calendar">The calendar on which the times are worked time; null for elapsed time.</param>
    /// <returns>The times.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null.</exception>
    public static IntervalTimes Of(EventLog log, WorkingCalendar? calendar = null)
    {
        Guard.NotNull(log, nameof(log));
        var cases = ImmutableArray.CreateBuilder<CaseTimes>(log.CaseCount);
        (Int128 leads, Int128 touches, Int128 works) = (0, 0, 0);
        for (int c = 0; c < log.CaseCount; c++)
        {
            var intervals = new List<(long Start, long End)>(log.Length(c));
            long first = long.MaxValue;
            Int128 work = 0;
            for (int i = log.First(c); i < log.End(c); i++)
            {
                long start = log.StartTime(i);
                first = Math.Min(first, start);
                work += EdgeTimes.Worked(calendar, start, log.Completed[i]);
                intervals.Add((start, log.Completed[i]));
            }
            long lead = EdgeTimes.Worked(calendar, first, log.LastTime(c));
            var touch = TimeUnion.Ticks(intervals, calendar);
            cases.Add(Times(log.CaseName(c), lead, touch, work));
            leads += lead;
            touches += touch;
            works += work;
        }
        return new IntervalTimes(cases.MoveToImmutable(), Times("", leads, touches, works));
    }

    /// <summary>Explains the flow efficiency of all cases.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("flow efficiency", "流动效率"),
            Total.FlowEfficiency,
            Phrase.Of($"{Total.TouchSeconds} / {Total.LeadSeconds}")
        );

    private static CaseTimes Times(string name, Int128 lead, Int128 touch, Int128 work) =>
        new(name, TickFigures.Seconds(lead), TickFigures.Seconds(touch), TickFigures.Seconds(work), TickFigures.Seconds(lead - touch));
}
