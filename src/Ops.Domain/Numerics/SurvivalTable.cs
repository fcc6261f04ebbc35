using System.Buffers;

namespace Ops.Domain.Numerics;

/// <summary>Durations counted by distinct time: what every estimate of a survival curve starts from.</summary>
internal sealed class SurvivalTable
{
    /// <summary>Whole durations are counted instead of sorted up to this many times their number.</summary>
    private const int CountingSpread = 4;
    private const int CountingFloor = 65536;

    private readonly int[] _events;
    private readonly int[] _censored;
    private int[]? _late;
    private int _length;

    private SurvivalTable(int capacity, int observed)
    {
        Times = new double[capacity];
        _events = new int[capacity];
        _censored = new int[capacity];
        Observed = observed;
    }

    /// <summary>How many were observed.</summary>
    public int Observed { get; }

    /// <summary>The distinct times, ascending.</summary>
    public double[] Times { get; }

    /// <summary>How many had the event at a time.</summary>
    public int EventsAt(int row) => _events[row];

    /// <summary>How many were last seen at a time.</summary>
    public int CensoredAt(int row) => _censored[row];

    /// <summary>How many of those not yet gone had come under observation before a time.</summary>
    public int AtRisk(int row, int notGone) => _late is null ? notGone : notGone - _late[row];

    /// <summary>Counts durations that are at least 0.</summary>
    public static SurvivalTable Of(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events)
    {
        int limit = (int)Math.Min(int.MaxValue - 1, ((long)durations.Length * CountingSpread) + CountingFloor);
        int largest = 0;
        foreach (double duration in durations)
        {
            if (!(duration <= limit) || duration != (int)duration)
                return Sorted(durations, events);
            largest = Math.Max(largest, (int)duration);
        }
        var counts = new int[2 * (largest + 1)];
        for (int i = 0; i < durations.Length; i++)
            counts[(2 * (int)durations[i]) + (events[i] ? 1 : 0)]++;
        return Counted(counts, durations.Length);
    }

    /// <summary>Counts whole durations that are at least 0.</summary>
    public static SurvivalTable Of(ReadOnlySpan<int> durations, ReadOnlySpan<bool> events)
    {
        int largest = 0;
        foreach (int duration in durations)
            largest = Math.Max(largest, duration);
        if (largest > ((long)durations.Length * CountingSpread) + CountingFloor)
        {
            double[] copy = new double[durations.Length];
            for (int i = 0; i < copy.Length; i++)
                copy[i] = durations[i];
            return Sorted(copy, events);
        }
        var counts = new int[2 * (largest + 1)];
        for (int i = 0; i < durations.Length; i++)
            counts[(2 * durations[i]) + (events[i] ? 1 : 0)]++;
        return Counted(counts, durations.Length);
    }

    /// <summary>Takes those out of the risk sets who came under observation at or after the time.</summary>
    public void EnterLate(ReadOnlySpan<double> entries)
    {
        double[] sorted = entries.ToArray();
        Array.Sort(sorted);
        _late = new int[Times.Length];
        int entered = 0;
        for (int i = 0; i < _late.Length; i++)
        {
            while (entered < sorted.Length && sorted[entered] < Times[i])
                entered++;
            _late[i] = sorted.Length - entered;
        }
    }

    private static SurvivalTable Counted(int[] counts, int observed)
    {
        int distinct = 0;
        for (int time = 0; time < counts.Length; time += 2)
        {
            if ((counts[time] | counts[time + 1]) != 0)
                distinct++;
        }
        var table = new SurvivalTable(distinct, observed);
        for (int time = 0; time < counts.Length; time += 2)
        {
            if ((counts[time] | counts[time + 1]) != 0)
                table.Add(time / 2, counts[time + 1], counts[time]);
        }
        return table;
    }

    /// <summary>A time of at least 0 has no use for its sign: the bits of the time, one place up, leave room for the flag, and sort as the times do.</summary>
    private static SurvivalTable Sorted(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events)
    {
        long[] rented = ArrayPool<long>.Shared.Rent(durations.Length);
        var keys = rented.AsSpan(0, durations.Length);
        for (int i = 0; i < keys.Length; i++)
            keys[i] = Key(durations[i], events[i]);
        DigitSort.Sort(keys);
        int distinct = 1;
        for (int i = 1; i < keys.Length; i++)
            distinct += keys[i] >> 1 == keys[i - 1] >> 1 ? 0 : 1;
        var table = new SurvivalTable(distinct, keys.Length);
        for (int i = 0; i < keys.Length; )
        {
            long time = keys[i] >> 1;
            int first = i;
            int lost = 0;
            for (; i < keys.Length && keys[i] >> 1 == time; i++)
                lost += (int)(keys[i] & 1);
            table.Add(Time(time), lost, i - first - lost);
        }
        ArrayPool<long>.Shared.Return(rented);
        return table;
    }

    /// <summary>The upper half of the unsigned numbers comes last among the signed ones when the first bit is turned over. −0.0 and 0.0 are one time.</summary>
    private static long Key(double duration, bool isEvent) =>
        ((BitConverter.DoubleToInt64Bits(duration + 0.0) << 1) | (isEvent ? 1L : 0L)) ^ long.MinValue;

    private static double Time(long key) => BitConverter.Int64BitsToDouble((key ^ (long.MinValue >> 1)) & long.MaxValue);

    private void Add(double time, int events, int censored)
    {
        Times[_length] = time;
        _events[_length] = events;
        _censored[_length++] = censored;
    }
}
