using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>An exact figure that was observed on a date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Value">The figure; for <see cref="PeriodAggregation.RatioOfSums"/> the numerator.</param>
/// <param name="Weight">The weight; for <see cref="PeriodAggregation.RatioOfSums"/> the denominator. Other aggregations do not look at it.</param>
public readonly record struct DatedValue(LocalDate Date, decimal Value, decimal Weight = 1m);
