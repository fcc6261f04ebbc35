using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Collects rows in any order and makes a log of them, or reports all rows that are wrong.</summary>
/// <remarks>Mutable and meant for one thread. What was wrong is reported by <see cref="Build"/>, unreadable instants first.</remarks>
public sealed class EventLogBuilder
{
    private readonly NameTable _cases = new();
    private readonly NameTable _activities = new();
    private readonly NameTable _resources = new();
    private readonly GrowingColumn<int> _caseOf = new();
    private readonly GrowingColumn<int> _activityOf = new();
    private readonly GrowingColumn<int> _resourceOf = new();
    private readonly GrowingColumn<long> _completed = new();
    private readonly GrowingColumn<long> _started = new();
    private readonly List<Fault> _unreadable = [];
    private readonly List<Fault> _wrong = [];
    private int _given;

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
        _caseOf.Add(_cases.Id(caseName!));
        _activityOf.Add(_activities.Id(activity!));
        _resourceOf.Add(string.IsNullOrWhiteSpace(resource) ? EventLog.NoResource : _resources.Id(resource));
        _completed.Add(completed.ToUnixTimeTicks());
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
        if (_caseOf.Count == 0)
            throw Faults.Empty("rows", "add at least one event");
        string[] cases = _cases.ToArray();
        int[] caseOf = _caseOf.ToArray();
        var offsets = new int[cases.Length + 1];
        foreach (int at in caseOf)
            offsets[at + 1]++;
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] += offsets[i - 1];
        var given = new EventColumns(
            _activityOf.ToArray(),
            _completed.ToArray(),
            _started.Count > 0 ? _started.ToArray() : null,
            _resourceOf.ToArray()
        );
        var columns = IsInOrder(caseOf, given.Completed) ? given : Sorted(given, InOrder(caseOf, given.Completed, offsets));
        return new EventLog(cases, _activities.ToArray(), _resources.ToArray(), offsets, columns);
    }

    /// <summary>True if the rows came case by case, and each case in the order of time: cases are numbered as they come.</summary>
    private static bool IsInOrder(int[] caseOf, long[] completed)
    {
        for (int i = 1; i < caseOf.Length; i++)
        {
            if (caseOf[i] < caseOf[i - 1] || (caseOf[i] == caseOf[i - 1] && completed[i] < completed[i - 1]))
                return false;
        }
        return true;
    }

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
    private static int[] InOrder(int[] caseOf, long[] completed, int[] offsets)
    {
        int[] next = [.. offsets];
        var order = new int[caseOf.Length];
        var isMixed = new bool[offsets.Length - 1];
        for (int i = 0; i < order.Length; i++)
        {
            int at = caseOf[i];
            int place = next[at]++;
            order[place] = i;
            if (place > offsets[at] && completed[order[place - 1]] > completed[i])
                isMixed[at] = true;
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
}
