using System.Numerics;
using System.Runtime.InteropServices;
using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>
/// A period of the calendar: one day, ISO week, month, quarter, half-year or year, of the calendar year or of a fiscal year.
/// It starts on <see cref="Start"/> and ends before <see cref="End"/>.
/// </summary>
/// <remarks>
/// <para>Two periods are equal when grain, place in time and, for quarters, halves and years, the fiscal calendar are.
/// The order is by start, then by end, over all grains. Arithmetic counts whole periods and never drops a day.</para>
/// <para>Periods lie in the years 1 to 9998. <c>default</c> is the day 0001-01-01.</para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Period
    : IComparable<Period>,
        IComparisonOperators<Period, Period, bool>,
        IAdditionOperators<Period, int, Period>,
        ISubtractionOperators<Period, int, Period>,
        ISubtractionOperators<Period, Period, int>
{
    private const int LastMonth = (9998 * 12) - 1;
    private static readonly int LastDay = DayNumber.Of(new LocalDate(9998, 12, 31));

    /// <summary>How many periods of the grain lie before this one, counted from year 1.</summary>
    private readonly int _ordinal;
    private readonly PeriodGrain _grain;

    /// <summary>The first month of the (fiscal) year less 1; 0 for days, weeks and months, which belong to every calendar.</summary>
    private readonly byte _shift;
    private readonly FiscalYearLabel _label;

    internal Period(PeriodGrain grain, int ordinal, FiscalCalendar calendar)
    {
        _grain = grain;
        _ordinal = ordinal;
        if (grain >= PeriodGrain.Quarter && calendar.StartMonth > 1)
        {
            _shift = (byte)(calendar.StartMonth - 1);
            _label = calendar.Label;
        }
        CheckRange();
    }

    private Period(Period like, int ordinal)
    {
        this = like;
        _ordinal = ordinal;
        CheckRange();
    }

    /// <summary>How long the period is.</summary>
    public PeriodGrain Grain => _grain;

    /// <summary>The calendar to which the period belongs: the calendar year for days, weeks and months.</summary>
    public FiscalCalendar Calendar => _shift == 0 ? FiscalCalendar.CalendarYear : new FiscalCalendar(_shift + 1, _label);

    /// <summary>The first day.</summary>
    public LocalDate Start => StartOf(_ordinal);

    /// <summary>The day after the last one.</summary>
    public LocalDate End => StartOf(_ordinal + 1);

    /// <summary>The days from <see cref="Start"/> up to but not including <see cref="End"/>.</summary>
    public DateRange Range => new(Start, End);

    /// <summary>How many days the period has.</summary>
    public int Days => DayNumber.Of(End) - DayNumber.Of(Start);

    /// <summary>The year in the period's name: for a week the year of its Thursday, for a fiscal period the fiscal year.</summary>
    public int LabelYear =>
        _grain switch
        {
            PeriodGrain.Day => Start.Year,
            PeriodGrain.IsoWeek => Start.PlusDays(3).Year,
            PeriodGrain.Month => (_ordinal / 12) + 1,
            _ => DayNumber.FloorDivide(_ordinal, PerYear(_grain)) + 1 + (_shift > 0 && _label == FiscalYearLabel.EndYear ? 1 : 0),
        };

    /// <summary>The place in the named year, from 1: day of the year, week, month, quarter or half; 1 for a year.</summary>
    public int Number =>
        _grain switch
        {
            PeriodGrain.Day => Start.DayOfYear,
            PeriodGrain.IsoWeek => ((Start.PlusDays(3).DayOfYear - 1) / 7) + 1,
            _ => _ordinal - (DayNumber.FloorDivide(_ordinal, PerYear(_grain)) * PerYear(_grain)) + 1,
        };

    /// <summary>A day as a period.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The day.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the years 1 to 9998.</exception>
    public static Period Day(LocalDate date) => Containing(date, PeriodGrain.Day);

    /// <summary>A week of ISO 8601.</summary>
    /// <param name="year">The week year: the year that holds the week's Thursday, 1 to 9998.</param>
    /// <param name="week">1 to 52 or 53.</param>
    /// <returns>The week.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the year has no such week.</exception>
    public static Period IsoWeek(int year, int week)
    {
        CheckYear(year);
        Guard.InRange(week, 1, 53, nameof(week));
        var first = Containing(new LocalDate(year, 1, 4), PeriodGrain.IsoWeek);
        var period = first.Plus(week - 1);
        return period.LabelYear == year
            ? period
            : throw Faults.Invalid(nameof(week), $"{year} has no week {week}", "give a week from 1 to 52");
    }

    /// <summary>A calendar month.</summary>
    /// <param name="year">1 to 9998.</param>
    /// <param name="month">1 to 12.</param>
    /// <returns>The month.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: year or month outside its range.</exception>
    public static Period Month(int year, int month) => FiscalCalendar.CalendarYear.At(PeriodGrain.Month, year, month, nameof(month));

    /// <summary>A quarter of a calendar year.</summary>
    /// <param name="year">1 to 9998.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: year or quarter outside its range.</exception>
    public static Period Quarter(int year, int quarter) => FiscalCalendar.CalendarYear.Quarter(year, quarter);

    /// <summary>A half of a calendar year.</summary>
    /// <param name="year">1 to 9998.</param>
    /// <param name="half">1 or 2.</param>
    /// <returns>The half-year.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: year or half outside its range.</exception>
    public static Period Half(int year, int half) => FiscalCalendar.CalendarYear.Half(year, half);

    /// <summary>A calendar year.</summary>
    /// <param name="year">1 to 9998.</param>
    /// <returns>The year.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the year is outside its range.</exception>
    public static Period Year(int year) => FiscalCalendar.CalendarYear.Year(year);

    /// <summary>The period of the calendar year in which a day lies. For fiscal years see <see cref="FiscalCalendar.Containing"/>.</summary>
    /// <param name="date">The day.</param>
    /// <param name="grain">How long the period is.</param>
    /// <returns>The period.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an unknown grain, or outside the years 1 to 9998.</exception>
    public static Period Containing(LocalDate date, PeriodGrain grain) => FiscalCalendar.CalendarYear.Containing(date, grain);

    /// <summary>The period of the same grain right after this one.</summary>
    /// <returns>The next period.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: beyond the year 9998.</exception>
    public Period Next() => Plus(1);

    /// <summary>The period of the same grain right before this one.</summary>
    /// <returns>The previous period.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: before the year 1.</exception>
    public Period Previous() => Plus(-1);

    /// <summary>The period of the same grain so many periods later.</summary>
    /// <param name="periods">How many periods; negative goes back.</param>
    /// <returns>The later period.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: outside the years 1 to 9998.</exception>
    public Period Plus(int periods) => new(this, (int)Math.Clamp((long)_ordinal + periods, int.MinValue, int.MaxValue));

    /// <summary>How many periods after another of the same grain this one lies.</summary>
    /// <param name="other">A period of the same grain and fiscal year.</param>
    /// <returns>The number of steps from the other to this one; negative when this one is earlier.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: grains or fiscal years differ.</exception>
    public int Minus(Period other)
    {
        CheckSameGrain(other, nameof(other));
        return _ordinal - other._ordinal;
    }

    /// <summary>The same period a year before.</summary>
    /// <returns>
    /// The period of the same number in the year before. 29 February becomes 28 February; week 53 becomes the last week of a
    /// year that has only 52. For days that must fall on the same weekday see <see cref="SameWeekdayYearBefore"/>.
    /// </returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: before the year 1.</exception>
    public Period YearBefore()
    {
        if (_grain == PeriodGrain.Day)
            return Day(Start.PlusYears(-1));
        if (_grain != PeriodGrain.IsoWeek)
            return Plus(-PerYear(_grain));
        var before = Plus(-52);
        return before.Number == Number ? before : Plus(-53);
    }

    /// <summary>The day or week 52 weeks before: the same weekday about a year earlier.</summary>
    /// <returns>The period 364 days earlier.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the grain is coarser than a week, or before the year 1.</exception>
    public Period SameWeekdayYearBefore() =>
        _grain switch
        {
            PeriodGrain.Day => Plus(-364),
            PeriodGrain.IsoWeek => Plus(-52),
            _ => throw Faults.Invalid(nameof(Grain), $"{this} is no day or week", "use YearBefore for months and longer"),
        };

    /// <summary>The days of the last so many periods, this one included.</summary>
    /// <param name="periods">How many periods; at least 1.</param>
    /// <returns>From the start of the earliest to the end of this one.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: fewer than one period, or before the year 1.</exception>
    public DateRange Trailing(int periods) => new(Plus(1 - Guard.InRange(periods, 1, int.MaxValue, nameof(periods))).Start, End);

    /// <summary>All periods from this one to another, both included.</summary>
    /// <param name="last">The last period, of the same grain and fiscal year, not before this one.</param>
    /// <returns>The periods in order of time.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: grains or fiscal years differ. <see cref="FaultCode.NotOrdered"/>: the last lies before this one.
    /// </exception>
    public ImmutableArray<Period> Through(Period last)
    {
        CheckSameGrain(last, nameof(last));
        if (last._ordinal < _ordinal)
            throw Faults.NotOrdered(nameof(last), $"{last} lies before {this}", "give the earlier period first");
        var periods = ImmutableArray.CreateBuilder<Period>(last._ordinal - _ordinal + 1);
        for (int ordinal = _ordinal; ordinal <= last._ordinal; ordinal++)
            periods.Add(new Period(this, ordinal));
        return periods.MoveToImmutable();
    }

    /// <summary>The finer periods of which this one is made: the months of a year, the days of a week.</summary>
    /// <param name="grain">A grain that fills this period exactly: any finer one, but weeks only fill a week.</param>
    /// <returns>The parts in order of time.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an unknown grain, a coarser one, or one that does not fill the period.</exception>
    public ImmutableArray<Period> Split(PeriodGrain grain)
    {
        var first = Calendar.Containing(Start, grain);
        var last = Calendar.Containing(End.PlusDays(-1), grain);
        return first.Start == Start && last.End == End
            ? first.Through(last)
            : throw Faults.Invalid(
                nameof(grain),
                $"{this} is not made of whole periods of grain {grain}",
                "give a finer grain, and days for weeks"
            );
    }

    /// <summary>Whether a day lies in the period.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True when it is not before the start and before the end.</returns>
    public bool Contains(LocalDate date) => Range.Contains(date);

    /// <summary>Whether another period lies wholly in this one.</summary>
    /// <param name="other">The other period, of any grain.</param>
    /// <returns>True when every day of the other is a day of this one.</returns>
    public bool Contains(Period other) => other.Start >= Start && other.End <= End;

    /// <summary>Orders by start, then by end.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Negative, zero or positive. Periods of two fiscal calendars over the same days compare as their calendars do.</returns>
    public int CompareTo(Period other)
    {
        int order = Start.CompareTo(other.Start);
        if (order == 0)
            order = _grain.CompareTo(other._grain);
        if (order == 0)
            order = _shift.CompareTo(other._shift);
        return order != 0 ? order : _label.CompareTo(other._label);
    }

    internal static int PerYear(PeriodGrain grain) =>
        grain switch
        {
            PeriodGrain.Month => 12,
            PeriodGrain.Quarter => 4,
            PeriodGrain.Half => 2,
            _ => 1,
        };

    internal static void CheckYear(int year) => Guard.InRange(year, 1, 9998, nameof(year));

    private LocalDate StartOf(int ordinal)
    {
        if (_grain == PeriodGrain.Day)
            return DayNumber.Date(ordinal);
        if (_grain == PeriodGrain.IsoWeek)
            return DayNumber.Date(ordinal * 7);
        int month = StartMonthOf(ordinal);
        return new LocalDate((month / 12) + 1, (month % 12) + 1, 1);
    }

    /// <summary>Months since January of year 1.</summary>
    private int StartMonthOf(int ordinal) => (ordinal * (12 / PerYear(_grain))) + _shift;

    private void CheckRange()
    {
        bool inside = _grain switch
        {
            PeriodGrain.Day => _ordinal >= 0 && _ordinal <= LastDay,
            PeriodGrain.IsoWeek => _ordinal >= 0 && _ordinal <= LastDay / 7,
            _ => Math.Abs((long)_ordinal) <= LastMonth && StartMonthOf(_ordinal) >= 0 && StartMonthOf(_ordinal + 1) - 1 <= LastMonth,
        };
        if (!inside)
            throw Faults.Invalid("period", "it lies outside the years 1 to 9998", "stay within these years");
    }

    private void CheckSameGrain(Period other, string place)
    {
        if (other._grain != _grain || other._shift != _shift || other._label != _label)
            throw Faults.Invalid(
                place,
                $"{other} and {this} are periods of different grains or fiscal years",
                "give periods of one grain and one fiscal year"
            );
    }
}
