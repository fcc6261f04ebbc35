using System.Numerics;

namespace Ops.Domain;

/// <summary>An exact fraction of whole numbers in lowest terms: what formulas and decompositions of decimals are computed in.</summary>
/// <remarks><c>default</c> is 0. Equal fractions have equal terms.</remarks>
internal readonly record struct Fraction : IComparable<Fraction>
{
    private const int SignificantBits = 66;

    private readonly BigInteger _top;
    private readonly BigInteger _bottomLessOne;

    public Fraction(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom);
        if (bottom.Sign < 0)
            common = -common;
        _top = top / common;
        _bottomLessOne = (bottom / common) - 1;
    }

    public static Fraction Zero => default;

    public static Fraction One { get; } = new(1, 1);

    public BigInteger Top => _top;

    public BigInteger Bottom => _bottomLessOne + 1;

    public bool IsZero => _top.IsZero;

    public int Sign => _top.Sign;

    public static implicit operator Fraction(decimal value) => new(Exact.Numerator(value), Exact.PowerOfTen(value.Scale));

    public static Fraction operator -(Fraction value) => new(-value.Top, value.Bottom);

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator -(Fraction a, Fraction b) => new((a.Top * b.Bottom) - (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    /// <summary>The quotient; the divisor is known not to be 0.</summary>
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    public static Fraction Abs(Fraction value) => value.Sign < 0 ? -value : value;

    public static Fraction Power(Fraction value, int exponent) =>
        new(BigInteger.Pow(value.Top, exponent), BigInteger.Pow(value.Bottom, exponent));

    /// <summary>The quotient, or null where the divisor is 0.</summary>
    public static Fraction? Ratio(Fraction top, Fraction bottom) => bottom.IsZero ? null : top / bottom;

    public static Fraction Sum(IEnumerable<Fraction> values) => values.Aggregate(Zero, (sum, value) => sum + value);

    /// <summary>The nearest decimal, without zeros at its end: dividing by a 1 of full scale takes them off.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: beyond decimal.</exception>
    public decimal ToDecimal() => Exact.Nearest(Top, Bottom) / 1.0000000000000000000000000000m;

    /// <summary>The nearest double.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>: beyond double.</exception>
    public double ToDouble()
    {
        if (IsZero)
            return 0;
        var top = BigInteger.Abs(Top);
        int shift = checked((int)(SignificantBits - top.GetBitLength() + Bottom.GetBitLength()));
        var (scaled, rest) = shift >= 0 ? BigInteger.DivRem(top << shift, Bottom) : BigInteger.DivRem(top, Bottom << -shift);
        // What is cut off lifts a middle above the middle, so that rounding to even does not see a tie.
        if (!rest.IsZero)
            scaled |= 1;
        double size = Math.ScaleB((double)(UInt128)scaled, -shift);
        if (!double.IsFinite(size))
            throw Faults.Overflow("result", "the result is beyond the range of double", "work in a larger unit");
        return Sign < 0 ? -size : size;
    }
}
