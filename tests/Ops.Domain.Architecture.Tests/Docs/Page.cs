using System.Text.RegularExpressions;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Docs;

/// <summary>A Markdown page with its fenced blocks and its links.</summary>
internal sealed partial class Page
{
    private Page(string path, ImmutableArray<Block> blocks, ImmutableArray<string> links)
    {
        Path = path;
        Blocks = blocks;
        Links = links;
    }

    /// <summary>Relative to the root of the repository, with forward slashes.</summary>
    public string Path { get; }

    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Link targets outside of code, as written.</summary>
    public ImmutableArray<string> Links { get; }

    public IEnumerable<Block> Samples => Blocks.Where(block => block.Marker.Kind == "sample");

    /// <summary>The read-me files at the root and everything under docs.</summary>
    public static ImmutableArray<Page> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Repository.Root, "README*.md")
            .Concat(Repository.Files("docs", "*.md"))
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(Repository.Relative(file), File.ReadAllText(file))),
    ];

    public static Page Parse(string path, string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var links = ImmutableArray.CreateBuilder<string>();
        var marker = Marker.None;
        Block? open = null;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (open is not null)
            {
                if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                {
                    blocks.Add(open);
                    open = null;
                    marker = Marker.None;
                }
                else
                {
                    open = open with { Text = open.Text + line + "\n" };
                }
            }
            else if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                open = new Block(path, line.Trim().Trim('`'), marker, "");
            }
            else if (line.Trim().Length > 0)
            {
                marker = Marker.Read(line);
                links.AddRange(Link().Matches(InlineCode().Replace(line, "")).Select(match => match.Groups[1].Value));
            }
        }
        return new Page(path, blocks.ToImmutable(), links.ToImmutable());
    }

    /// <summary>What the output block of a sample says, or null when the page has none.</summary>
    public string? OutputOf(Block sample) => Blocks.FirstOrDefault(block => block.Marker == new Marker("output", sample.Marker.Name))?.Text;

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();
}
