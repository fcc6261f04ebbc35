using nietras.SeparatedValues;
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
        int comments = SkipComments(ref text);
        using var reader = Sep.New(',')
            .Reader(options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true })
            .FromText(text);
        bool isHeader = true;
        foreach (var row in reader)
        {
            // The reader counts the first row it hands out as line 2 when it was not told of a header.
            int line = comments + (isHeader ? 1 : row.LineNumberFrom);
            var cells = new string[row.ColCount];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = row[i].ToString().Trim();
            if (isHeader)
            {
                if (!ReadHeader(cells, line, columns))
                    return;
                isHeader = false;
            }
            else if (cells.Length != _columns.Count)
                BrokenRow(cells.Length, line);
            else
                Rows.Add(new CsvRow(this, line, cells));
        }
        if (isHeader || Rows.Count == 0)
            _complaints.Add(
                FaultCode.EmptyInput,
                Name,
                new Phrase("there is no row", "没有数据行"),
                new Phrase("give at least one row below the header", "表头下至少提供一行")
            );
    }

    private int SkipComments(ref string text)
    {
        int comments = 0;
        while (text.StartsWith('#'))
        {
            int end = text.IndexOf('\n', StringComparison.Ordinal);
            Comments.Add((end < 0 ? text : text[..end]).TrimStart('#').Trim());
            text = end < 0 ? "" : text[(end + 1)..];
            comments++;
        }
        return comments;
    }

    private bool ReadHeader(string[] cells, int line, ReadOnlySpan<string> columns)
    {
        bool complete = true;
        for (int i = 0; i < cells.Length; i++)
        {
            if (_columns.TryAdd(cells[i], i))
                continue;
            _complaints.Add(
                FaultCode.DuplicateKey,
                Place(line, cells[i]),
                new Phrase("the column stands twice", "列名重复"),
                new Phrase("give every column its own name", "请使列名唯一")
            );
            complete = false;
        }
        foreach (string column in columns)
        {
            if (_columns.ContainsKey(column))
                continue;
            _complaints.Add(
                FaultCode.UnknownReference,
                Place(line, column),
                new Phrase("the column is missing", "缺少该列"),
                new Phrase("add the column to the header and to every row", "请在表头和每一行补上该列")
            );
            complete = false;
        }
        return complete;
    }

    private void BrokenRow(int cells, int line) =>
        _complaints.Add(
            FaultCode.ParseError,
            Place(line),
            new Phrase($"the row has {cells} fields, the header {_columns.Count}", $"该行有 {cells} 个字段，表头有 {_columns.Count} 个"),
            new Phrase(
                "give one field for each column; put a field that contains a comma in quotes",
                "每列给一个字段；含逗号的字段请加引号"
            )
        );
}
