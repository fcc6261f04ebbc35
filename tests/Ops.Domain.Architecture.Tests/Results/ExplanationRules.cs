using System.Text.RegularExpressions;

namespace Ops.Domain.Architecture.Tests.Results;

/// <summary>What an explanation must keep, in its whole tree.</summary>
internal static partial class ExplanationRules
{
    private static readonly ImmutableArray<string> NotFigures = ["NaN", "Infinity", "∞", "Ops.Domain.", "System."];

    public static IEnumerable<string> Breaches(Explanation explanation)
    {
        foreach (var node in Tree(explanation))
        {
            var figure = node.Figure;
            if (figure.English.Length == 0 || figure.Chinese.Length == 0)
                yield return $"a figure has no name in one language: '{figure.English}' / '{figure.Chinese}'";
            else if (figure.English == figure.Chinese && Word().IsMatch(figure.English))
                yield return $"'{figure.English}' is not translated";
            foreach (string text in new[] { node.Value ?? "", node.Formula.English, node.Formula.Chinese })
            {
                if (NotFigures.FirstOrDefault(bad => text.Contains(bad, StringComparison.Ordinal)) is { } found)
                    yield return $"{figure.English} shows {found}: {text}";
            }
        }
        foreach (var language in Enum.GetValues<Language>())
        {
            if (!explanation.ToText(language).Contains(explanation.Figure.In(language), StringComparison.Ordinal))
                yield return $"the text in {language} does not name the figure";
            if (!explanation.ToMarkdown(language).StartsWith("- ", StringComparison.Ordinal))
                yield return $"the Markdown in {language} is not a list";
        }
    }

    private static IEnumerable<Explanation> Tree(Explanation node) => node.Parts.SelectMany(Tree).Prepend(node);

    /// <summary>Four small letters in a row are a word of a language, not a symbol of a formula.</summary>
    [GeneratedRegex("[a-z]{4}")]
    private static partial Regex Word();
}
