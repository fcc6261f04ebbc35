using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>
/// The moments of blocks that fit into the first cache level: one pass for the sum and the extremes, a second one, in cache,
/// for the powers of the distances from the block's mean.
/// </summary>
/// <remarks>
/// Vectors are 512 bits wide on every machine (two or four registers where the hardware has less), so that every machine
/// adds in the same order. NaN and infinities are not looked for: they make the sum NaN or infinite, which the caller sees.
/// </remarks>
internal static class MomentBlock
{
    public const int Size = 4096;
    private const int BlocksPerRun = 64;

    /// <summary>The moments of all values, block by block.</summary>
    public static MomentSums OfAll(ReadOnlySpan<double> values)
    {
        Span<MomentSums> nodes = stackalloc MomentSums[MergeTree<MomentSums>.Depth];
        var tree = new MergeTree<MomentSums>(nodes);
        for (int start = 0; start < values.Length; start += Size)
            tree.Push(Of(values.Slice(start, Math.Min(Size, values.Length - start))));
        return tree.Fold();
    }

    /// <summary>The same moments, to the bit, with runs of blocks shared out over threads.</summary>
    public static MomentSums OfAll(ReadOnlyMemory<double> values, int degreeOfParallelism)
    {
        const int run = Size * BlocksPerRun;
        if (degreeOfParallelism == 1 || values.Length <= run)
            return OfAll(values.Span);
        var runs = new MomentSums[((values.Length - 1) / run) + 1];
        Parallel.For(
            0,
            runs.Length,
            new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism },
            i => runs[i] = OfAll(values.Span.Slice(i * run, Math.Min(run, values.Length - (i * run))))
        );
        Span<MomentSums> nodes = stackalloc MomentSums[MergeTree<MomentSums>.Depth];
        var tree = new MergeTree<MomentSums>(nodes);
        foreach (var node in runs)
            tree.Push(node);
        return tree.Fold();
    }

    private static MomentSums Of(ReadOnlySpan<double> block)
    {
        var sums = SumAndExtremes(block);
        var (mean, rest) = sums.Sum.DividedBy(block.Length);
        Powers(block, mean, ref sums);
        Recentre(rest, ref sums);
        return sums;
    }

    private static MomentSums SumAndExtremes(ReadOnlySpan<double> block)
    {
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(block);
        Vector512<double> high = default,
            low = default,
            high2 = default,
            low2 = default;
        var minimum = Vector512.Create(double.PositiveInfinity);
        var maximum = Vector512.Create(double.NegativeInfinity);
        int i = 0;
        for (; i + 1 < vectors.Length; i += 2)
        {
            var v = vectors[i];
            var w = vectors[i + 1];
            CompensatedSum.Add(v, ref high, ref low);
            CompensatedSum.Add(w, ref high2, ref low2);
            minimum = Vector512.MinNative(minimum, Vector512.MinNative(v, w));
            maximum = Vector512.MaxNative(maximum, Vector512.MaxNative(v, w));
        }
        if (i < vectors.Length)
        {
            CompensatedSum.Add(vectors[i], ref high, ref low);
            minimum = Vector512.MinNative(minimum, vectors[i]);
            maximum = Vector512.MaxNative(maximum, vectors[i]);
        }
        CompensatedSum.Add(high2, ref high, ref low);
        low += low2;
        var sums = new MomentSums
        {
            Count = block.Length,
            Minimum = double.PositiveInfinity,
            Maximum = double.NegativeInfinity,
        };
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            sums.Sum.Add(high[lane]);
            sums.Sum.Low += low[lane];
            sums.Minimum = Math.Min(sums.Minimum, minimum[lane]);
            sums.Maximum = Math.Max(sums.Maximum, maximum[lane]);
        }
        foreach (double value in block[(vectors.Length * Vector512<double>.Count)..])
        {
            sums.Sum.Add(value);
            sums.Minimum = Math.Min(sums.Minimum, value);
            sums.Maximum = Math.Max(sums.Maximum, value);
        }
        sums.Sum.Normalize();
        return sums;
    }

    private static void Powers(ReadOnlySpan<double> block, double centre, ref MomentSums sums)
    {
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(block);
        var c = Vector512.Create(centre);
        Vector512<double> two = default,
            three = default,
            four = default,
            two2 = default,
            three2 = default,
            four2 = default;
        int i = 0;
        for (; i + 1 < vectors.Length; i += 2)
        {
            var d = vectors[i] - c;
            var e = vectors[i + 1] - c;
            var d2 = d * d;
            var e2 = e * e;
            two += d2;
            two2 += e2;
            three = Vector512.FusedMultiplyAdd(d2, d, three);
            three2 = Vector512.FusedMultiplyAdd(e2, e, three2);
            four = Vector512.FusedMultiplyAdd(d2, d2, four);
            four2 = Vector512.FusedMultiplyAdd(e2, e2, four2);
        }
        two += two2;
        three += three2;
        four += four2;
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            sums.M2 += two[lane];
            sums.M3 += three[lane];
            sums.M4 += four[lane];
        }
        foreach (double value in block[(i * Vector512<double>.Count)..])
        {
            double d = value - centre;
            double d2 = d * d;
            sums.M2 += d2;
            sums.M3 += d2 * d;
            sums.M4 += d2 * d2;
        }
    }

    /// <summary>Moves the centre from the rounded mean to the mean itself.</summary>
    private static void Recentre(double shift, ref MomentSums sums)
    {
        double n = sums.Count;
        double s2 = shift * shift;
        sums.M4 = Math.Max(0, sums.M4 - (4 * shift * sums.M3) + (6 * s2 * sums.M2) - (3 * n * s2 * s2));
        sums.M3 += (-3 * shift * sums.M2) + (2 * n * s2 * shift);
        sums.M2 = Math.Max(0, sums.M2 - (n * s2));
    }
}
