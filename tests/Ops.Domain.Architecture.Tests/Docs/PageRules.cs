using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Docs;

/// <summary>What a page of the documentation must keep; each rule gives the breaches it finds, in words.</summary>
internal static class PageRules
{
    /// <summary>What may stand after a fence. The list is closed, so that no spelling of C# goes by unseen.</summary>
    private static readonly ImmutableArray<string> Languages = ["csharp", "text", "bash", "json", "xml", "html", "mermaid"];

    /// <summary>What each page of a room says, in both languages.</summary>
    private static readonly ImmutableArray<(string English, string Chinese)> Sections =
    [
        ("defaults", "默认值"),
        ("errors", "错误"),
        ("anti-patterns", "反模式"),
        ("sources", "来源"),
    ];

    /// <summary>A C# block is a sample with its printed output: there is no other.</summary>
    public static IEnumerable<string> Blocks(Page page)
    {
        foreach (var block in page.Blocks.Where(block => !Languages.Contains(block.Language)))
            yield return $"{page.Path}: a block of the language '{block.Language}': {FirstLine(block)}";
        foreach (var line in page.Prose.Where(line => line.TrimStart().StartsWith("~~~", StringComparison.Ordinal)))
            yield return $"{page.Path}: a block fenced by {line.Trim()}: use ```";
        foreach (var block in page.Blocks.Where(block => block.Language == "csharp"))
        {
            if (block.Marker.Kind != "sample")
                yield return $"{page.Path}: a C# block is no sample: {FirstLine(block)}";
            else if (block.Marker.Name.Length == 0)
                yield return $"{page.Path}: a sample without a name: {FirstLine(block)}";
            else if (page.OutputOf(block) is null)
                yield return $"{page.Path}: the sample {block.Marker.Name} has no output block";
        }
        foreach (var block in page.Blocks.Where(block => block.Marker.Kind == "sample" && block.Language != "csharp"))
            yield return $"{page.Path}: the sample {block.Marker.Name} is not C#";
        foreach (
            var output in page.Blocks.Where(block =>
                block.Marker.Kind == "output" && page.Samples.All(sample => sample.Marker.Name != block.Marker.Name)
            )
        )
            yield return $"{page.Path}: the output {output.Marker.Name} belongs to no sample";
        foreach (
            var name in page
                .Blocks.Where(block => block.Marker.Kind is "sample" or "output")
                .CountBy(block => block.Marker)
                .Where(pair => pair.Value > 1)
        )
            yield return $"{page.Path}: {name.Key.Kind} {name.Key.Name} stands twice";
    }

    /// <summary>A link to a file leads to one.</summary>
    public static IEnumerable<string> Links(Page page) =>
        from link in page.Links
        where !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal) && link[0] != '#'
        let target = Target(page, link)
        where !File.Exists(target) && !Directory.Exists(target)
        select $"{page.Path} links to {link}, which does not exist";

    /// <summary>A link to a heading leads to one.</summary>
    public static IEnumerable<string> Anchors(Page page, Func<string, Page?> find) =>
        from link in page.Links
        let at = link.IndexOf('#', StringComparison.Ordinal)
        where at >= 0 && !link.Contains("://", StringComparison.Ordinal)
        let target = at == 0 ? page : find(Repository.Relative(Target(page, link)))
        where target is not null && target.Headings.All(heading => Page.Anchor(heading) != Uri.UnescapeDataString(link[(at + 1)..]))
        select $"{page.Path} links to {link}, where no such heading stands";

    /// <summary>A page of a room shows a sample and has all sections.</summary>
    public static IEnumerable<string> Room(Page page)
    {
        if (!page.Samples.Any())
            yield return $"{page.Path} shows no sample";
        foreach (var section in Sections.Select(names => page.IsChinese ? names.Chinese : names.English))
        {
            if (!page.Headings.Any(heading => heading.Contains(section, StringComparison.OrdinalIgnoreCase)))
                yield return $"{page.Path} has no section '{section}'";
        }
    }

    /// <summary>Lines that a merge has left behind.</summary>
    public static IEnumerable<string> Merges(Page page) =>
        from line in page.Prose.Concat(page.Blocks.SelectMany(block => block.Text.Split('\n')))
        where
            line.StartsWith("<<<<<<<", StringComparison.Ordinal)
            || line.StartsWith(">>>>>>>", StringComparison.Ordinal)
            || line == "======="
        select $"{page.Path} holds the mark of a merge: {line}";

    /// <summary>The file that a link leads to.</summary>
    public static string Target(Page page, string link) =>
        Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page.Path)!, Uri.UnescapeDataString(link.Split('#')[0])));

    /// <summary>Names of samples that stand in one page of a pair only, or in another order.</summary>
    public static IEnumerable<string> Pair(Page english, Page chinese)
    {
        var one = english.Samples.Select(sample => sample.Marker.Name);
        var other = chinese.Samples.Select(sample => sample.Marker.Name);
        return one.SequenceEqual(other)
            ? []
            : [$"{english.Path} has samples [{string.Join(", ", one)}], {chinese.Path} has [{string.Join(", ", other)}]"];
    }

    private static string FirstLine(Block block) => block.Text.Split('\n')[0];
}
