using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>What a change did to a process: the throughput times and the paths of the cases before and after.</summary>
public sealed class LogComparison : IExplainable
{
    private LogComparison(EventLog before, EventLog after, TestResult test)
    {
        Before = ThroughputTimes.Of(before);
        After = ThroughputTimes.Of(after);
        ReworkBefore = ReworkReport.Of(before);
        ReworkAfter = ReworkReport.Of(after);
        Mix = MixChange.Of(before, after);
        Test = test;
    }

    /// <summary>The throughput times before.</summary>
    public ThroughputTimes Before { get; }

    /// <summary>The throughput times after.</summary>
    public ThroughputTimes After { get; }

    /// <summary>The rework before.</summary>
    public ReworkReport ReworkBefore { get; }

    /// <summary>The rework after.</summary>
    public ReworkReport ReworkAfter { get; }

    /// <summary>The Mann–Whitney test of the times before against those after.</summary>
    public TestResult Test { get; }

    /// <summary>How often a time after is above one before, less how often below, of all pairs (Cliff's delta).</summary>
    public double CliffsDelta { get; internal init; }

    /// <summary>The median of all differences after − before (Hodges–Lehmann).</summary>
    public double HodgesLehmannSeconds { get; internal init; }

    /// <summary>The lower limit of that median; null of so few cases that none can be told.</summary>
    public double? ShiftLowSeconds { get; internal init; }

    /// <summary>The upper limit of that median; null of so few cases that none can be told.</summary>
    public double? ShiftHighSeconds { get; internal init; }

    /// <summary>How large the effect is by Cliff's delta.</summary>
    public EffectMagnitude Magnitude =>
        Math.Abs(CliffsDelta) switch
        {
            < 0.147 => EffectMagnitude.Negligible,
            < 0.33 => EffectMagnitude.Small,
            < 0.474 => EffectMagnitude.Medium,
            _ => EffectMagnitude.Large,
        };

    /// <summary>How much of the change comes from other kinds of cases.</summary>
    public MixChange Mix { get; }

    /// <summary>The directly-follows edges that are gone, with their count before.</summary>
    public ImmutableArray<EdgeCount> RemovedEdges { get; internal init; }

    /// <summary>The directly-follows edges that are new, with their count after.</summary>
    public ImmutableArray<EdgeCount> AddedEdges { get; internal init; }

    /// <summary>Compares two logs of finished cases; where some are still open, ask <see cref="CompletionComparison"/> too.</summary>
    /// <param name="before">The cases before the change.</param>
    /// <param name="after">The cases after the change.</param>
    /// <param name="confidence">How sure the limits of the shift are, between 0 and 1.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a log is null, or a level outside (0, 1).
    /// <see cref="FaultCode.EmptyInput"/>: a log has no case.</exception>
    public static LogComparison Of(EventLog before, EventLog after, double confidence = 0.95)
    {
        Guard.NotNull(before, nameof(before));
        Guard.NotNull(after, nameof(after));
        Guard.OpenProbability(confidence, nameof(confidence));
        long[] first = Lasting(before, nameof(before));
        long[] second = Lasting(after, nameof(after));
        var shift = new TickShift(first, second);
        var limits = shift.Limits(confidence);
        var test = RankTest.MannWhitney(TickFigures.Seconds(first), TickFigures.Seconds(second), exactWherePossible: false);
        var edgesBefore = DirectlyFollowsGraph.Of(before).Edges;
        var edgesAfter = DirectlyFollowsGraph.Of(after).Edges;
        return new LogComparison(before, after, test)
        {
            CliffsDelta = shift.Balance,
            HodgesLehmannSeconds = shift.MedianSeconds,
            ShiftLowSeconds = limits?.Low,
            ShiftHighSeconds = limits?.High,
            RemovedEdges = Without(edgesBefore, edgesAfter),
            AddedEdges = Without(edgesAfter, edgesBefore),
        };
    }

    /// <summary>Explains the shift of the throughput time.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("shift of the throughput time in seconds", "通过时间的变化（秒）"),
            HodgesLehmannSeconds,
            new Phrase("median of all differences after − before", "所有“之后 − 之前”差值的中位数"),
            parts: [Before.Explain(), After.Explain(), Mix.Explain(), Test.Explain()]
        );

    private static long[] Lasting(EventLog log, string place)
    {
        if (log.CaseCount == 0)
            throw Faults.Empty(place, "give a log with at least one case");
        var ticks = new long[log.CaseCount];
        for (int c = 0; c < ticks.Length; c++)
            ticks[c] = log.LastTime(c) - log.FirstTime(c);
        return ticks;
    }

    private static ImmutableArray<EdgeCount> Without(ImmutableArray<EdgeStatistics> edges, ImmutableArray<EdgeStatistics> others)
    {
        var known = others.Select(edge => (edge.From, edge.To)).ToHashSet();
        return
        [
            .. edges.Where(edge => !known.Contains((edge.From, edge.To))).Select(edge => new EdgeCount(edge.From, edge.To, edge.Count)),
        ];
    }
}
