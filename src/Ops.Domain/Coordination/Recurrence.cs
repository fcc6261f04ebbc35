using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Coordination;

/// <summary>A rule for meetings that come again.</summary>
/// <remarks>Dates are always counted from the start: the 31st comes back after a short month.</remarks>
public sealed record Recurrence
{
    private Recurrence(LocalDate start, RecurrenceUnit unit, int every)
    {
        Start = start;
        Unit = unit;
        Interval = every >= 1 ? every : throw Faults.Invalid(nameof(every), $"{every} is below 1", "give at least 1");
    }

    /// <summary>The first day from which it counts.</summary>
    public LocalDate Start { get; }

    /// <summary>The step.</summary>
    public RecurrenceUnit Unit { get; }

    /// <summary>Every so many steps.</summary>
    public int Interval { get; }

    /// <summary>Which weekday of the month, 1 to 5, or −1 for the last; 0 where the unit has none.</summary>
    public int Nth { get; private init; }

    /// <summary>The weekday; none where the unit has none.</summary>
    public IsoDayOfWeek Weekday { get; private init; }

    /// <summary>Where a meeting goes that falls on a day that is not worked.</summary>
    public DayAdjustment Adjustment { get; init; }

    /// <summary>Every so many days.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="every">At least 1.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: below 1.</exception>
    public static Recurrence Daily(LocalDate start, int every = 1) => new(start, RecurrenceUnit.Day, every);

    /// <summary>Every so many weeks on the weekday of the start.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="every">At least 1.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: below 1.</exception>
    public static Recurrence Weekly(LocalDate start, int every = 1) => new(start, RecurrenceUnit.Week, every);

    /// <summary>Every so many months on the day of the start, clipped to the month's end.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="every">At least 1.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: below 1.</exception>
    public static Recurrence Monthly(LocalDate start, int every = 1) => new(start, RecurrenceUnit.Month, every);

    /// <summary>Every so many months on the n-th weekday; months without a fifth have none, and none lies before the start.</summary>
    /// <param name="start">The first month, and the day before which there is none.</param>
    /// <param name="nth">1 to 5, or −1 for the last.</param>
    /// <param name="weekday">Monday to Sunday.</param>
    /// <param name="every">At least 1.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: one of these outside its range.</exception>
    public static Recurrence MonthlyOn(LocalDate start, int nth, IsoDayOfWeek weekday, int every = 1)
    {
        if (nth is not (-1 or (>= 1 and <= 5)))
            throw Faults.Invalid(nameof(nth), $"{nth} is not 1 to 5 or -1", "name the first to fifth, or -1 for the last");
        Guard.Defined(weekday, nameof(weekday));
        if (weekday == IsoDayOfWeek.None)
            throw Faults.Invalid(nameof(weekday), "no weekday is named", "name Monday to Sunday");
        return new Recurrence(start, RecurrenceUnit.MonthWeekday, every) { Nth = nth, Weekday = weekday };
    }

    /// <summary>The planned dates: those whose day by the rule lies in the window, then moved to working days; equal dates are one.</summary>
    /// <param name="from">The first day of the window.</param>
    /// <param name="to">The last day of the window.</param>
    /// <param name="calendar">The working days; null for Monday to Friday.</param>
    /// <returns>The dates, rising. One that has no working day to go to falls away.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: not an adjustment; <see cref="FaultCode.NotOrdered"/>: the window ends before it starts.
    /// </exception>
    public ImmutableArray<LocalDate> Dates(LocalDate from, LocalDate to, WorkdayCalendar? calendar = null)
    {
        Guard.Defined(Adjustment, nameof(Adjustment));
        if (to < from)
            throw Faults.NotOrdered(
                nameof(to),
                $"{Figures.Text(to)} lies before {Figures.Text(from)}",
                "give a window from first to last day"
            );
        var workdays = calendar ?? WorkdayCalendar.MondayToFriday;
        var dates = new SortedSet<LocalDate>();
        foreach (var date in Unit is RecurrenceUnit.Day or RecurrenceUnit.Week ? ByDays(from, to) : ByMonths(from, to))
        {
            var moved = Adjustment switch
            {
                DayAdjustment.Next => workdays.OnOrAfter(date),
                DayAdjustment.Previous => workdays.OnOrBefore(date),
                _ => date,
            };
            if (moved is { } day)
                dates.Add(day);
        }
        return [.. dates];
    }

    private IEnumerable<LocalDate> ByDays(LocalDate from, LocalDate to)
    {
        long step = (long)Interval * (Unit == RecurrenceUnit.Week ? 7 : 1);
        long last = DayNumber.Of(to) - (long)DayNumber.Of(Start);
        long first = Math.Max(0, DayNumber.Of(from) - (long)DayNumber.Of(Start));
        for (long days = (first + step - 1) / step * step; days <= last; days += step)
            yield return Start.PlusDays((int)days);
    }

    private IEnumerable<LocalDate> ByMonths(LocalDate from, LocalDate to)
    {
        long last = Months(to) - Months(Start);
        long first = Math.Max(0, Months(from) - Months(Start));
        for (long months = (first + Interval - 1) / Interval * Interval; months <= last; months += Interval)
        {
            var date = Unit == RecurrenceUnit.Month ? Start.PlusMonths((int)months) : InMonth(Start.PlusMonths((int)months));
            if (date >= from && date <= to && date >= Start)
                yield return date.Value;
        }
    }

    private static long Months(LocalDate date) => (date.Year * 12L) + date.Month;

    private LocalDate? InMonth(LocalDate month)
    {
        var first = new LocalDate(month.Year, month.Month, 1);
        int days = CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month);
        int offset = ((int)Weekday - (int)first.DayOfWeek + 7) % 7;
        int day = Nth == -1 ? offset + ((days - 1 - offset) / 7 * 7) : offset + ((Nth - 1) * 7);
        return day < days ? first.PlusDays(day) : null;
    }
}
