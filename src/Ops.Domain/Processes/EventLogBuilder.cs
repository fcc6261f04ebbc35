using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Collects rows in any order and makes a log of them, or reports all rows that are wrong.</summary>
/// <remarks>Mutable and meant for one thread. What was wrong is reported by <see cref="Build"/>, unreadable instants first.</remarks>
public sealed class EventLogBuilder
{
    private readonly record struct Row(int Case, int Activity, long Completed, long Started, int Resource);

    private readonly NameTable _cases = new();
    private readonly NameTable _activities = new();
    private readonly NameTable _resources = new();
    private readonly List<Row> _rows = [];
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
        _rows.Add(
            new Row(
                _cases.Id(caseName!),
                _activities.Id(activity!),
                completed.ToUnixTimeTicks(),
                started?.ToUnixTimeTicks() ?? EventLog.NoStart,
                string.IsNullOrWhiteSpace(resource) ? EventLog.NoResource : _resources.Id(resource)
            )
        );
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
        if (_rows.Count == 0)
            throw Faults.Empty("rows", "add at least one event");
        var offsets = new int[_cases.Count + 1];
        foreach (var row in _rows)
            offsets[row.Case + 1]++;
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] += offsets[i - 1];
        int[] order = InOrder(offsets);
        var columns = new EventColumns(order.Length);
        for (int i = 0; i < order.Length; i++)
        {
            var row = _rows[order[i]];
            columns.Set(i, row.Activity, row.Completed, row.Started, row.Resource);
        }
        return new EventLog(_cases.ToArray(), _activities.ToArray(), _resources.ToArray(), offsets, columns);
    }

    /// <summary>The rows by case, and in a case by completion and then by row.</summary>
    private int[] InOrder(int[] offsets)
    {
        int[] next = [.. offsets];
        var order = new int[_rows.Count];
        for (int i = 0; i < _rows.Count; i++)
            order[next[_rows[i].Case]++] = i;
        for (int c = 0; c + 1 < offsets.Length; c++)
            order.AsSpan(offsets[c], offsets[c + 1] - offsets[c]).Sort(Earlier);
        return order;
    }

    private int Earlier(int left, int right)
    {
        int byTime = _rows[left].Completed.CompareTo(_rows[right].Completed);
        return byTime != 0 ? byTime : left.CompareTo(right);
    }

    private Instant? Read(string? text, string column)
    {
        if (EventText.Read(text) is { } time)
            return time.ToInstant();
        _unreadable.Add(
            new Fault(FaultCode.ParseError, Place(_given, column), $"'{text}' is not an instant", "write ISO-8601 with Z or an offset")
        );
        return null;
    }

    private void Wrong(int row, string column, string message, string remedy) =>
        _wrong.Add(new Fault(FaultCode.InvalidArgument, Place(row, column), message, remedy));

    private static string Place(int row, string column) => $"{Guard.At("rows", row)}.{column}";
}
