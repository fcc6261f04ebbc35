using OperatingReview.Rendering;
using Ops.Domain;

namespace OperatingReview.Tests;

/// <summary>What can be said of the page without a browser; what a browser makes of it is checked in tests/OperatingReview.Browser.</summary>
public class HtmlPageTests
{
    private static readonly string English = Run.Of("--format", "html").Output;

    [Theory]
    [InlineData("en", "Skip to the findings")]
    [InlineData("zh-CN", "跳到发现")]
    public void The_page_is_self_contained_in_its_language(string language, string skip)
    {
        string page = Run.Of("--format", "html", "--lang", language).Output;
        page.Should().StartWith($"<!doctype html><html lang=\"{language}\">").And.Contain(skip);
        page.Should().NotContain("src=").And.NotContain("<link").And.NotContain("url(").And.NotContain("@import").And.NotContain("http:");
        page.Replace("xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal).Should().NotContain("https:");
    }

    [Fact]
    public void Every_table_has_a_caption_and_every_chart_a_name()
    {
        Count("<table").Should().Be(Count("<caption>")).And.BeGreaterThan(5);
        Count("<svg").Should().Be(Count("<title id=")).And.Be(Count("<desc id=")).And.BeGreaterThan(5);
        Count("<h1>").Should().Be(1);
    }

    [Fact]
    public void A_figure_in_a_table_leads_to_its_explanation()
    {
        English.Should().Contain("<a href=\"#e-kpi%3A74GRAFFITI\"><code>kpi:74GRAFFITI</code></a>");
        English.Should().Contain("<details class=\"figure\" id=\"e-kpi:74GRAFFITI\">");
    }

    // 66,294,910 over the adopted budget: General Services, as counted in the guide.
    [Fact]
    public void A_written_amount_carries_what_it_sorts_by() => English.Should().Contain("class=\"num\" data-v=\"66300000\">USD +66.3 M");

    [Theory]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("USD +327.8 M", "327800000")]
    [InlineData("USD -1.5 bn", "-1500000000")]
    [InlineData("-12.5 %", "-12.5")]
    [InlineData("USD 950 k", "950000")]
    [InlineData("-3.278 亿美元", "-327800000")]
    [InlineData("+1.2 万美元", "12000")]
    [InlineData("≥ 90 %", "90")]
    [InlineData("0.87 x 0.80", "0.87")]
    [InlineData("4 minutes", "4")]
    public void A_written_figure_sorts_by_its_size(string text, string key) =>
        HtmlTable.SortKey(text).Should().Be(decimal.Parse(key, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("-")]
    [InlineData("not known")]
    public void A_text_without_a_figure_has_no_size(string text) => HtmlTable.SortKey(text).Should().BeNull();

    [Fact]
    public void What_stands_in_a_hole_is_escaped_and_written_without_culture()
    {
        var page = new HtmlWriter(Language.Chinese);
        page.Line($"<p title=\"{"a\"b"}\">{new Phrase("x", "<甲 & 乙>")} {1.5m} {0.25:0.0}</p>");
        using var output = new StringWriter();
        page.CopyTo(output);
        output.ToString().Should().Be("<p title=\"a&quot;b\">&lt;甲 &amp; 乙&gt; 1.5 0.3</p>\n");
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-2_500_000, "-2.5 M")]
    [InlineData(40_000, "40 k")]
    [InlineData(9_500, "9,500")]
    [InlineData(1_500_000_000, "1.5 bn")]
    public void An_axis_is_written_in_few_letters(double value, string text) =>
        ChartScale.Text((decimal)value, Language.English).Should().Be(text);

    [Theory]
    [InlineData(327_800_000, "3.28亿")]
    [InlineData(-25_000, "-2.5万")]
    public void An_axis_counts_in_Chinese_sizes(double value, string text) =>
        ChartScale.Text((decimal)value, Language.Chinese).Should().Be(text);

    private static int Count(string part) => English.Split(part).Length - 1;
}
