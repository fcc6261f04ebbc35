using System.Diagnostics.CodeAnalysis;

namespace Ops.Domain;

/// <summary>A currency or fund of ISO 4217, with its code, number, minor unit and names.</summary>
/// <remarks>
/// One byte wide: it points into the table of current codes. Two currencies are equal when their codes are; they order by
/// code. <c>default</c> is <see cref="None"/>, the code XXX, which stands for "no currency".
/// </remarks>
public readonly record struct Currency : IComparable<Currency>, ISpanFormattable, ISpanParsable<Currency>
{
    private readonly byte _row;

    private Currency(int row) => _row = (byte)row;

    /// <summary>No currency (XXX).</summary>
    public static Currency None => default;

    /// <summary>Renminbi yuan (CNY).</summary>
    public static Currency Cny { get; } = Of("CNY");

    /// <summary>Euro (EUR).</summary>
    public static Currency Eur { get; } = Of("EUR");

    /// <summary>Pound sterling (GBP).</summary>
    public static Currency Gbp { get; } = Of("GBP");

    /// <summary>Yen (JPY).</summary>
    public static Currency Jpy { get; } = Of("JPY");

    /// <summary>US dollar (USD).</summary>
    public static Currency Usd { get; } = Of("USD");

    /// <summary>All current codes of ISO 4217, ordered by code, XXX among them.</summary>
    public static ImmutableArray<Currency> All { get; } =
    [.. Enumerable.Range(0, CurrencyTable.Rows.Length).Select(row => new Currency(row)).Order()];

    /// <summary>The alphabetic code, three capital letters: <c>USD</c>.</summary>
    public string Code => CurrencyTable.Rows[_row].Code;

    /// <summary>The numeric code, which ISO 4217 writes with three digits: 840, 8 for <c>008</c>.</summary>
    public int NumericCode => CurrencyTable.Rows[_row].Number;

    /// <summary>
    /// How many decimal places the minor unit has: 2 for USD, 0 for JPY, 3 for KWD, 4 for CLF; null where the standard
    /// states none (precious metals, units of account, XXX).
    /// </summary>
    public int? MinorUnits => CurrencyTable.Rows[_row].MinorUnits;

    /// <summary>The name in English and Chinese.</summary>
    public Phrase Name => CurrencyTable.Rows[_row].Name;

    /// <summary>The currency of an alphabetic code.</summary>
    /// <param name="code">A current code of ISO 4217 in capital letters.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: not a current code.
    /// </exception>
    public static Currency Of(string code) =>
        CurrencyTable.TryFind(Guard.NotNull(code, nameof(code)), out int row)
            ? new Currency(row)
            : throw Faults.Unknown(nameof(code), code, "use a current alphabetic code of ISO 4217 in capital letters, such as USD");

    /// <summary>Reads an alphabetic code.</summary>
    /// <param name="s">The code, three capital letters.</param>
    /// <param name="provider">Not used: codes are the same in all cultures.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: not a current code.
    /// </exception>
    public static Currency Parse(string s, IFormatProvider? provider) => Of(s);

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Currency Parse(ReadOnlySpan<char> s, IFormatProvider? provider)
    {
        Guard.NotEmpty(s, nameof(s));
        return TryParse(s, provider, out var currency) ? currency : Of(s.ToString());
    }

    /// <summary>Reads an alphabetic code, if it is one.</summary>
    /// <param name="s">The code, three capital letters.</param>
    /// <param name="provider">Not used: codes are the same in all cultures.</param>
    /// <param name="result">The currency, or <see cref="None"/>.</param>
    /// <returns>True if the text is a current code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Currency result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Currency)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Currency result)
    {
        bool known = CurrencyTable.TryFind(s, out int row);
        result = known ? new Currency(row) : None;
        return known;
    }

    /// <summary>Orders by code, ordinally.</summary>
    /// <param name="other">The other currency.</param>
    /// <returns>Below, at or above 0.</returns>
    public int CompareTo(Currency other) => string.CompareOrdinal(Code, other.Code);

    /// <summary>The alphabetic code.</summary>
    /// <returns>For example <c>USD</c>.</returns>
    public override string ToString() => Code;

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Code;

    /// <summary>Writes the alphabetic code.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="charsWritten">How many characters were written: 3, or 0 if they do not fit.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>True if the code fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = Code.AsSpan().TryCopyTo(destination);
        charsWritten = fits ? Code.Length : 0;
        return fits;
    }

    /// <summary>Orders by code.</summary>
    public static bool operator <(Currency left, Currency right) => left.CompareTo(right) < 0;

    /// <summary>Orders by code.</summary>
    public static bool operator <=(Currency left, Currency right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by code.</summary>
    public static bool operator >(Currency left, Currency right) => left.CompareTo(right) > 0;

    /// <summary>Orders by code.</summary>
    public static bool operator >=(Currency left, Currency right) => left.CompareTo(right) >= 0;

    /// <summary>The minor unit's decimal places, or a fault where the standard states none.</summary>
    internal int MinorUnitsFor(string operation) =>
        MinorUnits
        ?? throw Faults.Invalid(
            "currency",
            $"{Code} has no minor unit to {operation} to",
            "work with the exact amount, or give a currency that has one"
        );
}
