using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>Dates as whole numbers: days since Monday, 1 January of the year 1 (proleptic Gregorian).</summary>
internal static class DayNumber
{
    private static readonly LocalDate Origin = new(1, 1, 1);

    /// <summary>The day number of 1970-01-01.</summary>
    public const int UnixEpoch = 719162;

    public static int Of(LocalDate date) => NodaTime.Period.DaysBetween(Origin, date.WithCalendar(CalendarSystem.Iso));

    public static LocalDate Date(int number) => Origin.PlusDays(number);

    /// <summary>0 for Monday to 6 for Sunday; day 0 is a Monday.</summary>
    public static int Weekday(int number)
    {
        int rest = number % 7;
        return rest < 0 ? rest + 7 : rest;
    }

    public static int FloorDivide(int value, int by) => value >= 0 ? value / by : ((value + 1) / by) - 1;
}
