using System.Buffers;

namespace Ops.Domain.Numerics;

/// <summary>
/// Finds the values of given ranks exactly, without sorting, copying or changing the data: a sample tells between which two
/// values the rank lies, one pass counts what is below and between, and so on until what is between fits into a small buffer.
/// </summary>
/// <remarks>
/// After the idea of Floyd and Rivest 1975, turned into counting passes. The sample only decides how fast it goes; the counts
/// decide the result. When samples do not help (data made to defeat them), the passes halve the range of doubles, so that there are
/// never more than about 70. Memory: 320 KB at most, rented, whatever the number of values.
/// </remarks>
internal static class Selection
{
    private const int Capacity = 32768;
    private const int SampleSize = 8192;
    private const int RoundsBySample = 8;

    /// <summary>Writes the value of each rank (0 is the smallest value) into <paramref name="results"/>.</summary>
    public static void Of<TMap>(ReadOnlySpan<double> values, TMap map, ReadOnlySpan<int> ranks, Span<double> results)
        where TMap : struct, IElementMap
    {
        double[] buffer = ArrayPool<double>.Shared.Rent(Math.Min(values.Length, Capacity));
        double[] sample = ArrayPool<double>.Shared.Rent(values.Length <= Capacity ? 1 : SampleSize);
        var window = new SelectionWindow(buffer.AsSpan(0, Math.Min(values.Length, Capacity)));
        if (values.Length > Capacity)
            Draw(values, map, sample.AsSpan(0, SampleSize));
        for (int i = 0; i < ranks.Length; i++)
        {
            if (!window.Holds(ranks[i]))
                Narrow(values, map, ranks[i], sample.AsSpan(0, Math.Min(sample.Length, SampleSize)), ref window);
            results[i] = window.At(ranks[i]);
        }
        ArrayPool<double>.Shared.Return(sample);
        ArrayPool<double>.Shared.Return(buffer);
    }

    /// <summary>One value out of each of equally long stretches, at a scattered place in it, so that no period of the data matters.</summary>
    private static void Draw<TMap>(ReadOnlySpan<double> values, TMap map, Span<double> sample)
        where TMap : struct, IElementMap
    {
        for (int i = 0; i < sample.Length; i++)
        {
            long start = (long)i * values.Length / sample.Length;
            long end = (i + 1L) * values.Length / sample.Length;
            uint scattered = unchecked((uint)i * 2654435769u);
            sample[i] = map.Of(values[(int)(start + ((end - start) * scattered >> 32))]);
        }
        sample.Sort();
    }

    private static void Narrow<TMap>(
        ReadOnlySpan<double> values,
        TMap map,
        int rank,
        ReadOnlySpan<double> sample,
        ref SelectionWindow window
    )
        where TMap : struct, IElementMap
    {
        var range = new SelectionRange(values.Length);
        for (int round = 0; ; round++)
        {
            var (low, high, expected) =
                range.Inside <= window.Buffer.Length || sample.IsEmpty ? (range.Low, range.High, range.Inside)
                : round >= RoundsBySample ? range.LowerHalf()
                : range.Bracket(rank, sample);
            int stride = Stride(range.Inside, expected, window.Buffer.Length);
            var pass = SelectionPass.Over(values, map, low, high, stride, window.Buffer);
            bool hit = range.Shrink(rank, low, high, pass);
            if (hit && range.Low.Equals(range.High))
            {
                window.IsConstant(range.Low, range.Below, range.Inside);
                return;
            }
            if (hit && stride == 1 && pass.Inside <= window.Buffer.Length)
            {
                window.IsSorted(range.Below, pass.Inside);
                return;
            }
            sample = hit ? Sorted(window.Buffer[..pass.Stored]) : [];
        }
    }

    /// <summary>1 when all values between will fit into the buffer, otherwise so that about half of it becomes a sample.</summary>
    private static int Stride(int inside, long expected, int capacity) =>
        inside <= capacity || expected <= capacity / 5 * 4 ? 1 : Math.Max(2, (int)(expected / (capacity / 2)));

    private static ReadOnlySpan<double> Sorted(Span<double> values)
    {
        values.Sort();
        return values;
    }
}
