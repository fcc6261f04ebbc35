using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Tests.Calendars;

/// <summary>The first days of the calendar.</summary>
public sealed class ExtremeDatesTests
{
    [Fact]
    public void A_week_before_the_calendar_begins_is_refused()
    {
        var first = LocalDate.MinIsoValue;

        Refusal.Of(FaultCode.Overflow, "date", () => RetailCalendar.SameWeekYearBefore(first));
        Refusal.Of(FaultCode.Overflow, "date", () => RetailCalendar.SameWeekYearBefore(first.PlusDays((7 * 52) - 1)));
        RetailCalendar.SameWeekYearBefore(first.PlusDays(7 * 52)).Should().Be(first);
    }
}
