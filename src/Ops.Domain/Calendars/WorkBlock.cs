using NodaTime;

namespace Ops.Domain.Calendars;

/// <summary>
/// The worked stretches of some hundred days with the work before each, and for every day where to start looking: the worked
/// time before an instant is one look into the day table and a step or two along the stretches.
/// </summary>
internal sealed class WorkBlock
{
    /// <summary>Days per block, as a power of two.</summary>
    public const int DaysShift = 9;
    private const long Day = NodaConstants.TicksPerDay;

    private readonly long _start;
    private readonly int[] _first = new int[1 << DaysShift];

    /// <summary>The stretches in order, between an empty one at the start of the block and one at the end of time.</summary>
    private readonly Stretch[] _stretches;

    public WorkBlock(ZoneWork work, int block)
    {
        _start = (long)block * Day << DaysShift;
        long end = _start + (Day << DaysShift);
        var ranges = new List<TickRange>();
        work.AddRanges(_start, end, ranges);
        _stretches = new Stretch[ranges.Count + 2];
        long before = work.Before(_start);
        _stretches[0] = new Stretch(_start, _start, before);
        for (int i = 0; i < ranges.Count; i++)
        {
            _stretches[i + 1] = new Stretch(ranges[i].Start, ranges[i].End, before);
            before += ranges[i].Length;
        }
        _stretches[^1] = new Stretch(long.MaxValue, long.MaxValue, before);
        int at = 0;
        for (int day = 0; day < _first.Length; day++)
        {
            while (_stretches[at + 1].Start <= _start + (day * Day))
                at++;
            _first[day] = at;
        }
    }

    public long Before(long position)
    {
        ref readonly var stretch = ref At(position);
        return stretch.Before + Math.Min(position, stretch.End) - stretch.Start;
    }

    public bool IsOpenAt(long position) => position < At(position).End;

    /// <summary>The earliest position before which a given amount of work lies, more than before the block; null if beyond it.</summary>
    public long? Reach(long work)
    {
        if (work > _stretches[^1].Before || work <= _stretches[0].Before)
            return null;
        int low = 1;
        int high = _stretches.Length - 2;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (_stretches[middle].Before < work)
                low = middle;
            else
                high = middle - 1;
        }
        return _stretches[low].Start + work - _stretches[low].Before;
    }

    private ref readonly Stretch At(long position)
    {
        var stretches = _stretches;
        int at = _first[(int)((position - _start) / Day)];
        while (stretches[at + 1].Start <= position)
            at++;
        return ref stretches[at];
    }

    private readonly record struct Stretch(long Start, long End, long Before);
}
