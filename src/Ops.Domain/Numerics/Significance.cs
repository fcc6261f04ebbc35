using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Ops.Domain.Numerics;

/// <summary>The tails that tests and intervals of this room read: Student's t and the normal distribution.</summary>
internal static class Significance
{
    /// <summary>P(|T| ≥ |t|) for Student's t; an infinite t gives 0.</summary>
    public static double StudentTwoSided(double t, double degreesOfFreedom)
    {
        if (double.IsInfinity(t))
            return 0;
        return SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + (t * t)));
    }

    /// <summary>P(|Z| ≥ |z|) for the normal distribution.</summary>
    public static double NormalTwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    /// <summary>The t above which lies <paramref name="tail"/> ≤ ½ of Student's distribution.</summary>
    public static double StudentUpper(double tail, double degreesOfFreedom)
    {
        double t = -StudentT.InvCDF(0, 1, degreesOfFreedom, tail);
        for (int i = 0; i < 3; i++)
        {
            double density = StudentT.PDF(0, 1, degreesOfFreedom, t);
            t += ((StudentTwoSided(t, degreesOfFreedom) / 2) - tail) / density;
        }
        return t;
    }
}
