namespace OperatingReview.Reading;

/// <summary>
/// Splits a text into rows of fields (RFC 4180): a field in quotes may hold commas, line ends and, doubled, quotes. Spaces around a field do not
/// count.
/// </summary>
internal sealed class CsvFields(string text, int begin = 0)
{
    private readonly List<(int Start, int End, bool IsDoubled)> _fields = [];
    private int _at = begin;
    private int _linesRead;

    /// <summary>The line on which the row begins; the first one is 1.</summary>
    public int Line { get; private set; }

    public int Count => _fields.Count;

    /// <summary>A field of the row.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var (start, end, isDoubled) = _fields[index];
            var field = text.AsSpan(start, end - start);
            return (isDoubled ? field.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : field).Trim();
        }
    }

    /// <summary>Goes to the next row; false at the end of the text.</summary>
    public bool Next()
    {
        if (_at >= text.Length)
            return false;
        int begin = _at;
        _fields.Clear();
        Line = _linesRead + 1;
        while (ReadField()) { }
        _linesRead += text.AsSpan(begin, _at - begin).Count('\n');
        return true;
    }

    /// <summary>Reads a field and what ends it; false if that was the end of the row.</summary>
    private bool ReadField()
    {
        int quote = _at < text.Length && text[_at] == '"' ? ClosingQuote(_at + 1) : -1;
        int end = EndOfField(Math.Max(quote, _at));
        // A quote that is not closed, or that something follows, is a sign of its own.
        bool isQuoted = quote >= 0 && text.AsSpan(quote + 1, end - quote - 1).IsWhiteSpace();
        if (isQuoted)
            _fields.Add((_at + 1, quote, text.AsSpan(_at + 1, quote - _at - 1).Contains('"')));
        else
            _fields.Add((_at, end, false));
        _at = Math.Min(end + 1, text.Length);
        return end < text.Length && text[end] == ',';
    }

    private int ClosingQuote(int from)
    {
        for (int at = text.IndexOf('"', from); at >= 0; at = text.IndexOf('"', at + 2))
        {
            if (at + 1 >= text.Length || text[at + 1] != '"')
                return at;
            if (at + 2 >= text.Length)
                break;
        }
        return -1;
    }

    private int EndOfField(int from)
    {
        int length = text.AsSpan(from).IndexOfAny(',', '\n');
        return length < 0 ? text.Length : from + length;
    }
}
