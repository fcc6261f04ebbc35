using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>How the resources of a log used their working time in a window.</summary>
public sealed class ResourceUtilization : IExplainable
{
    private ResourceUtilization(ImmutableArray<UtilizationRow> resources, UtilizationRow total)
    {
        Resources = resources;
        Total = total;
    }

    /// <summary>The known resources and those with a calendar of their own, in ordinal order.</summary>
    public ImmutableArray<UtilizationRow> Resources { get; }

    /// <summary>All resources together.</summary>
    public UtilizationRow Total { get; }

    /// <summary>Measures a log whose events have a start.</summary>
    /// <param name="log">The log.</param>
    /// <param name="start">The start of the window.</param>
    /// <param name="end">The first instant after the window, later than its start.</param>
    /// <param name="calendar">The calendar of the resources without one of their own.</param>
    /// <param name="calendars">Calendars of single resources; null for none.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the log or a calendar is null.
    /// <see cref="FaultCode.NotOrdered"/>: the window has no length.
    /// <see cref="FaultCode.InsufficientData"/>: the log has no known resource.</exception>
    public static ResourceUtilization Of(
        EventLog log,
        Instant start,
        Instant end,
        WorkingCalendar calendar,
        IReadOnlyDictionary<string, WorkingCalendar>? calendars = null
    )
    {
        Guard.NotNull(log, nameof(log));
        Guard.NotNull(calendar, nameof(calendar));
        if (start >= end)
            throw Faults.NotOrdered(nameof(end), $"{end} is not after {start}", "end the window after it starts");
        (long from, long to) = (start.ToUnixTimeTicks(), end.ToUnixTimeTicks());
        var rows = new SortedDictionary<string, List<(long Start, long End)>>(StringComparer.Ordinal);
        bool known = false;
        for (int i = 0; i < log.EventCount; i++)
        {
            if (log.Resources[i] == EventLog.NoResource)
                continue;
            known = true;
            var intervals = Row(rows, log.ResourceNames[log.Resources[i]]);
            (long first, long last) = (log.StartTime(i), log.Completed[i]);
            if (first < to && (last > from || (first == last && first >= from)))
                intervals.Add((Math.Max(first, from), Math.Min(last, to)));
        }
        if (!known)
            throw Faults.Insufficient(nameof(log), "no event has a known resource", "give a log with resources");
        foreach (string resource in calendars?.Keys ?? [])
            Row(rows, resource);
        var figures = ImmutableArray.CreateBuilder<UtilizationRow>(rows.Count);
        foreach (var (resource, intervals) in rows)
        {
            var own = calendars is not null && calendars.TryGetValue(resource, out var found) ? found : calendar;
            var busy = TimeUnion.Ticks(intervals, own);
            figures.Add(
                new UtilizationRow(
                    resource,
                    intervals.Count,
                    TickFigures.Seconds(EdgeTimes.Worked(own, from, to)),
                    TickFigures.Seconds(busy),
                    TickFigures.Seconds(TimeUnion.Ticks(intervals, null) - busy),
                    TickFigures.Seconds(TimeUnion.SharedTicks(intervals))
                )
            );
        }
        var total = Sum(figures);
        return new ResourceUtilization(figures.MoveToImmutable(), total);
    }

    /// <summary>Explains the utilisation of all resources.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("utilisation", "利用率"),
            Total.Utilization,
            Phrase.Of($"{Total.BusySeconds} / {Total.AvailableSeconds}")
        );

    private static UtilizationRow Sum(IReadOnlyCollection<UtilizationRow> rows) =>
        new(
            "",
            rows.Sum(row => row.Tasks),
            rows.Sum(row => row.AvailableSeconds),
            rows.Sum(row => row.BusySeconds),
            rows.Sum(row => row.OvertimeSeconds),
            rows.Sum(row => row.MultitaskingSeconds)
        );

    private static List<(long Start, long End)> Row(SortedDictionary<string, List<(long Start, long End)>> rows, string resource)
    {
        if (!rows.TryGetValue(resource, out var intervals))
            rows.Add(resource, intervals = []);
        return intervals;
    }
}
