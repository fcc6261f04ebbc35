using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>Which activities directly follow which in the cases of a log, how often and after how long.</summary>
public sealed class DirectlyFollowsGraph : IExplainable
{
    private DirectlyFollowsGraph(ImmutableArray<EdgeStatistics> edges) => Edges = edges;

    /// <summary>The edges, in ordinal order of the activity before and then of the one after.</summary>
    public ImmutableArray<EdgeStatistics> Edges { get; }

    /// <summary>Finds the edges of a log, the times taken from completion to completion.</summary>
    /// <param name="log">The log.</param>
    /// <param name="calendar">The calendar on which the times are worked time; null for elapsed time.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log is null.</exception>
    public static DirectlyFollowsGraph Of(EventLog log, WorkingCalendar? calendar = null)
    {
        Guard.NotNull(log, nameof(log));
        return new DirectlyFollowsGraph(EdgeTimes.Edges(log, calendar));
    }

    /// <summary>The graph of the cases of this graph and of another: the graph of both logs, if they have no case in common.</summary>
    /// <param name="other">The other graph, its times on the same calendar.</param>
    /// <returns>The graph of both.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the other graph is null.</exception>
    public DirectlyFollowsGraph Merge(DirectlyFollowsGraph other) =>
        new(EdgeTimes.Merged(Edges, Guard.NotNull(other, nameof(other)).Edges));

    /// <summary>Explains the number of edges.</summary>
    /// <returns>The explanation, with one part per edge.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("directly-follows edges", "直接跟随边数"),
            (decimal)Edges.Length,
            parts: [.. Edges.Select(edge => edge.Explain())]
        );
}
