using NodaTime;
using NodaTime.TimeZones;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>The arrivals of one class in one replication: case i comes by number i of its stream, however many come.</summary>
internal sealed class ArrivalClock(CaseArrivals arrivals)
{
    private static readonly long End = Instant.MaxValue.ToUnixTimeTicks() - NodaConstants.TicksPerDay;

    private readonly TimeLaw? _gaps = arrivals.GapSeconds is { } law ? new TimeLaw(law, 1 / arrivals.Density) : null;
    private readonly double[] _perTick = [.. arrivals.PerHour.Select(rate => rate * arrivals.Density / NodaConstants.TicksPerHour)];
    private readonly double _perWeek = arrivals.PerHour.Sum() * arrivals.Density;
    private RandomSequence _random;
    private ZoneInterval? _interval;
    private long _now;

    public void Restart(RandomStream stream, long start)
    {
        _random = stream.From();
        _now = start;
    }

    /// <summary>When the next case comes; null when none ever does.</summary>
    public long? Next()
    {
        double uniform = _random.NextUniform();
        long? next = _gaps is null ? AfterRates(-Math.Log(1 - uniform)) : AfterGap(_gaps.Ticks(uniform));
        _now = next ?? _now;
        return next;
    }

    private long? AfterGap(long gap) =>
        arrivals.Calendar is { } calendar
            ? calendar.Advance(Instant.FromUnixTimeTicks(_now), Duration.FromTicks(gap))?.ToUnixTimeTicks()
            : checked(_now + gap);

    /// <summary>The instant by which the rates add up to an amount: hour by hour, each with its own rate.</summary>
    private long? AfterRates(double amount)
    {
        long now = _now;
        if (amount > 2 * _perWeek)
        {
            // Whole weeks are alike: only the last one or two are walked hour by hour.
            double weeks = Math.Floor(amount / _perWeek) - 1;
            amount -= weeks * _perWeek;
            if (weeks * NodaConstants.TicksPerWeek > End - now)
                return null;
            now += (long)weeks * NodaConstants.TicksPerWeek;
        }
        while (true)
        {
            if (now >= End)
                return null;
            var instant = Instant.FromUnixTimeTicks(now);
            if (_interval?.Contains(instant) != true)
                _interval = arrivals.Zone!.GetZoneInterval(instant);
            var (hour, left) = CaseArrivals.HourOfWeek(now, _interval.WallOffset);
            double inHour = left * _perTick[hour];
            if (amount <= inHour)
                return now + Math.Min(left, (long)(amount / _perTick[hour]));
            amount -= inHour;
            now += left;
        }
    }
}
