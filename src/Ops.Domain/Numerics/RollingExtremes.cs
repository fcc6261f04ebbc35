namespace Ops.Domain.Numerics;

/// <summary>Which of two values is the more extreme one.</summary>
internal interface IExtreme
{
    static abstract double Of(double a, double b);
}

/// <summary>The smaller one.</summary>
internal readonly struct Smaller : IExtreme
{
    public static double Of(double a, double b) => Math.Min(a, b);
}

/// <summary>The larger one.</summary>
internal readonly struct Larger : IExtreme
{
    public static double Of(double a, double b) => Math.Max(a, b);
}

/// <summary>
/// Extremes of a moving window in three comparisons per value (van Herk 1992, Gil and Werman 1993): a window covers the end of one block and the
/// beginning of the next. The extremes of the ends are written into the result first, those of the beginnings joined to them.
/// </summary>
internal static class RollingExtremes
{
    public static void Of<TExtreme>(ReadOnlySpan<double> values, int window, Span<double> results)
        where TExtreme : struct, IExtreme
    {
        for (int block = 0; block < results.Length; block += window)
        {
            double extreme = values[block + window - 1];
            for (int i = block + window - 1; i >= block; i--)
            {
                extreme = TExtreme.Of(extreme, values[i]);
                if (i < results.Length)
                    results[i] = extreme;
            }
            int last = Math.Min(block + window, results.Length);
            if (block + 1 >= last)
                continue;
            extreme = values[block + window];
            for (int i = block + 1; i < last; i++)
            {
                extreme = TExtreme.Of(extreme, values[i + window - 1]);
                results[i] = TExtreme.Of(results[i], extreme);
            }
        }
    }
}
