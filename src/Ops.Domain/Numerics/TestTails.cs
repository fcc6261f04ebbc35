namespace Ops.Domain.Numerics;

/// <summary>p-values from a statistic's two tails.</summary>
internal static class TestTails
{
    /// <summary>For a law that is symmetric about 0.</summary>
    public static double Symmetric(Tails tails, Alternative alternative) =>
        alternative switch
        {
            Alternative.Less => tails.Lower,
            Alternative.Greater => tails.Upper,
            _ => Math.Min(1, 2 * Math.Min(tails.Lower, tails.Upper)),
        };

    /// <summary>For a statistic of whole numbers: both tails hold the observed value.</summary>
    public static double Whole(double atMost, double atLeast, Alternative alternative) =>
        Symmetric(new Tails(atMost, atLeast), alternative);
}
