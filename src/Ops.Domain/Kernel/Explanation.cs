using System.Text;

namespace Ops.Domain;

/// <summary>
/// How a figure came about: its name, its value, the formula with the numbers in it, the source of the formula or of the
/// fact, and the explanations of the figures that went into it.
/// </summary>
/// <remarks>
/// A plain immutable value in both languages: it can be serialised, compared and drawn as text or Markdown. Two explanations
/// are equal when they say the same, parts included and in the same order.
/// </remarks>
public sealed record Explanation
{
    /// <summary>What the figure is called.</summary>
    public required Phrase Figure { get; init; }

    /// <summary>The figure's value, written without culture; null when the figure is undefined.</summary>
    public string? Value { get; init; }

    /// <summary>The value as a word of both languages where it is one (a status, a verdict), or the empty phrase.</summary>
    public Phrase Word { get; init; }

    /// <summary>The unit of the value, or the empty phrase.</summary>
    public Phrase Unit { get; init; }

    /// <summary>The formula with the numbers in it, or the empty phrase for a counted fact.</summary>
    public Phrase Formula { get; init; }

    /// <summary>Where the formula (a standard, a paper) or the fact (a file, a row) comes from, or the empty phrase.</summary>
    public Phrase Source { get; init; }

    /// <summary>The figures that went into this one.</summary>
    public ImmutableArray<Explanation> Parts { get; init; } = [];

    /// <summary>An explanation of a statistic.</summary>
    /// <param name="figure">What the figure is called.</param>
    /// <param name="value">Its value; null when undefined.</param>
    /// <param name="formula">The formula with the numbers in it.</param>
    /// <param name="source">Where the formula or the fact comes from.</param>
    /// <param name="parts">The figures that went into it.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the value is NaN or infinite.</exception>
    public static Explanation Of(
        Phrase figure,
        double? value,
        Phrase formula = default,
        Phrase source = default,
        params ReadOnlySpan<Explanation> parts
    ) => Of(figure, value is { } v ? Figures.Text(Guard.Finite(v, nameof(value))) : null, formula, source, parts);

    /// <summary>An explanation of an exact figure.</summary>
    /// <param name="figure">What the figure is called.</param>
    /// <param name="value">Its value.</param>
    /// <param name="formula">The formula with the numbers in it.</param>
    /// <param name="source">Where the formula or the fact comes from.</param>
    /// <param name="parts">The figures that went into it.</param>
    /// <returns>The explanation.</returns>
    public static Explanation Of(
        Phrase figure,
        decimal value,
        Phrase formula = default,
        Phrase source = default,
        params ReadOnlySpan<Explanation> parts
    ) => Of(figure, Figures.Text(value), formula, source, parts);

    /// <summary>An explanation of a figure whose value is given as text: a status, a date, an amount with its currency.</summary>
    /// <param name="figure">What the figure is called.</param>
    /// <param name="value">Its value as text; null when undefined.</param>
    /// <param name="formula">The formula with the numbers in it.</param>
    /// <param name="source">Where the formula or the fact comes from.</param>
    /// <param name="parts">The figures that went into it.</param>
    /// <returns>The explanation.</returns>
    public static Explanation Of(
        Phrase figure,
        string? value,
        Phrase formula = default,
        Phrase source = default,
        params ReadOnlySpan<Explanation> parts
    ) =>
        new()
        {
            Figure = figure,
            Value = value,
            Formula = formula,
            Source = source,
            Parts = [.. parts],
        };

    /// <summary>An explanation of a figure whose value is a word: a status, a verdict.</summary>
    /// <param name="figure">What the figure is called.</param>
    /// <param name="word">Its value in both languages; <see cref="Value"/> keeps the English one.</param>
    /// <param name="formula">The formula with the numbers in it.</param>
    /// <param name="source">Where the formula or the fact comes from.</param>
    /// <param name="parts">The figures that went into it.</param>
    /// <returns>The explanation.</returns>
    public static Explanation Of(
        Phrase figure,
        Phrase word,
        Phrase formula = default,
        Phrase source = default,
        params ReadOnlySpan<Explanation> parts
    ) => Of(figure, word.English, formula, source, parts) with { Word = word };

    /// <summary>The value as a reader of one language sees it.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The word if the value is one, otherwise <see cref="Value"/>; null when the figure is undefined.</returns>
    public string? ValueIn(Language language) =>
        Guard.Defined(language, nameof(language)) is var told && Word.IsEmpty ? Value : Word.In(told);

    /// <summary>The tree as indented text.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One line per figure, two spaces of indent per level, lines separated by a line feed.</returns>
    public string ToText(Language language = Language.English)
    {
        Guard.Defined(language, nameof(language));
        var text = new StringBuilder();
        Write(text, language, 0, "  ", "");
        return text.ToString();
    }

    /// <summary>The tree as a Markdown list.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One list item per figure, nested.</returns>
    public string ToMarkdown(Language language = Language.English)
    {
        Guard.Defined(language, nameof(language));
        var text = new StringBuilder();
        Write(text, language, 0, "  ", "- ");
        return text.ToString();
    }

    /// <summary>Equal when figure, value, unit, formula, source and all parts are.</summary>
    /// <param name="other">The other explanation.</param>
    /// <returns>True when both say the same.</returns>
    public bool Equals(Explanation? other) =>
        other is not null
        && Figure == other.Figure
        && Value == other.Value
        && Word == other.Word
        && Unit == other.Unit
        && Formula == other.Formula
        && Source == other.Source
        && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(Explanation)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Figure, Value, Unit, Formula, Source, Parts.Length);

    /// <summary>The tree as indented English text.</summary>
    /// <returns>The same as <see cref="ToText"/>.</returns>
    public override string ToString() => ToText();

    private void Write(StringBuilder text, Language language, int depth, string indent, string bullet)
    {
        for (int i = 0; i < depth; i++)
            text.Append(indent);
        text.Append(bullet).Append(Figure.In(language)).Append(language == Language.Chinese ? "：" : ": ");
        text.Append(ValueIn(language) ?? (language == Language.Chinese ? "无定义" : "undefined"));
        if (!Unit.IsEmpty)
            text.Append(' ').Append(Unit.In(language));
        if (!Formula.IsEmpty)
            text.Append(" = ").Append(Formula.In(language));
        if (!Source.IsEmpty)
            text.Append(" [").Append(Source.In(language)).Append(']');
        text.Append('\n');
        foreach (var part in Parts)
            part.Write(text, language, depth + 1, indent, bullet);
    }
}
