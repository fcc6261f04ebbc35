using System.Numerics;

namespace Ops.Domain;

/// <summary>Decimals as fractions of whole numbers, for the few sums, products and quotients that decimal cannot hold.</summary>
internal static class Exact
{
    /// <summary>Decimal's greatest scale.</summary>
    public const int MostPlaces = 28;

    private static readonly ImmutableArray<BigInteger> Powers = [.. Enumerable.Range(0, (2 * MostPlaces) + 1).Select(n => BigInteger.Pow(10, n))];

    private static readonly BigInteger Largest = new(decimal.MaxValue);

    /// <summary>10 to the power n, n up to 56.</summary>
    public static BigInteger PowerOfTen(int n) => Powers[n];

    /// <summary>The value without its decimal point: value = numerator / 10^scale.</summary>
    public static BigInteger Numerator(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return value < 0 ? -(BigInteger)magnitude : magnitude;
    }

    /// <summary>The quotient rounded half-even to so many decimal places.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: beyond decimal.</exception>
    public static decimal Quotient(BigInteger numerator, BigInteger denominator, int places)
    {
        var whole = HalfEven(numerator * PowerOfTen(places), denominator);
        return BigInteger.Abs(whole) <= Largest ? ToDecimal(whole, places) : throw TooLarge();
    }

    /// <summary>The decimal nearest to the quotient, half-even.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: beyond decimal.</exception>
    public static decimal Nearest(BigInteger numerator, BigInteger denominator)
    {
        for (int places = MostPlaces; places >= 0; places--)
        {
            var whole = HalfEven(numerator * PowerOfTen(places), denominator);
            if (BigInteger.Abs(whole) <= Largest)
                return ToDecimal(whole, places);
        }
        throw TooLarge();
    }

    private static BigInteger HalfEven(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(numerator), BigInteger.Abs(denominator), out var rest);
        int half = (2 * rest).CompareTo(BigInteger.Abs(denominator));
        if (half > 0 || (half == 0 && !quotient.IsEven))
            quotient++;
        return numerator.Sign * denominator.Sign < 0 ? -quotient : quotient;
    }

    private static decimal ToDecimal(BigInteger whole, int places)
    {
        var magnitude = (UInt128)BigInteger.Abs(whole);
        ulong low = (ulong)(magnitude & ulong.MaxValue);
        return new decimal(unchecked((int)low), unchecked((int)(low >> 32)), unchecked((int)(uint)(magnitude >> 64)), whole.Sign < 0, (byte)places);
    }

    private static OpsException TooLarge() => Faults.Overflow("result", "the result is beyond the range of decimal", "work in a larger unit");
}
