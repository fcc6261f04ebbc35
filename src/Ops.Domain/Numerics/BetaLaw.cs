namespace Ops.Domain.Numerics;

/// <summary>The beta distribution on [0, 1], near its lower end.</summary>
internal readonly struct BetaLaw(double a, double b) : ITailLaw
{
    public Tails Of(double x) => x >= 1 ? Tails.All : BetaFunctions.Regularized(a, b, x, 1 - x);

    public double Density(double x) => x >= 1 ? 0 : BetaFunctions.Density(a, b, x, 1 - x);

    /// <summary>x and 1 − x: the nearer end is solved for, so that both keep their digits.</summary>
    public static (double X, double Y) Quantile(double a, double b, Tails wanted)
    {
        var middle = BetaFunctions.Regularized(a, b, 0.5, 0.5);
        bool lower = wanted.Lower <= wanted.Upper ? wanted.Lower <= middle.Lower : wanted.Upper >= middle.Upper;
        if (lower)
        {
            double x = QuantileSearch.Positive(new BetaLaw(a, b), wanted, Start(a, b, wanted));
            return (x, 1 - x);
        }
        double y = QuantileSearch.Positive(new BetaLaw(b, a), wanted.Swapped, Start(b, a, wanted.Swapped));
        return (1 - y, y);
    }

    /// <summary>A normal approximation of the logit-like scale (Abramowitz and Stegun 26.5.22), or the first term of the series.</summary>
    internal static double Start(double a, double b, Tails wanted)
    {
        if (a > 1 && b > 1)
        {
            double z =
                wanted.Lower <= wanted.Upper ? -NormalFunctions.Quantile(wanted.Lower) : -NormalFunctions.UpperQuantile(wanted.Upper);
            double lambda = ((z * z) - 3) / 6;
            double h = 2 / ((1 / ((2 * a) - 1)) + (1 / ((2 * b) - 1)));
            double w =
                (z * Math.Sqrt(h + lambda) / h) - (((1 / ((2 * b) - 1)) - (1 / ((2 * a) - 1))) * (lambda + (5.0 / 6) - (2 / (3 * h))));
            return Math.Min(0.5, a / (a + (b * Math.Exp(2 * w))));
        }
        double logStart = (Math.Log(wanted.Lower) + Math.Log(a) + GammaFunctions.LogBeta(a, b)) / a;
        return Math.Min(0.5, Math.Exp(logStart));
    }
}
