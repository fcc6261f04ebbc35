using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>All differences second − first of two samples of ticks, counted without making them: each question is one walk over the sorted samples.</summary>
internal sealed class TickShift
{
    private readonly long[] _first;
    private readonly long[] _second;

    public TickShift(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        _first = first.ToArray();
        _second = second.ToArray();
        Array.Sort(_first);
        Array.Sort(_second);
    }

    private long Pairs => (long)_first.Length * _second.Length;

    /// <summary>The share of positive differences less that of negative ones.</summary>
    public double Balance => (double)(Pairs - CountUpTo(0) - CountUpTo(-1)) / Pairs;

    /// <summary>The median of the differences in seconds.</summary>
    public double MedianSeconds => (TickFigures.Seconds(At((Pairs - 1) / 2)) + TickFigures.Seconds(At(Pairs / 2))) / 2;

    /// <summary>The limits of the median in seconds: as far from both ends as the normal law of the rank sum allows; null of too few values.</summary>
    public (double Low, double High)? Limits(double confidence)
    {
        double spread = Math.Sqrt((double)Pairs * (_first.Length + _second.Length + 1) / 12);
        double place = Math.Floor((Pairs / 2.0) - (Normal.Standard.UpperQuantile((1 - confidence) / 2) * spread));
        if (place < 1)
            return null;
        return (TickFigures.Seconds(At((long)place - 1)), TickFigures.Seconds(At(Pairs - (long)place)));
    }

    /// <summary>The difference with so many others below it or before it: the least that enough differences do not exceed.</summary>
    private long At(long place)
    {
        long low = _second[0] - _first[^1];
        long high = _second[^1] - _first[0];
        while (low < high)
        {
            long middle = low + (long)(((Int128)high - low) / 2);
            if (CountUpTo(middle) > place)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    /// <summary>How many differences do not exceed a limit.</summary>
    private long CountUpTo(long limit)
    {
        long count = 0;
        int reached = 0;
        foreach (long value in _first)
        {
            while (reached < _second.Length && _second[reached] - value <= limit)
                reached++;
            count += reached;
        }
        return count;
    }
}
