using System.Numerics;

namespace Ops.Domain.Numerics;

/// <summary>The registers of HyperLogLog: each holds the greatest number of leading zeros, plus one, among the hashes of its cell.</summary>
internal static class HyperLogLog
{
    public static void Add(byte[] registers, int precision, ulong hash)
    {
        int cell = (int)(hash >> (64 - precision));
        // The marker bit ends the count at 64 − precision zeros.
        ulong rest = (hash << precision) | (1UL << (precision - 1));
        byte rank = (byte)(BitOperations.LeadingZeroCount(rest) + 1);
        if (rank > registers[cell])
            registers[cell] = rank;
    }

    /// <summary>Ertl 2017, algorithm 6: m² / (2 ln 2 · Σ corrected), from how many registers hold each value.</summary>
    public static double Estimate(ReadOnlySpan<byte> registers, int precision)
    {
        int bits = 64 - precision;
        Span<int> counts = stackalloc int[66];
        counts.Clear();
        foreach (byte register in registers)
            counts[register]++;
        double m = registers.Length;
        double z = m * Tau(1 - (counts[bits + 1] / m));
        for (int k = bits; k >= 1; k--)
            z = 0.5 * (z + counts[k]);
        z += m * Sigma(counts[0] / m);
        return m * m / (2 * Math.Log(2) * z);
    }

    private static double Sigma(double x)
    {
        if (x == 1)
            return double.PositiveInfinity;
        double y = 1;
        double z = x;
        double last;
        do
        {
            x *= x;
            last = z;
            z += x * y;
            y += y;
        } while (z != last);
        return z;
    }

    private static double Tau(double x)
    {
        if (x is 0 or 1)
            return 0;
        double y = 1;
        double z = 1 - x;
        double last;
        do
        {
            x = Math.Sqrt(x);
            last = z;
            y *= 0.5;
            z -= (1 - x) * (1 - x) * y;
        } while (z != last);
        return z / 3;
    }
}
