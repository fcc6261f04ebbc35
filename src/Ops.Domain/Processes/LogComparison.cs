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

    /// <summary>The directly-follows edges that are gone, with their count before.</summary>
    public ImmutableArray<EdgeCount> RemovedEdges { get; internal init; }

    /// <summary>The directly-follows edges that are new, with their count after.</summary>
    public ImmutableArray<EdgeCount> AddedEdges { get; internal init; }

    /// <summary>Compares two logs.</summary>
    /// <param name="before">The cases before the change.</param>
    /// <param name="after">The cases after the change.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a log is null.
    /// <see cref="FaultCode.EmptyInput"/>: a log has no case.</exception>
    public static LogComparison Of(EventLog before, EventLog after)
    {
        Guard.NotNull(before, nameof(before));
        Guard.NotNull(after, nameof(after));
        double[] first = Seconds(before);
        double[] second = Seconds(after);
        var differences = new double[checked(first.Length * second.Length)];
        int signs = 0;
        for (int i = 0; i < first.Length; i++)
        {
            for (int j = 0; j < second.Length; j++)
            {
                differences[(i * second.Length) + j] = second[j] - first[i];
                signs += second[j].CompareTo(first[i]);
            }
        }
        var edgesBefore = DirectlyFollowsGraph.Of(before).Edges;
        var edgesAfter = DirectlyFollowsGraph.Of(after).Edges;
        return new LogComparison(before, after, RankTest.MannWhitney(first, second, exactWherePossible: false))
        {
            CliffsDelta = (double)signs / differences.Length,
            HodgesLehmannSeconds = Quantiles.Median(differences),
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
            parts: [Before.Explain(), After.Explain(), Test.Explain()]
        );

    private static double[] Seconds(EventLog log) =>
        [.. Enumerable.Range(0, log.CaseCount).Select(c => TickFigures.Seconds(log.LastTime(c) - log.FirstTime(c)))];

    private static ImmutableArray<EdgeCount> Without(ImmutableArray<EdgeStatistics> edges, ImmutableArray<EdgeStatistics> others)
    {
        var known = others.Select(edge => (edge.From, edge.To)).ToHashSet();
        return
        [
            .. edges.Where(edge => !known.Contains((edge.From, edge.To))).Select(edge => new EdgeCount(edge.From, edge.To, edge.Count)),
        ];
    }
}
