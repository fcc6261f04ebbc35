using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Processes;

/// <summary>Which part of the time a calendar is open.</summary>
internal static class OpenShare
{
    private static readonly Duration LongRun = Duration.FromDays(364);

    /// <summary>The open share of the 52 weeks from an instant on; 1 without a calendar.</summary>
    public static double Of(WorkingCalendar? calendar, Instant from) =>
        calendar is null ? 1 : calendar.Elapsed(from, from + LongRun).TotalSeconds / LongRun.TotalSeconds;
}
