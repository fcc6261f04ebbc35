using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>The exponential and the logarithm of eight numbers at once, to about the last bit.</summary>
/// <remarks>
/// Every step is an exactly rounded operation, so that a number has the same bits in each lane, on each machine and however far the
/// compiler has got; the functions of the framework promise that of no step. Reduction by ln 2 in two parts after W. J. Cody and W. Waite
/// (1980); the logarithm through s = f / (2 + f) as in K. C. Ng's fdlibm.
/// </remarks>
internal static class VectorFunctions
{
    private const double LogTwoHigh = 6.93147180369123816490e-01;
    private const double LogTwoLow = 1.90821492927058770002e-10;

    /// <summary>Beyond it e^x is 0 or infinite.</summary>
    private const double Far = 800;

    /// <summary>1.5 · 2⁵²: added to a small whole number it leaves that number in the lowest bits.</summary>
    private const double WholeInBits = 6755399441055744;

    private const double TwoTo52 = 4503599627370496;
    private const double TwoTo54 = 18014398509481984;
    private const double LeastNormal = 2.2250738585072014e-308;
    private const int Bias = 1023;
    private const long One = 0x3FF0000000000000;
    private const long RootOfHalf = 0x3FE6A09E667F3BCD;
    private const long Fraction = 0x000FFFFFFFFFFFFF;

    /// <summary>1 / k! from k = 13 down to 0.</summary>
    private static ReadOnlySpan<double> Exponential =>
        [
            1.0 / 6227020800,
            1.0 / 479001600,
            1.0 / 39916800,
            1.0 / 3628800,
            1.0 / 362880,
            1.0 / 40320,
            1.0 / 5040,
            1.0 / 720,
            1.0 / 120,
            1.0 / 24,
            1.0 / 6,
            0.5,
            1,
            1,
        ];

    /// <summary>2 / (2k + 1) from k = 11 down to 1: what ln((1 + s) / (1 − s)) has beyond 2s.</summary>
    private static ReadOnlySpan<double> Logarithm =>
        [2.0 / 23, 2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13, 2.0 / 11, 2.0 / 9, 2.0 / 7, 2.0 / 5, 2.0 / 3];

    /// <summary>e^x: 0 far below, infinity far above.</summary>
    public static Vector512<double> Exp(Vector512<double> x)
    {
        var inside = Vector512.Min(Vector512.Max(x, Vector512.Create(-Far)), Vector512.Create(Far));
        var n = ((inside * (1 / 0.69314718055994530942)) + Vector512.Create(WholeInBits)) - Vector512.Create(WholeInBits);
        var r = Vector512.FusedMultiplyAdd(-n, Vector512.Create(LogTwoHigh), inside);
        r = Vector512.FusedMultiplyAdd(-n, Vector512.Create(LogTwoLow), r);
        // Twice 2 to the half of n, because 2 to the whole of it may be beyond double.
        var half = ((n * 0.5) + Vector512.Create(WholeInBits)) - Vector512.Create(WholeInBits);
        return Polynomial(r, Exponential) * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary>ln x of numbers from 0 on; −∞ at 0.</summary>
    public static Vector512<double> Log(Vector512<double> x)
    {
        var isSmall = Vector512.LessThan(x, Vector512.Create(LeastNormal));
        var scaled = Vector512.ConditionalSelect(isSmall, x * TwoTo54, x);
        var bits = scaled.AsInt64() + Vector512.Create(One - RootOfHalf);
        var k = ((bits >>> 52) | Vector512.Create(TwoTo52).AsInt64()).AsDouble() - Vector512.Create(TwoTo52 + Bias);
        k -= Vector512.ConditionalSelect(isSmall, Vector512.Create(54.0), Vector512<double>.Zero);
        var f = ((bits & Vector512.Create(Fraction)) + Vector512.Create(RootOfHalf)).AsDouble() - Vector512<double>.One;
        var s = f / (Vector512.Create(2.0) + f);
        var square = s * s;
        var halfSquare = f * f * 0.5;
        var rest = square * Polynomial(square, Logarithm);
        var low = (s * (halfSquare + rest)) + (k * LogTwoLow);
        var log = (k * LogTwoHigh) - ((halfSquare - low) - f);
        return Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Vector512.Create(double.NegativeInfinity), log);
    }

    /// <summary>Horner's rule from the highest coefficient down.</summary>
    private static Vector512<double> Polynomial(Vector512<double> x, ReadOnlySpan<double> coefficients)
    {
        var value = Vector512<double>.Zero;
        foreach (double coefficient in coefficients)
            value = Vector512.FusedMultiplyAdd(value, x, Vector512.Create(coefficient));
        return value;
    }

    private static Vector512<double> PowerOfTwo(Vector512<double> whole) =>
        (((whole + Vector512.Create(WholeInBits)).AsInt64() + Vector512.Create((long)Bias)) << 52).AsDouble();
}
