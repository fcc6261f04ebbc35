using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ops.Domain;

public readonly partial record struct Money
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The amount with at least its minor unit's decimals, and the code, without culture.</summary>
    /// <returns>For example <c>1234.50 USD</c>, <c>100 JPY</c>, <c>0.125 USD</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The amount and the code.</summary>
    /// <param name="format">
    /// A standard or custom numeric format for the amount, such as <c>N2</c>; null or empty for all decimals that are not
    /// trailing zeros, and at least those of the minor unit.
    /// </param>
    /// <param name="formatProvider">
    /// The culture of the number when there is a format; null for the invariant one. Without a format no culture is used, so that
    /// lists and interpolated texts, which pass the thread's culture, read the same everywhere.
    /// </param>
    /// <returns>For example <c>1234.50 USD</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = CultureFor(format, formatProvider);
        string amount = Amount.ToString(string.IsNullOrEmpty(format) ? PlainFormat : format, culture);
        return $"{amount} {Currency.Code}";
    }

    /// <summary>Writes the amount and the code.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="charsWritten">How many characters were written; 0 if they do not fit.</param>
    /// <param name="format">As in <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <param name="provider">As in <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <returns>True if the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var culture = CultureFor(format, provider);
        charsWritten = 0;
        if (!Amount.TryFormat(destination, out int digits, format.IsEmpty ? PlainFormat : format, culture))
            return false;
        string code = Currency.Code;
        if (destination.Length < digits + 1 + code.Length)
            return false;
        destination[digits] = ' ';
        code.CopyTo(destination[(digits + 1)..]);
        charsWritten = digits + 1 + code.Length;
        return true;
    }

    /// <summary>Reads an amount with its code behind or before it.</summary>
    /// <param name="s">For example <c>1234.50 USD</c> or <c>USD 1234.50</c>: no grouping, no exponent, one blank.</param>
    /// <param name="provider">The culture of the number; null for the invariant one.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.EmptyInput"/>: no character.
    /// <see cref="FaultCode.ParseError"/>: no such text, a code that is not current, or a number beyond 28 digits.
    /// </exception>
    public static Money Parse(string s, IFormatProvider? provider) => Parse(Guard.NotNull(s, nameof(s)).AsSpan(), provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
    {
        Guard.NotEmpty(s, nameof(s));
        return TryParse(s, provider, out var money)
            ? money
            : throw Faults.Parse(nameof(s), s.ToString(), "write an amount and a code of ISO 4217, such as 1234.50 USD");
    }

    /// <summary>Reads an amount with its code behind or before it, if the text is one.</summary>
    /// <param name="s">As in <see cref="Parse(string, IFormatProvider?)"/>.</param>
    /// <param name="provider">The culture of the number; null for the invariant one.</param>
    /// <param name="result">The amount, or <c>default</c>.</param>
    /// <returns>True if the text could be read exactly.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Money)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result)
    {
        result = default;
        int blank = s.IndexOf(' ');
        if (blank < 0)
            return false;
        var first = s[..blank];
        var second = s[(blank + 1)..];
        if (!Currency.TryParse(second, null, out var currency))
        {
            if (!Currency.TryParse(first, null, out currency))
                return false;
            first = second;
        }
        if (
            !decimal.TryParse(first, Style, provider ?? CultureInfo.InvariantCulture, out decimal amount)
            || !KeepsAllDecimals(first, amount)
        )
            return false;
        result = new Money(amount, currency);
        return true;
    }

    /// <summary>False if the text has more decimals than decimal can hold: it drops the rest, which must not go unnoticed.</summary>
    private static bool KeepsAllDecimals(ReadOnlySpan<char> number, decimal amount)
    {
        int mark = number.LastIndexOfAnyExceptInRange('0', '9');
        bool isWhole = mark < 0 || (mark == 0 && amount.Scale == 0);
        return isWhole || number[Math.Min(number.Length, mark + 1 + amount.Scale)..].IndexOfAnyExcept('0') < 0;
    }

    private static IFormatProvider CultureFor(ReadOnlySpan<char> format, IFormatProvider? provider) =>
        format.IsEmpty || provider is null ? CultureInfo.InvariantCulture : provider;

    /// <summary>Decimals that the value needs, and at least those of the minor unit.</summary>
    private string PlainFormat => Formats[Currency.MinorUnits ?? 0];

    private static readonly ImmutableArray<string> Formats =
    [
        .. Enumerable.Range(0, 5).Select(places => "0." + new string('0', places) + new string('#', 28 - places)),
    ];
}
