using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>One year of a retail calendar: 52 or 53 whole weeks in 12 periods and 4 quarters; the 53rd week belongs to period 12.</summary>
/// <remarks>Two years are equal when name, days and pattern are.</remarks>
public sealed record RetailYear
{
    private readonly RetailPattern _pattern;

    internal RetailYear(int label, DateRange range, RetailPattern pattern)
    {
        Label = label;
        Range = range;
        _pattern = pattern;
    }

    /// <summary>The year's name.</summary>
    public int Label { get; }

    /// <summary>The year's days.</summary>
    public DateRange Range { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => Range.Start;

    /// <summary>The last day.</summary>
    public LocalDate LastDay => Range.End.PlusDays(-1);

    /// <summary>52 or 53.</summary>
    public int Weeks => Range.Days / 7;

    /// <summary>The days of a week.</summary>
    /// <param name="week">1 to <see cref="Weeks"/>.</param>
    /// <returns>Seven days.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such week.</exception>
    public DateRange Week(int week)
    {
        Guard.InRange(week, 1, Weeks, nameof(week));
        return Span(week - 1, 1);
    }

    /// <summary>The days of a period.</summary>
    /// <param name="period">1 to 12.</param>
    /// <returns>Four or five weeks; one more for period 12 of a year of 53 weeks.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such period.</exception>
    public DateRange Period(int period)
    {
        Guard.InRange(period, 1, 12, nameof(period));
        int quarter = (period - 1) / 3;
        var (first, second) = Lengths(_pattern);
        return ((period - 1) % 3) switch
        {
            0 => Span(quarter * 13, first),
            1 => Span((quarter * 13) + first, second),
            _ => Span((quarter * 13) + first + second, 13 - first - second + (period == 12 ? Weeks - 52 : 0)),
        };
    }

    /// <summary>The days of a quarter.</summary>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>13 weeks; 14 for the last of a year of 53 weeks.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: no such quarter.</exception>
    public DateRange Quarter(int quarter)
    {
        Guard.InRange(quarter, 1, 4, nameof(quarter));
        return Span((quarter - 1) * 13, quarter == 4 ? Weeks - 39 : 13);
    }

    internal int PeriodOfWeek(int week)
    {
        int quarter = Math.Min((week - 1) / 13, 3);
        int inside = week - 1 - (quarter * 13);
        var (first, second) = Lengths(_pattern);
        return (quarter * 3) + 1 + (inside >= first ? 1 : 0) + (inside >= first + second ? 1 : 0);
    }

    private DateRange Span(int weeksBefore, int weeks) => new(FirstDay.PlusWeeks(weeksBefore), FirstDay.PlusWeeks(weeksBefore + weeks));

    private static (int First, int Second) Lengths(RetailPattern pattern) =>
        pattern switch
        {
            RetailPattern.FourFiveFour => (4, 5),
            RetailPattern.FourFourFive => (4, 4),
            _ => (5, 4),
        };
}
