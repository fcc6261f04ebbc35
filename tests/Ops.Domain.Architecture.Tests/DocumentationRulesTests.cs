using Ops.Domain.Architecture.Tests.Docs;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The rules for pages, each seen to catch its breach.</summary>
public sealed class DocumentationRulesTests
{
    private const string Sample = "<!-- sample: one -->\n```csharp\nConsole.WriteLine(1.5);\n```\n";

    private const string Output = "<!-- output: one -->\n```text\n1.5\n```\n";

    [Theory]
    [InlineData("```csharp\nint x;\n```\n", "is no sample")]
    [InlineData("```cs\nint x;\n```\n", "of the language 'cs'")]
    [InlineData("```csharp{1}\nint x;\n```\n", "of the language 'csharp{1}'")]
    [InlineData("```\nint x;\n```\n", "of the language ''")]
    [InlineData("~~~csharp\nint x;\n", "fenced by ~~~")]
    [InlineData("<!-- sample -->\n```csharp\nint x;\n```\n", "without a name")]
    [InlineData(Sample, "has no output block")]
    [InlineData(Output, "belongs to no sample")]
    [InlineData(Sample + Output + Sample, "stands twice")]
    [InlineData("<!-- sample: one -->\n```json\n1\n```\n" + Output, "is not C#")]
    public void A_block_that_nobody_checks_is_seen(string text, string told) =>
        PageRules.Blocks(Page.Parse("docs/page.md", text)).Should().ContainSingle().Which.Should().Contain(told);

    [Fact]
    public void A_checked_block_is_fine() => PageRules.Blocks(Page.Parse("docs/page.md", Sample + Output)).Should().BeEmpty();

    [Fact]
    public void A_link_to_a_heading_that_is_not_there_is_seen()
    {
        var page = Page.Parse(
            "docs/page.md",
            "## In a web-page, e.g.\n\n## 在网页中\n\n[a](#in-a-web-page-eg) [b](page.md#在网页中) [c](#nowhere)"
        );

        PageRules.Anchors(page, _ => page).Should().Equal("docs/page.md links to #nowhere, where no such heading stands");
    }

    [Fact]
    public void A_missing_section_is_seen()
    {
        string text = "# Room\n" + Sample + Output + "## Defaults and errors\n## Sources\n";

        PageRules.Room(Page.Parse("docs/page.md", text)).Should().Equal("docs/page.md has no section 'anti-patterns'");
    }

    [Fact]
    public void The_marks_of_a_merge_are_seen() =>
        PageRules.Merges(Page.Parse("docs/page.md", "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n")).Should().HaveCount(3);

    [Fact]
    public void A_link_to_nowhere_is_seen() =>
        PageRules
            .Links(Page.Parse("docs/page.md", "[a](nowhere.md#part) [b](../README.md) [c](https://example.org) `[d](e)`"))
            .Should()
            .Equal("docs/page.md links to nowhere.md#part, which does not exist");

    [Fact]
    public void A_sample_missing_in_one_language_is_seen() =>
        PageRules.Pair(Page.Parse("a.md", Sample + Output), Page.Parse("a.zh-CN.md", "")).Should().NotBeEmpty();

    [Fact]
    public void A_sample_that_depends_on_the_culture_prints_differently() =>
        SampleProgram.Run("Console.WriteLine(1.5);", "de-DE").Should().NotBe(SampleProgram.Run("Console.WriteLine(1.5);", "en-US"));

    [Fact]
    public void A_sample_that_does_not_compile_says_why()
    {
        Action run = () => SampleProgram.Run("int x = \"one\";", "en-US");

        run.Should().Throw<InvalidOperationException>().WithMessage("*CS0029*");
    }
}
