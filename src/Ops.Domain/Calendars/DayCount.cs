using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>The time between two dates as a part of a year, by the rule that a contract or formula names.</summary>
public static class DayCount
{
    /// <summary>Actual/365 (Fixed): the days between two dates over 365, leap years or not.</summary>
    /// <param name="start">The first date.</param>
    /// <param name="end">The second date.</param>
    /// <returns>The years; negative when the end comes first.</returns>
    public static double Actual365(LocalDate start, LocalDate end) => (DayNumber.Of(end) - DayNumber.Of(start)) / 365.0;
}
