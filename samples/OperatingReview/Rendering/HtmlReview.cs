using System.Globalization;
using System.Net;
using System.Text;
using Ops.Domain;
using Ops.Domain.Reviews;
using Ops.Domain.Rules;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace OperatingReview.Rendering;

/// <summary>Prints a review as one self-contained page: no request leaves it. Headings, captions, language and alternative texts are set.</summary>
internal sealed class HtmlReview
{
    /// <summary>Findings that stand open on the page; the others follow folded together.</summary>
    private const int FindingsShown = 12;

    private readonly Review _review;
    private readonly ReviewReport _report;
    private readonly Language _language;
    private readonly TextWriter _output;

    private HtmlReview(Review review, ReviewReport report, Language language, TextWriter output)
    {
        _review = review;
        _report = report;
        _language = language;
        _output = output;
    }

    private bool Chinese => _language == Language.Chinese;

    public static void Print(Review review, ReviewReport report, Language language, TextWriter output) =>
        new HtmlReview(review, report, language, output).Print();

    private void Print()
    {
        string title = Text(_report.Title);
        Line($"<!doctype html><html lang=\"{(Chinese ? "zh-CN" : "en")}\"><head><meta charset=\"utf-8\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line($"<title>{title}</title><style>{HtmlStyle.Css}</style></head><body>");
        Line($"<a class=\"skip\" href=\"#findings\">{(Chinese ? "跳到发现" : "Skip to the findings")}</a>");
        PrintHead();
        Line("<main>");
        foreach (var section in _report.Sections)
        {
            if (section.Id == "findings")
                PrintFindings(section);
            else if (section.Id == "next")
                PrintNextSteps(section);
            else
                PrintTable(section);
            if (section.Id == "next")
                PrintCharts();
        }
        PrintNotes();
        Line("</main></body></html>");
    }

    private void PrintHead()
    {
        Line($"<header><div class=\"in\"><p class=\"kicker\">{(Chinese ? "经营分析" : "Operating review")} · {Html(_review.Period)}</p>");
        Line($"<h1>{Text(_review.Model.Subject)}</h1><ul class=\"lead\">");
        foreach (var sentence in _report.Summary)
            Line($"<li>{Text(sentence)}</li>");
        Line($"</ul><dl class=\"cards\">");
        foreach (
            var (status, style) in (ReadOnlySpan<(Status, string)>)
                [(Status.Green, "g"), (Status.Amber, "a"), (Status.Red, "r"), (Status.NoData, "n")]
        )
            Line($"<div class=\"{style}\"><dt>{Name(status)}</dt><dd>{_review.Count(status)}</dd></div>");
        Line($"<div class=\"f\"><dt>{(Chinese ? "发现" : "findings")}</dt><dd>{_review.Findings.Length}</dd></div></dl>");
        Line($"<nav aria-label=\"{(Chinese ? "章节" : "Sections")}\">");
        foreach (var section in _report.Sections)
            Line($"<a href=\"#{section.Id}\">{Text(section.Heading)}</a>");
        Line("</nav></div></header>");
    }

    private void PrintFindings(ReportSection section)
    {
        Open(section);
        Line("<ol class=\"findings\">");
        foreach (var finding in _review.Findings.Take(FindingsShown))
            PrintFinding(finding);
        Line("</ol>");
        if (_review.Findings.Length > FindingsShown)
        {
            int rest = _review.Findings.Length - FindingsShown;
            Line(
                $"<details class=\"more\"><summary>{(Chinese ? $"其余 {rest} 条发现" : $"The other {rest} findings")}</summary><ol class=\"findings\" start=\"{FindingsShown + 1}\">"
            );
            foreach (var finding in _review.Findings.Skip(FindingsShown))
                PrintFinding(finding);
            Line("</ol></details>");
        }
        Line("</section>");
    }

    private void PrintFinding(Finding finding)
    {
        var priority = finding.Priority;
        string parts = string.Create(
            CultureInfo.InvariantCulture,
            $"{priority.Stake:0.00} × {priority.Likelihood:0.00} × {priority.Urgency:0.00} × {priority.Confidence:0.00}"
        );
        Line($"<li class=\"{finding.Severity.ToString().ToLowerInvariant()}\"><article><h3>{Text(finding.Message)}</h3>");
        Line($"<p class=\"do\"><b>{(Chinese ? "建议" : "Do")}</b> {Text(finding.Action)}</p>");
        Line($"<p class=\"meta\"><span class=\"sev\">{SeverityName(finding.Severity)}</span>");
        Line(
            $"<span><b>{Number(priority.Score, "0.000")}</b> = {parts} <i>({(Chinese ? "影响 × 可能性 × 紧迫性 × 可信度" : "stake × likelihood × urgency × confidence")})</i></span>"
        );
        Line($"<span>{Text(finding.Impact)}</span></p>");
        Line($"<details><summary>{(Chinese ? "证据与解释" : "Evidence and explanation")}</summary><ul class=\"evidence\">");
        foreach (var evidence in finding.Evidence)
            Line($"<li><code>{Html(evidence.Figure)}</code> {Text(evidence.Statement)}</li>");
        Line("</ul><div class=\"tree\">");
        PrintTree([finding.Explain()]);
        Line($"</div></details><p class=\"id\"><code>{Html(finding.Id)}</code></p></article></li>");
    }

    private void PrintTree(ImmutableArray<Explanation> explanations)
    {
        Line("<ul>");
        foreach (var explanation in explanations)
        {
            string value =
                !explanation.Word.IsEmpty ? Text(explanation.Word)
                : explanation.Value is null ? (Chinese ? "无定义" : "undefined")
                : Html(explanation.Value);
            Line($"<li><b>{Text(explanation.Figure)}</b> {value} {Text(explanation.Unit)}");
            if (!explanation.Formula.IsEmpty)
                Line($" <span class=\"formula\">= {Text(explanation.Formula)}</span>");
            if (!explanation.Source.IsEmpty)
                Line($" <span class=\"source\">{Text(explanation.Source)}</span>");
            if (!explanation.Parts.IsEmpty)
                PrintTree(explanation.Parts);
            Line("</li>");
        }
        Line("</ul>");
    }

    private void PrintNextSteps(ReportSection section)
    {
        Open(section);
        Line("<ol class=\"steps\">");
        foreach (var step in _review.NextSteps.Take(FindingsShown))
        {
            Line(
                $"<li><h3>{Text(step.Unit.Name)}</h3><p>{Text(step.Finding.Action)}</p><p class=\"id\"><code>{Html(step.Finding.Id)}</code>"
            );
            if (!step.Others.IsEmpty)
                Line(Chinese ? $"<span>另有 {step.Others.Length} 条发现</span>" : $"<span>and {step.Others.Length} more findings</span>");
            Line("</p></li>");
        }
        Line("</ol></section>");
    }

    private void PrintCharts()
    {
        Line($"<section id=\"charts\"><h2>{(Chinese ? "图示" : "At a glance")}</h2><div class=\"charts\">");
        foreach (
            var chart in (ReadOnlySpan<BarChart>)
                [
                    ReviewCharts.Attainment(_review, _language),
                    ReviewCharts.Spending(_review, _report, _language),
                    ReviewCharts.Services(_review, _language),
                ]
        )
        {
            Line($"<figure><figcaption><b>{Html(chart.Title)}</b> {Html(chart.Description)}</figcaption>");
            Line(chart.ToSvg());
            Line("</figure>");
        }
        Line("</div></section>");
    }

    private void PrintTable(ReportSection section)
    {
        Open(section);
        Line(
            $"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Text(section.Heading)}\"><table><caption>{Text(section.Heading)}</caption><thead><tr>"
        );
        foreach (var column in section.Columns)
            Line($"<th scope=\"col\"{Numeric(column)}>{Text(column.Name)}</th>");
        Line("</tr></thead><tbody>");
        foreach (var row in section.Rows)
        {
            Line("<tr>");
            for (int i = 0; i < row.Cells.Length; i++)
                PrintCell(row, i, section.Columns[i]);
            Line("</tr>");
        }
        Line("</tbody></table></div></section>");
    }

    private void PrintCell(ReportRow row, int index, ReportColumn column)
    {
        string text = Text(row.Cells[index]);
        bool isId = column.Name.English == "Id" && text.Length > 0;
        string inner = isId ? $"<code>{text}</code>" : text;
        if (index > 0)
        {
            Line($"<td{Numeric(column)}>{inner}</td>");
            return;
        }
        string light = row.Status switch
        {
            Status.Green => "<span class=\"dot g\" aria-hidden=\"true\"></span>",
            Status.Amber => "<span class=\"dot a\" aria-hidden=\"true\"></span>",
            Status.Red => "<span class=\"dot r\" aria-hidden=\"true\"></span>",
            _ => "",
        };
        Line($"<th scope=\"row\"{Numeric(column)}>{light}{inner}</th>");
    }

    private void PrintNotes()
    {
        Line($"<section id=\"notes\"><h2>{(Chinese ? "说明" : "Notes")}</h2><ul>");
        foreach (var note in _report.Notes)
            Line($"<li>{Text(note)}</li>");
        Line("</ul></section>");
    }

    private void Open(ReportSection section) =>
        Line($"<section id=\"{section.Id}\"><h2>{Text(section.Heading)}</h2><p class=\"sub\">{Text(section.Lead)}</p>");

    private string Name(Status status) =>
        status switch
        {
            Status.Green => Chinese ? "达标" : "on target",
            Status.Amber => Chinese ? "接近目标" : "near target",
            Status.Red => Chinese ? "未达标" : "off target",
            _ => Chinese ? "无数据" : "no data",
        };

    private string SeverityName(Severity severity) =>
        severity switch
        {
            Severity.Critical => Chinese ? "紧急" : "critical",
            Severity.Error => Chinese ? "严重" : "error",
            Severity.Warning => Chinese ? "警告" : "warning",
            _ => Chinese ? "提示" : "info",
        };

    private static string Numeric(ReportColumn column) => column.IsNumeric ? " class=\"num\"" : "";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private string Text(Phrase phrase) => Html(phrase.In(_language));

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private void Line(string text) => _output.Write(text + "\n");
}
