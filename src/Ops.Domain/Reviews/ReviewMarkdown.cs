using System.Text;

namespace Ops.Domain.Reviews;

/// <summary>Writes a report as Markdown.</summary>
public static class ReviewMarkdown
{
    /// <summary>Appends a report to a text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="output">Where to write; lines end with a line feed.</param>
    public static void Write(ReviewReport report, Language language, StringBuilder output)
    {
        Guard.NotNull(report, nameof(report));
        Guard.Defined(language, nameof(language));
        Guard.NotNull(output, nameof(output));
        output.Append("# ").Append(report.Title.In(language)).Append("\n\n");
        foreach (var sentence in report.Summary)
            output.Append("- ").Append(sentence.In(language)).Append('\n');
        foreach (var section in report.Sections)
            Write(section, language, output);
        if (report.Notes.IsEmpty)
            return;
        output.Append("\n## ").Append(language == Language.Chinese ? "说明" : "Notes").Append("\n\n");
        foreach (var note in report.Notes)
            output.Append("- ").Append(note.In(language)).Append('\n');
    }

    private static void Write(ReportSection section, Language language, StringBuilder output)
    {
        output.Append("\n## ").Append(section.Heading.In(language)).Append("\n\n").Append(section.Lead.In(language)).Append("\n\n");
        foreach (var column in section.Columns)
            output.Append("| ").Append(column.Name.In(language)).Append(' ');
        output.Append("|\n");
        foreach (var column in section.Columns)
            output.Append(column.IsNumeric ? "| ---: " : "| --- ");
        output.Append("|\n");
        foreach (var row in section.Rows)
        {
            foreach (var cell in row.Cells)
                output.Append("| ").Append(cell.In(language).Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
            output.Append("|\n");
        }
    }
}
