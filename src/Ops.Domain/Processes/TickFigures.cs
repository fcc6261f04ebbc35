using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>Figures in seconds of durations that are kept as whole ticks. Sums are 128 bits wide: 30,000 cases of a year would not fit into 64.</summary>
internal static class TickFigures
{
    public static double Seconds(Int128 ticks) => (double)ticks / NodaConstants.TicksPerSecond;

    /// <summary>A quantile of type 7 in seconds.</summary>
    public static double Quantile(ReadOnlySpan<long> ticks, double probability)
    {
        var position = QuantilePosition.Of(ticks.Length, probability, QuantileMethod.Type7);
        var (lower, upper) = TickSelection.At(ticks, position.Lower, position.Upper);
        return position.Between(lower, upper) / NodaConstants.TicksPerSecond;
    }

    public static double[] Seconds(ReadOnlySpan<long> ticks)
    {
        var seconds = new double[ticks.Length];
        for (int i = 0; i < seconds.Length; i++)
            seconds[i] = (double)ticks[i] / NodaConstants.TicksPerSecond;
        return seconds;
    }

    /// <summary>The sum, exactly: upper and lower halves are added up each in 64 bits, which holds for any array.</summary>
    public static Int128 Total(ReadOnlySpan<long> ticks)
    {
        long upper = 0;
        long lower = 0;
        foreach (long value in ticks)
        {
            upper += value >> 32;
            lower += unchecked((uint)value);
        }
        return ((Int128)upper << 32) + lower;
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
        double mean = (double)Total(ticks) / ticks.Length;
        double squares = 0;
        foreach (long value in ticks)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / (ticks.Length - 1)) / NodaConstants.TicksPerSecond;
    }
}
