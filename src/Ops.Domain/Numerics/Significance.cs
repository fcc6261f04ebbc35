namespace Ops.Domain.Numerics;

/// <summary>The two tails that the tests and intervals of this room read.</summary>
internal static class Significance
{
    /// <summary>P(|T| ≥ |t|) for Student's t; an infinite t gives 0.</summary>
    public static double StudentTwoSided(double t, double degreesOfFreedom) =>
        double.IsInfinity(t) ? 0 : Math.Min(1, 2 * new StudentT(degreesOfFreedom).Survival(Math.Abs(t)));

    /// <summary>P(|Z| ≥ |z|) for the normal distribution.</summary>
    public static double NormalTwoSided(double z) => Math.Min(1, 2 * Normal.Standard.Survival(Math.Abs(z)));

    /// <summary>The t above which lies <paramref name="tail"/> ≤ ½ of Student's distribution.</summary>
    public static double StudentUpper(double tail, double degreesOfFreedom) => new StudentT(degreesOfFreedom).UpperQuantile(tail);
}
