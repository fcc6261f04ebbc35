using System.Numerics;

namespace Ops.Domain.Rules;

/// <summary>Sets of rows as bits, 64 to a word.</summary>
internal static class BitRows
{
    public static int Words(int rows) => Math.Max(1, (rows + 63) / 64);

    public static void Set(Span<ulong> rows, int row) => rows[row >> 6] |= 1UL << (row & 63);

    public static void Clear(Span<ulong> rows, int row) => rows[row >> 6] &= ~(1UL << (row & 63));

    public static bool Has(ReadOnlySpan<ulong> rows, int row) => (rows[row >> 6] >> (row & 63) & 1) != 0;

    public static bool IsEmpty(ReadOnlySpan<ulong> rows) => rows.IndexOfAnyExcept(0UL) < 0;

    public static int Count(ReadOnlySpan<ulong> rows)
    {
        int count = 0;
        foreach (ulong word in rows)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The first row at or after a row, or -1.</summary>
    public static int Next(ReadOnlySpan<ulong> rows, int from)
    {
        int word = from >> 6;
        if (word >= rows.Length)
            return -1;
        ulong bits = rows[word] & (ulong.MaxValue << (from & 63));
        while (bits == 0)
        {
            if (++word == rows.Length)
                return -1;
            bits = rows[word];
        }
        return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    public static bool Intersects(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            if ((a[i] & b[i]) != 0)
                return true;
        }
        return false;
    }

    public static bool IsWithin(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            if ((a[i] & ~b[i]) != 0)
                return false;
        }
        return true;
    }

    public static void And(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result)
    {
        int i = 0;
        for (; i <= result.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
            (new Vector<ulong>(a[i..]) & new Vector<ulong>(b[i..])).CopyTo(result[i..]);
        for (; i < result.Length; i++)
            result[i] = a[i] & b[i];
    }

    public static void Or(Span<ulong> rows, ReadOnlySpan<ulong> more)
    {
        for (int i = 0; i < rows.Length; i++)
            rows[i] |= more[i];
    }

    /// <summary>The first <paramref name="count"/> rows.</summary>
    public static ulong[] All(int count)
    {
        var rows = new ulong[Words(count)];
        for (int row = 0; row < count; row++)
            Set(rows, row);
        return rows;
    }
}
