namespace Ops.Domain.Numerics;

/// <summary>A quantile from the first three moments (Cornish and Fisher 1938): a start for an exact search.</summary>
internal static class CornishFisher
{
    public static double Start(IDistribution distribution, Tails wanted)
    {
        double z = wanted.Lower <= wanted.Upper ? NormalFunctions.Quantile(wanted.Lower) : NormalFunctions.UpperQuantile(wanted.Upper);
        double skewness = distribution.Skewness ?? 0;
        double standard = z + (skewness * ((z * z) - 1) / 6);
        return distribution.Mean!.Value + (Math.Sqrt(distribution.Variance!.Value) * standard);
    }
}
