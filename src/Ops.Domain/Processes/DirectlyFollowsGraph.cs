using NodaTime;
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
        var times = new Dictionary<(int From, int To), List<long>>();
        for (int c = 0; c < log.CaseCount; c++)
        {
            for (int i = log.First(c) + 1; i < log.End(c); i++)
            {
                var pair = (log.Activities[i - 1], log.Activities[i]);
                if (!times.TryGetValue(pair, out var list))
                    times.Add(pair, list = []);
                list.Add(WorkedTicks(calendar, log.Completed[i - 1], log.Completed[i]));
            }
        }
        var edges = times
            .Select(edge => new EdgeStatistics(
                log.ActivityNames[edge.Key.From],
                log.ActivityNames[edge.Key.To],
                TickFigures.Of([.. edge.Value])
            ))
            .OrderBy(edge => edge.From, StringComparer.Ordinal)
            .ThenBy(edge => edge.To, StringComparer.Ordinal);
        return new DirectlyFollowsGraph([.. edges]);
    }

    /// <summary>Explains the number of edges.</summary>
    /// <returns>The explanation, with one part per edge.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("directly-follows edges", "直接跟随边数"),
            (decimal)Edges.Length,
            parts: [.. Edges.Select(edge => edge.Explain())]
        );

    internal static long WorkedTicks(WorkingCalendar? calendar, long from, long to) =>
        calendar is null ? to - from : calendar.Elapsed(Instant.FromUnixTimeTicks(from), Instant.FromUnixTimeTicks(to)).BclCompatibleTicks;
}
