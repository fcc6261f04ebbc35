using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>
/// A running sum kept as a double and the part that did not fit into it, so that the order of the terms hardly matters
/// (Knuth's two-sum; Ogita, Rump and Oishi 2005).
/// </summary>
internal struct CompensatedSum
{
    public double High;
    public double Low;

    public readonly double Value => High + Low;

    public void Add(double value)
    {
        double sum = High + value;
        double moved = sum - High;
        Low += High - (sum - moved) + (value - moved);
        High = sum;
    }

    /// <summary>Eight sums at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Vector512<double> value, ref Vector512<double> high, ref Vector512<double> low)
    {
        var sum = high + value;
        var moved = sum - high;
        low += high - (sum - moved) + (value - moved);
        high = sum;
    }

    public void Add(in CompensatedSum other)
    {
        Add(other.High);
        Low += other.Low;
    }

    public void Normalize()
    {
        double sum = High + Low;
        Low = High - sum + Low;
        High = sum;
    }

    /// <summary>The sum divided by a count: the nearest double, and what is left of the quotient.</summary>
    public readonly (double High, double Low) DividedBy(long count)
    {
        double n = count;
        double first = High / n;
        double quotient = first + ((Math.FusedMultiplyAdd(-first, n, High) + Low) / n);
        return (quotient, (Math.FusedMultiplyAdd(-quotient, n, High) + Low) / n);
    }
}
