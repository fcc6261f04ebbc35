using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Collects rows in any order and makes a log of them, or reports all rows that are wrong.</summary>
/// <remarks>Mutable and meant for one thread. What was wrong is reported by <see cref="Build"/>, unreadable instants first.</remarks>
public sealed class EventLogBuilder
{
    private readonly NameTable _cases = new();
    private readonly NameTable _activities = new();
    private readonly NameTable _resources = new();
    private readonly GrowingColumn<CaseRun> _runs = new();
    private readonly GrowingColumn<int> _activityOf = new();
    private readonly GrowingColumn<int> _resourceOf = new();
    private readonly GrowingColumn<long> _completed = new();
    private readonly GrowingColumn<long> _started = new();
    private readonly List<Fault> _unreadable = [];
    private readonly List<Fault> _wrong = [];
    private int _given;
    private int _lastCase = -1;
    private long _lastTime;
    private bool _isInOrder = true;

    /// <summary>Adds an event.</summary>
    /// <param name="item">The event.</param>
    public void Add(LogEvent item) => Add(item.Case, item.Activity, item.Completed, item.Started, item.Resource);

    /// <summary>Adds a row.</summary>
    /// <param name="caseName">The case; blank is reported.</param>
    /// <param name="activity">What was done; blank is reported.</param>
    /// <param name="completed">When it was completed.</param>
    /// <param name="started">When it was started; null if not known; after the completion is reported.</param>
    /// <param name="resource">Who did it; null or blank if not known.</param>
    public void Add(string? caseName, string? activity, Instant completed, Instant? started = null, string? resource = null)
    {
        int row = _given++;
        int before = _wrong.Count;
        if (string.IsNullOrWhiteSpace(caseName))
            Wrong(row, "case", "blank text", "name the case");
        if (string.IsNullOrWhiteSpace(activity))
            Wrong(row, "activity", "blank text", "name the activity");
        if (started > completed)
            Wrong(row, "start", $"{started} is after the completion at {completed}", "correct one of the two times");
        if (_wrong.Count > before)
            return;
        AddCase(_cases.Id(caseName!), completed.ToUnixTimeTicks());
        _activityOf.Add(_activities.Id(activity!));
        _resourceOf.Add(string.IsNullOrWhiteSpace(resource) ? EventLog.NoResource : _resources.Id(resource));
        if (started is { } begun)
            AddStart(begun.ToUnixTimeTicks());
        else if (_started.Count > 0)
            _started.Add(EventLog.NoStart);
    }

    /// <summary>Adds a row of texts, as read from a file.</summary>
    /// <param name="caseName">The case; blank is reported.</param>
    /// <param name="activity">What was done; blank is reported.</param>
    /// <param name="completed">When it was completed: ISO-8601 with Z or an offset; anything else is reported.</param>
    /// <param name="started">When it was started, in the same form; null or blank if not known.</param>
    /// <param name="resource">Who did it; null or blank if not known.</param>
    public void AddText(string? caseName, string? activity, string? completed, string? started = null, string? resource = null)
    {
        var end = Read(completed, "timestamp");
        var start = string.IsNullOrWhiteSpace(started) ? null : Read(started, "start");
        if (end is { } at && (start is not null || string.IsNullOrWhiteSpace(started)))
            Add(caseName, activity, at, start, resource);
        else
            _given++;
    }

    /// <summary>Makes the log of all rows added so far.</summary>
    /// <returns>The log.</returns>
    /// <exception cref="OpsException">All rows that are wrong, with <see cref="FaultCode.ParseError"/> (an instant that cannot be
    /// read) before <see cref="FaultCode.InvalidArgument"/> (a blank text, a start after the completion); or
    /// <see cref="FaultCode.EmptyInput"/>: no row was added.</exception>
    public EventLog Build()
    {
        if (_unreadable.Count + _wrong.Count > 0)
            throw new OpsException([.. _unreadable, .. _wrong]);
        if (_completed.Count == 0)
            throw Faults.Empty("rows", "add at least one event");
        string[] cases = _cases.ToArray();
        var runs = _runs.ToArray();
        int[] offsets = Offsets(runs, cases.Length);
        var given = new EventColumns(
            _activityOf.ToArray(),
            _completed.ToArray(),
            _started.Count > 0 ? _started.ToArray() : null,
            _resourceOf.ToArray()
        );
        // Cases are numbered as they come: as many runs as cases are one run of each case, in the order of the cases.
        var columns = _isInOrder && runs.Length == cases.Length ? given : Sorted(given, InOrder(runs, given.Completed, offsets));
        return new EventLog(cases, _activities.ToArray(), _resources.ToArray(), offsets, columns);
    }

    /// <summary>Neighbouring rows of a case are one run.</summary>
    private void AddCase(int at, long time)
    {
        if (at != _lastCase)
        {
            _runs.Add(new CaseRun(at, _completed.Count));
            _lastCase = at;
        }
        else if (time < _lastTime)
        {
            _isInOrder = false;
        }
        _lastTime = time;
        _completed.Add(time);
    }

    /// <summary>Where the events of each case begin.</summary>
    private int[] Offsets(CaseRun[] runs, int cases)
    {
        var offsets = new int[cases + 1];
        for (int i = 0; i < runs.Length; i++)
            offsets[runs[i].Case + 1] += End(runs, i) - runs[i].First;
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] += offsets[i - 1];
        return offsets;
    }

    /// <summary>The row behind a run.</summary>
    private int End(CaseRun[] runs, int at) => at + 1 < runs.Length ? runs[at + 1].First : _completed.Count;

    private static EventColumns Sorted(EventColumns given, int[] order)
    {
        var columns = new EventColumns(order.Length, given.Started is not null);
        for (int i = 0; i < order.Length; i++)
        {
            int row = order[i];
            long start = given.Started is { } starts ? starts[row] : EventLog.NoStart;
            columns.Set(i, given.Activities[row], given.Completed[row], start, given.Resources[row]);
        }
        return columns;
    }

    /// <summary>The first start that is known makes the column, with no start for the rows before.</summary>
    private void AddStart(long start)
    {
        while (_started.Count < _completed.Count - 1)
            _started.Add(EventLog.NoStart);
        _started.Add(start);
    }

    /// <summary>The rows by case, and in a case by completion and then by row: only cases whose rows are not in order are sorted.</summary>
    private int[] InOrder(CaseRun[] runs, long[] completed, int[] offsets)
    {
        int[] next = [.. offsets];
        var order = new int[completed.Length];
        var isMixed = new bool[offsets.Length - 1];
        for (int run = 0; run < runs.Length; run++)
        {
            int at = runs[run].Case;
            for (int row = runs[run].First; row < End(runs, run); row++)
            {
                int place = next[at]++;
                order[place] = row;
                if (place > offsets[at] && completed[order[place - 1]] > completed[row])
                    isMixed[at] = true;
            }
        }
        for (int c = 0; c < isMixed.Length; c++)
        {
            if (isMixed[c])
                order.AsSpan(offsets[c], offsets[c + 1] - offsets[c]).Sort(Earlier);
        }
        return order;

        int Earlier(int left, int right)
        {
            int byTime = completed[left].CompareTo(completed[right]);
            return byTime != 0 ? byTime : left.CompareTo(right);
        }
    }

    private Instant? Read(string? text, string column)
    {
        if (EventText.ReadInstant(text) is { } time)
            return time;
        _unreadable.Add(
            new Fault(FaultCode.ParseError, Place(_given, column), $"'{text}' is not an instant", "write ISO-8601 with Z or an offset")
        );
        return null;
    }

    private void Wrong(int row, string column, string message, string remedy) =>
        _wrong.Add(new Fault(FaultCode.InvalidArgument, Place(row, column), message, remedy));

    private static string Place(int row, string column) => $"{Guard.At("rows", row)}.{column}";

    /// <summary>Neighbouring rows of one case, from the first of them on.</summary>
    private readonly record struct CaseRun(int Case, int First);
}
