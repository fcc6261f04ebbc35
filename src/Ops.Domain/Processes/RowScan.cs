using System.Globalization;
using System.Text;
using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>One pass over raw rows that counts what is missing, unreadable, repeated or out of order.</summary>
internal sealed class RowScan
{
    private sealed class CaseRows
    {
        public Instant Previous { get; set; }

        public Dictionary<Instant, int> Times { get; } = [];
    }

    private readonly IReadOnlyList<string> _columns;
    private readonly int _case;
    private readonly int _activity;
    private readonly int _timestamp;
    private readonly int _resource;
    private readonly Dictionary<string, CaseRows> _cases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _complete;
    private int _duplicates;
    private int _outOfOrder;

    public RowScan(IReadOnlyList<string> columns)
    {
        _columns = columns;
        _case = Needed("case");
        _activity = Needed("activity");
        _timestamp = Needed("timestamp");
        _resource = Column("resource");
    }

    public LogQuality Of(IReadOnlyList<string?[]> rows)
    {
        int invalid = 0;
        int midnight = 0;
        foreach (string?[] row in rows)
        {
            var time = EventText.Read(row[_timestamp]);
            invalid += time is null && !string.IsNullOrWhiteSpace(row[_timestamp]) ? 1 : 0;
            midnight += time is { } read && read.TimeOfDay == LocalTime.Midnight ? 1 : 0;
            if (time is { } at && !string.IsNullOrWhiteSpace(row[_case]) && !string.IsNullOrWhiteSpace(row[_activity]))
                Complete(row, at.ToInstant());
        }
        return new LogQuality
        {
            Rows = rows.Count,
            MissingCase = Missing(rows, _case),
            MissingActivity = Missing(rows, _activity),
            MissingTimestamp = Missing(rows, _timestamp),
            MissingResource = _resource < 0 ? null : Missing(rows, _resource),
            InvalidTimestamps = invalid,
            MidnightTimestamps = midnight,
            CompleteRows = _complete,
            DuplicateEvents = _duplicates,
            OutOfOrderRows = _outOfOrder,
            SameTimestampEvents = _cases.Values.Sum(rowsOfCase => rowsOfCase.Times.Values.Where(count => count > 1).Sum()),
            CasesWithSameTimestamp = _cases.Values.Count(rowsOfCase => rowsOfCase.Times.Values.Any(count => count > 1)),
            Cases = _cases.Count,
            SingleEventCases = _cases.Values.Count(rowsOfCase => rowsOfCase.Times.Values.Sum() == 1),
        };
    }

    private void Complete(string?[] row, Instant at)
    {
        _complete++;
        _duplicates += _seen.Add(Key(row)) ? 0 : 1;
        if (!_cases.TryGetValue(row[_case]!, out var rows))
            _cases.Add(row[_case]!, rows = new CaseRows { Previous = at });
        _outOfOrder += at < rows.Previous ? 1 : 0;
        rows.Previous = at;
        rows.Times[at] = rows.Times.GetValueOrDefault(at) + 1;
    }

    /// <summary>A text that two rows share if they are equal in every column: each value with its length before it.</summary>
    private string Key(string?[] row)
    {
        var key = new StringBuilder();
        for (int i = 0; i < row.Length; i++)
        {
            string value = string.IsNullOrWhiteSpace(row[i]) ? "" : row[i]!;
            if (_columns[i] is "timestamp" or "start" && EventText.Read(value) is { } time)
                value = Calendars.DateText.Of(time.ToInstant());
            key.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
        }
        return key.ToString();
    }

    private static int Missing(IReadOnlyList<string?[]> rows, int column) => rows.Count(row => string.IsNullOrWhiteSpace(row[column]));

    private int Needed(string name)
    {
        int at = Column(name);
        return at >= 0 ? at : throw Faults.Invalid("columns", $"there is no column {name}", "give case, activity and timestamp");
    }

    private int Column(string name)
    {
        for (int i = 0; i < _columns.Count; i++)
        {
            if (_columns[i] == name)
                return i;
        }
        return -1;
    }
}
