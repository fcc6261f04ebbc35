using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>How long each event of a log was worked on, as far as the log tells.</summary>
internal sealed class LogWork
{
    private const long Unknown = long.MinValue;

    private readonly EventLog _log;
    private readonly WorkingCalendar? _calendar;
    private readonly long[] _starts;

    private LogWork(EventLog log, WorkingCalendar? calendar)
    {
        _log = log;
        _calendar = calendar;
        _starts = new long[log.EventCount];
        Ticks = new double?[log.EventCount];
    }

    /// <summary>The ticks of work on each event; null where the log does not tell.</summary>
    public double?[] Ticks { get; }

    public static LogWork Of(EventLog log, WorkingCalendar? calendar)
    {
        var work = new LogWork(log, calendar);
        work.TakeStarts();
        foreach (var events in work.ByResource())
            work.Share(events);
        for (int i = 0; i < log.EventCount; i++)
        {
            if (log.Resources[i] == EventLog.NoResource && work._starts[i] != Unknown)
                work.Ticks[i] = EdgeTimes.Worked(calendar, work._starts[i], log.Completed[i]);
        }
        return work;
    }

    /// <summary>Recorded starts, and where there is none the completion of what came before in the case.</summary>
    private void TakeStarts()
    {
        for (int c = 0; c < _log.CaseCount; c++)
        {
            for (int i = _log.First(c); i < _log.End(c); i++)
            {
                _starts[i] =
                    _log.HasStart(i) ? _log.StartTime(i)
                    : i > _log.First(c) ? _log.Completed[i - 1]
                    : Unknown;
            }
        }
    }

    /// <summary>The events of each known resource by completion; a start that is not recorded is not before the completion before it.</summary>
    private IEnumerable<int[]> ByResource()
    {
        var events = new List<int>[_log.ResourceNames.Length];
        for (int i = 0; i < events.Length; i++)
            events[i] = [];
        for (int i = 0; i < _log.EventCount; i++)
        {
            if (_log.Resources[i] != EventLog.NoResource)
                events[_log.Resources[i]].Add(i);
        }
        foreach (var own in events)
        {
            int[] order = [.. own.OrderBy(i => _log.Completed[i])];
            for (int k = 1; k < order.Length; k++)
            {
                if (_starts[order[k]] != Unknown && !_log.HasStart(order[k]))
                    _starts[order[k]] = Math.Max(_starts[order[k]], _log.Completed[order[k - 1]]);
            }
            yield return [.. order.Where(i => _starts[i] != Unknown)];
        }
    }

    /// <summary>
    /// Where a person is at several things at once, the time is shared equally: by a clock that runs the slower the more is done, each event takes
    /// what passes on it. The parts add up to the time in which the person was busy.
    /// </summary>
    private void Share(int[] events)
    {
        var turns = new List<(long Time, int Change, int Event)>(2 * events.Length);
        foreach (int i in events)
        {
            turns.Add((_starts[i], 1, i));
            turns.Add((_log.Completed[i], -1, i));
        }
        turns.Sort((a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : b.Change.CompareTo(a.Change));
        double clock = 0;
        int busy = 0;
        long last = 0;
        foreach (var (time, change, i) in turns)
        {
            if (busy > 0 && time > last)
                clock += (double)EdgeTimes.Worked(_calendar, last, time) / busy;
            last = time;
            busy += change;
            Ticks[i] = change > 0 ? clock : clock - Ticks[i];
        }
    }
}
