using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Coordination;

/// <summary>The counts of one pass over an action log on a day: by day of raising and by owner, each open or closed, late or not.</summary>
/// <remarks>An open action is late when its day is past, a closed one when it was closed after its day.</remarks>
internal sealed class ActionTally
{
    private const int States = 4;
    private const int ClosedInTime = 0;
    private const int ClosedLate = 1;
    private const int OpenInTime = 2;
    private const int OpenLate = 3;

    private readonly ActionLog _log;
    private readonly int _today;
    private readonly int _known;
    private readonly int[] _byDay;
    private readonly int[] _byOwner;
    private readonly int[] _oldest;
    private int _closedUndated;
    private long _closingDays;

    public ActionTally(ActionLog log, LocalDate asOf)
    {
        _log = log;
        _today = DayNumber.Of(asOf);
        int at = log.Days.BinarySearch(_today);
        _known = at >= 0 ? at + 1 : ~at;
        _byDay = new int[_known * States];
        _byOwner = new int[(log.Owners.Length + 1) * States];
        _oldest = new int[log.Owners.Length + 1];
        Array.Fill(_oldest, int.MaxValue);
        Count();
        for (int day = 0; day < _known; day++)
        {
            var row = _byDay.AsSpan(day * States, States);
            Open += row[OpenInTime] + row[OpenLate];
            Overdue += row[OpenLate];
            Closed += row[ClosedInTime] + row[ClosedLate];
            ClosedPastDue += row[ClosedLate];
            AgeSum += (long)(row[OpenInTime] + row[OpenLate]) * Age(day);
            DaysToClose -= (long)(row[ClosedInTime] + row[ClosedLate]) * log.Days[day];
        }
        DaysToClose += _closingDays;
        ClosedWithDue = Closed - _closedUndated;
    }

    public int Open { get; }

    public int Overdue { get; }

    public int NoDue { get; private set; }

    public int NoOwner => _byOwner[OpenInTime] + _byOwner[OpenLate];

    public int Closed { get; }

    public int ClosedWithDue { get; }

    public int ClosedPastDue { get; }

    public long AgeSum { get; }

    public long DaysOverdue { get; private set; }

    public long DaysToClose { get; }

    /// <summary>Open ones by age, for buckets that start at these ages.</summary>
    public ImmutableArray<ActionAgeBucket> Buckets(ReadOnlySpan<int> starts)
    {
        var buckets = ImmutableArray.CreateBuilder<ActionAgeBucket>(starts.Length);
        int day = _known - 1;
        for (int i = 0; i < starts.Length; i++)
        {
            int? to = i + 1 < starts.Length ? starts[i + 1] - 1 : null;
            int open = 0;
            int overdue = 0;
            for (; day >= 0 && !(Age(day) > to); day--)
            {
                open += OpenOn(day);
                overdue += _byDay[(day * States) + OpenLate];
            }
            buckets.Add(
                new ActionAgeBucket
                {
                    From = starts[i],
                    To = to,
                    Open = open,
                    Overdue = overdue,
                }
            );
        }
        return buckets.MoveToImmutable();
    }

    /// <summary>Who has open ones; nobody comes first, then owners as the log has them.</summary>
    public IEnumerable<OwnerActions> Owners()
    {
        for (int owner = 0; owner < _oldest.Length; owner++)
        {
            int overdue = _byOwner[(owner * States) + OpenLate];
            int open = _byOwner[(owner * States) + OpenInTime] + overdue;
            if (open > 0)
                yield return new OwnerActions
                {
                    Owner = owner == 0 ? null : _log.Owners[owner - 1],
                    Open = open,
                    Overdue = overdue,
                    OldestDays = Age(_oldest[owner]),
                };
        }
    }

    public double? MedianAge() => Open == 0 ? null : (AgeOf((Open - 1) / 2) + AgeOf(Open / 2)) / 2.0;

    /// <summary>The age of the open action that so many are younger than or as old as.</summary>
    private int AgeOf(int place)
    {
        int day = _known - 1;
        for (int left = place - OpenOn(day); left >= 0; left -= OpenOn(day))
            day--;
        return Age(day);
    }

    private int Age(int day) => _today - _log.Days[day];

    private int OpenOn(int day) => _byDay[(day * States) + OpenInTime] + _byDay[(day * States) + OpenLate];

    /// <summary>The pass. Without branches beside the first: which actions are open or late nobody can foretell, the processor neither.</summary>
    private void Count()
    {
        var raised = _log.Raised;
        var due = _log.Due[..raised.Length];
        var closed = _log.Closed[..raised.Length];
        var owners = _log.Owner[..raised.Length];
        int[] byDay = _byDay;
        int[] byOwner = _byOwner;
        int[] oldest = _oldest;
        int today = _today;
        int undated = 0;
        int openUndated = 0;
        long daysOverdue = 0;
        long closingDays = 0;
        for (int i = 0; i < raised.Length; i++)
        {
            int day = raised[i];
            if (day >= _known)
                continue;
            int open = closed[i] > today ? 1 : 0;
            int late = due[i] < Math.Min(closed[i], today) ? 1 : 0;
            int noDay = due[i] == ActionLog.NoDay ? 1 : 0;
            int owner = owners[i];
            int state = (open << 1) | late;
            byDay[(day * States) + state]++;
            byOwner[(owner * States) + state]++;
            undated += noDay;
            openUndated += noDay & open;
            daysOverdue += (open & late) * ((long)today - due[i]);
            closingDays += (1L - open) * closed[i];
            // Open ones count with their day, closed ones with a day after all.
            oldest[owner] = Math.Min(oldest[owner], day | ((open - 1) & int.MaxValue));
        }
        (NoDue, DaysOverdue, _closingDays) = (openUndated, daysOverdue, closingDays);
        _closedUndated = undated - openUndated;
    }
}
