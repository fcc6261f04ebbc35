using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>
/// The starts of the events of a log as 32 bits before their completions, in the coarsest of seconds, milliseconds and microseconds in which all are
/// whole and fit; as 64 bits where none will do.
/// </summary>
internal sealed class StartColumn
{
    private const uint Unknown = uint.MaxValue;

    private static readonly long[] s_units =
    [
        NodaConstants.TicksPerSecond,
        NodaConstants.TicksPerMillisecond,
        NodaConstants.TicksPerMillisecond / 1000,
    ];

    private readonly long[]? _starts;
    private readonly uint[] _before = [];
    private readonly long _unit;

    private StartColumn(long[] starts) => _starts = starts;

    private StartColumn(uint[] before, long unit)
    {
        _before = before;
        _unit = unit;
    }

    public static StartColumn Of(long[] starts, ReadOnlySpan<long> completed)
    {
        foreach (long unit in s_units)
        {
            if (InUnits(starts, completed, unit) is { } before)
                return new StartColumn(before, unit);
        }
        return new StartColumn(starts);
    }

    /// <summary>The start of an event with a completion; <see cref="EventLog.NoStart"/> if it is not known.</summary>
    public long At(int index, long completed)
    {
        if (_starts is not null)
            return _starts[index];
        uint before = _before[index];
        return before == Unknown ? EventLog.NoStart : completed - (before * _unit);
    }

    private static uint[]? InUnits(long[] starts, ReadOnlySpan<long> completed, long unit)
    {
        var before = new uint[starts.Length];
        for (int i = 0; i < before.Length; i++)
        {
            if (starts[i] == EventLog.NoStart)
            {
                before[i] = Unknown;
                continue;
            }
            long units = Math.DivRem(completed[i] - starts[i], unit, out long rest);
            if (rest != 0 || units >= Unknown)
                return null;
            before[i] = (uint)units;
        }
        return before;
    }
}
