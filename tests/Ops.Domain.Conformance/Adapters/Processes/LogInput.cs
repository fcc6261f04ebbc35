using Ops.Domain.Processes;

namespace Ops.Domain.Conformance.Adapters.Processes;

/// <summary>Event logs of a case's input.</summary>
internal static class LogInput
{
    /// <summary>The log in the field <c>log</c>, or in the file that <c>log_csv</c> names.</summary>
    public static EventLog Log(Input input) => input.Has("log_csv") ? Read(input["log_csv"].FilePath) : Table(input["log"]);

    /// <summary>A log of columns and rows.</summary>
    public static EventLog Table(Input table)
    {
        string[] columns = table["columns"].Texts;
        string?[][] rows = [.. table["rows"].NotEmpty().Select(Cells)];
        return Build(columns, rows, table);
    }

    public static string?[] Cells(Input row) => [.. row.Items.Select(cell => cell.TextOrNull)];

    private static EventLog Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string?[][] rows = [.. lines.Skip(1).Select(line => line.Split(','))];
        return Build(lines[0].Split(','), rows, default);
    }

    private static EventLog Build(string[] columns, string?[][] rows, Input table)
    {
        if (Array.Exists(rows, row => row.Length != columns.Length))
            throw new OpsException(new Fault(FaultCode.LengthMismatch, "rows", "a ragged row", "give each column a value"));
        if (columns.Distinct(StringComparer.Ordinal).Count() < columns.Length)
            throw new OpsException(new Fault(FaultCode.DuplicateKey, "columns", "a column stands twice", "name each column once"));
        int at = Array.IndexOf(columns, "case");
        int activity = Array.IndexOf(columns, "activity");
        int completed = Array.IndexOf(columns, "timestamp");
        int started = Array.IndexOf(columns, "start");
        int resource = Array.IndexOf(columns, "resource");
        if (at < 0 || activity < 0 || completed < 0)
            throw table.Bad("the columns case, activity and timestamp");
        var builder = new EventLogBuilder();
        foreach (string?[] row in rows)
        {
            builder.AddText(row[at], row[activity], row[completed], started < 0 ? null : row[started], resource < 0 ? null : row[resource]);
        }
        return builder.Build();
    }
}
