using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Calendars;

/// <summary>Dates, times and instants as ISO 8601 text, without culture.</summary>
internal static class DateText
{
    public static string Of(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Of(LocalTime time) => LocalTimePattern.ExtendedIso.Format(time);

    /// <summary>Hours and minutes of a time that has nothing finer.</summary>
    public static string Minutes(LocalTime time) => LocalTimePattern.HourMinuteIso.Format(time);

    public static string Of(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
