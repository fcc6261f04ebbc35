using Ops.Domain.Architecture.Tests.Docs;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The read-me and the documentation, held to the code: samples run and print what the page says, links lead somewhere.</summary>
public sealed class DocumentationTests
{
    private const string Index = "docs/README.md";

    /// <summary>Pages that speak both languages on one page.</summary>
    private static readonly ImmutableArray<string> Bilingual = [Index, "docs/glossary.md"];

    /// <summary>Pages about the library itself and ways into it: they have no defaults and no errors of their own.</summary>
    private static readonly ImmutableArray<string> NoRooms =
    [
        .. Bilingual,
        "docs/index.md",
        "docs/start.md",
        "docs/concepts.md",
        "docs/embedding.md",
        "docs/architecture.md",
        "docs/correctness.md",
        "docs/performance.md",
        "docs/mission.md",
    ];

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Every_sample_prints_what_the_page_says(string culture)
    {
        var samples =
            from page in Page.All
            from sample in page.Samples
            let output = page.OutputOf(sample)
            where output is not null
            select (sample, output);

        Breaches.MustBeNone(samples.SelectMany(pair => Wrong(pair.sample, pair.output, culture)));
    }

    [Fact]
    public void Every_csharp_block_is_a_sample_with_output() => Breaches.MustBeNone(Page.All.SelectMany(PageRules.Blocks));

    [Fact]
    public void Every_page_of_a_room_has_a_sample_and_tells_defaults_errors_anti_patterns_and_sources() =>
        Breaches.MustBeNone(
            Page.All.Where(page => IsDocs(page) && !NoRooms.Contains(page.Path.Replace(".zh-CN.", ".", StringComparison.Ordinal)))
                .SelectMany(PageRules.Room)
        );

    [Fact]
    public void No_page_holds_the_marks_of_a_merge() => Breaches.MustBeNone(Page.All.SelectMany(PageRules.Merges));

    [Fact]
    public void Every_link_leads_to_a_file() => Breaches.MustBeNone(Page.All.SelectMany(PageRules.Links));

    [Fact]
    public void Every_link_to_a_heading_leads_to_one() => Breaches.MustBeNone(Page.All.SelectMany(page => PageRules.Anchors(page, Find)));

    [Fact]
    public void The_package_page_links_to_nothing_that_the_package_does_not_hold() =>
        Find("src/Ops.Domain/README.md")!.Links.Should().NotContain(link => !link.Contains("://", StringComparison.Ordinal));

    [Fact]
    public void Every_page_has_its_twin_in_Chinese_with_the_same_samples()
    {
        var english = Page.All.Where(page =>
            (IsDocs(page) || page.Path == "README.md") && !page.IsChinese && !Bilingual.Contains(page.Path)
        );

        Breaches.MustBeNone(
            english.SelectMany(page =>
                Find(page.Path.Replace(".md", ".zh-CN.md", StringComparison.Ordinal)) is { } twin
                    ? PageRules.Pair(page, twin)
                    : [$"{page.Path} has no Chinese twin"]
            )
        );
    }

    [Fact]
    public void Every_Chinese_page_has_its_twin_in_English()
    {
        var orphans = Page.All.Where(page => page.IsChinese && Find(page.Path.Replace(".zh-CN.", ".", StringComparison.Ordinal)) is null);

        orphans.Select(page => page.Path).Should().BeEmpty();
    }

    [Fact]
    public void Every_page_is_linked_from_the_index()
    {
        var linked = Find(Index) is { } index
            ? index.Links.Select(link => Repository.Relative(PageRules.Target(index, link))).ToHashSet()
            : [];
        var pages = Page.All.Where(IsDocs).Select(page => page.Path).Where(path => path != Index);

        pages.Where(path => !linked.Contains(path)).Should().BeEmpty("{0} lists every page, in both languages", Index);
    }

    private static bool IsDocs(Page page) => page.Path.StartsWith("docs/", StringComparison.Ordinal);

    private static Page? Find(string path) => Page.All.FirstOrDefault(page => page.Path == path);

    private static IEnumerable<string> Wrong(Block sample, string expected, string culture)
    {
        string printed;
        try
        {
            printed = SampleProgram.Run(sample.Text, culture);
        }
        catch (Exception stopped)
        {
            printed = $"{stopped.GetType().Name}: {stopped.Message}";
        }
        return printed == SampleProgram.Trim(expected)
            ? []
            : [$"{sample} prints under {culture}:\n{printed}\nbut the page says:\n{SampleProgram.Trim(expected)}"];
    }
}
