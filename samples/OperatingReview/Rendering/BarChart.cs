using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ScottPlot;

namespace OperatingReview.Rendering;

/// <summary>
/// A chart of horizontal bars, drawn by ScottPlot as SVG. The words are set as SVG text over it, one line above each bar, so that they are
/// sharp, can be read aloud, stay legible on a phone, and need no font on the machine that draws.
/// </summary>
internal sealed partial class BarChart
{
    private const int Width = 460;
    private const int RowHeight = 44;
    private const int Side = 12;
    private const int Foot = 30;
    private const double BarSize = 0.34;

    /// <summary>The bars stand low in their row: the words need the upper half.</summary>
    private const double BarShift = 0.16;

    private readonly List<Row> _rows = [];

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The range of the axis.</summary>
    public required (double Low, double High) Range { get; init; }

    /// <summary>How a value on the axis is written.</summary>
    public required Func<double, string> Tick { get; init; }

    /// <summary>A line that all bars are held against; null for none.</summary>
    public double? Reference { get; init; }

    public void Add(
        string label,
        string valueText,
        double value,
        string colour,
        (double Low, double High)? interval = null,
        double? target = null
    ) => _rows.Add(new Row(label, valueText, value, colour, interval, target));

    public string ToSvg()
    {
        int height = (_rows.Count * RowHeight) + Foot;
        using var plot = new Plot();
        Draw(plot);
        string svg = plot.GetSvgXml(Width, height);
        svg = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
        int end = svg.IndexOf('>', StringComparison.Ordinal);
        string inner = svg[(end + 1)..svg.LastIndexOf("</svg>", StringComparison.Ordinal)];
        inner = ClipId().Replace(inner, match => match.Value.Replace("cl_", Id + "_cl_", StringComparison.Ordinal));
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"{Id}-title {Id}-desc\">"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"<title id=\"{Id}-title\">{WebUtility.HtmlEncode(Title)}</title><desc id=\"{Id}-desc\">{WebUtility.HtmlEncode(Description)}</desc>"
        );
        text.Append(inner);
        AppendWords(text, height);
        return text.Append("</svg>").ToString();
    }

    private void Draw(Plot plot)
    {
        plot.Axes.Frameless();
        plot.HideGrid();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        foreach (double tick in Ticks())
            Line(plot, tick, -0.5, tick, _rows.Count - 0.5, "#e3e8ee", 1);
        var bars = _rows.Select(
            (row, i) =>
                new Bar
                {
                    Position = Position(i) - BarShift,
                    Value = row.Value,
                    FillColor = Color.FromHex(row.Colour),
                    LineWidth = 0,
                    Size = BarSize,
                    Orientation = Orientation.Horizontal,
                }
        );
        plot.Add.Bars(bars.ToArray());
        for (int i = 0; i < _rows.Count; i++)
        {
            double at = Position(i) - BarShift;
            if (_rows[i].Interval is { } interval)
                Line(plot, interval.Low, at, interval.High, at, "#0f1b2d", 3);
            if (_rows[i].Target is { } target)
                Line(plot, target, at - 0.27, target, at + 0.27, "#0f1b2d", 2);
        }
        if (Reference is { } reference)
            Line(plot, reference, -0.5, reference, _rows.Count - 0.5, "#0f1b2d", 1.5f);
        plot.Axes.SetLimits(Range.Low, Range.High, -0.5, _rows.Count - 0.5);
        plot.Layout.Fixed(new PixelPadding(Side, Side, Foot, 0));
    }

    private void AppendWords(StringBuilder text, int height)
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            int y = (i * RowHeight) + 16;
            text.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Side}\" y=\"{y}\" class=\"l\">{WebUtility.HtmlEncode(_rows[i].Label)}</text>"
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Width - Side}\" y=\"{y}\" class=\"v\">{WebUtility.HtmlEncode(_rows[i].ValueText)}</text>"
            );
        }
        foreach (double tick in Ticks())
        {
            double x = Side + ((tick - Range.Low) / (Range.High - Range.Low) * (Width - (2 * Side)));
            string anchor =
                x < 40 ? "start"
                : x > Width - 40 ? "end"
                : "middle";
            text.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x:0.#}\" y=\"{height - 10}\" class=\"t\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(Tick(tick))}</text>"
            );
        }
    }

    private IEnumerable<double> Ticks() => Enumerable.Range(0, 5).Select(i => Range.Low + (i * (Range.High - Range.Low) / 4));

    private double Position(int row) => _rows.Count - 1 - row;

    private static void Line(Plot plot, double x1, double y1, double x2, double y2, string colour, float width)
    {
        var line = plot.Add.Line(x1, y1, x2, y2);
        line.Color = Color.FromHex(colour);
        line.LineWidth = width;
        line.MarkerSize = 0;
    }

    [GeneratedRegex("cl_[0-9a-f]+")]
    private static partial Regex ClipId();

    private sealed record Row(
        string Label,
        string ValueText,
        double Value,
        string Colour,
        (double Low, double High)? Interval,
        double? Target
    );
}
