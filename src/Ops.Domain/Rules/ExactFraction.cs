using System.Numerics;

namespace Ops.Domain.Rules;

/// <summary>A decimal as a whole number over a power of ten.</summary>
internal readonly record struct ExactFraction(Int128 Number, Int128 Unit)
{
    private static readonly Int128[] PowersOfTen = Powers();

    public static ExactFraction Of(decimal value)
    {
        var parts = DecimalParts.Of(value);
        var digits = (Int128)new UInt128(parts.High, parts.Low);
        return new ExactFraction(parts.IsNegative ? -digits : digits, PowersOfTen[parts.Scale]);
    }

    /// <summary>Compares a * b * c with d * e * f, exactly: in 128 bits where they suffice, otherwise in as many as it takes.</summary>
    public static int CompareProducts(Int128 a, Int128 b, Int128 c, Int128 d, Int128 e, Int128 f) =>
        Length(a) + Length(b) + Length(c) < 127 && Length(d) + Length(e) + Length(f) < 127
            ? unchecked((a * b * c).CompareTo(d * e * f))
            : ((BigInteger)a * b * c).CompareTo((BigInteger)d * e * f);

    private static Int128[] Powers()
    {
        var powers = new Int128[29];
        powers[0] = Int128.One;
        for (int i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }

    private static int Length(Int128 value) => 128 - (int)Int128.LeadingZeroCount(Int128.Abs(value));
}
