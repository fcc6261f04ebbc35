namespace Ops.Domain.Numerics;

/// <summary>The tails that tests and intervals of this room read: Student's t and the normal distribution.</summary>
internal static class Significance
{
    /// <summary>P(|T| ≥ |t|) for Student's t; an infinite t gives 0.</summary>
    public static double StudentTwoSided(double t, double degreesOfFreedom) =>
        double.IsInfinity(t) ? 0 : 2 * new StudentT(degreesOfFreedom).Survival(Math.Abs(t));

    /// <summary>P(|Z| ≥ |z|) for the normal distribution.</summary>
    public static double NormalTwoSided(double z) => 2 * NormalFunctions.Upper(Math.Abs(z));

    /// <summary>The t above which lies <paramref name="tail"/> ≤ ½ of Student's distribution.</summary>
    public static double StudentUpper(double tail, double degreesOfFreedom) => new StudentT(degreesOfFreedom).UpperQuantile(tail);
}
