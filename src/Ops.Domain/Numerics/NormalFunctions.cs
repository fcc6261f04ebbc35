using System.Numerics;
using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>The standard normal distribution function and its inverse, to about the last bit of a double in both tails.</summary>
/// <remarks>
/// Rational approximations by W. J. Cody (Mathematics of Computation 23, 1969) for the function, and by M. J. Wichura
/// (Algorithm AS 241, Applied Statistics 37, 1988) for its inverse.
/// </remarks>
internal static class NormalFunctions
{
    private const double InverseRootTwoPi = 0.39894228040143267794;
    private const double RootThirtyTwo = 5.65685424949238;

    private static ReadOnlySpan<double> CentreTop =>
        [18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287, 0.065682337918207449113];

    private static ReadOnlySpan<double> CentreBottom =>
        [45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1];

    private static ReadOnlySpan<double> MiddleTop =>
        [
            9842.7148383839780218,
            11602.651437647350124,
            6848.1904505362823326,
            2494.5375852903726711,
            597.27027639480026226,
            93.506656132177855979,
            8.8831497943883759412,
            0.39894151208813466764,
            1.0765576773720192317e-8,
        ];

    private static ReadOnlySpan<double> MiddleBottom =>
        [
            19685.429676859990727,
            38912.003286093271411,
            34900.952721145977266,
            18615.571640885098091,
            6485.558298266760755,
            1519.377599407554805,
            235.38790178262499861,
            22.266688044328115691,
            1,
        ];

    private static ReadOnlySpan<double> FarTop =>
        [
            2.9112874951168792e-5,
            0.001421619193227893466,
            0.022235277870649807,
            0.1274011611602473639,
            0.21589853405795699,
            0.02307344176494017303,
        ];

    private static ReadOnlySpan<double> FarBottom =>
        [7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118, 1.28426009614491121, 1];

    private static ReadOnlySpan<double> InverseCentreTop =>
        [
            3.3871328727963666080,
            133.14166789178437745,
            1971.5909503065514427,
            13731.693765509461125,
            45921.953931549871457,
            67265.770927008700853,
            33430.575583588128105,
            2509.0809287301226727,
        ];

    private static ReadOnlySpan<double> InverseCentreBottom =>
        [
            1,
            42.313330701600911252,
            687.18700749205790830,
            5394.1960214247511077,
            21213.794301586595867,
            39307.895800092710610,
            28729.085735721942674,
            5226.4952788528545610,
        ];

    private static ReadOnlySpan<double> InverseMiddleTop =>
        [
            1.42343711074968357734,
            4.63033784615654529590,
            5.76949722146069140550,
            3.64784832476320460504,
            1.27045825245236838258,
            0.241780725177450611770,
            0.0227238449892691845833,
            7.74545014278341407640e-4,
        ];

    private static ReadOnlySpan<double> InverseMiddleBottom =>
        [
            1,
            2.05319162663775882187,
            1.67638483018380384940,
            0.689767334985100004550,
            0.148103976427480074590,
            0.0151986665636164571966,
            5.47593808499534494600e-4,
            1.05075007164441684324e-9,
        ];

    private static ReadOnlySpan<double> InverseFarTop =>
        [
            6.65790464350110377720,
            5.46378491116411436990,
            1.78482653991729133580,
            0.296560571828504891230,
            0.0265321895265761230930,
            1.24266094738807843860e-3,
            2.71155556874348757815e-5,
            2.01033439929228813265e-7,
        ];

    private static ReadOnlySpan<double> InverseFarBottom =>
        [
            1,
            0.599832206555887937690,
            0.136929880922735805310,
            0.0148753612908506148525,
            7.86869131145613259100e-4,
            1.84631831751005468180e-5,
            1.42151175831644588870e-7,
            2.04426310338993978564e-15,
        ];

    public static double Density(double z) => Math.Abs(z) > 39 ? 0 : InverseRootTwoPi * SquareExponential(Math.Abs(z));

    public static double Lower(double z) => Of(z).Lower;

    public static double Upper(double z) => Of(z).Upper;

    public static Tails Of(double z)
    {
        double size = Math.Abs(z);
        if (size <= 0.67448975)
        {
            double square = z * z;
            double half = z * (Elementary.Polynomial(square, CentreTop) / Elementary.Polynomial(square, CentreBottom));
            return new Tails(0.5 + half, 0.5 - half);
        }
        double outer = size > 39 ? 0 : SquareExponential(size) * Mills(size);
        return z > 0 ? new Tails(1 - outer, outer) : new Tails(outer, 1 - outer);
    }

    /// <summary>ln(1 − Φ(z)), finite however far out.</summary>
    public static double LogUpper(double z) => z > 10 ? Math.Log(Mills(z)) - (0.5 * z * z) : Math.Log(Upper(z));

    /// <summary>z with Φ(z) = p, for p strictly between 0 and 1.</summary>
    public static double Quantile(double p)
    {
        double shift = p - 0.5;
        if (Math.Abs(shift) <= 0.425)
        {
            double r = 0.180625 - (shift * shift);
            return shift * (Elementary.Polynomial(r, InverseCentreTop) / Elementary.Polynomial(r, InverseCentreBottom));
        }
        return shift < 0 ? -OuterQuantile(p) : OuterQuantile(1 - p);
    }

    /// <summary>z with 1 − Φ(z) = q, for q strictly between 0 and 1.</summary>
    public static double UpperQuantile(double q) => -Quantile(q);

    /// <summary>Replaces uniform numbers in [0, 1) by normal ones; 0 stands for the middle of its step.</summary>
    /// <remarks>The same operations in the same order as <see cref="Quantile"/>, four at a time where all four are central.</remarks>
    public static void Quantiles(Span<double> values)
    {
        int i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var half = Vector256.Create(0.5);
            var bound = Vector256.Create(0.425);
            var square = Vector256.Create(0.180625);
            for (; i <= values.Length - 4; i += 4)
            {
                var p = Vector256.Create<double>(values.Slice(i, 4));
                var shift = p - half;
                var inside = Vector256.LessThanOrEqual(Vector256.Abs(shift), bound);
                var r = square - (shift * shift);
                (shift * (Polynomial(r, InverseCentreTop) / Polynomial(r, InverseCentreBottom))).CopyTo(values[i..]);
                for (uint outside = ~inside.ExtractMostSignificantBits() & 15; outside != 0; outside &= outside - 1)
                {
                    int lane = BitOperations.TrailingZeroCount(outside);
                    values[i + lane] = Quantile(Math.Max(p[lane], RandomStream.Least));
                }
            }
        }
        for (; i < values.Length; i++)
            values[i] = Quantile(Math.Max(values[i], RandomStream.Least));
    }

    /// <summary>The tails of eight numbers at once: the branches of <see cref="Of"/>, each computed only when a lane needs it.</summary>
    public static (Vector512<double> Lower, Vector512<double> Upper) EightTails(Vector512<double> z)
    {
        var size = Vector512.Abs(z);
        var half = Vector512.Create(0.5);
        var isCentral = Vector512.LessThanOrEqual(size, Vector512.Create(0.67448975));
        var lower = Vector512<double>.Zero;
        var upper = Vector512<double>.Zero;
        if (isCentral.ExtractMostSignificantBits() != 0)
        {
            var square = z * z;
            var part = z * (Polynomial(square, CentreTop) / Polynomial(square, CentreBottom));
            (lower, upper) = (half + part, half - part);
        }
        if (isCentral.ExtractMostSignificantBits() == 255)
            return (lower, upper);
        var mills = Polynomial(size, MiddleTop) / Polynomial(size, MiddleBottom);
        var isFar = Vector512.GreaterThan(size, Vector512.Create(RootThirtyTwo));
        if (isFar.ExtractMostSignificantBits() != 0)
        {
            var inverse = Vector512<double>.One / (size * size);
            var correction = inverse * Polynomial(inverse, FarTop) / Polynomial(inverse, FarBottom);
            mills = Vector512.ConditionalSelect(isFar, (Vector512.Create(InverseRootTwoPi) - correction) / size, mills);
        }
        var coarse = Vector512.Truncate(size * 16) * 0.0625;
        var rest = (size - coarse) * (size + coarse);
        var outer = VectorFunctions.Exp(coarse * coarse * -0.5) * VectorFunctions.Exp(rest * -0.5) * mills;
        var isAbove = Vector512.GreaterThan(z, Vector512<double>.Zero);
        var inner = Vector512<double>.One - outer;
        return (
            Vector512.ConditionalSelect(isCentral, lower, Vector512.ConditionalSelect(isAbove, inner, outer)),
            Vector512.ConditionalSelect(isCentral, upper, Vector512.ConditionalSelect(isAbove, outer, inner))
        );
    }

    private static Vector512<double> Polynomial(Vector512<double> x, ReadOnlySpan<double> coefficients)
    {
        var value = Vector512<double>.Zero;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            value = Vector512.FusedMultiplyAdd(value, x, Vector512.Create(coefficients[i]));
        return value;
    }

    private static Vector256<double> Polynomial(Vector256<double> x, ReadOnlySpan<double> coefficients)
    {
        var value = Vector256<double>.Zero;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            value = (value * x) + Vector256.Create(coefficients[i]);
        return value;
    }

    private static double OuterQuantile(double tail)
    {
        double r = Math.Sqrt(-Math.Log(tail));
        return r <= 5
            ? Elementary.Polynomial(r - 1.6, InverseMiddleTop) / Elementary.Polynomial(r - 1.6, InverseMiddleBottom)
            : Elementary.Polynomial(r - 5, InverseFarTop) / Elementary.Polynomial(r - 5, InverseFarBottom);
    }

    /// <summary>The upper tail divided by exp(−z²/2).</summary>
    private static double Mills(double z)
    {
        if (z <= RootThirtyTwo)
            return Elementary.Polynomial(z, MiddleTop) / Elementary.Polynomial(z, MiddleBottom);
        double inverse = 1 / (z * z);
        double correction = inverse * Elementary.Polynomial(inverse, FarTop) / Elementary.Polynomial(inverse, FarBottom);
        return (InverseRootTwoPi - correction) / z;
    }

    /// <summary>exp(−z²/2) with z split so that the large part of its square is exact.</summary>
    private static double SquareExponential(double z)
    {
        double coarse = Math.Truncate(z * 16) / 16;
        double rest = (z - coarse) * (z + coarse);
        return Math.Exp(-coarse * coarse * 0.5) * Math.Exp(-rest * 0.5);
    }
}
