using System.Numerics;
using System.Runtime.Intrinsics;

namespace Ops.Domain.Numerics;

/// <summary>Normal numbers from uniform ones by inversion, eight at a time, for long simulations.</summary>
/// <remarks>
/// z = √2 x P(w), x = 2p − 1, w = −ln(1 − x²), with the polynomial of M. Giles, Approximating the erfinv function (GPU Computing Gems, 2011). It
/// holds to w = 6.25, which is all but a thousandth of the numbers; the rest come from <see cref="NormalFunctions.Quantile(double)"/>. Always in full vectors
/// of 512 bits (two registers where the hardware has less): a number's bits depend neither on its neighbours nor on the width of the machine.
/// </remarks>
internal static class NormalDraws
{
    private const double Bound = 6.25;
    private const double RootTwo = 1.4142135623730951;

    /// <summary>Highest power first, in w − 3.125.</summary>
    private static ReadOnlySpan<double> Coefficients =>
        [
            -3.6444120640178196996e-21,
            -1.685059138182016589e-19,
            1.2858480715256400167e-18,
            1.115787767802518096e-17,
            -1.333171662854620906e-16,
            2.0972767875968561637e-17,
            6.6376381343583238325e-15,
            -4.0545662729752068639e-14,
            -8.1519341976054721522e-14,
            2.6335093153082322977e-12,
            -1.2975133253453532498e-11,
            -5.4154120542946279317e-11,
            1.051212273321532285e-09,
            -4.1126339803469836976e-09,
            -2.9070369957882005086e-08,
            4.2347877827932403518e-07,
            -1.3654692000834678645e-06,
            -1.3882523362786468719e-05,
            0.0001867342080340571352,
            -0.00074070253416626697512,
            -0.0060336708714301490533,
            0.24015818242558961693,
            1.6536545626831027356,
        ];

    /// <summary>Uniform numbers in [0, 1); 0 stands for the middle of its step.</summary>
    public static Vector512<double> Quantiles(Vector512<double> uniform)
    {
        var p = Vector512.Max(uniform, Vector512.Create(RandomStream.Least));
        var x = p + p - Vector512<double>.One;
        var w = -VectorFunctions.Log((p * 4) * (Vector512<double>.One - p));
        var at = w - Vector512.Create(3.125);
        var value = Vector512.Create(Coefficients[0]);
        for (int i = 1; i < Coefficients.Length; i++)
            value = Vector512.FusedMultiplyAdd(value, at, Vector512.Create(Coefficients[i]));
        value = value * x * RootTwo;
        ulong outside = Vector512.GreaterThanOrEqual(w, Vector512.Create(Bound)).ExtractMostSignificantBits();
        for (; outside != 0; outside &= outside - 1)
        {
            int lane = BitOperations.TrailingZeroCount(outside);
            value = value.WithElement(lane, NormalFunctions.Quantile(p[lane]));
        }
        return value;
    }
}
