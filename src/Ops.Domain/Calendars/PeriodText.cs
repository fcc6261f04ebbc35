using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>Reads the names of periods: exactly the texts that <see cref="Period.ToString()"/> writes.</summary>
internal static class PeriodText
{
    public static bool TryRead(ReadOnlySpan<char> text, FiscalCalendar calendar, out Period period)
    {
        period = default;
        bool fiscal = text.StartsWith("FY");
        if (fiscal)
            text = text[2..];
        if (text.Length < 4 || !TryDigits(text[..4], out int year) || year is < 1 or > 9999)
            return false;
        if (text.Length == 4)
            return Belongs(fiscal, calendar) && calendar.TryAt(PeriodGrain.Year, year, 1, out period);
        if (text[4] != '-')
            return false;
        var rest = text[5..];
        return rest.Length switch
        {
            2 when rest[0] is 'Q' or 'H' => Belongs(fiscal, calendar)
                && TryDigits(rest[1..], out int part)
                && calendar.TryAt(rest[0] == 'Q' ? PeriodGrain.Quarter : PeriodGrain.Half, year, part, out period),
            2 => !fiscal && TryDigits(rest, out int month) && calendar.TryAt(PeriodGrain.Month, year, month, out period),
            3 => !fiscal && rest[0] == 'W' && TryDigits(rest[1..], out int week) && TryWeek(year, week, out period),
            5 => !fiscal
                && rest[2] == '-'
                && TryDigits(rest[..2], out int month)
                && TryDigits(rest[3..], out int day)
                && TryDay(year, month, day, out period),
            _ => false,
        };
    }

    /// <summary>Years and their parts carry FY exactly when the fiscal year is not the calendar year.</summary>
    private static bool Belongs(bool fiscal, FiscalCalendar calendar) => fiscal == calendar.IsFiscal;

    private static bool TryWeek(int year, int week, out Period period)
    {
        period = default;
        if (year > 9998 || week is < 1 or > 53)
            return false;
        var found = Period.Containing(new LocalDate(year, 1, 4), PeriodGrain.IsoWeek).Start.PlusDays((week - 1) * 7);
        if (found.PlusDays(3).Year != year || found.Year > 9998)
            return false;
        period = Period.Containing(found, PeriodGrain.IsoWeek);
        return true;
    }

    private static bool TryDay(int year, int month, int day, out Period period)
    {
        period = default;
        if (year > 9998 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        period = Period.Day(new LocalDate(year, month, day));
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }
        return true;
    }
}
