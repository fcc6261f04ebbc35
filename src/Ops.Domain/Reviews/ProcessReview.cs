using Ops.Domain.Numerics;
using Ops.Domain.Processes;

namespace Ops.Domain.Reviews;

/// <summary>How a process runs: how long cases take, before which step they wait, what is done twice, and whether its queue grows.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class ProcessReview : IExplainable
{
    private ProcessReview(ReviewProcess process, ReviewUnit unit, ReviewOptions options)
    {
        (Process, Unit) = (process, unit);
        BottleneckLimit = options.BottleneckShare;
        ReworkLimit = options.ReworkShare;
        Times = ThroughputTimes.Of(process.Log);
        Waiting = BottleneckReport.Of(process.Log, process.Calendar);
        Rework = ReworkReport.Of(process.Log);
        Waste = process.CostPerHour is { } cost ? InefficiencyReport.Of(process.Log, cost) : null;
        if (!process.Ends.IsEmpty)
        {
            var summary = LogSummary.Of(process.Log);
            int ended = Ended(process, summary);
            Open = process.Log.CaseCount - ended;
            Flow = Compare(ended, summary, options.ConfidenceLevel);
        }
    }

    /// <summary>The figure's id: <c>process:</c> and the process's key.</summary>
    public string Id => "process:" + Process.Id;

    /// <summary>The process with its log.</summary>
    public ReviewProcess Process { get; }

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>How long its cases took, first to last event.</summary>
    public ThroughputTimes Times { get; }

    /// <summary>Where its cases waited, step by step.</summary>
    public BottleneckReport Waiting { get; }

    /// <summary>What was done more than once in a case.</summary>
    public ReworkReport Rework { get; }

    /// <summary>The same in time and money, with ping-pong and loops; null where an hour has no price.</summary>
    public InefficiencyReport? Waste { get; }

    /// <summary>How many cases are open; null where the log does not say which activities end a case.</summary>
    public int? Open { get; }

    /// <summary>Ended cases (before) against begun ones (after) in the log's time: the exact test of two rates. Null without ends, or when the log covers no time.</summary>
    public ChangeComparison? Flow { get; }

    /// <summary>The step before which most time is waited; null if nothing waits.</summary>
    public ActivityWaiting? Bottleneck =>
        Waiting.BottleneckActivity is { } step ? Waiting.Activities.First(activity => activity.Activity == step) : null;

    /// <summary>The bottleneck's share of all waiting, 0 to 1; null if nothing waits.</summary>
    public double? BottleneckShare => Bottleneck?.WaitingShare;

    /// <summary>What the bottleneck's share would be if all executions waited alike: its share of the executions of steps before which anything waited.</summary>
    public double? EvenShare =>
        Bottleneck is { } step
            ? (double)step.Count / Waiting.Activities.Where(activity => activity.MaxWaitingSeconds > 0).Sum(activity => activity.Count)
            : null;

    /// <summary>The share of waiting from which on a step is found.</summary>
    public double BottleneckLimit { get; }

    /// <summary>The share of cases with repeated work from which on it is found.</summary>
    public double ReworkLimit { get; }

    internal static ProcessReview Of(ReviewProcess process, ReviewUnit unit, ReviewOptions options) => new(process, unit, options);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Process.Name,
            Phrase.Of(
                $"{Process.Log.CaseCount} cases, {Process.Log.EventCount} events",
                $"{Process.Log.CaseCount} 件，{Process.Log.EventCount} 个事件"
            ),
            default,
            Process.Source,
            [
                .. new IExplainable?[] { Times, Waiting, Rework, Waste, Flow }
                    .OfType<IExplainable>()
                    .Select(part => part.Explain()),
            ]
        );

    private static int Ended(ReviewProcess process, LogSummary summary)
    {
        var ends = process.Ends.ToHashSet(StringComparer.Ordinal);
        return summary.EndActivities.Where(end => ends.Contains(end.Name)).Sum(end => end.Count);
    }

    private static ChangeComparison? Compare(int ended, LogSummary summary, double confidence)
    {
        double days = (summary.Last!.Value - summary.First!.Value).TotalDays;
        return days > 0 ? ChangeComparison.Rates(ended, days, summary.Cases, days, confidence) : null;
    }
}
