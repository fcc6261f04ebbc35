using Ops.Domain;
using Ops.Domain.Reviews;

namespace OperatingReview.Rendering;

/// <summary>Draws a series of the report as inline SVG, coloured by the page's style, with a name and a text for those who do not see it.</summary>
internal static class SvgChart
{
    private const int Width = 360;
    private const int Side = 10;
    private const int RowHeight = 42;
    private const int Foot = 26;
    private const int CourseTop = 26;
    private const int CourseHeight = 120;
    private const int CourseLeft = 52;

    public static void Draw(HtmlWriter page, ReportSeries series)
    {
        int height = series.Kind == SeriesKind.Course ? CourseTop + CourseHeight + Foot : (series.Points.Length * RowHeight) + Foot;
        page.Line($"<figure><figcaption><b>{series.Name}</b> {series.Description}{Unit(series)}</figcaption>");
        page.Write(
            $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"c-{series.Id}\" aria-describedby=\"d-{series.Id}\">"
        );
        page.Write($"<title id=\"c-{series.Id}\">{series.Name}</title><desc id=\"d-{series.Id}\">");
        foreach (var point in series.Points)
            page.Write($"{point.Label}: {point.Text}; ");
        page.Write($"</desc>");
        if (series.Kind == SeriesKind.Course)
            Course(page, series, ChartScale.Of(series));
        else
            Bars(page, series, ChartScale.Of(series), height);
        page.Line($"</svg></figure>");
    }

    private static Phrase Unit(ReportSeries series) =>
        series.Unit.IsEmpty ? default : new Phrase($" In {series.Unit.English}.", $"单位：{series.Unit.Chinese}。");

    private static void Bars(HtmlWriter page, ReportSeries series, ChartScale scale, int height)
    {
        int bottom = height - Foot;
        foreach (decimal tick in scale.Ticks)
        {
            decimal x = X(tick);
            page.Write($"<path class=\"grid\" d=\"M{x:0.#} 0V{bottom}\"/>");
            page.Write(
                $"<text class=\"t\" x=\"{x:0.#}\" y=\"{height - 9}\" text-anchor=\"{Anchor(x)}\">{ChartScale.Text(tick, page.Language)}</text>"
            );
        }
        for (int i = 0; i < series.Points.Length; i++)
            Bar(page, series.Points[i], i * RowHeight, X);
        if (series.Reference is { } reference)
            page.Write($"<path class=\"ref\" d=\"M{X(reference):0.#} 0V{bottom}\"/>");

        decimal X(decimal value) => Side + (scale.At(value) * (Width - (2 * Side)));
    }

    private static void Bar(HtmlWriter page, ReportPoint point, int top, Func<decimal, decimal> x)
    {
        string value = point.Text.In(page.Language);
        int middle = top + 28;
        page.Write(
            $"<text class=\"l\" x=\"{Side}\" y=\"{top + 15}\">{Short(point.Label.In(page.Language), Width - (3 * Side) - Wide(value))}</text>"
        );
        page.Write($"<text class=\"v\" x=\"{Width - Side}\" y=\"{top + 15}\">{value}</text>");
        if (point.Value is { } length)
        {
            var (from, to) = (Math.Min(x(0), x(length)), Math.Max(x(0), x(length)));
            page.Write(
                $"<rect class=\"{StatusClass(point.Status)}\" x=\"{from:0.#}\" y=\"{middle - 7}\" width=\"{Math.Max(to - from, 1.5m):0.#}\" height=\"14\" rx=\"2\"/>"
            );
        }
        if (point is { Lower: { } lower, Upper: { } upper })
            page.Write($"<path class=\"range\" d=\"M{x(lower):0.#} {middle}H{x(upper):0.#}\"/>");
        if (point.Target is { } target)
            page.Write($"<path class=\"mark\" d=\"M{x(target):0.#} {middle - 11}v22\"/>");
    }

    private static void Course(HtmlWriter page, ReportSeries series, ChartScale scale)
    {
        var points = series.Points;
        int bottom = CourseTop + CourseHeight;
        foreach (decimal tick in scale.Ticks)
        {
            page.Write($"<path class=\"grid\" d=\"M{CourseLeft} {Y(tick):0.#}H{Width - Side}\"/>");
            page.Write(
                $"<text class=\"t\" x=\"{CourseLeft - 6}\" y=\"{Y(tick) + 4:0.#}\" text-anchor=\"end\">{ChartScale.Text(tick, page.Language)}</text>"
            );
        }
        page.Write($"<path class=\"line\" d=\"");
        for (int i = 0; i < points.Length; i++)
        {
            if (points[i].Value is { } value)
                page.Write($"{(i == 0 || points[i - 1].Value is null ? "M" : "L")}{X(i):0.#} {Y(value):0.#}");
        }
        page.Write($"\"/>");
        if (points[^1] is { Value: { } end } last)
        {
            page.Write($"<circle class=\"{StatusClass(last.Status)}\" cx=\"{X(points.Length - 1):0.#}\" cy=\"{Y(end):0.#}\" r=\"5\"/>");
            page.Write($"<text class=\"v\" x=\"{Width - Side}\" y=\"14\">{last.Text}</text>");
        }
        if (points[^1].Target is { } target)
            page.Write($"<path class=\"mark\" d=\"M{Width - Side - 26} {Y(target):0.#}h26\"/>");
        page.Write($"<text class=\"t\" x=\"{CourseLeft}\" y=\"{bottom + 18}\">{points[0].Label}</text>");
        if (points.Length > 1)
            page.Write($"<text class=\"t\" x=\"{Width - Side}\" y=\"{bottom + 18}\" text-anchor=\"end\">{points[^1].Label}</text>");

        decimal X(int i) =>
            points.Length == 1 ? CourseLeft : CourseLeft + 6 + (i * (decimal)(Width - Side - 12 - CourseLeft) / (points.Length - 1));
        decimal Y(decimal value) => bottom - (scale.At(value) * CourseHeight);
    }

    private static string Anchor(decimal x) =>
        x < 40 ? "start"
        : x > Width - 40 ? "end"
        : "middle";

    private static string StatusClass(Status status) =>
        status switch
        {
            Status.Green => "fg",
            Status.Amber => "fa",
            Status.Red => "fr",
            _ => "fn",
        };

    /// <summary>About how wide a text is in the page's letters of 13 units.</summary>
    private static int Wide(string text) => text.Sum(letter => letter >= '\u2e80' ? 13 : 7);

    private static string Short(string text, int room)
    {
        if (Wide(text) <= room)
            return text;
        int most = text.Length;
        while (most > 0 && Wide(text[..most]) + 13 > room)
            most--;
        return text[..most].TrimEnd() + "…";
    }
}
