using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>One pass over a log that adds up waiting by activity and work by resource.</summary>
internal sealed class BottleneckScan(EventLog log, WorkingCalendar? calendar)
{
    private readonly int[] _counts = new int[log.ActivityNames.Length];
    private readonly Int128[] _work = new Int128[log.ActivityNames.Length];
    private readonly Int128[] _waiting = new Int128[log.ActivityNames.Length];
    private readonly long[] _longest = new long[log.ActivityNames.Length];
    private readonly List<(long Start, long End)>[] _busy = [.. log.ResourceNames.Select(_ => new List<(long Start, long End)>())];
    private readonly HashSet<(int Activity, int Resource)> _did = [];
    private readonly int[] _people = new int[log.ActivityNames.Length];
    private Int128 _lead = 0;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    public BottleneckReport Report()
    {
        for (int c = 0; c < log.CaseCount; c++)
            Scan(c);
        var total = _waiting.Aggregate(Int128.Zero, (sum, ticks) => sum + ticks);
        long span = log.EventCount == 0 ? 0 : EdgeTimes.Worked(calendar, _first, _last);
        var activities = Enumerable
            .Range(0, _counts.Length)
            .Where(a => _counts[a] > 0)
            .Select(a => Waiting(a, total, span))
            .OrderBy(item => item.Activity, StringComparer.Ordinal);
        var resources = Enumerable
            .Range(0, _busy.Length)
            .Where(r => _busy[r].Count > 0)
            .Select(r => Load(r, span))
            .OrderBy(item => item.Resource, StringComparer.Ordinal);
        return new BottleneckReport([.. activities], [.. resources], TickFigures.Seconds(total), TickFigures.Seconds(_lead), DoneBy);
    }

    private bool DoneBy(string activity, string resource) =>
        _did.Contains((Array.IndexOf(log.ActivityNames, activity), Array.IndexOf(log.ResourceNames, resource)));

    private ActivityWaiting Waiting(int activity, Int128 total, long span) =>
        new(
            log.ActivityNames[activity],
            _counts[activity],
            TickFigures.Seconds(_work[activity]),
            TickFigures.Seconds(_waiting[activity]),
            TickFigures.Seconds(_longest[activity]),
            total > 0 ? (double)_waiting[activity] / (double)total : null,
            _lead > 0 ? (double)_waiting[activity] / (double)_lead : null,
            _people[activity],
            span > 0 && _people[activity] > 0 ? (double)_work[activity] / ((double)span * _people[activity]) : null
        );

    private ResourceLoad Load(int resource, long span)
    {
        var busy = TimeUnion.Ticks(_busy[resource], calendar);
        return new ResourceLoad(
            log.ResourceNames[resource],
            _busy[resource].Count,
            TickFigures.Seconds(busy),
            span > 0 ? (double)busy / span : null
        );
    }

    /// <summary>The events of a case by start, then by completion, then by row, which is how the log keeps equal completions.</summary>
    private IEnumerable<int> InOrder(int at)
    {
        var events = Enumerable.Range(log.First(at), log.Length(at));
        return log.HasStarts ? events.OrderBy(log.StartTime) : events;
    }

    private void Scan(int at)
    {
        long latest = long.MaxValue;
        long earliest = long.MaxValue;
        foreach (int i in InOrder(at))
        {
            long start = log.StartTime(i);
            long end = log.Completed[i];
            int activity = log.Activities[i];
            long wait = start > latest ? EdgeTimes.Worked(calendar, latest, start) : 0;
            latest = latest == long.MaxValue ? end : Math.Max(latest, end);
            _counts[activity]++;
            _work[activity] += EdgeTimes.Worked(calendar, start, end);
            _waiting[activity] += wait;
            _longest[activity] = Math.Max(_longest[activity], wait);
            earliest = Math.Min(earliest, start);
            if (log.Resources[i] == EventLog.NoResource)
                continue;
            _busy[log.Resources[i]].Add((start, end));
            _people[activity] += _did.Add((activity, log.Resources[i])) ? 1 : 0;
        }
        _lead += EdgeTimes.Worked(calendar, earliest, latest);
        _first = Math.Min(_first, earliest);
        _last = Math.Max(_last, latest);
    }
}
