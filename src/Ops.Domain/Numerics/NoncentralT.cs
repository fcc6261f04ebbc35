namespace Ops.Domain.Numerics;

/// <summary>The noncentral t distribution: what the t statistic follows when there is an effect.</summary>
/// <remarks>
/// P(T ≤ t) = E Φ(t·S − δ), S = √(χ²/ν). With S = eʸ the density is smooth and falls off fast on both sides, so that the trapezoidal rule converges
/// faster than any power of the step; dividing by the sum of the weights makes the normalising constant needless.
/// </remarks>
internal static class NoncentralT
{
    private const double Negligible = -45;

    /// <summary>P(T ≤ t) and P(T &gt; t).</summary>
    public static Tails Of(double t, double degrees, double noncentrality)
    {
        double step = Math.Min(0.02, 1 / (4 * Math.Sqrt(2 * degrees)));
        double lower = 0;
        double upper = 0;
        double weights = 0;
        for (int side = -1; side <= 1; side += 2)
        {
            for (int i = side < 0 ? 1 : 0; ; i++)
            {
                double y = side * i * step;
                double exponent = degrees * (y - (Math.Exp(2 * y) - 1) / 2);
                if (exponent < Negligible)
                    break;
                double weight = Math.Exp(exponent);
                double z = (t * Math.Exp(y)) - noncentrality;
                weights += weight;
                lower += weight * Normal.Standard.Cdf(z);
                upper += weight * Normal.Standard.Survival(z);
            }
        }
        return new Tails(lower / weights, upper / weights);
    }
}
