using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>Which dates are working days: weekdays, less holidays, plus extra working days (调休). Knows no hours and no zone.</summary>
/// <remarks>
/// Counting costs the same for a week and for a century. Immutable; compared by reference.
/// </remarks>
public sealed class WorkdayCalendar
{
    private static readonly int FirstDay = DayNumber.Of(LocalDate.MinIsoValue);
    private static readonly int LastDay = DayNumber.Of(LocalDate.MaxIsoValue);

    private readonly int[] _beforeWeekday = new int[8];
    private readonly int[] _exceptions;

    /// <summary>What the first i exceptions add to the weekdays.</summary>
    private readonly int[] _added;

    /// <summary>Creates a calendar of working days.</summary>
    /// <param name="weekdays">The weekdays that are worked; empty when none is. A weekday may stand twice.</param>
    /// <param name="holidays">Dates that are not worked; empty when there are none. A date may stand twice.</param>
    /// <param name="extraWorkdays">Dates that are worked though their weekday is not; empty when there are none. A date may stand twice.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no weekday. <see cref="FaultCode.Overlap"/>: a date is both a holiday and an extra working day.
    /// </exception>
    public WorkdayCalendar(
        ReadOnlySpan<IsoDayOfWeek> weekdays,
        ReadOnlySpan<LocalDate> holidays = default,
        ReadOnlySpan<LocalDate> extraWorkdays = default
    )
        : this(Mask(weekdays), Exceptions(holidays, extraWorkdays)) { }

    private WorkdayCalendar(bool[] worked, SortedDictionary<int, bool> exceptions)
    {
        for (int day = 0; day < 7; day++)
            _beforeWeekday[day + 1] = _beforeWeekday[day] + (worked[day] ? 1 : 0);
        _exceptions = [.. exceptions.Where(day => day.Value != worked[DayNumber.Weekday(day.Key)]).Select(day => day.Key)];
        _added = new int[_exceptions.Length + 1];
        for (int i = 0; i < _exceptions.Length; i++)
            _added[i + 1] = _added[i] + (exceptions[_exceptions[i]] ? 1 : -1);
    }

    /// <summary>Monday to Friday without holidays.</summary>
    public static WorkdayCalendar MondayToFriday { get; } = FromMask("1111100");

    /// <summary>A calendar from a mask of weekdays.</summary>
    /// <param name="mask">Seven characters from Monday to Sunday, 1 for worked and 0 for not: <c>1111100</c>.</param>
    /// <param name="holidays">Dates that are not worked; empty when there are none.</param>
    /// <param name="extraWorkdays">Dates that are worked though their weekday is not; empty when there are none.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: not such a mask. <see cref="FaultCode.Overlap"/>: a date is both a holiday and an extra working day.
    /// </exception>
    public static WorkdayCalendar FromMask(
        string mask,
        ReadOnlySpan<LocalDate> holidays = default,
        ReadOnlySpan<LocalDate> extraWorkdays = default
    )
    {
        Guard.NotNull(mask, nameof(mask));
        if (mask.Length != 7 || mask.AsSpan().ContainsAnyExcept('0', '1'))
            throw Faults.Invalid(
                nameof(mask),
                $"'{mask}' is not seven digits of 0 and 1",
                "write 1 for worked and 0 for not, from Monday to Sunday"
            );
        return new WorkdayCalendar([.. mask.Select(day => day == '1')], Exceptions(holidays, extraWorkdays));
    }

    /// <summary>Whether a date is worked.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True on a working day.</returns>
    public bool IsWorkday(LocalDate date) => IsWorkday(DayNumber.Of(date));

    /// <summary>How many working days lie between two dates.</summary>
    /// <param name="start">The first date, counted.</param>
    /// <param name="end">The first date that is not counted.</param>
    /// <returns>The working days from start up to end; negative, counting from end up to start, when the end comes first.</returns>
    public int Between(LocalDate start, LocalDate end) => Before(DayNumber.Of(end)) - Before(DayNumber.Of(start));

    /// <summary>How many working days a range of dates has.</summary>
    /// <param name="range">The range.</param>
    /// <returns>The number of working days.</returns>
    public int In(DateRange range) => Between(range.Start, range.End);

    /// <summary>The first working day from a date on.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The date itself when it is worked, otherwise the next working day; null when there is none.</returns>
    public LocalDate? OnOrAfter(LocalDate date) => At(Before(DayNumber.Of(date)));

    /// <summary>The last working day up to a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The date itself when it is worked, otherwise the previous working day; null when there is none.</returns>
    public LocalDate? OnOrBefore(LocalDate date)
    {
        int day = DayNumber.Of(date);
        return At(Before(day) - (IsWorkday(day) ? 0 : 1));
    }

    /// <summary>The next working day after a date.</summary>
    /// <param name="date">The date, worked or not.</param>
    /// <returns>The first working day after it; null when there is none.</returns>
    public LocalDate? Next(LocalDate date)
    {
        int day = DayNumber.Of(date);
        return At(Before(day) + (IsWorkday(day) ? 1 : 0));
    }

    /// <summary>The working day before a date.</summary>
    /// <param name="date">The date, worked or not.</param>
    /// <returns>The last working day before it; null when there is none.</returns>
    public LocalDate? Previous(LocalDate date) => At(Before(DayNumber.Of(date)) - 1);

    /// <summary>The working day so many working days on or back.</summary>
    /// <param name="date">Counted from the first working day that is not before this date.</param>
    /// <param name="workdays">How many working days on; negative goes back; 0 is that first working day itself.</param>
    /// <returns>The working day; null when there is none.</returns>
    public LocalDate? Plus(LocalDate date, int workdays)
    {
        long place = (long)Before(DayNumber.Of(date)) + workdays;
        return place is >= int.MinValue and <= int.MaxValue ? At((int)place) : null;
    }

    internal static WorkdayCalendar Of(WorkingWeek week, SortedDictionary<int, ImmutableArray<WorkingWindow>> unixDays)
    {
        var exceptions = new SortedDictionary<int, bool>();
        foreach (var (day, windows) in unixDays)
            exceptions.Add(day + DayNumber.UnixEpoch, !windows.IsEmpty);
        return new WorkdayCalendar([.. Enumerable.Range(0, 7).Select(day => !week[day].IsEmpty)], exceptions);
    }

    private bool IsWorkday(int day) => Before(day + 1) > Before(day);

    /// <summary>How many working days lie before a day, counted from a fixed origin.</summary>
    private int Before(int day)
    {
        int weeks = DayNumber.FloorDivide(day, 7);
        int at = Array.BinarySearch(_exceptions, day);
        return (weeks * _beforeWeekday[7]) + _beforeWeekday[day - (weeks * 7)] + _added[at >= 0 ? at : ~at];
    }

    /// <summary>The working day with so many working days before it: the last day with that count, when the day itself is worked.</summary>
    private LocalDate? At(int place)
    {
        if (Before(FirstDay) > place || Before(LastDay + 1) <= place)
            return null;
        int low = FirstDay;
        int high = LastDay;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (Before(middle) <= place)
                low = middle;
            else
                high = middle - 1;
        }
        return DayNumber.Date(low);
    }

    private static bool[] Mask(ReadOnlySpan<IsoDayOfWeek> weekdays)
    {
        bool[] worked = new bool[7];
        foreach (var day in weekdays)
        {
            if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
                throw Faults.Invalid(nameof(weekdays), $"{day} is no weekday", "give Monday to Sunday");
            worked[(int)day - 1] = true;
        }
        return worked;
    }

    private static SortedDictionary<int, bool> Exceptions(ReadOnlySpan<LocalDate> holidays, ReadOnlySpan<LocalDate> extraWorkdays)
    {
        var exceptions = new SortedDictionary<int, bool>();
        foreach (var date in holidays)
            exceptions[DayNumber.Of(date)] = false;
        foreach (var date in extraWorkdays)
        {
            int day = DayNumber.Of(date);
            if (exceptions.TryGetValue(day, out bool worked) && !worked)
                throw Faults.Overlap(
                    nameof(extraWorkdays),
                    $"{DateText.Of(date)} is also a holiday",
                    "name a date in one of the two lists"
                );
            exceptions[day] = true;
        }
        return exceptions;
    }
}
