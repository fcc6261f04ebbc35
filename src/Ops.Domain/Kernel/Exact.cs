using System.Numerics;

namespace Ops.Domain;

/// <summary>Decimals as fractions of whole numbers, for the few sums, products and quotients that decimal cannot hold.</summary>
internal static class Exact
{
    /// <summary>Decimal's greatest scale.</summary>
    public const int MostPlaces = 28;

    private static readonly ImmutableArray<BigInteger> Powers =
    [
        .. Enumerable.Range(0, (2 * MostPlaces) + 1).Select(n => BigInteger.Pow(10, n)),
    ];

    private static readonly BigInteger Largest = new(decimal.MaxValue);

    /// <summary>10 to the power n, n up to 56.</summary>
    public static BigInteger PowerOfTen(int n) => Powers[n];

    /// <summary>The value without its decimal point: value = numerator / 10^scale.</summary>
    public static BigInteger Numerator(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = unchecked(new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        return value < 0 ? -(BigInteger)magnitude : magnitude;
    }

    /// <summary>The quotient rounded to so many decimal places.</summary>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: not a defined mode. <see cref="FaultCode.Overflow"/>: beyond decimal.
    /// </exception>
    public static decimal Quotient(BigInteger numerator, BigInteger denominator, int places, RoundingMode mode) =>
        Value(Round(numerator * PowerOfTen(places), denominator, Guard.Defined(mode, nameof(mode))), places);

    /// <summary>The decimal nearest to the quotient, half-even.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: beyond decimal.</exception>
    public static decimal Nearest(BigInteger numerator, BigInteger denominator)
    {
        for (int places = MostPlaces; places >= 0; places--)
        {
            var whole = Round(numerator * PowerOfTen(places), denominator, RoundingMode.HalfEven);
            if (BigInteger.Abs(whole) <= Largest)
                return ToDecimal(whole, places);
        }
        throw TooLarge();
    }

    /// <summary>A whole number of units of 10^-places as a decimal, exactly.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: decimal cannot hold all its digits.</exception>
    public static decimal Value(BigInteger whole, int places)
    {
        while (BigInteger.Abs(whole) > Largest)
        {
            whole = BigInteger.DivRem(whole, 10, out var digit);
            places--;
            if (!digit.IsZero || places < 0)
                throw TooLarge();
        }
        return ToDecimal(whole, places);
    }

    private static BigInteger Round(BigInteger numerator, BigInteger denominator, RoundingMode mode)
    {
        bool isNegative = numerator.Sign * denominator.Sign < 0;
        var magnitude = BigInteger.DivRem(BigInteger.Abs(numerator), BigInteger.Abs(denominator), out var rest);
        int half = (2 * rest).CompareTo(BigInteger.Abs(denominator));
        bool isUp =
            !rest.IsZero
            && mode switch
            {
                RoundingMode.HalfEven => half > 0 || (half == 0 && !magnitude.IsEven),
                RoundingMode.HalfAwayFromZero => half >= 0,
                RoundingMode.TowardZero => false,
                RoundingMode.AwayFromZero => true,
                RoundingMode.Floor => isNegative,
                _ => !isNegative,
            };
        if (isUp)
            magnitude++;
        return isNegative ? -magnitude : magnitude;
    }

    private static decimal ToDecimal(BigInteger whole, int places)
    {
        var magnitude = (UInt128)BigInteger.Abs(whole);
        ulong low = (ulong)(magnitude & ulong.MaxValue);
        return new decimal(
            unchecked((int)low),
            unchecked((int)(low >> 32)),
            unchecked((int)(uint)(magnitude >> 64)),
            whole.Sign < 0,
            (byte)places
        );
    }

    private static OpsException TooLarge() =>
        Faults.Overflow("result", "the result is beyond the range of decimal", "work in a larger unit");
}
