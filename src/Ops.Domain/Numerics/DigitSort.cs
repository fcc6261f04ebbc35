using System.Buffers;

namespace Ops.Domain.Numerics;

/// <summary>Sorts many whole numbers digit by digit from the lowest on, each pass stable (radix sort): as many passes as their range has digits.</summary>
internal static class DigitSort
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>Below it the tables cost more than comparing.</summary>
    private const int Few = 1024;

    /// <summary>Sorts from the smallest on.</summary>
    public static void Sort(Span<long> numbers)
    {
        if (numbers.Length < Few)
        {
            numbers.Sort();
            return;
        }
        long least = long.MaxValue;
        long greatest = long.MinValue;
        foreach (long number in numbers)
        {
            least = Math.Min(least, number);
            greatest = Math.Max(greatest, number);
        }
        ulong range = unchecked((ulong)(greatest - least));
        long[] rented = ArrayPool<long>.Shared.Rent(numbers.Length);
        var from = numbers;
        var to = rented.AsSpan(0, numbers.Length);
        for (int shift = 0; shift < 64 && range >> shift != 0; shift += DigitBits)
        {
            Pass(from, to, least, shift);
            var other = from;
            from = to;
            to = other;
        }
        if (from != numbers)
            from.CopyTo(numbers);
        ArrayPool<long>.Shared.Return(rented);
    }

    private static void Pass(ReadOnlySpan<long> from, Span<long> to, long least, int shift)
    {
        Span<int> places = stackalloc int[Digits];
        places.Clear();
        foreach (long value in from)
            places[Digit(value, least, shift)]++;
        int sum = 0;
        foreach (ref int place in places)
            (place, sum) = (sum, sum + place);
        foreach (long value in from)
            to[places[Digit(value, least, shift)]++] = value;
    }

    private static int Digit(long value, long least, int shift) => (int)((unchecked((ulong)(value - least)) >> shift) & (Digits - 1));
}
