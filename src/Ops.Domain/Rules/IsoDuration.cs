using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Reads durations in the notation of ISO 8601: <c>PT10M</c>, <c>P1DT12H</c>, <c>P2W</c>.</summary>
public static class IsoDuration
{
    private const string Units = "YMWDHMS";
    private const int FirstOfTime = 4;

    /// <summary>Reads a duration of weeks, days of 24 hours, hours, minutes and seconds.</summary>
    /// <param name="text">The text; only seconds may have a fraction.</param>
    /// <returns>The duration; never negative.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.ParseError"/>: not such a text. <see cref="FaultCode.InvalidArgument"/>: a negative duration, or years or months,
    /// whose length depends on the date. <see cref="FaultCode.Overflow"/>: too long.
    /// </exception>
    public static Duration Parse(string text)
    {
        var rest = Guard.NotNull(text, nameof(text)).AsSpan();
        bool isNegative = rest.StartsWith("-");
        rest = isNegative ? rest[1..] : rest;
        if (!rest.StartsWith("P") || rest.Length < 3 || rest[^1] == 'T')
            throw Bad(text);
        rest = rest[1..];
        decimal seconds = 0;
        int unit = 0;
        bool isCalendar = false;
        bool isTime = false;
        while (!rest.IsEmpty)
        {
            if (!isTime && rest[0] == 'T')
            {
                isTime = true;
                unit = FirstOfTime;
                rest = rest[1..];
            }
            int length = rest.IndexOfAnyExceptInRange('-', '9');
            if (length <= 0)
                throw Bad(text);
            decimal number = Literals.Number(rest[..length], nameof(text));
            int at = Units.AsSpan(unit).IndexOf(rest[length]);
            unit += at;
            bool isKnown = at >= 0 && (unit >= FirstOfTime) == isTime && (rest[length] == 'S' || decimal.Truncate(number) == number);
            if (!isKnown)
                throw Bad(text);
            isNegative |= number < 0;
            isCalendar |= unit < 2;
            seconds += number * Length(unit);
            unit++;
            rest = rest[(length + 1)..];
        }
        if (isCalendar)
            throw Faults.Invalid(
                nameof(text),
                $"'{text}' has years or months, whose length depends on the date",
                "give weeks, days, hours, minutes and seconds"
            );
        return isNegative
            ? throw Faults.Invalid(nameof(text), $"'{text}' is negative", "give a duration of at least 0")
            : Of(seconds, text);
    }

    private static Duration Of(decimal seconds, string text)
    {
        try
        {
            return Duration.FromNanoseconds(decimal.ToInt64(seconds * 1_000_000_000m));
        }
        catch (OverflowException)
        {
            throw Faults.Overflow(nameof(text), $"'{text}' is too long", "give less than 292 years");
        }
    }

    private static decimal Length(int unit) =>
        unit switch
        {
            2 => 604_800,
            3 => 86_400,
            4 => 3_600,
            5 => 60,
            6 => 1,
            _ => 0,
        };

    private static OpsException Bad(string text) =>
        Faults.Parse(nameof(text), text, "write P, days as nD, then T and hours nH, minutes nM, seconds nS");
}
