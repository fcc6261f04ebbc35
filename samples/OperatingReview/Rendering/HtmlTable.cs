using System.Globalization;
using Ops.Domain;
using Ops.Domain.Reviews;

namespace OperatingReview.Rendering;

/// <summary>Writes a section's table: a caption, scopes, keys to sort by, and a link from each figure to its explanation.</summary>
internal static class HtmlTable
{
    public static void Write(HtmlWriter page, ReportSection section, Func<string, string?> link)
    {
        if (section.Rows.IsEmpty)
        {
            page.Line($"<p class=\"sub\">{new Phrase("Nothing to show.", "无内容。")}</p>");
            return;
        }
        page.Line($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"h-{section.Id}\"><table class=\"sortable\">");
        page.Write($"<caption>{section.Heading}</caption><thead><tr>");
        foreach (var column in section.Columns)
        {
            page.Raw("<th scope=\"col\"");
            page.Raw(Numeric(column));
            page.Write($">{column.Name}</th>");
        }
        // The total of all rows stays below them however they are sorted.
        bool hasTotal = section.Rows.Length > 1 && section.Rows[^1].Figure.Length == 0 && section.Rows[0].Figure.Length > 0;
        page.Line($"</tr></thead><tbody>");
        foreach (var row in hasTotal ? section.Rows[..^1] : section.Rows)
            WriteRow(page, section, row, link);
        page.Write($"</tbody>");
        if (hasTotal)
        {
            page.Write($"<tfoot>");
            WriteRow(page, section, section.Rows[^1], link);
            page.Write($"</tfoot>");
        }
        page.Line($"</table></div>");
    }

    /// <summary>
    /// What a written figure sorts by: its first number, with the size that follows it (k, M, bn, 万, 亿); null for a text without a number.
    /// The library gives cells as words, so that 1.2 M and 950 k would otherwise stand in the wrong order.
    /// </summary>
    public static decimal? SortKey(string text)
    {
        int start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return null;
        int end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '.'))
            end++;
        string digits = text[start..end].TrimEnd(',', '.');
        if (
            !decimal.TryParse(
                digits,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal number
            )
        )
            return null;
        decimal size = text[end..].TrimStart() switch
        {
            ['k', ..] => 1_000m,
            ['M', ..] => 1_000_000m,
            ['b', 'n', ..] => 1_000_000_000m,
            ['万', ..] => 10_000m,
            ['亿', ..] => 100_000_000m,
            _ => 1m,
        };
        bool isNegative = start > 0 && text[start - 1] is '-' or '−';
        return (isNegative ? -number : number) * size;
    }

    private static void WriteRow(HtmlWriter page, ReportSection section, ReportRow row, Func<string, string?> link)
    {
        page.Write($"<tr>");
        for (int i = 0; i < row.Cells.Length; i++)
            WriteCell(page, row, i, section.Columns[i], link);
        page.Line($"</tr>");
    }

    private static void WriteCell(HtmlWriter page, ReportRow row, int index, ReportColumn column, Func<string, string?> link)
    {
        string tag = index == 0 ? "th" : "td";
        string text = row.Cells[index].In(page.Language);
        page.Raw(index == 0 ? "<th scope=\"row\"" : "<td");
        page.Raw(Numeric(column));
        if (column.IsNumeric && SortKey(text) is { } key)
            page.Write($" data-v=\"{key:0.##########}\"");
        else if (index == 0 && column.Name.English == "Status")
            page.Write($" data-v=\"{(int)row.Status}\"");
        page.Raw(">");
        if (index == 0)
            page.Raw(Light(row.Status));
        if (column.Name.English == "Id" && text.Length > 0)
            WriteId(page, text, link(text));
        else
            page.Write($"{text}");
        page.Write($"</{tag}>");
    }

    public static void WriteId(HtmlWriter page, string id, string? target)
    {
        if (target is null)
            page.Write($"<code>{id}</code>");
        else
            page.Write($"<a href=\"#{Uri.EscapeDataString(target)}\"><code>{id}</code></a>");
    }

    private static string Light(Status status) =>
        status switch
        {
            Status.Green => "<span class=\"dot fg\" aria-hidden=\"true\"></span>",
            Status.Amber => "<span class=\"dot fa\" aria-hidden=\"true\"></span>",
            Status.Red => "<span class=\"dot fr\" aria-hidden=\"true\"></span>",
            _ => "",
        };

    private static string Numeric(ReportColumn column) => column.IsNumeric ? " class=\"num\"" : "";
}
