using System.Runtime.Intrinsics;

namespace Ops.Domain.Series;

/// <summary>Up to 64 comparisons as the bits of a word, bit i being element i.</summary>
internal static class PointBits
{
    public static ulong Greater(ReadOnlySpan<double> values, double bound)
    {
        ulong bits = 0;
        int i = 0;
        var limit = Vector256.Create(bound);
        for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            bits |= (ulong)Vector256.GreaterThan(Vector256.Create(values[i..]), limit).ExtractMostSignificantBits() << i;
        for (; i < values.Length; i++)
            bits |= values[i] > bound ? 1UL << i : 0;
        return bits;
    }

    public static ulong Less(ReadOnlySpan<double> values, double bound)
    {
        ulong bits = 0;
        int i = 0;
        var limit = Vector256.Create(bound);
        for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            bits |= (ulong)Vector256.LessThan(Vector256.Create(values[i..]), limit).ExtractMostSignificantBits() << i;
        for (; i < values.Length; i++)
            bits |= values[i] < bound ? 1UL << i : 0;
        return bits;
    }

    /// <summary>Bit i: element i of the first is greater than element i of the second.</summary>
    public static ulong Greater(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        ulong bits = 0;
        int i = 0;
        for (; i <= first.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            bits |=
                (ulong)Vector256.GreaterThan(Vector256.Create(first[i..]), Vector256.Create(second[i..])).ExtractMostSignificantBits() << i;
        for (; i < first.Length; i++)
            bits |= first[i] > second[i] ? 1UL << i : 0;
        return bits;
    }

    /// <summary>The words of the block and of the 64 points before it as one, the newest point at the top of the block's part.</summary>
    public static UInt128 Joined(ulong block, ulong before) => new(block, before);

    /// <summary>Bit i of the block: the last <paramref name="length"/> bits up to i are all set. Length at most 64.</summary>
    public static ulong Rows(UInt128 joined, int length)
    {
        int have = 1;
        while (have < length)
        {
            int step = Math.Min(have, length - have);
            joined &= joined << step;
            have += step;
        }
        return (ulong)(joined >> 64);
    }

    /// <summary>The bits of the last <paramref name="length"/> points up to bit i of the block, the newest at bit 63.</summary>
    public static ulong Recent(UInt128 joined, int i, int length) => unchecked((ulong)(joined >> (i + 1))) & Top(length);

    /// <summary>A word whose highest <paramref name="length"/> bits are set.</summary>
    public static ulong Top(int length) => ulong.MaxValue << (64 - length);

    /// <summary>The 64 bits up to the end of a block of <paramref name="length"/> points.</summary>
    public static ulong Newest(UInt128 joined, int length) => unchecked((ulong)(joined >> length));
}
