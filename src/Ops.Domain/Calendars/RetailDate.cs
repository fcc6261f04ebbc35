namespace Ops.Domain.Calendars;

/// <summary>The place of a day in a retail calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Week">The week, 1 to 53.</param>
/// <param name="Period">The period, 1 to 12.</param>
/// <param name="Quarter">The quarter, 1 to 4.</param>
public sealed record RetailDate(RetailYear Year, int Week, int Period, int Quarter);
