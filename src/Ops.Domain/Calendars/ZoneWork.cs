using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>
/// The worked time before an instant: within one offset of the zone it is the local work shifted by that offset, and each
/// change of the offset adds a constant, summed up once.
/// </summary>
/// <remarks>Positions are ticks since the Unix epoch. An hour that the clock repeats is met twice, one that it skips never.</remarks>
internal sealed class ZoneWork
{
    private static readonly long Minimum = Instant.MinValue.ToUnixTimeTicks();
    private static readonly long Maximum = Instant.MaxValue.ToUnixTimeTicks();

    private readonly LocalWork _local;
    private readonly long[] _starts;
    private readonly long[] _offsets;

    /// <summary>The worked time before the start of each offset.</summary>
    private readonly long[] _before;

    /// <summary>What to add to the local work to get the worked time.</summary>
    private readonly long[] _bias;

    public ZoneWork(DateTimeZone zone, LocalWork local, Instant until)
    {
        _local = local;
        var starts = new List<long>();
        var offsets = new List<long>();
        var interval = zone.GetZoneInterval(Instant.MinValue);
        while (true)
        {
            long offset = interval.WallOffset.Ticks;
            if (offsets.Count == 0 || offsets[^1] != offset)
            {
                starts.Add(interval.HasStart ? interval.Start.ToUnixTimeTicks() : Minimum);
                offsets.Add(offset);
            }
            if (!interval.HasEnd || interval.End >= until)
                break;
            interval = zone.GetZoneInterval(interval.End);
        }
        IsWhole = !interval.HasEnd;
        End = IsWhole ? long.MaxValue : interval.End.ToUnixTimeTicks();
        _starts = [.. starts];
        _offsets = [.. offsets];
        _before = new long[_starts.Length];
        _bias = new long[_starts.Length];
        _before[0] = local.Before(_starts[0] + _offsets[0]);
        for (int i = 1; i < _starts.Length; i++)
        {
            _before[i] = _bias[i - 1] + local.Before(_starts[i] + _offsets[i - 1]);
            _bias[i] = _before[i] - local.Before(_starts[i] + _offsets[i]);
        }
    }

    /// <summary>Whether the table reaches to the end of time.</summary>
    public bool IsWhole { get; }

    /// <summary>Positions before this one are known.</summary>
    public long End { get; }

    public long Before(long position)
    {
        int at = OffsetAt(position);
        return _bias[at] + _local.Before(position + _offsets[at]);
    }

    public bool IsOpenAt(long position) => _local.IsOpenAt(position + _offsets[OffsetAt(position)]);

    /// <summary>The earliest position before which a given amount of work lies; null if it lies beyond the table.</summary>
    public long? Reach(long work)
    {
        int at = Array.BinarySearch(_before, work);
        at = at >= 0 ? at : ~at;
        while (at > 0 && (at == _before.Length || _before[at] >= work))
            at--;
        long offset = _offsets[at];
        long start = _starts[at] + offset;
        long end = (at + 1 < _starts.Length ? _starts[at + 1] : Math.Min(End, Maximum)) + offset;
        long? reached = _local.Reach(work - _bias[at], LocalWork.DayOf(start), LocalWork.DayOf(end));
        return reached is { } position && position <= end ? position - offset : null;
    }

    /// <summary>The worked stretches between two positions, joined where they touch.</summary>
    public void AddRanges(long from, long to, List<TickRange> ranges)
    {
        for (int at = OffsetAt(from); at < _starts.Length && _starts[at] < to; at++)
        {
            long offset = _offsets[at];
            long start = Math.Max(from, _starts[at]) + offset;
            long end = Math.Min(to, at + 1 < _starts.Length ? _starts[at + 1] : to) + offset;
            for (int day = LocalWork.DayOf(start); day <= LocalWork.DayOf(end); day++)
            {
                long midnight = day * NodaConstants.TicksPerDay;
                foreach (var range in _local.On(day))
                    Add(Math.Max(midnight + range.Start, start) - offset, Math.Min(midnight + range.End, end) - offset);
            }
        }

        void Add(long start, long end)
        {
            if (start >= end)
                return;
            if (ranges.Count > 0 && ranges[^1].End == start)
                ranges[^1] = new TickRange(ranges[^1].Start, end);
            else
                ranges.Add(new TickRange(start, end));
        }
    }

    private int OffsetAt(long position)
    {
        int at = Array.BinarySearch(_starts, position);
        return at >= 0 ? at : Math.Max(~at - 1, 0);
    }
}
