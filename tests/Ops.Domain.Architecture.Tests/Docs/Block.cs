using System.Text.RegularExpressions;

namespace Ops.Domain.Architecture.Tests.Docs;

/// <summary>A fenced block: the page, the language after the fence, the comment on the line above it, and the text.</summary>
internal sealed record Block(string Page, string Language, Marker Marker, string Text)
{
    public override string ToString() => $"{Page}: {Marker.Name}";
}

/// <summary>The comment before a block: <c>sample: name</c> or <c>output: name</c>.</summary>
internal readonly partial record struct Marker(string Kind, string Name)
{
    public static Marker None { get; } = new("", "");

    public static Marker Read(string line) =>
        Comment().Match(line) is { Success: true } match ? new Marker(match.Groups[1].Value, match.Groups[2].Value) : None;

    [GeneratedRegex(@"^\s*<!--\s*(sample|output)\s*:?\s*(.*?)\s*-->\s*$")]
    private static partial Regex Comment();
}
