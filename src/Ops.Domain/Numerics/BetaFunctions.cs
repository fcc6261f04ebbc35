namespace Ops.Domain.Numerics;

/// <summary>The regularised incomplete beta function in both tails.</summary>
/// <remarks>
/// The factor x^a y^b / B(a, b) is in saddle-point form (Loader 2000); the continued fraction is that of DiDonato and Morris
/// (ACM TOMS 18, 1992, eq. 9 of BFRAC), the power series that of their BPSER.
/// </remarks>
internal static class BetaFunctions
{
    private const double Tiny = 1e-300;

    /// <summary>Above this sum of parameters the function is an integral over the density: its cost no longer grows.</summary>
    private const double Large = 1e5;

    /// <summary>Γ(a+b+1) / (Γ(a+1) Γ(b+1)) x^a y^b, y = 1 − x: for whole a and b the binomial probability of a in a + b.</summary>
    public static double BinomialTerm(double a, double b, double x, double y)
    {
        if (x == 0)
            return a == 0 ? 1 : 0;
        if (y == 0)
            return b == 0 ? 1 : 0;
        double n = a + b;
        if (a == 0)
            return Math.Exp(n * (x < y ? Elementary.Log1p(-x) : Math.Log(y)));
        if (b == 0)
            return Math.Exp(n * (y < x ? Elementary.Log1p(-y) : Math.Log(x)));
        double error = GammaFunctions.StirlingError(n) - GammaFunctions.StirlingError(a) - GammaFunctions.StirlingError(b);
        double deviance = GammaFunctions.Deviance(a, n * x) + GammaFunctions.Deviance(b, n * y);
        return Math.Exp(error - deviance) * Math.Sqrt(n / a / b / (2 * Math.PI));
    }

    /// <summary>x^(a−1) y^(b−1) / B(a, b).</summary>
    public static double Density(double a, double b, double x, double y)
    {
        if (x == 0 || y == 0)
        {
            double edge = x == 0 ? a : b;
            return edge > 1 ? 0
                : edge == 1 ? (x == 0 ? b : a)
                : double.PositiveInfinity;
        }
        return BinomialTerm(a, b, x, y) * (a / (a + b)) * b / x / y;
    }

    /// <summary>I_x(a, b) and 1 − I_x(a, b), with x and y = 1 − x both given, so that none loses digits.</summary>
    public static Tails Regularized(double a, double b, double x, double y)
    {
        if (x <= 0)
            return Tails.None;
        if (y <= 0)
            return Tails.All;
        return x * b <= a * y ? LowSide(a, b, x, y) : LowSide(b, a, y, x).Swapped;
    }

    private static Tails LowSide(double a, double b, double x, double y)
    {
        if (x <= 0.8 && (b <= 1 || b * x <= 0.7))
            return PowerSeries(a, b, x, y);
        bool integrate = (a >= 20 && b <= 1) || (a >= 100 && a + b > Large);
        return Tails.FromLower(integrate ? TailIntegral.BetaBelow(a, b, x, y) : Fraction(a, b, x, y));
    }

    /// <summary>I = x^a / (a B(a, b)) · (1 + s), s = a Σ (1−b)(2−b)…(n−b) / n! · x^n / (a + n).</summary>
    private static Tails PowerSeries(double a, double b, double x, double y)
    {
        double coefficient = 1;
        double sum = 0;
        for (double n = 1; n < 1000; n++)
        {
            coefficient *= (n - b) / n * x;
            double part = coefficient / (a + n);
            sum += part;
            if (Math.Abs(part) <= Math.Abs(sum) * 1e-17)
                break;
        }
        double series = a * sum;
        if (a < 1)
        {
            // x^a / (a B(a, b)) is near 1 for a small a: its logarithm keeps the digits of the upper tail.
            double logFactor = (a * Math.Log(x)) - LogOfATimesBeta(a, b);
            double factor = Elementary.Expm1(logFactor);
            double upper = -(factor + series + (factor * series));
            return new Tails(Math.Min(1, Math.Exp(logFactor) * (1 + series)), Math.Clamp(upper, 0, 1));
        }
        double front = BinomialTerm(a, b, x, y) * (b / (a + b)) * Math.Exp(-b * Elementary.Log1p(-x));
        return Tails.FromLower(front * (1 + series));
    }

    /// <summary>ln(a B(a, b)) = ln Γ(1 + a) − (ln Γ(a + b) − ln Γ(b)) for a below 1.</summary>
    private static double LogOfATimesBeta(double a, double b)
    {
        double growth =
            GammaFunctions.StirlingError(a + b)
            - GammaFunctions.StirlingError(b)
            + ((b - 0.5) * Elementary.Log1p(a / b))
            + (a * Math.Log(a + b))
            - a;
        return GammaFunctions.Log(1 + a) - growth;
    }

    private static double Fraction(double a, double b, double x, double y)
    {
        double front = BinomialTerm(a, b, x, y) * (a / (a + b)) * b;
        if (front == 0)
            return 0;
        double distance = (a * y) - (b * x);
        double f = Safe(a * (distance + 1) / (a + 1));
        double c = f;
        double d = 0;
        for (double m = 1; m < 100000; m++)
        {
            double twice = a + (2 * m);
            double ratio = x / (twice - 1);
            double numerator = (a + m - 1) * (a + b + m - 1) * m * (b - m) * ratio * ratio;
            double denominator = m + (m * (b - m) * x / (twice - 1)) + ((a + m) * (distance + 1 + (m * (1 + y))) / (twice + 1));
            d = 1 / Safe(denominator + (numerator * d));
            c = Safe(denominator + (numerator / c));
            double change = c * d;
            f *= change;
            if (Math.Abs(change - 1) < 2e-16)
                break;
        }
        return front / f;
    }

    private static double Safe(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
