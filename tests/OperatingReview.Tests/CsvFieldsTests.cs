using OperatingReview.Reading;

namespace OperatingReview.Tests;

/// <summary>Rows and fields as RFC 4180 writes them.</summary>
public class CsvFieldsTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b / c|d")]
    [InlineData("a,b\r\nc,d", "a|b / c|d")] // RFC 4180, 2.1 and 2.2: the last row may end without a line end
    [InlineData("a,\n,b\n", "a| / |b")]
    [InlineData("\"a\",\"b,c\"\n", "a|b,c")] // 2.6
    [InlineData("\"a\"\"b\",\"\"\n", "a\"b|")] // 2.7
    [InlineData("\"\"\"\"\n", "\"")]
    [InlineData("\"a\nb\",c\nd,e", "a\nb|c / d|e")] // 2.6: a line end within quotes
    [InlineData(" a , b \n", "a|b")]
    [InlineData("\"a\" ,b\n", "a|b")]
    [InlineData("\"a\"b,c\n", "\"a\"b|c")] // a quote that something follows is a sign of its own
    [InlineData("a\"b,c\n", "a\"b|c")]
    [InlineData("\"a,b\n", "\"a|b")] // a quote that is never closed
    [InlineData("\n", "")]
    public void A_text_is_split_into_rows_and_fields(string text, string rows) =>
        string.Join(" / ", Read(text).Select(row => string.Join('|', row.Fields))).Should().Be(rows);

    [Fact]
    public void A_row_knows_its_line_also_after_a_line_end_in_quotes() =>
        Read("a\n\"b\nc\"\nd\n").Select(row => row.Line).Should().Equal(1, 2, 4);

    [Fact]
    public void An_empty_text_has_no_row() => Read("").Should().BeEmpty();

    private static List<(int Line, List<string> Fields)> Read(string text)
    {
        var rows = new List<(int, List<string>)>();
        var reader = new CsvFields(text);
        while (reader.Next())
            rows.Add((reader.Line, [.. Enumerable.Range(0, reader.Count).Select(i => reader[i].ToString())]));
        return rows;
    }
}
