using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>Dates some months or days on, and the distance to them.</summary>
internal static class DueDates
{
    /// <summary>So many months on; the day is that of the start or the month's last.</summary>
    public static LocalDate PlusMonths(LocalDate from, long months, string list, int row)
    {
        long last = (12L * (LocalDate.MaxIsoValue.Year - from.Year)) + LocalDate.MaxIsoValue.Month - from.Month;
        return months <= last
            ? from.PlusMonths((int)months)
            : throw Faults.Overflow(Guard.At(list, row), $"{months} months lead beyond the year 9999", "give fewer months");
    }

    /// <summary>So many days on; the exact distance to the end of time is asked for only where whole years come near it.</summary>
    public static LocalDate PlusDays(LocalDate from, int days, string list, int row) =>
        from.Year + (days / 365) < LocalDate.MaxIsoValue.Year || days <= Between(from, LocalDate.MaxIsoValue)
            ? from.PlusDays(days)
            : throw Faults.Overflow(Guard.At(list, row), $"{days} days lead beyond the year 9999", "give fewer days");

    /// <summary>Days from one date to another; negative when it lies before.</summary>
    public static int Between(LocalDate from, LocalDate to) => from == to ? 0 : Period.DaysBetween(from, to);

    /// <summary>Days that a date is late; 0 when it is not.</summary>
    public static int Late(LocalDate due, LocalDate on) => on > due ? Between(due, on) : 0;

    public static void NotAfter(LocalDate date, LocalDate asOf, string list, int row, string field)
    {
        if (date > asOf)
            throw Faults.NotOrdered(
                $"{Guard.At(list, row)}.{field}",
                $"{Figures.Text(date)} lies after {Figures.Text(asOf)}",
                "give a day on or before the day of the question"
            );
    }

    public static int Positive(int months, string place) =>
        months >= 1 ? months : throw Faults.Invalid(place, $"{months} months", "give at least 1 month");
}
