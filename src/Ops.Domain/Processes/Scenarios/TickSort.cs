using System.Buffers;

namespace Ops.Domain.Processes;

/// <summary>Sorts many ticks digit by digit from the lowest on, each pass stable (radix sort): as many passes as the range of the ticks has digits.</summary>
internal static class TickSort
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>Below it the tables cost more than comparing.</summary>
    private const int Few = 1024;

    /// <summary>Sorts from the smallest on.</summary>
    public static void Sort(Span<long> ticks)
    {
        if (ticks.Length < Few)
        {
            ticks.Sort();
            return;
        }
        long least = TickFigures.Least(ticks);
        ulong range = unchecked((ulong)(TickFigures.Greatest(ticks) - least));
        long[] rented = ArrayPool<long>.Shared.Rent(ticks.Length);
        var from = ticks;
        var to = rented.AsSpan(0, ticks.Length);
        for (int shift = 0; shift < 64 && range >> shift != 0; shift += DigitBits)
        {
            Pass(from, to, least, shift);
            var other = from;
            from = to;
            to = other;
        }
        if (from != ticks)
            from.CopyTo(ticks);
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
