using Ops.Domain;
using Ops.Domain.Reviews;
using Ops.Domain.Rules;
using Spectre.Console;
using Spectre.Console.Rendering;
using Review = Ops.Domain.Reviews.OperatingReview;
using Status = Ops.Domain.Status;

namespace OperatingReview.Rendering;

/// <summary>Prints a review for reading in a terminal: the findings as paragraphs, the rest as tables of the columns that fit.</summary>
internal static class TerminalReview
{
    private const int FindingsShown = 10;
    private const int StepsShown = 8;
    private const int UnitsShown = 15;
    private const int NarrowestWidth = 100;
    private const int RedirectedWidth = 120;

    public static void Print(Review review, ReviewReport report, Language language, TextWriter output)
    {
        var console = Open(output);
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(report.Title.In(language))}[/]").LeftJustified());
        foreach (var sentence in report.Summary)
            console.MarkupLine("  " + Markup.Escape(sentence.In(language)));
        foreach (var section in report.Sections)
        {
            console.WriteLine();
            console.Write(new Rule($"[bold]{Markup.Escape(section.Heading.In(language))}[/]").LeftJustified().RuleStyle("grey"));
            console.MarkupLine($"[grey]{Markup.Escape(section.Lead.In(language))}[/]");
            if (section.Id == "findings")
                PrintFindings(console, review, language);
            else
                PrintTable(console, section, language);
        }
        PrintNotes(console, report, language);
    }

    /// <summary>Colours and the terminal's own width only where a terminal is at the other end; a file or a pipe gets plain text.</summary>
    private static IAnsiConsole Open(TextWriter output)
    {
        bool isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(output),
                Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            }
        );
        console.Profile.Width = isTerminal ? Math.Max(NarrowestWidth, console.Profile.Width) : RedirectedWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static void PrintFindings(IAnsiConsole console, Review review, Language language)
    {
        bool chinese = language == Language.Chinese;
        foreach (var (finding, i) in review.Findings.Take(FindingsShown).Select((finding, i) => (finding, i)))
        {
            var priority = finding.Priority;
            var text = new Grid().AddColumn(new GridColumn().NoWrap().Width(4).RightAligned()).AddColumn(new GridColumn().Padding(1, 0));
            text.AddRow(
                new Markup($"[bold]{i + 1}[/]"),
                new Markup($"[{Colour(finding.Severity)}]●[/] [bold]{Markup.Escape(finding.Message.In(language))}[/]")
            );
            text.AddRow(
                Text.Empty,
                new Markup(
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"[grey]{(chinese ? "得分" : "score")} {priority.Score:0.000} = {priority.Stake:0.00} x {priority.Likelihood:0.00} x {priority.Urgency:0.00} x {priority.Confidence:0.00}; {Markup.Escape(finding.Impact.In(language))}[/]"
                    )
                )
            );
            text.AddRow(Text.Empty, new Markup($"[aqua]→[/] {Markup.Escape(finding.Action.In(language))}"));
            text.AddRow(Text.Empty, new Markup($"[grey]{Markup.Escape(finding.Id)}[/]"));
            console.Write(text);
        }
        More(console, review.Findings.Length - FindingsShown, language);
    }

    private static void PrintTable(IAnsiConsole console, ReportSection section, Language language)
    {
        int[] columns = Shown(section);
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey).Expand();
        foreach (int column in columns)
        {
            var definition = section.Columns[column];
            var heading = new TableColumn($"[bold]{Markup.Escape(definition.Name.In(language))}[/]").Padding(0, 1);
            if (definition.IsNumeric)
                heading = heading.RightAligned();
            table.AddColumn(definition.IsNumeric || definition.Name.English == "Id" ? heading.NoWrap() : heading);
        }
        int limit = Limit(section);
        foreach (var row in section.Rows.Take(limit))
            AddRow(table, row, columns, language);
        if (section is { Id: "money", Rows: [.., var total] } && section.Rows.Length > limit)
            AddRow(table, total, columns, language);
        console.Write(table);
        More(console, section.Rows.Length - limit - (section.Id == "money" ? 1 : 0), language);
    }

    private static void AddRow(Table table, ReportRow row, int[] columns, Language language)
    {
        var cells = columns.Select(
            (column, i) =>
            {
                string text = Markup.Escape(row.Cells[column].In(language));
                string light = i == 0 && row.Status != Status.NoData ? $"[{Colour(row.Status)}]●[/] " : "";
                return (IRenderable)new Markup(light + text);
            }
        );
        table.AddRow(cells);
    }

    private static void PrintNotes(IAnsiConsole console, ReviewReport report, Language language)
    {
        bool chinese = language == Language.Chinese;
        console.WriteLine();
        console.Write(new Rule($"[bold]{(chinese ? "说明" : "Notes")}[/]").LeftJustified().RuleStyle("grey"));
        foreach (var note in report.Notes)
            console.MarkupLine("  " + Markup.Escape(note.In(language)));
        console.MarkupLine(
            chinese
                ? "  [grey]用 --explain 编号 查看任一数字的来历，例如 --explain service:graffiti；--format markdown|json|html 输出全部。[/]"
                : "  [grey]--explain ID shows where a figure comes from, for example --explain service:graffiti; --format markdown|json|html prints everything.[/]"
        );
    }

    private static void More(IAnsiConsole console, int rest, Language language)
    {
        if (rest > 0)
            console.MarkupLine(
                language == Language.Chinese
                    ? $"  [grey]另有 {rest} 项，见 --format markdown[/]"
                    : $"  [grey]… and {rest} more: --format markdown[/]"
            );
    }

    private static int Limit(ReportSection section) =>
        section.Id switch
        {
            "next" => StepsShown,
            "matters" => FindingsShown,
            "money" => UnitsShown,
            _ => int.MaxValue,
        };

    /// <summary>The columns that a terminal has room for; the other formats show all.</summary>
    private static int[] Shown(ReportSection section) =>
        section.Id switch
        {
            "off-target" or "on-target" => [1, 3, 4, 5, 6, 7, 8, 10],
            "next" => [0, 1, 2],
            "matters" => [0, 1, 2, 3],
            "decisions" => [0, 1, 2, 3],
            "links" => [0, 1, 3],
            "moved" => [0, 2, 3, 4, 5, 6, 8],
            "money" => [0, 2, 3, 4, 5, 6, 7],
            "money-and-service" => [0, 1, 2, 3, 4, 5, 6],
            "services" => [0, 1, 2, 3, 4, 5, 6, 7, 8],
            "goals" => [0, 1, 2, 3, 4, 5, 6],
            _ => [.. Enumerable.Range(0, section.Columns.Length)],
        };

    private static string Colour(Severity severity) =>
        severity switch
        {
            Severity.Critical => "red",
            Severity.Error => "darkorange",
            _ => "grey",
        };

    private static string Colour(Status status) =>
        status switch
        {
            Status.Green => "green",
            Status.Amber => "yellow",
            _ => "red",
        };
}
