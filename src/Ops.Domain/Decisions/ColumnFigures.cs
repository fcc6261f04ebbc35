using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ops.Domain.Decisions;

/// <summary>What the columns of a matrix have, read row by row as it lies in memory, four figures at a time.</summary>
/// <remarks>
/// Four rows of n figures are n blocks of four, whatever n is: lane l of block b belongs to column (4b + l) mod n. The width is fixed, so that sums have the same bits
/// on every machine.
/// </remarks>
internal static class ColumnFigures
{
    private const int Lanes = 4;

    /// <summary>The scales reach this far; what lies beyond has squares within double nevertheless.</summary>
    private const int LargestExponent = 1000;

    /// <summary>The lowest and the highest figure of every column.</summary>
    public static (double[] Low, double[] High) Extremes(DecisionMatrix matrix)
    {
        int columns = matrix.Criteria.Length;
        var blocks = MemoryMarshal.Cast<double, Vector256<double>>(matrix.Values);
        var lows = new Vector256<double>[columns];
        var highs = new Vector256<double>[columns];
        Array.Fill(lows, Vector256.Create(double.PositiveInfinity));
        Array.Fill(highs, Vector256.Create(double.NegativeInfinity));
        int at = 0;
        for (; at + columns <= blocks.Length; at += columns)
        {
            var rows = blocks.Slice(at, columns);
            for (int b = 0; b < rows.Length; b++)
            {
                lows[b] = Vector256.MinNative(lows[b], rows[b]);
                highs[b] = Vector256.MaxNative(highs[b], rows[b]);
            }
        }
        double[] low = [.. matrix.Row(0)];
        double[] high = [.. matrix.Row(0)];
        if (at > 0)
        {
            Widen(low, high, MemoryMarshal.Cast<Vector256<double>, double>(lows));
            Widen(low, high, MemoryMarshal.Cast<Vector256<double>, double>(highs));
        }
        Widen(low, high, matrix.Values[(at * Lanes)..]);
        return (low, high);
    }

    /// <summary>One over the Euclidean length of every column; none may be all 0.</summary>
    /// <remarks>Scaled by a power of two near the largest figure: exact, and squares neither overflow nor vanish.</remarks>
    public static double[] InverseLengths(DecisionMatrix matrix, double[] low, double[] high)
    {
        int columns = low.Length;
        double[] scales = new double[columns];
        for (int j = 0; j < columns; j++)
        {
            int exponent = Math.ILogB(Math.Max(Math.Abs(low[j]), Math.Abs(high[j])));
            scales[j] = Math.ScaleB(1, -Math.Clamp(exponent, -LargestExponent, LargestExponent));
        }
        double[] laneScales = new double[columns * Lanes];
        for (int i = 0; i < laneScales.Length; i++)
            laneScales[i] = scales[i % columns];
        var blockScales = MemoryMarshal.Cast<double, Vector256<double>>(laneScales);
        var blocks = MemoryMarshal.Cast<double, Vector256<double>>(matrix.Values);
        var squares = new Vector256<double>[columns];
        int at = 0;
        for (; at + columns <= blocks.Length; at += columns)
        {
            var rows = blocks.Slice(at, columns);
            for (int b = 0; b < rows.Length; b++)
            {
                var figure = rows[b] * blockScales[b];
                squares[b] += figure * figure;
            }
        }
        double[] sums = new double[columns];
        var lanes = MemoryMarshal.Cast<Vector256<double>, double>(squares);
        for (int i = 0; i < lanes.Length; i++)
            sums[i % columns] += lanes[i];
        var rest = matrix.Values[(at * Lanes)..];
        for (int i = 0; i < rest.Length; i++)
            sums[i % columns] += rest[i] * scales[i % columns] * (rest[i] * scales[i % columns]);
        for (int j = 0; j < columns; j++)
            sums[j] = scales[j] / Math.Sqrt(sums[j]);
        return sums;
    }

    private static void Widen(double[] low, double[] high, ReadOnlySpan<double> figures)
    {
        for (int i = 0; i < figures.Length; i++)
        {
            int column = i % low.Length;
            low[column] = Math.Min(low[column], figures[i]);
            high[column] = Math.Max(high[column], figures[i]);
        }
    }
}
