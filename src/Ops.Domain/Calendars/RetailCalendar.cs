using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>A calendar of whole weeks: years of 52 or 53 weeks that end on the same weekday, quarters of 13 weeks cut by a pattern.</summary>
/// <remarks>
/// <para>The NRF's calendar is <c>new RetailCalendar(RetailPattern.FourFiveFour, 1, IsoDayOfWeek.Saturday)</c> with the label
/// <see cref="FiscalYearLabel.StartYear"/>. Two calendars are equal when all their settings are.</para>
/// <para>When a year with 53 weeks is compared with one of 52, compare by week and say what happened to the 53rd:
/// <see cref="SameWeekYearBefore"/> is 52 weeks back, on the same weekday.</para>
/// </remarks>
public sealed record RetailCalendar
{
    /// <summary>Creates a retail calendar.</summary>
    /// <param name="pattern">The weeks of the three periods of a quarter.</param>
    /// <param name="endMonth">The month around whose end the year ends, 1 to 12.</param>
    /// <param name="endDay">The weekday on which the year ends.</param>
    /// <param name="rule">Which of those weekdays it is.</param>
    /// <param name="label">Which calendar year names the year.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an unknown pattern, rule or label, no month or no weekday.</exception>
    public RetailCalendar(
        RetailPattern pattern,
        int endMonth,
        IsoDayOfWeek endDay,
        RetailYearEnd rule = RetailYearEnd.Nearest,
        FiscalYearLabel label = FiscalYearLabel.EndYear
    )
    {
        Pattern = Guard.Defined(pattern, nameof(pattern));
        EndMonth = Guard.InRange(endMonth, 1, 12, nameof(endMonth));
        EndDay = endDay is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? endDay
            : throw Faults.Invalid(nameof(endDay), $"{endDay} is no weekday", "give Monday to Sunday");
        Rule = Guard.Defined(rule, nameof(rule));
        Label = Guard.Defined(label, nameof(label));
    }

    /// <summary>The weeks of the three periods of a quarter.</summary>
    public RetailPattern Pattern { get; }

    /// <summary>The month around whose end the year ends.</summary>
    public int EndMonth { get; }

    /// <summary>The weekday on which the year ends.</summary>
    public IsoDayOfWeek EndDay { get; }

    /// <summary>Which of those weekdays it is.</summary>
    public RetailYearEnd Rule { get; }

    /// <summary>Which calendar year names the year: the one in which it ends, or the one that holds most of its days (the earlier one on a tie).</summary>
    /// <remarks>
    /// A year that ends around New Year (end month 12, rule <see cref="RetailYearEnd.Nearest"/>) needs <see cref="FiscalYearLabel.StartYear"/>: named by its
    /// last day, two years in a row could both end in one calendar year, on 1 January 2028 and on 30 December 2028, and share a name.
    /// </remarks>
    public FiscalYearLabel Label { get; }

    /// <summary>The place of a day: its year, week, period and quarter.</summary>
    /// <param name="date">A day in the years 2 to 9997.</param>
    /// <returns>The place.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the years 2 to 9997.</exception>
    public RetailDate Containing(LocalDate date)
    {
        var year = YearOf(date);
        int week = ((DayNumber.Of(date) - DayNumber.Of(year.FirstDay)) / 7) + 1;
        int period = year.PeriodOfWeek(week);
        return new RetailDate(year, week, period, ((period - 1) / 3) + 1);
    }

    /// <summary>The year in which a day lies.</summary>
    /// <param name="date">A day in the years 2 to 9997.</param>
    /// <returns>The year.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the years 2 to 9997.</exception>
    public RetailYear YearOf(LocalDate date)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        if (date.Year is < 2 or > 9997)
            throw Faults.Invalid(nameof(date), $"{DateText.Of(date)} lies outside the years 2 to 9997", "give a date inside");
        int year = date.Year - 1;
        while (LastDay(year) < date)
            year++;
        var start = LastDay(year - 1).PlusDays(1);
        var end = LastDay(year).PlusDays(1);
        return new RetailYear(Name(start, end), new DateRange(start, end), Pattern);
    }

    /// <summary>The day 52 weeks before: the same weekday, and the same week unless a 53rd lies between.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The day 364 days earlier.</returns>
    public static LocalDate SameWeekYearBefore(LocalDate date) =>
        date >= LocalDate.MinIsoValue.PlusWeeks(52)
            ? date.PlusWeeks(-52)
            : throw Faults.Overflow(nameof(date), "52 weeks before it there is no calendar", "give a later day");

    private LocalDate LastDay(int year)
    {
        var monthEnd = new LocalDate(year, EndMonth, CalendarSystem.Iso.GetDaysInMonth(year, EndMonth));
        int back = ((int)monthEnd.DayOfWeek - (int)EndDay + 7) % 7;
        return monthEnd.PlusDays(Rule == RetailYearEnd.Nearest && back > 3 ? 7 - back : -back);
    }

    private int Name(LocalDate start, LocalDate end)
    {
        int lastYear = end.PlusDays(-1).Year;
        if (Label == FiscalYearLabel.EndYear || start.Year == lastYear)
            return lastYear;
        var newYear = new LocalDate(start.Year + 1, 1, 1);
        int inFirst = DayNumber.Of(newYear) - DayNumber.Of(start);
        return inFirst * 2 >= DayNumber.Of(end) - DayNumber.Of(start) ? start.Year : start.Year + 1;
    }
}
