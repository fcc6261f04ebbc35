using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>
/// Figures in seconds of durations that are kept as whole ticks, four side by side. Sums are 128 bits wide: 30,000 cases of a year would not fit
/// into 64.
/// </summary>
internal static class TickFigures
{
    private const int HalfBits = 32;

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

    /// <summary>
    /// The sum, exactly: upper and lower halves are added up each in 64 bits, which holds for any array. Values are moved up by 2⁶³ for it, so that
    /// no half is negative.
    /// </summary>
    public static Int128 Total(ReadOnlySpan<long> ticks)
    {
        var quads = MemoryMarshal.Cast<long, Vector256<ulong>>(ticks);
        var up = Vector256.Create(1UL << 63);
        var half = Vector256.Create((ulong)uint.MaxValue);
        var upper = Vector256<ulong>.Zero;
        var lower = Vector256<ulong>.Zero;
        foreach (var quad in quads)
        {
            var moved = quad ^ up;
            upper += moved >>> HalfBits;
            lower += moved & half;
        }
        int grouped = quads.Length * Vector256<long>.Count;
        var total = ((Int128)Vector256.Sum(upper) << HalfBits) + Vector256.Sum(lower) - ((Int128)grouped << 63);
        foreach (long value in ticks[grouped..])
            total += value;
        return total;
    }

    public static double Mean(ReadOnlySpan<long> ticks) => Seconds(Total(ticks)) / ticks.Length;

    public static long Least(ReadOnlySpan<long> ticks)
    {
        var quads = MemoryMarshal.Cast<long, Vector256<long>>(ticks);
        var lanes = Vector256.Create(long.MaxValue);
        foreach (var quad in quads)
            lanes = Vector256.Min(lanes, quad);
        long least = Math.Min(Math.Min(lanes[0], lanes[1]), Math.Min(lanes[2], lanes[3]));
        foreach (long value in ticks[(quads.Length * Vector256<long>.Count)..])
            least = Math.Min(least, value);
        return least;
    }

    public static long Greatest(ReadOnlySpan<long> ticks)
    {
        var quads = MemoryMarshal.Cast<long, Vector256<long>>(ticks);
        var lanes = Vector256.Create(long.MinValue);
        foreach (var quad in quads)
            lanes = Vector256.Max(lanes, quad);
        long greatest = Math.Max(Math.Max(lanes[0], lanes[1]), Math.Max(lanes[2], lanes[3]));
        foreach (long value in ticks[(quads.Length * Vector256<long>.Count)..])
            greatest = Math.Max(greatest, value);
        return greatest;
    }

    /// <summary>The standard deviation of the sample in seconds, in two passes; null for one.</summary>
    public static double? StandardDeviation(ReadOnlySpan<long> ticks)
    {
        if (ticks.Length < 2)
            return null;
        double mean = (double)Total(ticks) / ticks.Length;
        var quads = MemoryMarshal.Cast<long, Vector256<long>>(ticks);
        var means = Vector256.Create(mean);
        var lanes = Vector256<double>.Zero;
        foreach (var quad in quads)
        {
            var away = Vector256.ConvertToDouble(quad) - means;
            lanes += away * away;
        }
        double squares = lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
        foreach (long value in ticks[(quads.Length * Vector256<long>.Count)..])
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / (ticks.Length - 1)) / NodaConstants.TicksPerSecond;
    }
}
