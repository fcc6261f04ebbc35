using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Processes;

/// <summary>Instants of raw rows.</summary>
internal static class EventText
{
    private const int DateLength = 10;
    private const int SecondsLength = 19;
    private const int MostFractionDigits = 7;

    /// <summary>The time that a text states with its offset; null if it states none, or one that is no instant: the last hours of 9999 west of UTC.</summary>
    public static OffsetDateTime? Read(string? text) =>
        text is not null && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var time } && IsInstant(time)
            ? time
            : null;

    /// <summary>The instant that a text states; null if it states none. The usual form is read without the general parser, which says the same.</summary>
    public static Instant? ReadInstant(string? text) => Usual(text) ?? Read(text)?.ToInstant();

    /// <summary>yyyy-MM-ddTHH:mm:ss, up to seven decimals, and Z or an offset of whole minutes below 18 hours; null for all else.</summary>
    private static Instant? Usual(ReadOnlySpan<char> text)
    {
        if (
            text.Length <= SecondsLength
            || text[4] != '-'
            || text[7] != '-'
            || text[DateLength] != 'T'
            || text[13] != ':'
            || text[16] != ':'
        )
            return null;
        int year = (100 * Two(text)) + Two(text[2..]);
        (int month, int day) = (Two(text[5..]), Two(text[8..]));
        (int hour, int minute, int second) = (Two(text[11..]), Two(text[14..]), Two(text[17..]));
        // A pair without two digits is far below 0.
        bool isValid = year is >= 1 and <= 9998 && month is >= 1 and <= 12 && hour is >= 0 and <= 23;
        if (!isValid || minute is < 0 or > 59 || second is < 0 or > 59 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return null;
        var rest = text[SecondsLength..];
        long ticks = 0;
        if (rest[0] == '.' && !TakeFraction(ref rest, out ticks))
            return null;
        return OffsetMinutes(rest) is { } offset
            ? Instant.FromUtc(year, month, day, hour, minute, second).PlusTicks(ticks - (offset * NodaConstants.TicksPerMinute))
            : null;
    }

    /// <summary>Instants reach as far as clock times in UTC: only in the first and the last year can an offset lead beyond.</summary>
    private static bool IsInstant(OffsetDateTime time) =>
        time.Offset.Seconds < 0
            ? time.LocalDateTime <= LocalDateTime.MaxIsoValue.PlusSeconds(time.Offset.Seconds)
            : time.LocalDateTime >= LocalDateTime.MinIsoValue.PlusSeconds(time.Offset.Seconds);

    private static bool TakeFraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        int digits = 0;
        while (digits + 1 < rest.Length && char.IsAsciiDigit(rest[digits + 1]))
        {
            ticks = (10 * ticks) + (rest[digits + 1] - '0');
            digits++;
            if (digits > MostFractionDigits)
                return false;
        }
        for (int i = digits; i < MostFractionDigits; i++)
            ticks *= 10;
        rest = rest[(digits + 1)..];
        return digits > 0;
    }

    private static long? OffsetMinutes(ReadOnlySpan<char> rest)
    {
        if (rest is "Z")
            return 0;
        if (rest.Length != 6 || rest[0] is not ('+' or '-') || rest[3] != ':')
            return null;
        (int hours, int minutes) = (Two(rest[1..]), Two(rest[4..]));
        if (hours is < 0 or > 17 || minutes is < 0 or > 59 || hours + minutes == 0)
            return null;
        return (rest[0] == '+' ? 1 : -1) * ((60 * hours) + minutes);
    }

    /// <summary>The number of two digits; below −1000 if they are none.</summary>
    private static int Two(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) ? (10 * (text[0] - '0')) + text[1] - '0' : -1_000_000;
}
