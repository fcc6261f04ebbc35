using NodaTime;

namespace Ops.Domain.Series;

/// <summary>How much each day counts as a working day: the week's days with their weights, holidays, and extra working days (调休).</summary>
/// <remarks>
/// A holiday takes a day out of the working week. An extra working day counts its own weight, unless its weekday is in the working
/// week anyway. Makes no claim of equality.
/// </remarks>
public sealed class WorkingDayWeights
{
    private readonly ImmutableDictionary<IsoDayOfWeek, decimal> _week;
    private readonly ImmutableHashSet<LocalDate> _holidays;
    private readonly ImmutableHashSet<LocalDate> _extraDays;
    private readonly decimal _extraWeight;

    /// <summary>Creates the weights.</summary>
    /// <param name="week">The working week: weekdays with their weights, none below 0; null for Monday to Friday, 1 each.</param>
    /// <param name="holidays">Days off; null for none.</param>
    /// <param name="extraDays">Extra working days; null for none.</param>
    /// <param name="extraWeight">What an extra working day counts, at least 0.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative weight, no weekday. <see cref="FaultCode.Overlap"/>: a date is both holiday and extra working day.
    /// </exception>
    public WorkingDayWeights(
        IReadOnlyDictionary<IsoDayOfWeek, decimal>? week = null,
        IEnumerable<LocalDate>? holidays = null,
        IEnumerable<LocalDate>? extraDays = null,
        decimal extraWeight = 1
    )
    {
        _week = (week ?? Workdays()).ToImmutableDictionary();
        _holidays = [.. holidays ?? []];
        _extraDays = [.. extraDays ?? []];
        _extraWeight = Weight(extraWeight, nameof(extraWeight));
        foreach (var (day, weight) in _week)
        {
            if (Guard.Defined(day, nameof(week)) == IsoDayOfWeek.None)
                throw Faults.Invalid(nameof(week), "None is not a weekday", "use Monday to Sunday");
            Weight(weight, $"week.{day}");
        }
        foreach (var date in _extraDays.Order())
        {
            if (_holidays.Contains(date))
                throw Faults.Overlap(nameof(extraDays), $"{date:uuuu-MM-dd} is a holiday too", "leave the date in one of the lists");
        }
    }

    /// <summary>Monday to Friday, 1 each, without holidays.</summary>
    public static WorkingDayWeights MondayToFriday { get; } = new();

    /// <summary>The working days of a month, weighted.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The sum of the weights of its days.</returns>
    public decimal In(YearMonth month)
    {
        decimal sum = 0;
        foreach (var date in month.ToDateInterval())
        {
            if (_week.TryGetValue(date.DayOfWeek, out decimal weight))
                sum += _holidays.Contains(date) ? 0 : weight;
            else if (_extraDays.Contains(date))
                sum += _extraWeight;
        }
        return sum;
    }

    private static Dictionary<IsoDayOfWeek, decimal> Workdays() =>
        Enumerable.Range((int)IsoDayOfWeek.Monday, 5).ToDictionary(day => (IsoDayOfWeek)day, _ => 1m);

    private static decimal Weight(decimal weight, string place) =>
        weight >= 0 ? weight : throw Faults.Invalid(place, Figures.Format($"{weight} is negative"), "give a weight of at least 0");
}
