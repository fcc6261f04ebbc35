using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>A year of twelve months that starts with any month, cut into quarters and halves.</summary>
/// <remarks>
/// Days, ISO weeks and months are the same in every fiscal calendar; quarters, halves and years carry its name
/// (<c>FY2026-Q1</c>). Two fiscal calendars are equal when start month and label are; a year that starts in January is the
/// calendar year, whatever the label. <c>default</c> is the calendar year.
/// </remarks>
public readonly record struct FiscalCalendar
{
    private readonly byte _shift;
    private readonly FiscalYearLabel _label;

    /// <summary>Creates a fiscal calendar.</summary>
    /// <param name="startMonth">The first month of the year, 1 to 12.</param>
    /// <param name="label">Which calendar year names the fiscal year.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a month outside 1 to 12, or an unknown label.</exception>
    public FiscalCalendar(int startMonth, FiscalYearLabel label = FiscalYearLabel.EndYear)
    {
        _shift = (byte)(Guard.InRange(startMonth, 1, 12, nameof(startMonth)) - 1);
        Guard.Defined(label, nameof(label));
        _label = _shift == 0 ? default : label;
    }

    /// <summary>The calendar year: it starts in January, and its quarters are written without <c>FY</c>.</summary>
    public static FiscalCalendar CalendarYear => default;

    /// <summary>The first month of the year, 1 to 12.</summary>
    public int StartMonth => _shift + 1;

    /// <summary>Which calendar year names the fiscal year.</summary>
    public FiscalYearLabel Label => _label;

    /// <summary>Whether the year starts in another month than January.</summary>
    public bool IsFiscal => _shift > 0;

    /// <summary>The fiscal year with a name.</summary>
    /// <param name="year">The name: the calendar year that <see cref="Label"/> says.</param>
    /// <returns>The year.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the years 1 to 9998.</exception>
    public Period Year(int year) => At(PeriodGrain.Year, year, 1, nameof(year));

    /// <summary>A half of a fiscal year.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="half">1 or 2.</param>
    /// <returns>The half-year.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the years 1 to 9998, or no such half.</exception>
    public Period Half(int year, int half) => At(PeriodGrain.Half, year, half, nameof(half));

    /// <summary>A quarter of a fiscal year.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the years 1 to 9998, or no such quarter.</exception>
    public Period Quarter(int year, int quarter) => At(PeriodGrain.Quarter, year, quarter, nameof(quarter));

    /// <summary>The calendar month with a number in a fiscal year: month 1 is the fiscal year's first.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="number">1 to 12, counted from the start of the fiscal year.</param>
    /// <returns>The month.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the years 1 to 9998, or no such month.</exception>
    public Period Month(int year, int number)
    {
        Guard.InRange(number, 1, 12, nameof(number));
        return Period.Containing(Year(year).Start, PeriodGrain.Month).Plus(number - 1);
    }

    /// <summary>The place of a day's month in its fiscal year.</summary>
    /// <param name="date">The day.</param>
    /// <returns>1 for the fiscal year's first month, 12 for its last.</returns>
    public int MonthNumber(LocalDate date)
    {
        int months = date.WithCalendar(CalendarSystem.Iso).Month - 1 - _shift;
        return (months < 0 ? months + 12 : months) + 1;
    }

    /// <summary>The period in which a day lies.</summary>
    /// <param name="date">The day.</param>
    /// <param name="grain">How long the period is.</param>
    /// <returns>The period.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an unknown grain, or outside the years 1 to 9998.</exception>
    public Period Containing(LocalDate date, PeriodGrain grain)
    {
        Guard.Defined(grain, nameof(grain));
        date = date.WithCalendar(CalendarSystem.Iso);
        if (grain == PeriodGrain.Day)
            return new Period(grain, DayNumber.Of(date), this);
        if (grain == PeriodGrain.IsoWeek)
            return new Period(grain, DayNumber.FloorDivide(DayNumber.Of(date), 7), this);
        int months = ((date.Year - 1) * 12) + date.Month - 1;
        int shifted = grain == PeriodGrain.Month ? months : months - _shift;
        return new Period(grain, DayNumber.FloorDivide(shifted, 12 / Period.PerYear(grain)), this);
    }

    /// <summary>The days from the start of the fiscal year to the end of a period.</summary>
    /// <param name="period">The period, of any grain; the fiscal year is the one that holds its last day.</param>
    /// <returns>The year to date, the whole period included.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the fiscal year lies outside the years 1 to 9998.</exception>
    public DateRange YearToDate(Period period) => new(Containing(period.End.PlusDays(-1), PeriodGrain.Year).Start, period.End);

    /// <summary>Reads the name of a period of this calendar.</summary>
    /// <param name="text">For example <c>FY2026-Q1</c> or <c>FY2026</c>, or a day, week or month as <see cref="Period.Parse(string)"/>.</param>
    /// <returns>The period.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.ParseError"/>: not the name of a period of this calendar.</exception>
    public Period Parse(string text) =>
        PeriodText.TryRead(Guard.NotNull(text, nameof(text)), this, out var period)
            ? period
            : throw Faults.Parse(
                nameof(text),
                text,
                IsFiscal ? "write it like FY2026-Q1, FY2026 or 2026-11" : "write it like 2026-Q1, 2026 or 2026-11"
            );

    internal Period At(PeriodGrain grain, int year, int number, string place)
    {
        Guard.InRange(number, 1, Period.PerYear(grain), place);
        return TryAt(grain, year, number, out var period)
            ? period
            : throw Faults.Invalid(nameof(year), $"the year {year} lies outside the years 1 to 9998", "give a year inside");
    }

    internal bool TryAt(PeriodGrain grain, int year, int number, out Period period)
    {
        period = default;
        int perYear = Period.PerYear(grain);
        bool fiscal = IsFiscal && grain >= PeriodGrain.Quarter;
        long startYear = (long)year - (fiscal && _label == FiscalYearLabel.EndYear ? 1 : 0);
        long lastYear = startYear + (fiscal ? 1 : 0);
        if (startYear < 1 || lastYear > 9998 || number < 1 || number > perYear)
            return false;
        period = new Period(grain, (((int)startYear - 1) * perYear) + number - 1, this);
        return true;
    }
}
