namespace Ops.Domain.Numerics;

/// <summary>The gamma distribution with scale 1.</summary>
internal readonly struct GammaLaw(double shape) : ITailLaw
{
    public Tails Of(double x) => GammaFunctions.Regularized(shape, x);

    public double Density(double x) => Density(shape, x);

    public static double Density(double shape, double x)
    {
        if (x < 0 || double.IsPositiveInfinity(x))
            return 0;
        if (x == 0)
            return shape > 1 ? 0
                : shape == 1 ? 1
                : double.PositiveInfinity;
        return GammaFunctions.PoissonTerm(shape, x) * shape / x;
    }

    public static double Quantile(double shape, Tails wanted) => QuantileSearch.Positive(new GammaLaw(shape), wanted, Start(shape, wanted));

    /// <summary>The cube-root normal approximation (Wilson and Hilferty 1931), or the first term of the series near 0.</summary>
    internal static double Start(double shape, Tails wanted)
    {
        double z = wanted.Lower <= wanted.Upper ? NormalFunctions.Quantile(wanted.Lower) : NormalFunctions.UpperQuantile(wanted.Upper);
        double root = 1 - (1 / (9 * shape)) + (z / (3 * Math.Sqrt(shape)));
        double start = shape * root * root * root;
        if (shape >= 0.5 && root > 0.2)
            return start;
        return wanted.Lower < 0.9
            ? Math.Exp((Math.Log(wanted.Lower) + GammaFunctions.Log(shape + 1)) / shape)
            : -Math.Log(wanted.Upper / shape);
    }
}
