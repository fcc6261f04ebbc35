using NodaTime;

namespace Ops.Domain.Series;

/// <summary>How much each day counts as a working day: the week's days with their weights, holidays, and extra working days (调休).</summary>
/// <remarks>
/// A holiday takes a day out of the working week. An extra working day counts its own weight, unless its weekday is in the working
/// week anyway. Makes no claim of equality.
/// </remarks>
public sealed class WorkingDayWeights
{
    private const int DaysOfWeek = 7;

    private readonly ImmutableArray<decimal?> _week;
    private readonly ImmutableHashSet<LocalDate> _holidays;
    private readonly ImmutableHashSet<LocalDate> _extraDays;
    private readonly decimal _extraWeight;

    /// <summary>Creates the weights.</summary>
    /// <param name="workweek">The weekdays of the working week; null for Monday to Friday.</param>
    /// <param name="weekdayWeights">What these weekdays count where it is not 1, at least 0; null for 1 each.</param>
    /// <param name="holidays">Days off; null for none.</param>
    /// <param name="extraDays">Extra working days; null for none.</param>
    /// <param name="extraWeight">What an extra working day counts, at least 0.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative weight, no weekday. <see cref="FaultCode.Overlap"/>: a date is both holiday and extra working day.
    /// </exception>
    public WorkingDayWeights(
        IEnumerable<IsoDayOfWeek>? workweek = null,
        IReadOnlyDictionary<IsoDayOfWeek, decimal>? weekdayWeights = null,
        IEnumerable<LocalDate>? holidays = null,
        IEnumerable<LocalDate>? extraDays = null,
        decimal extraWeight = 1
    )
    {
        var week = new decimal?[DaysOfWeek];
        foreach (var day in workweek ?? MondayTo(IsoDayOfWeek.Friday))
            week[Place(day, nameof(workweek))] = 1;
        foreach (var (day, weight) in weekdayWeights ?? ImmutableDictionary<IsoDayOfWeek, decimal>.Empty)
        {
            int place = Place(day, nameof(weekdayWeights));
            Weight(weight, $"weekdayWeights.{day}");
            week[place] = week[place] is null ? null : weight;
        }
        _week = [.. week];
        _extraWeight = Weight(extraWeight, nameof(extraWeight));
        _holidays = [.. holidays ?? []];
        _extraDays = [.. extraDays ?? []];
        foreach (var date in _extraDays.Order())
        {
            if (_holidays.Contains(date))
                throw Faults.Overlap(nameof(extraDays), $"{date:uuuu-MM-dd} is a holiday too", "leave the date in one of the lists");
        }
    }

    /// <summary>Monday to Friday, each counted as 1, without holidays.</summary>
    public static WorkingDayWeights MondayToFriday { get; } = new();

    /// <summary>The working days of a month, weighted.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The sum of the weights of its days.</returns>
    public decimal In(YearMonth month)
    {
        decimal sum = 0;
        foreach (var date in month.ToDateInterval())
        {
            if (_week[(int)date.DayOfWeek - 1] is { } weight)
                sum += _holidays.Contains(date) ? 0 : weight;
            else if (_extraDays.Contains(date))
                sum += _extraWeight;
        }
        return sum;
    }

    private static IEnumerable<IsoDayOfWeek> MondayTo(IsoDayOfWeek last) => Enumerable.Range(1, (int)last).Select(day => (IsoDayOfWeek)day);

    private static int Place(IsoDayOfWeek day, string place) =>
        day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? (int)day - 1
            : throw Faults.Invalid(place, $"{day} is not a weekday", "use Monday to Sunday");

    private static decimal Weight(decimal weight, string place) =>
        weight >= 0 ? weight : throw Faults.Invalid(place, Figures.Format($"{weight} is negative"), "give a weight of at least 0");
}
