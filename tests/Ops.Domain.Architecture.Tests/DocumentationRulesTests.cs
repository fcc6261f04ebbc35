using Ops.Domain.Architecture.Tests.Docs;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The rules for pages, each seen to catch its breach.</summary>
public sealed class DocumentationRulesTests
{
    private const string Sample = "<!-- sample: one -->\n```csharp\nConsole.WriteLine(1.5);\n```\n";

    private const string Output = "<!-- output: one -->\n```text\n1.5\n```\n";

    [Theory]
    [InlineData("```csharp\nint x;\n```\n", "neither a sample nor a sketch")]
    [InlineData("<!-- sketch -->\n```csharp\nint x;\n```\n", "without a name or reason")]
    [InlineData(Sample, "has no output block")]
    [InlineData(Output, "belongs to no sample")]
    [InlineData(Sample + Output + Sample, "stands twice")]
    [InlineData("<!-- sample: one -->\n```json\n1\n```\n" + Output, "is not C#")]
    public void A_block_that_nobody_checks_is_seen(string text, string told) =>
        PageRules.Blocks(Page.Parse("docs/page.md", text)).Should().ContainSingle().Which.Should().Contain(told);

    [Theory]
    [InlineData(Sample + Output)]
    [InlineData("<!-- sketch: the host's types are not ours -->\n```csharp\nvar x = host.Load();\n```\n")]
    public void A_checked_block_is_fine(string text) => PageRules.Blocks(Page.Parse("docs/page.md", text)).Should().BeEmpty();

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
