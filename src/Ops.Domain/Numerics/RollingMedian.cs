using System.Buffers;

namespace Ops.Domain.Numerics;

/// <summary>Medians of a moving window, from a sorted copy of the window in rented memory that one value leaves and one enters.</summary>
internal static class RollingMedian
{
    public static void Of(ReadOnlySpan<double> values, int window, Span<double> results)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(window);
        var sorted = rented.AsSpan(0, window);
        values[..window].CopyTo(sorted);
        sorted.Sort();
        results[0] = Middle(sorted);
        for (int i = 1; i < results.Length; i++)
        {
            Replace(sorted, values[i - 1], values[i + window - 1]);
            results[i] = Middle(sorted);
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    private static double Middle(ReadOnlySpan<double> sorted)
    {
        double upper = sorted[sorted.Length / 2];
        return sorted.Length % 2 == 1 ? upper : (0.5 * sorted[(sorted.Length / 2) - 1]) + (0.5 * upper);
    }

    private static void Replace(Span<double> sorted, double leaving, double entering)
    {
        int from = ((ReadOnlySpan<double>)sorted).BinarySearch(leaving);
        int to = ((ReadOnlySpan<double>)sorted).BinarySearch(entering);
        if (to < 0)
            to = ~to;
        if (to > from)
        {
            to--;
            sorted.Slice(from + 1, to - from).CopyTo(sorted[from..]);
        }
        else
        {
            sorted[to..from].CopyTo(sorted[(to + 1)..]);
        }
        sorted[to] = entering;
    }
}
