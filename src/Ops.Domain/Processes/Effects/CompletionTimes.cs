using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>How long cases of one log take when some are still open at the end of the observation.</summary>
public sealed class CompletionTimes
{
    internal CompletionTimes(int open, SurvivalCurve curve, double[] seconds, bool[] isFinished)
    {
        Open = open;
        Curve = curve;
        Seconds = seconds;
        IsFinished = isFinished;
    }

    /// <summary>The cases that are still open.</summary>
    public int Open { get; }

    /// <summary>The share of cases that are still open, by seconds since their first event (Kaplan and Meier).</summary>
    public SurvivalCurve Curve { get; }

    /// <summary>The seconds by which half the cases are finished, the open ones counted for as long as they were seen; null if fewer ever are.</summary>
    public double? MedianSeconds => Curve.Median.Time;

    internal double[] Seconds { get; }

    internal bool[] IsFinished { get; }

    /// <summary>The cases of a log: those whose last event ends a case are finished, the others were seen until the end of the observation.</summary>
    internal static CompletionTimes Of(EventLog log, HashSet<string> ends, Instant? until, double confidence, string place)
    {
        long last = long.MinValue;
        for (int c = 0; c < log.CaseCount; c++)
            last = Math.Max(last, log.LastTime(c));
        long end = until?.ToUnixTimeTicks() ?? last;
        if (end < last)
            throw Faults.NotOrdered(place, "the observation ends before the last event", "give an end at or after the last event");
        var seconds = new double[log.CaseCount];
        var isFinished = new bool[log.CaseCount];
        for (int c = 0; c < seconds.Length; c++)
        {
            isFinished[c] = ends.Contains(log.ActivityNames[log.Trace(c)[^1]]);
            seconds[c] = TickFigures.Seconds((isFinished[c] ? log.LastTime(c) : end) - log.FirstTime(c));
        }
        int open = isFinished.Count(finished => !finished);
        return new CompletionTimes(open, SurvivalCurve.Of(seconds, isFinished, confidence), seconds, isFinished);
    }
}
