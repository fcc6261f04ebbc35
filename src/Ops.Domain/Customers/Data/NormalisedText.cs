using System.Globalization;
using System.Text;

namespace Ops.Domain.Customers;

/// <summary>Texts made comparable.</summary>
internal static class NormalisedText
{
    private static readonly Rune DottedCapitalI = new(0x130);
    private static readonly Rune SmallI = new('i');

    public static string Of(string text, KeyNormalisation normalisation)
    {
        if (normalisation == KeyNormalisation.None)
            return text;
        var result = new StringBuilder(text.Length);
        bool gap = false;
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            var lower = Lower(rune);
            if (IsGap(lower))
            {
                gap = true;
                continue;
            }
            if (gap && result.Length > 0 && normalisation == KeyNormalisation.Text)
                result.Append(' ');
            gap = false;
            result.Append(lower);
        }
        return result.ToString();
    }

    /// <summary>A text with half a surrogate pair has no normal form: it is composed after the halves have become U+FFFD.</summary>
    private static string Composed(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        if (OperatingSystem.IsBrowser())
            throw Faults.Invalid(
                "normalisation",
                "a browser's runtime has no compatibility forms (NFKC)",
                "compare without normalisation there"
            );
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>The simple lower case of the Unicode data; .NET's invariant culture leaves İ as it is.</summary>
    private static Rune Lower(Rune rune) => rune == DottedCapitalI ? SmallI : Rune.ToLowerInvariant(rune);

    private static bool IsGap(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.MathSymbol
            or UnicodeCategory.CurrencySymbol
            or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.OtherSymbol
            or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control => true,
            _ => false,
        };
}
