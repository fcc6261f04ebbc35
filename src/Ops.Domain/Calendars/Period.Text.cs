using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ops.Domain.Calendars;

public readonly partial record struct Period : ISpanParsable<Period>, ISpanFormattable
{
    /// <summary>The period's name in ISO 8601 style: <c>2026-11-27</c>, <c>2026-W48</c>, <c>2026-11</c>, <c>2026-Q4</c>, <c>2026-H2</c>, <c>2026</c>; <c>FY</c> in front for fiscal years.</summary>
    /// <returns>The name, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    /// <summary>The period's name; there is one format.</summary>
    /// <param name="format">Null, empty or <c>G</c>.</param>
    /// <param name="formatProvider">Not used: the name is the same in every culture.</param>
    /// <returns>The name.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: another format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        CheckFormat(format);
        return ToString();
    }

    /// <summary>Writes the period's name.</summary>
    /// <param name="destination">Where to write; up to 10 characters; with less room nothing is written.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Empty or <c>G</c>.</param>
    /// <param name="provider">Not used: the name is the same in every culture.</param>
    /// <returns>False when there is not enough room.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: another format.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        CheckFormat(format);
        var invariant = CultureInfo.InvariantCulture;
        string fiscal = _shift > 0 ? "FY" : "";
        return _grain switch
        {
            PeriodGrain.Day => destination.TryWrite(invariant, $"{LabelYear:0000}-{Start.Month:00}-{Start.Day:00}", out charsWritten),
            PeriodGrain.IsoWeek => destination.TryWrite(invariant, $"{LabelYear:0000}-W{Number:00}", out charsWritten),
            PeriodGrain.Month => destination.TryWrite(invariant, $"{LabelYear:0000}-{Number:00}", out charsWritten),
            PeriodGrain.Quarter => destination.TryWrite(invariant, $"{fiscal}{LabelYear:0000}-Q{Number}", out charsWritten),
            PeriodGrain.Half => destination.TryWrite(invariant, $"{fiscal}{LabelYear:0000}-H{Number}", out charsWritten),
            _ => destination.TryWrite(invariant, $"{fiscal}{LabelYear:0000}", out charsWritten),
        };
    }

    /// <summary>Reads the name of a period of the calendar year. For fiscal years see <see cref="FiscalCalendar.Parse"/>.</summary>
    /// <param name="s">For example <c>2026-11-27</c>, <c>2026-W48</c>, <c>2026-11</c>, <c>2026-Q4</c>, <c>2026-H2</c> or <c>2026</c>.</param>
    /// <returns>The period.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.ParseError"/>: not the name of a period.</exception>
    public static Period Parse(string s) => Parse(Guard.NotNull(s, nameof(s)).AsSpan(), null);

    static Period IParsable<Period>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads the name of a period of one grain, so that a month is not taken where a quarter belongs.</summary>
    /// <param name="s">For example <c>2026-11</c> for a month.</param>
    /// <param name="grain">The grain that the period must have.</param>
    /// <returns>The period.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.ParseError"/>: not the name of a period of this grain.</exception>
    public static Period Parse(string s, PeriodGrain grain)
    {
        var period = Parse(s);
        return period.Grain == grain ? period : throw Faults.Parse(nameof(s), s, $"give a period of grain {grain}");
    }

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The name; an empty one is no name.</param>
    /// <param name="provider">Not used: the name is the same in every culture.</param>
    public static Period Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        PeriodText.TryRead(s, FiscalCalendar.CalendarYear, out var period)
            ? period
            : throw Faults.Parse(nameof(s), s.ToString(), "write it like 2026-11-27, 2026-W48, 2026-11, 2026-Q4, 2026-H2 or 2026");

    /// <summary>Reads the name of a period of the calendar year, if it is one.</summary>
    /// <param name="s">The name.</param>
    /// <param name="provider">Not used: the name is the same in every culture.</param>
    /// <param name="result">The period, or <c>default</c>.</param>
    /// <returns>False when the text names no period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result) =>
        PeriodText.TryRead(s, FiscalCalendar.CalendarYear, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Period)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Period result) =>
        PeriodText.TryRead(s, FiscalCalendar.CalendarYear, out result);

    private static void CheckFormat(ReadOnlySpan<char> format)
    {
        if (!format.IsEmpty && !format.SequenceEqual("G"))
            throw Faults.Invalid(nameof(format), $"'{format}' is not a format of periods", "give none, or G");
    }
}
