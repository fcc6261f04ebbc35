using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>When cases come: by gaps of any law, in working hours or round the clock, or at a rate for every hour of the week.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class CaseArrivals
{
    /// <summary>The hours of a week.</summary>
    internal const int HoursOfWeek = 168;

    private const int HoursOfDay = 24;

    private CaseArrivals(
        IDistribution? gapSeconds,
        WorkingCalendar? calendar,
        ImmutableArray<double> perHour,
        DateTimeZone? zone,
        double density
    )
    {
        GapSeconds = gapSeconds;
        Calendar = calendar;
        PerHour = perHour;
        Zone = zone;
        Density = density;
    }

    /// <summary>The gaps between cases in seconds, before <see cref="Density"/>; null where rates are given.</summary>
    public IDistribution? GapSeconds { get; }

    /// <summary>The hours in which the gaps pass; null for round the clock.</summary>
    public WorkingCalendar? Calendar { get; }

    /// <summary>The cases per hour for every hour of the week from Monday 00:00 on, before <see cref="Density"/>; empty where gaps are given.</summary>
    public ImmutableArray<double> PerHour { get; }

    /// <summary>The zone in which the hours of the week are meant; null where gaps are given.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>How many times as many cases come: 1, or something else after a change.</summary>
    public double Density { get; }

    /// <summary>Gaps between cases that do not depend on each other.</summary>
    /// <param name="gapSeconds">The gaps in seconds: never negative, not always 0, with a mean.</param>
    /// <param name="calendar">The hours in which the gaps pass, so that nobody comes outside them; null for round the clock.</param>
    /// <returns>The arrivals.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: no law, one that can be negative, is always 0 or has no mean, or a calendar that is never open.
    /// </exception>
    public static CaseArrivals ByGaps(IDistribution gapSeconds, WorkingCalendar? calendar = null)
    {
        Guard.NotNull(gapSeconds, nameof(gapSeconds));
        if (gapSeconds.Minimum is not >= 0)
            throw Faults.Invalid(nameof(gapSeconds), "times could be negative", "give a law of times, or cut it at 0 with Truncated");
        if (gapSeconds.Mean is not > 0)
            throw Faults.Invalid(nameof(gapSeconds), "the gaps have no mean above 0", "give gaps with a mean above 0");
        if (calendar is { IsEverOpen: false })
            throw Faults.Invalid(nameof(calendar), "never open", "give the calendar working hours");
        return new CaseArrivals(gapSeconds, calendar, [], null, 1);
    }

    /// <summary>Cases by chance (Poisson) at a rate for every hour of the week.</summary>
    /// <param name="perHour">168 rates in cases per hour, Monday 00:00 first; at least 0, not all 0.</param>
    /// <param name="zone">The zone in which the hours are meant.</param>
    /// <returns>The arrivals.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no rate; <see cref="FaultCode.LengthMismatch"/>: not 168 of them;
    /// <see cref="FaultCode.InvalidArgument"/>: no zone, a negative rate, or only zeros.
    /// </exception>
    public static CaseArrivals ByHour(ReadOnlySpan<double> perHour, DateTimeZone zone)
    {
        Guard.NotEmpty(perHour, nameof(perHour));
        Guard.SameLength(perHour.Length, nameof(perHour), HoursOfWeek, "the hours of a week");
        double sum = 0;
        for (int i = 0; i < perHour.Length; i++)
            sum += Guard.NotNegative(perHour[i], Guard.At(nameof(perHour), i));
        Guard.NotNull(zone, nameof(zone));
        if (sum == 0)
            throw Faults.Invalid(nameof(perHour), "all rates are 0", "give at least one hour cases");
        return new CaseArrivals(null, null, [.. perHour], zone, 1);
    }

    /// <summary>The mean number of cases per second in the long run.</summary>
    internal double MeanRate(Instant from) =>
        Density
        * (GapSeconds?.Mean is { } gap ? OpenShare.Of(Calendar, from) / gap : PerHour.Sum() / HoursOfWeek / NodaConstants.SecondsPerHour);

    internal CaseArrivals Times(double factor) => new(GapSeconds, Calendar, PerHour, Zone, Density * factor);

    /// <summary>The place of an instant in a week of 168 hours, and how many ticks are left of that hour.</summary>
    internal static (int Hour, long Left) HourOfWeek(long ticks, Offset offset)
    {
        long local = ticks + offset.Ticks;
        long day = Math.DivRem(local, NodaConstants.TicksPerDay, out long time);
        if (time < 0)
            (day, time) = (day - 1, time + NodaConstants.TicksPerDay);
        // 1970-01-01 was a Thursday.
        int weekday = (int)((((day + 3) % 7) + 7) % 7);
        int hour = (int)(time / NodaConstants.TicksPerHour);
        return ((HoursOfDay * weekday) + hour, NodaConstants.TicksPerHour - (time % NodaConstants.TicksPerHour));
    }
}
