using System.Buffers;

namespace Ops.Domain.Processes;

/// <summary>Two neighbouring ranks of many ticks without sorting them: values are counted in equal ranges, and only the range of the rank is looked at.</summary>
internal static class TickSelection
{
    private const int Ranges = 2048;
    private const int Few = 64;

    /// <summary>The values of two ranks from 0, the second the same as the first or the next one.</summary>
    public static (long Lower, long Upper) At(ReadOnlySpan<long> values, int lower, int upper)
    {
        long least = TickFigures.Least(values);
        long greatest = TickFigures.Greatest(values);
        if (least == greatest)
            return (least, least);
        if (values.Length <= Few)
        {
            Span<long> sorted = stackalloc long[values.Length];
            values.CopyTo(sorted);
            sorted.Sort();
            return (sorted[lower], sorted[upper]);
        }
        int shift = 0;
        while (((greatest - least) >> shift) >= Ranges)
            shift++;
        Span<int> counts = stackalloc int[Ranges];
        counts.Clear();
        foreach (long value in values)
            counts[(int)((value - least) >> shift)]++;
        int range = 0;
        int before = 0;
        while (before + counts[range] <= lower)
            before += counts[range++];
        long first = least + ((long)range << shift);
        return Within(values, first, first + (1L << shift), (lower - before, upper - before), counts[range]);
    }

    private static (long Lower, long Upper) Within(ReadOnlySpan<long> values, long from, long to, (int Lower, int Upper) ranks, int count)
    {
        long[] rented = ArrayPool<long>.Shared.Rent(count);
        var inside = rented.AsSpan(0, count);
        long next = long.MaxValue;
        int taken = 0;
        foreach (long value in values)
        {
            if (value >= to)
                next = Math.Min(next, value);
            else if (value >= from)
                inside[taken++] = value;
        }
        var (lower, upper) = At(inside, ranks.Lower, Math.Min(ranks.Upper, count - 1));
        ArrayPool<long>.Shared.Return(rented);
        return (lower, ranks.Upper < count ? upper : next);
    }
}
