using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Rules;

/// <summary>A value that a rule can look at: an exact number, a text, true or false, a date, or nothing.</summary>
/// <remarks>
/// Two values are equal when their kinds and values are; numbers are compared by value, so 1.50 equals 1.5.
/// <c>default</c> is <see cref="Missing"/>: the value that is not known.
/// </remarks>
public readonly record struct FactValue
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly decimal _number;
    private readonly string? _text;

    private FactValue(FactKind kind, decimal number, string? text)
    {
        Kind = kind;
        _number = number;
        _text = text;
    }

    /// <summary>The value that is not known.</summary>
    public static FactValue Missing => default;

    /// <summary>What kind of value this is.</summary>
    public FactKind Kind { get; }

    /// <summary>True when there is no value.</summary>
    public bool IsMissing => Kind == FactKind.Missing;

    /// <summary>The number, or null when this is not a number.</summary>
    public decimal? Number => Kind == FactKind.Number ? _number : null;

    /// <summary>The text, or null when this is not a text.</summary>
    public string? Text => _text;

    /// <summary>The truth value, or null when this is not one.</summary>
    public bool? Flag => Kind == FactKind.Flag ? _number != 0 : null;

    /// <summary>The date, or null when this is not a date.</summary>
    public LocalDate? Date => Kind == FactKind.Date ? Epoch.PlusDays((int)_number) : null;

    /// <summary>The number, the date as a day count or the flag as 0 or 1: what comparisons look at.</summary>
    internal decimal Coordinate => _number;

    /// <summary>A number.</summary>
    /// <param name="value">The number; null is missing.</param>
    /// <returns>The value.</returns>
    public static FactValue Of(decimal? value) => value is { } number ? new(FactKind.Number, number, null) : default;

    /// <summary>A text.</summary>
    /// <param name="value">The text; null is missing.</param>
    /// <returns>The value.</returns>
    public static FactValue Of(string? value) => value is null ? default : new(FactKind.Text, 0, value);

    /// <summary>A truth value.</summary>
    /// <param name="value">The truth value; null is missing.</param>
    /// <returns>The value.</returns>
    public static FactValue Of(bool? value) => value is { } flag ? new(FactKind.Flag, flag ? 1 : 0, null) : default;

    /// <summary>A date.</summary>
    /// <param name="value">The date; null is missing.</param>
    /// <returns>The value.</returns>
    public static FactValue Of(LocalDate? value) =>
        value is { } date ? new(FactKind.Date, NodaTime.Period.DaysBetween(Epoch, date.WithCalendar(CalendarSystem.Iso)), null) : default;

    /// <summary>Reads an exact number: digits with an optional leading minus and an optional fraction, nothing else.</summary>
    /// <param name="text">The text, for example <c>-12.50</c>.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.ParseError"/>: not such a text. <see cref="FaultCode.Overflow"/>: beyond <see cref="decimal"/>.
    /// </exception>
    public static FactValue ParseNumber(string text) => Of(Literals.Number(Guard.NotNull(text, nameof(text)), nameof(text)));

    /// <summary>Reads a date written <c>2024-02-29</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The date.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.ParseError"/>: not such a text, or a date that does not exist.</exception>
    public static FactValue ParseDate(string text) => Of(Literals.Date(Guard.NotNull(text, nameof(text)), nameof(text)));

    /// <summary>The value without culture: numbers without trailing zeros, dates as ISO texts, nothing as <c>?</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Kind switch
        {
            FactKind.Number => Literals.Text(_number),
            FactKind.Text => _text!,
            FactKind.Flag => _number != 0 ? "true" : "false",
            FactKind.Date => LocalDatePattern.Iso.Format(Date!.Value),
            _ => "?",
        };
}
