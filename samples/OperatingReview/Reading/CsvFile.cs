using Ops.Domain;

namespace OperatingReview.Reading;

/// <summary>A CSV file read row by row. What is wrong is collected with file, line and column; nothing is guessed or skipped in silence.</summary>
internal sealed class CsvFile
{
    private readonly string _path;
    private readonly Complaints _complaints;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private CsvFile(string path, Complaints complaints)
    {
        _path = path;
        _complaints = complaints;
    }

    public string Name => Path.GetFileName(_path);

    /// <summary>The comment lines (#) at the top of the file: where its figures come from.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>All whole rows of the file; an empty list if it is missing or lacks a column.</summary>
    public List<CsvRow> Rows { get; } = [];

    public static CsvFile Read(string folder, string name, Complaints complaints, params ReadOnlySpan<string> columns)
    {
        var file = new CsvFile(Path.Combine(folder, name), complaints);
        file.Load(columns);
        return file;
    }

    public string Place(int line) => $"{Name}, line {line}";

    public string Place(int line, string column) => $"{Name}, line {line}, column {column}";

    public Complaints Complaints => _complaints;

    public int Column(string name) => _columns[name];

    private void Load(ReadOnlySpan<string> columns)
    {
        string text;
        try
        {
            text = File.ReadAllText(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _complaints.Add(
                FaultCode.UnknownReference,
                _path,
                new Phrase("the file cannot be read", "无法读取文件"),
                new Phrase("put the file there, or give the folder that holds it", "请放入该文件，或指定含有该文件的文件夹")
            );
            return;
        }
        int comments = SkipComments(text, out int begin);
        var row = new CsvFields(text, begin);
        int fields = 0;
        int[] kept = [];
        string[] above = new string[columns.Length];
        while (row.Next())
        {
            int line = comments + row.Line;
            if (fields == 0)
            {
                if (ReadHeader(row, line, columns) is not { } found)
                    return;
                (fields, kept) = (row.Count, found);
            }
            else if (row.Count != fields)
                BrokenRow(row.Count, fields, line);
            else
                Rows.Add(new CsvRow(this, line, above = Cells(row, kept, above), IsBlank(row)));
        }
        if (fields == 0 || Rows.Count == 0)
            _complaints.Add(
                FaultCode.EmptyInput,
                Name,
                new Phrase("there is no row", "没有数据行"),
                new Phrase("give at least one row below the header", "表头下至少提供一行")
            );
    }

    private int SkipComments(string text, out int begin)
    {
        begin = 0;
        int comments = 0;
        while (begin < text.Length && text[begin] == '#')
        {
            int end = text.IndexOf('\n', begin);
            int next = end < 0 ? text.Length : end + 1;
            Comments.Add(text[begin..next].TrimStart('#').Trim());
            begin = next;
            comments++;
        }
        return comments;
    }

    /// <summary>Where the columns stand in a row, in the order in which they were asked for; null if the header is not good.</summary>
    private int[]? ReadHeader(CsvFields row, int line, ReadOnlySpan<string> columns)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        bool isComplete = true;
        for (int i = 0; i < row.Count; i++)
        {
            string name = row[i].ToString();
            if (places.TryAdd(name, i))
                continue;
            _complaints.Add(
                FaultCode.DuplicateKey,
                Place(line, name),
                new Phrase("the column stands twice", "列名重复"),
                new Phrase("give every column its own name", "请使列名唯一")
            );
            isComplete = false;
        }
        int[] kept = new int[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            _columns[columns[i]] = i;
            if (places.TryGetValue(columns[i], out kept[i]))
                continue;
            _complaints.Add(
                FaultCode.UnknownReference,
                Place(line, columns[i]),
                new Phrase("the column is missing", "缺少该列"),
                new Phrase("add the column to the header and to every row", "请在表头和每一行补上该列")
            );
            isComplete = false;
        }
        return isComplete ? kept : null;
    }

    /// <summary>The cells that were asked for; the files have many others, which are not kept. What repeats the cell above is the same text.</summary>
    private static string[] Cells(CsvFields row, int[] kept, string[] above)
    {
        var cells = new string[kept.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            var cell = row[kept[i]];
            cells[i] = above[i] is { } same && cell.SequenceEqual(same) ? same : cell.ToString();
        }
        return cells;
    }

    private static bool IsBlank(CsvFields row)
    {
        for (int i = 0; i < row.Count; i++)
        {
            if (row[i].Length > 0)
                return false;
        }
        return true;
    }

    private void BrokenRow(int cells, int fields, int line) =>
        _complaints.Add(
            FaultCode.ParseError,
            Place(line),
            new Phrase($"the row has {cells} fields, the header {fields}", $"该行有 {cells} 个字段，表头有 {fields} 个"),
            new Phrase(
                "give one field for each column; put a field that contains a comma in quotes",
                "每列给一个字段；含逗号的字段请加引号"
            )
        );
}
