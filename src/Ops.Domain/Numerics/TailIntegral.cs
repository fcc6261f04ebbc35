namespace Ops.Domain.Numerics;

/// <summary>
/// Tail areas of gamma and beta densities with very large parameters, by Gauss–Legendre panels from the point outwards: a few
/// hundred evaluations whatever the parameters, where series need a number that grows with their root.
/// </summary>
internal static class TailIntegral
{
    private const int Order = 16;

    /// <summary>Above this parameter the law is normal to the last digit, and so narrow that the doubles within it are few or none.</summary>
    private const double Narrow = 1e30;

    /// <summary>Sixteen nodes and weights on [0, 1].</summary>
    internal static readonly (double Node, double Weight)[] Rule = MakeRule();

    public static Tails Gamma(double a, double x)
    {
        bool down = x < a;
        if (a > Narrow)
        {
            double z = Math.Sqrt(2 * GammaFunctions.Deviance(a, x));
            return NormalFunctions.Of(down ? -z : z);
        }
        double sum = 0;
        double t = x;
        while (t > 0)
        {
            double width = Math.Min(2 / (Math.Abs(1 - (a / t)) + (Math.Sqrt(a) / t)), down ? t : double.MaxValue);
            double end = down ? t - width : t + width;
            double panel = 0;
            foreach (var (node, weight) in Rule)
            {
                double at = t + ((end - t) * node);
                panel += weight * Math.Exp(-GammaFunctions.Deviance(a, at)) / at;
            }
            panel *= width;
            sum += panel;
            if (panel <= sum * 1e-17)
                break;
            t = end;
        }
        double area = Math.Min(1, sum * Math.Exp(-GammaFunctions.StirlingError(a)) * Math.Sqrt(a / (2 * Math.PI)));
        return down ? Tails.FromLower(area) : Tails.FromUpper(area);
    }

    /// <summary>I_x(a, b) for x below the mean, with y = 1 − x.</summary>
    public static double BetaBelow(double a, double b, double x, double y)
    {
        double n = a + b;
        if (Math.Min(a, b) > Narrow)
            return NormalFunctions.Lower(-Math.Sqrt(2 * (GammaFunctions.Deviance(a, n * x) + GammaFunctions.Deviance(b, n * y))));
        double sum = 0;
        double below = 0;
        while (below < x)
        {
            double t = x - below;
            double u = y + below;
            // The pole at y = 0 lies u away: a panel no wider than that does not feel it.
            double width = Math.Min(Math.Min(t, u), 2 / (Math.Abs((a / t) - (b / u)) + Math.Sqrt((a / t / t) + (b / u / u))));
            double panel = 0;
            foreach (var (node, weight) in Rule)
            {
                double at = t - (width * node);
                double beside = u + (width * node);
                panel += weight * Math.Exp(-GammaFunctions.Deviance(a, n * at) - GammaFunctions.Deviance(b, n * beside)) / at / beside;
            }
            panel *= width;
            sum += panel;
            if (panel <= sum * 1e-17)
                break;
            below += width;
        }
        double error = GammaFunctions.StirlingError(n) - GammaFunctions.StirlingError(a) - GammaFunctions.StirlingError(b);
        return Math.Min(1, sum * Math.Exp(error) * Math.Sqrt(a / n * b / (2 * Math.PI)));
    }

    /// <summary>Nodes and weights on [0, 1]: the roots of the Legendre polynomial by Newton's method.</summary>
    private static (double Node, double Weight)[] MakeRule()
    {
        var rule = new (double, double)[Order];
        for (int i = 0; i < Order; i++)
        {
            double z = Math.Cos(Math.PI * (i + 0.75) / (Order + 0.5));
            double slope = 1;
            for (int turn = 0; turn < 100; turn++)
            {
                double current = 1;
                double previous = 0;
                for (int j = 1; j <= Order; j++)
                    (current, previous) = (((((2 * j) - 1) * z * current) - ((j - 1) * previous)) / j, current);
                slope = Order * ((z * current) - previous) / ((z * z) - 1);
                double step = current / slope;
                z -= step;
                if (Math.Abs(step) < 1e-16)
                    break;
            }
            rule[i] = ((1 - z) / 2, 1 / ((1 - (z * z)) * slope * slope));
        }
        return rule;
    }
}
