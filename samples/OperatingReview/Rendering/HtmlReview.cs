using System.Text;
using Ops.Domain;
using Ops.Domain.Reviews;
using Ops.Domain.Rules;
using Review = Ops.Domain.Reviews.OperatingReview;

namespace OperatingReview.Rendering;

/// <summary>
/// Prints a review as one self-contained page: no request leaves it, and it reads without its script, which only sorts tables and opens what a
/// link leads to.
/// </summary>
internal sealed class HtmlReview
{
    /// <summary>Findings and steps that stand open on the page; the others follow folded together.</summary>
    private const int Shown = 12;

    private readonly Review _review;
    private readonly ReviewReport _report;
    private readonly HtmlWriter _page;
    private readonly HashSet<string> _findings;
    private readonly HashSet<string> _figures;
    private readonly SortedSet<string> _linked = new(StringComparer.Ordinal);

    private HtmlReview(Review review, ReviewReport report, Language language)
    {
        _review = review;
        _report = report;
        _page = new HtmlWriter(language);
        _findings = review.Findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        _figures = review.Figures.ToHashSet(StringComparer.Ordinal);
    }

    public static void Print(Review review, ReviewReport report, Language language, TextWriter output)
    {
        var html = new HtmlReview(review, report, language);
        html.WritePage();
        html._page.CopyTo(output);
    }

    private void WritePage()
    {
        _page.Line($"<!doctype html><html lang=\"{(_page.Chinese ? "zh-CN" : "en")}\"><head><meta charset=\"utf-8\">");
        _page.Line(
            $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">"
        );
        _page.Line(
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">"
        );
        _page.Write($"<title>{_report.Title}</title><style>");
        _page.Raw(Embedded("review.css"));
        _page.Line($"</style></head><body><a class=\"skip\" href=\"#findings\">{new Phrase("Skip to the findings", "跳到发现")}</a>");
        WriteHead();
        _page.Line($"<main>");
        foreach (var section in _report.Sections)
            WriteSection(section);
        WriteExplanations();
        WriteNotes();
        _page.Write($"</main><p class=\"unseen\" role=\"status\" id=\"says\"></p><script>");
        _page.Raw(Embedded("review.js"));
        _page.Line($"</script></body></html>");
    }

    private void WriteHead()
    {
        _page.Line($"<header><div class=\"in\"><p class=\"kicker\">{new Phrase("Operating review", "经营分析")} · {_review.Period}</p>");
        _page.Line($"<h1>{_review.Model.Subject}</h1><ul class=\"lead\">");
        foreach (var sentence in _report.Summary)
            _page.Line($"<li>{sentence}</li>");
        _page.Write($"</ul><dl class=\"cards\">");
        Card("g", new Phrase("on target", "达标"), _review.Count(Status.Green));
        Card("a", new Phrase("near target", "接近目标"), _review.Count(Status.Amber));
        Card("r", new Phrase("off target", "未达标"), _review.Count(Status.Red));
        Card("n", new Phrase("no data", "无数据"), _review.Count(Status.NoData));
        Card("f", new Phrase("findings", "发现"), _review.Findings.Length);
        _page.Line($"</dl><nav aria-label=\"{new Phrase("Sections", "章节")}\"><ul>");
        foreach (var section in _report.Sections)
            _page.Write($"<li><a href=\"#{section.Id}\">{section.Heading}</a></li>");
        _page.Line($"</ul></nav></div></header>");

        void Card(string style, Phrase name, int count) => _page.Write($"<div class=\"{style}\"><dt>{name}</dt><dd>{count}</dd></div>");
    }

    private void WriteSection(ReportSection section)
    {
        _page.Line($"<section id=\"{section.Id}\" aria-labelledby=\"h-{section.Id}\"><h2 id=\"h-{section.Id}\">{section.Heading}</h2>");
        _page.Line($"<p class=\"sub\">{section.Lead}</p>");
        if (section.Id == "findings")
            WriteFolded(_review.Findings, "findings", WriteFinding, rest => Phrase.Of($"The other {rest} findings", $"其余 {rest} 条发现"));
        else if (section.Id == "next")
            WriteFolded(_review.NextSteps, "steps", WriteStep, rest => Phrase.Of($"The other {rest} units", $"其余 {rest} 个单位"));
        else
        {
            if (!section.Series.IsEmpty)
                WriteCharts(section);
            HtmlTable.Write(_page, section, Link);
        }
        _page.Line($"</section>");
    }

    private void WriteCharts(ReportSection section)
    {
        _page.Line($"<div class=\"charts\">");
        foreach (var series in section.Series)
            SvgChart.Draw(_page, series);
        _page.Line($"</div>");
    }

    /// <summary>A numbered list of which the first stand open; the rest unfolds.</summary>
    private void WriteFolded<T>(ImmutableArray<T> items, string style, Action<T> write, Func<int, Phrase> rest)
    {
        List(0, Math.Min(Shown, items.Length));
        if (items.Length <= Shown)
            return;
        _page.Line($"<details class=\"more\"><summary>{rest(items.Length - Shown)}</summary>");
        List(Shown, items.Length);
        _page.Line($"</details>");

        void List(int from, int to)
        {
            _page.Line($"<ol class=\"{style}\" start=\"{from + 1}\">");
            for (int i = from; i < to; i++)
                write(items[i]);
            _page.Line($"</ol>");
        }
    }

    private void WriteFinding(Finding finding)
    {
        var priority = finding.Priority;
        string severity = finding.Severity.ToString().ToLowerInvariant();
        _page.Line($"<li class=\"{severity}\" id=\"{FindingAnchor(finding.Id)}\"><article><h3>{finding.Message}</h3>");
        _page.Line($"<p class=\"do\"><b>{new Phrase("Do", "建议")}</b> {finding.Action}</p>");
        _page.Write($"<p class=\"meta\"><span class=\"sev\">{SeverityName(finding.Severity)}</span><span><b>{priority.Score:0.000}</b> = ");
        _page.Write($"{priority.Stake:0.00} × {priority.Likelihood:0.00} × {priority.Urgency:0.00} × {priority.Confidence:0.00}</span>");
        _page.Line($"<span>{finding.Impact}</span></p>");
        _page.Line($"<details><summary>{new Phrase("Evidence and explanation", "证据与解释")}</summary><ul class=\"evidence\">");
        foreach (var evidence in finding.Evidence)
        {
            _page.Write($"<li>");
            HtmlTable.WriteId(_page, evidence.Figure, Link(evidence.Figure));
            _page.Line($" {evidence.Statement}</li>");
        }
        _page.Line($"</ul>");
        HtmlTree.Write(_page, finding.Explain());
        _page.Line($"</details><p class=\"id\"><code>{finding.Id}</code></p></article></li>");
    }

    private void WriteStep(NextStep step)
    {
        _page.Write($"<li><h3>{step.Unit.Name}</h3><p>{step.Finding.Action}</p><p class=\"id\">");
        HtmlTable.WriteId(_page, step.Finding.Id, Link(step.Finding.Id));
        int others = step.Others.Length;
        if (others > 0)
            _page.Write($" <span>{Phrase.Of($"and {others} more finding{(others == 1 ? "" : "s")}", $"另有 {others} 条发现")}</span>");
        _page.Line($"</p></li>");
    }

    /// <summary>Every figure that a table or a finding links to, with its explanation.</summary>
    private void WriteExplanations()
    {
        if (_linked.Count == 0)
            return;
        _page.Line(
            $"<section id=\"figures\" aria-labelledby=\"h-figures\"><h2 id=\"h-figures\">{new Phrase("Where the figures come from", "数字的来历")}</h2>"
        );
        _page.Line($"<p class=\"sub\">{new Phrase("Each unfolds down to the facts.", "逐项展开，直至原始事实。")}</p>");
        foreach (string figure in _linked)
        {
            var explanation = _review.Explain(figure);
            _page.Write(
                $"<details class=\"figure\" id=\"{FigureAnchor(figure)}\"><summary><code>{figure}</code> {explanation.Figure}</summary>"
            );
            HtmlTree.Write(_page, explanation);
            _page.Line($"</details>");
        }
        _page.Line($"</section>");
    }

    private void WriteNotes()
    {
        if (_report.Notes.IsEmpty)
            return;
        _page.Line($"<section id=\"notes\" aria-labelledby=\"h-notes\"><h2 id=\"h-notes\">{new Phrase("Notes", "说明")}</h2><ul>");
        foreach (var note in _report.Notes)
            _page.Line($"<li>{note}</li>");
        _page.Line($"</ul></section>");
    }

    /// <summary>The anchor of a finding or a figure; null if the review knows none of that id.</summary>
    private string? Link(string id)
    {
        if (_findings.Contains(id))
            return FindingAnchor(id);
        if (!_figures.Contains(id))
            return null;
        _linked.Add(id);
        return FigureAnchor(id);
    }

    private static string FindingAnchor(string id) => "f-" + id.Replace(' ', '_');

    private static string FigureAnchor(string id) => "e-" + id.Replace(' ', '_');

    private static Phrase SeverityName(Severity severity) =>
        severity switch
        {
            Severity.Critical => new Phrase("critical", "紧急"),
            Severity.Error => new Phrase("error", "严重"),
            Severity.Warning => new Phrase("warning", "警告"),
            _ => new Phrase("info", "提示"),
        };

    private static string Embedded(string name)
    {
        using var stream = typeof(HtmlReview).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
