namespace Ops.Domain.Processes;

/// <summary>What is done more than once in the same case.</summary>
public sealed class ReworkReport : IExplainable
{
    private ReworkReport(int cases, int events, int casesWithRework, ImmutableArray<ActivityRework> activities)
    {
        Cases = cases;
        Events = events;
        CasesWithRework = casesWithRework;
        Activities = activities;
    }

    /// <summary>How many cases.</summary>
    public int Cases { get; }

    /// <summary>How many events.</summary>
    public int Events { get; }

    /// <summary>The cases in which some activity occurs twice or more.</summary>
    public int CasesWithRework { get; }

    /// <summary>The share of such cases; null without cases.</summary>
    public double? CaseRatio => Cases == 0 ? null : (double)CasesWithRework / Cases;

    /// <summary>The events that repeat an activity of their case.</summary>
    public int ReworkEvents => Activities.Sum(activity => activity.ExtraOccurrences);

    /// <summary>The share of such events; null without events.</summary>
    public double? EventRatio => Events == 0 ? null : (double)ReworkEvents / Events;

    /// <summary>The activities in ordinal order.</summary>
    public ImmutableArray<ActivityRework> Activities { get; }

    /// <summary>Counts the rework of a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The report.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null.</exception>
    public static ReworkReport Of(EventLog log)
    {
        Guard.NotNull(log, nameof(log));
        int names = log.ActivityNames.Length;
        var cases = new int[names];
        var reworked = new int[names];
        var loops = new int[names];
        var returns = new int[names];
        var times = new int[names];
        int casesWithRework = 0;
        for (int c = 0; c < log.CaseCount; c++)
        {
            var trace = log.Trace(c);
            bool again = false;
            for (int i = 0; i < trace.Length; i++)
            {
                int activity = trace[i];
                int time = ++times[activity];
                if (time == 1)
                {
                    cases[activity]++;
                    continue;
                }
                again = true;
                if (time == 2)
                    reworked[activity]++;
                if (trace[i - 1] == activity)
                    loops[activity]++;
                else
                    returns[activity]++;
            }
            casesWithRework += again ? 1 : 0;
            foreach (int activity in trace)
                times[activity] = 0;
        }
        var activities = Enumerable
            .Range(0, names)
            .Where(a => cases[a] > 0)
            .Select(a => new ActivityRework(log.ActivityNames[a], cases[a], reworked[a], loops[a], returns[a]))
            .OrderBy(item => item.Activity, StringComparer.Ordinal);
        return new ReworkReport(log.CaseCount, log.EventCount, casesWithRework, [.. activities]);
    }

    /// <summary>Explains the share of cases with rework.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(new Phrase("share of cases with rework", "有返工的案例占比"), CaseRatio, Phrase.Of($"{CasesWithRework} / {Cases}"));
}
