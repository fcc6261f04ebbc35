using System.Text.RegularExpressions;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Docs;

/// <summary>A Markdown page with its fenced blocks and its links.</summary>
internal sealed partial class Page
{
    private Page(string path, ImmutableArray<Block> blocks, ImmutableArray<string> links, ImmutableArray<string> prose)
    {
        Path = path;
        Blocks = blocks;
        Links = links;
        Prose = prose;
    }

    /// <summary>Relative to the root of the repository, with forward slashes.</summary>
    public string Path { get; }

    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Link targets outside of code, as written.</summary>
    public ImmutableArray<string> Links { get; }

    /// <summary>The lines outside of blocks.</summary>
    public ImmutableArray<string> Prose { get; }

    /// <summary>The headings, without their marks.</summary>
    public IEnumerable<string> Headings => Prose.Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#').Trim());

    public bool IsChinese => Path.Contains(".zh-CN.", StringComparison.Ordinal);

    public IEnumerable<Block> Samples => Blocks.Where(block => block.Marker.Kind == "sample");

    /// <summary>Every page that people write: at the root, under docs and benchmarks, and the package's own. The reference of the site is generated.</summary>
    public static ImmutableArray<Page> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Repository.Root, "*.md")
            .Concat(Repository.Files("docs", "*.md"))
            .Concat(Repository.Files("benchmarks", "*.md"))
            .Concat(Repository.Files("src", "*.md"))
            .Where(file => !Repository.Relative(file).StartsWith("docs/api/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(Repository.Relative(file), File.ReadAllText(file))),
    ];

    public static Page Parse(string path, string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var links = ImmutableArray.CreateBuilder<string>();
        var prose = ImmutableArray.CreateBuilder<string>();
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
                prose.Add(line);
                links.AddRange(Link().Matches(InlineCode().Replace(line, "")).Select(match => match.Groups[1].Value));
            }
        }
        return new Page(path, blocks.ToImmutable(), links.ToImmutable(), prose.ToImmutable());
    }

    /// <summary>What the output block of a sample says, or null when the page has none.</summary>
    public string? OutputOf(Block sample) => Blocks.FirstOrDefault(block => block.Marker == new Marker("output", sample.Marker.Name))?.Text;

    /// <summary>What a link to a heading says after the #: small letters, digits and hyphens for spaces.</summary>
    public static string Anchor(string heading) =>
        string.Concat(
            heading
                .ToLowerInvariant()
                .Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '_')
                .Select(sign => sign == ' ' ? '-' : sign)
        );

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();
}
