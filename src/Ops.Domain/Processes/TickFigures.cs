using NodaTime;

namespace Ops.Domain.Processes;

/// <summary>Figures in seconds of durations that are kept as whole ticks. Sums are 128 bits wide: 30,000 cases of a year would not fit into 64.</summary>
internal static class TickFigures
{
    public static double Seconds(Int128 ticks) => (double)ticks / NodaConstants.TicksPerSecond;

    public static double[] Seconds(ReadOnlySpan<long> ticks)
    {
        var seconds = new double[ticks.Length];
        for (int i = 0; i < seconds.Length; i++)
            seconds[i] = (double)ticks[i] / NodaConstants.TicksPerSecond;
        return seconds;
    }

    public static Int128 Total(ReadOnlySpan<long> ticks)
    {
        Int128 total = 0;
        foreach (long value in ticks)
            total += value;
        return total;
    }

    public static double Mean(ReadOnlySpan<long> ticks) => Seconds(Total(ticks)) / ticks.Length;

    public static long Least(ReadOnlySpan<long> ticks)
    {
        long least = long.MaxValue;
        foreach (long value in ticks)
            least = Math.Min(least, value);
        return least;
    }

    public static long Greatest(ReadOnlySpan<long> ticks)
    {
        long greatest = long.MinValue;
        foreach (long value in ticks)
            greatest = Math.Max(greatest, value);
        return greatest;
    }

    /// <summary>The standard deviation of the sample in seconds, in two passes; null for one.</summary>
    public static double? StandardDeviation(ReadOnlySpan<long> ticks)
    {
        if (ticks.Length < 2)
            return null;
        double mean = Mean(ticks);
        double squares = 0;
        foreach (long value in ticks)
        {
            double distance = ((double)value / NodaConstants.TicksPerSecond) - mean;
            squares += distance * distance;
        }
        return Math.Sqrt(squares / (ticks.Length - 1));
    }
}
