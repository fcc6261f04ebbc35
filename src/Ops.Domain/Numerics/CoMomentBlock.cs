using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>The co-moments of paired data, block by block: sums first, then, in cache, squares and products of the distances.</summary>
/// <remarks>Vectors are 512 bits wide on every machine, as in <see cref="MomentBlock"/>.</remarks>
internal static class CoMomentBlock
{
    private const int Size = MomentBlock.Size / 2;

    public static CoMomentSums OfAll(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Span<CoMomentSums> nodes = stackalloc CoMomentSums[MergeTree<CoMomentSums>.Depth];
        var tree = new MergeTree<CoMomentSums>(nodes);
        for (int start = 0; start < x.Length; start += Size)
        {
            int length = Math.Min(Size, x.Length - start);
            tree.Push(Of(x.Slice(start, length), y.Slice(start, length)));
        }
        return tree.Fold();
    }

    /// <summary>The compensated sum of a block.</summary>
    public static CompensatedSum Sum(ReadOnlySpan<double> block)
    {
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(block);
        Vector512<double> high = default;
        Vector512<double> low = default;
        foreach (var value in vectors)
            CompensatedSum.Add(value, ref high, ref low);
        CompensatedSum total = default;
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            total.Add(high[lane]);
            total.Low += low[lane];
        }
        foreach (double value in block[(vectors.Length * Vector512<double>.Count)..])
            total.Add(value);
        total.Normalize();
        return total;
    }

    private static CoMomentSums Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sums = new CoMomentSums
        {
            Count = x.Length,
            SumX = Sum(x),
            SumY = Sum(y),
        };
        var (meanX, restX) = sums.SumX.DividedBy(sums.Count);
        var (meanY, restY) = sums.SumY.DividedBy(sums.Count);
        Products(x, y, meanX, meanY, ref sums);
        double n = sums.Count;
        sums.SquaresX = Math.Max(0, sums.SquaresX - (n * restX * restX));
        sums.SquaresY = Math.Max(0, sums.SquaresY - (n * restY * restY));
        sums.Products -= n * restX * restY;
        return sums;
    }

    private static void Products(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double meanX, double meanY, ref CoMomentSums sums)
    {
        var vectorsX = MemoryMarshal.Cast<double, Vector512<double>>(x);
        var vectorsY = MemoryMarshal.Cast<double, Vector512<double>>(y);
        var centreX = Vector512.Create(meanX);
        var centreY = Vector512.Create(meanY);
        Vector512<double> xx = default,
            yy = default,
            xy = default;
        for (int i = 0; i < vectorsX.Length; i++)
        {
            var dx = vectorsX[i] - centreX;
            var dy = vectorsY[i] - centreY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            sums.SquaresX += xx[lane];
            sums.SquaresY += yy[lane];
            sums.Products += xy[lane];
        }
        for (int i = vectorsX.Length * Vector512<double>.Count; i < x.Length; i++)
        {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            sums.SquaresX += dx * dx;
            sums.SquaresY += dy * dy;
            sums.Products += dx * dy;
        }
    }
}
