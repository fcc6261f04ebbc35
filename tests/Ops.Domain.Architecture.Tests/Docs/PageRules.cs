using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Docs;

/// <summary>What a page of the documentation must keep; each rule gives the breaches it finds, in words.</summary>
internal static class PageRules
{
    /// <summary>A C# block is a sample with its printed output, or a sketch with the reason why it cannot run.</summary>
    public static IEnumerable<string> Blocks(Page page)
    {
        foreach (var block in page.Blocks.Where(block => block.Language is "csharp" or "cs" or "c#"))
        {
            if (block.Marker.Kind is not ("sample" or "sketch") || block.Language != "csharp")
                yield return $"{page.Path}: a C# block is neither a sample nor a sketch: {FirstLine(block)}";
            else if (block.Marker.Name.Length == 0)
                yield return $"{page.Path}: a {block.Marker.Kind} without a name or reason: {FirstLine(block)}";
            else if (block.Marker.Kind == "sample" && page.OutputOf(block) is null)
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
