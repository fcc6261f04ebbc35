using NodaTime;
using Ops.Domain.Calendars;

namespace AotSmoke;

/// <summary>Periods, working time over a holiday, retail weeks.</summary>
internal static class CalendarChecks
{
    public static void Run(Check check)
    {
        var calendar = new WorkingCalendar(
            "Asia/Shanghai",
            WorkingWeek.MondayToFriday(WorkingWindow.Parse("09:00-12:00"), WorkingWindow.Parse("13:30-18:00")),
            holidays: [new LocalDate(2026, 10, 1), new LocalDate(2026, 10, 2)],
            days: [new WorkingDay(new LocalDate(2026, 10, 10), WorkingWindow.Parse("09:00-12:00"))]
        );
        var opened = Instant.FromUtc(2026, 9, 30, 9, 0);
        check.That("due", calendar.Due(opened, Duration.FromHours(4)).ToString(), "2026-10-05T04:00:00Z");
        check.That("elapsed", $"{calendar.Elapsed(opened, Instant.FromUtc(2026, 10, 12, 1, 0)).TotalMinutes}", "2490");
        check.That("week 53", Ops.Domain.Calendars.Period.Parse("2026-W53").End.ToString("uuuu-MM-dd", null), "2027-01-04");
    }
}
