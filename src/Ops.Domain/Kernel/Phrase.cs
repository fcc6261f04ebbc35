using System.Globalization;

namespace Ops.Domain;

/// <summary>A piece of text in English and in Simplified Chinese.</summary>
/// <remarks>Two phrases are equal when both texts are. <c>default</c> is the empty phrase.</remarks>
public readonly record struct Phrase
{
    private readonly string? _english;
    private readonly string? _chinese;

    /// <summary>Creates a phrase from its two texts.</summary>
    /// <param name="english">The English text.</param>
    /// <param name="chinese">The Simplified Chinese text.</param>
    public Phrase(string english, string chinese)
    {
        _english = Guard.NotNull(english, nameof(english));
        _chinese = Guard.NotNull(chinese, nameof(chinese));
    }

    /// <summary>The English text.</summary>
    public string English => _english ?? "";

    /// <summary>The Simplified Chinese text.</summary>
    public string Chinese => _chinese ?? "";

    /// <summary>True for the empty phrase.</summary>
    public bool IsEmpty => English.Length == 0 && Chinese.Length == 0;

    /// <summary>A text that reads the same in both languages: a formula, a symbol, a key.</summary>
    /// <param name="symbols">The text; numbers in it are written without culture, doubles with up to ten significant digits.</param>
    /// <returns>The phrase.</returns>
    public static Phrase Of(FormattableString symbols)
    {
        string text = Figures.Format(Guard.NotNull(symbols, nameof(symbols)));
        return new Phrase(text, text);
    }

    /// <summary>A text with values in it, in both languages.</summary>
    /// <param name="english">The English text; numbers in it are written without culture, doubles with up to ten significant digits.</param>
    /// <param name="chinese">The Simplified Chinese text, written the same way.</param>
    /// <returns>The phrase.</returns>
    public static Phrase Of(FormattableString english, FormattableString chinese) =>
        new(Figures.Format(Guard.NotNull(english, nameof(english))), Figures.Format(Guard.NotNull(chinese, nameof(chinese))));

    /// <summary>The text in one language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string In(Language language) => Guard.Defined(language, nameof(language)) == Language.Chinese ? Chinese : English;

    /// <summary>The English text.</summary>
    /// <returns>The English text.</returns>
    public override string ToString() => English;
}
