using Ops.Domain;

namespace OperatingReview.Rendering;

/// <summary>Writes an explanation as nested lists; what lies deeper than the first parts unfolds, down to the facts.</summary>
internal static class HtmlTree
{
    /// <summary>Above how many parts a list is folded together.</summary>
    private const int PartsOpen = 12;

    public static void Write(HtmlWriter page, Explanation explanation)
    {
        page.Write($"<ul class=\"tree\">");
        WriteItem(page, explanation);
        page.Line($"</ul>");
    }

    private static void WriteItem(HtmlWriter page, Explanation explanation)
    {
        var undefined = new Phrase("undefined", "无定义");
        page.Write($"<li><b>{explanation.Figure}</b> {explanation.ValueIn(page.Language) ?? undefined.In(page.Language)}");
        if (!explanation.Unit.IsEmpty)
            page.Write($" {explanation.Unit}");
        if (!explanation.Formula.IsEmpty)
            page.Write($" <span class=\"formula\">= {explanation.Formula}</span>");
        if (!explanation.Source.IsEmpty)
            page.Write($" <span class=\"source\">{explanation.Source}</span>");
        int parts = explanation.Parts.Length;
        if (parts > PartsOpen)
            page.Write($"<details><summary>{Phrase.Of($"{parts} parts", $"{parts} 项构成")}</summary>");
        if (parts > 0)
        {
            page.Write($"<ul>");
            foreach (var part in explanation.Parts)
                WriteItem(page, part);
            page.Write($"</ul>");
        }
        page.Raw(parts > PartsOpen ? "</details></li>\n" : "</li>\n");
    }
}
