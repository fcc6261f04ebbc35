namespace Ops.Domain.Numerics;

/// <summary>The gamma function and what comes from it: ln Γ, digamma, and the regularised incomplete gamma functions.</summary>
/// <remarks>
/// The factors x^a e^−x / Γ(a + 1) come from Loader's saddle-point form (C. Loader, Fast and accurate computation of binomial
/// probabilities, 2000), so that they keep about 14 digits for large arguments too.
/// </remarks>
internal static class GammaFunctions
{
    private const double Tiny = 1e-300;
    private const double EulerGamma = 0.57721566490153286061;

    /// <summary>Above this shape the incomplete function is an integral over the density: its cost no longer grows.</summary>
    private const double Large = 1e5;

    private static readonly double[] HalfIntegerErrors = MakeHalfIntegerErrors();
    private static readonly double[] ZetaMinusOne = MakeZetaMinusOne();

    /// <summary>ln Γ(x) for x above 0.</summary>
    public static double Log(double x)
    {
        if (x < 1.5)
            return x < 0.5 ? Log1p(x) - Math.Log(x) : Log1p(x - 1);
        return x <= 2.5
            ? Log1p(x - 2) + Elementary.Log1p(x - 2)
            : StirlingError(x) + ((x - 0.5) * Math.Log(x)) - x + Elementary.HalfLogTwoPi;
    }

    /// <summary>ln Γ(1 + x) for x in [−0.5, 0.5], with its leading digits near 0: the Taylor series over ζ(k) − 1.</summary>
    public static double Log1p(double x)
    {
        double sum = 0;
        double power = -x;
        for (int k = 2; k < ZetaMinusOne.Length; k++)
        {
            power *= -x;
            sum += ZetaMinusOne[k] * power / k;
        }
        // power starts at (−x)^1, so that term k holds (−x)^k, the sign of the series.
        return sum + ((1 - EulerGamma) * x) - Elementary.Log1p(x);
    }

    /// <summary>ln B(a, b).</summary>
    public static double LogBeta(double a, double b) =>
        a + b < 20
            ? Log(a) + Log(b) - Log(a + b)
            : StirlingError(a)
                + StirlingError(b)
                - StirlingError(a + b)
                - (a * Elementary.Log1p(b / a))
                - (b * Elementary.Log1p(a / b))
                + Elementary.HalfLogTwoPi
                + (0.5 * (Math.Log(a + b) - Math.Log(a) - Math.Log(b)));

    /// <summary>ψ(x) for x above 0: recurrence up to 10, then the asymptotic series (Abramowitz and Stegun 6.3.18).</summary>
    public static double Digamma(double x)
    {
        double shift = 0;
        for (; x < 10; x++)
            shift -= 1 / x;
        double square = 1 / (x * x);
        double series =
            square * Elementary.Polynomial(square, [1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12]);
        return shift + Math.Log(x) - (0.5 / x) - series;
    }

    /// <summary>ψ′(x) for x above 0 (Abramowitz and Stegun 6.4.12).</summary>
    public static double Trigamma(double x)
    {
        double shift = 0;
        for (; x < 10; x++)
            shift += 1 / (x * x);
        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = Elementary.Polynomial(square, [1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6]);
        return shift + inverse + (0.5 * square) + (square * inverse * series);
    }

    /// <summary>ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π, the error of Stirling's formula.</summary>
    public static double StirlingError(double x)
    {
        double twice = x * 2;
        if (twice <= 30 && twice == Math.Floor(twice) && twice > 0)
            return HalfIntegerErrors[(int)twice];
        return ShiftedError(x);
    }

    /// <summary>x ln(x / m) + m − x, at least 0, for x and m above 0.</summary>
    public static double Deviance(double x, double m)
    {
        double excess = (m - x) / x;
        return excess is > -0.5 and < 1 ? -x * Elementary.Log1pMinus(excess) : (x * (Math.Log(x) - Math.Log(m))) + m - x;
    }

    /// <summary>m^x e^−m / Γ(x + 1): for a whole x the Poisson probability.</summary>
    public static double PoissonTerm(double x, double m)
    {
        if (m == 0)
            return x == 0 ? 1 : 0;
        if (x == 0)
            return Math.Exp(-m);
        if (x < 1)
            return Math.Exp((x * Math.Log(m)) - m - Log(x + 1));
        // √(2πx) with its factor 16 taken out, so that x may come near the end of double.
        return Math.Exp(-StirlingError(x) - Deviance(x, m)) / (4 * Math.Sqrt(Math.PI / 8 * x));
    }

    /// <summary>The regularised incomplete gamma functions P(a, x) and Q(a, x), a above 0, x at least 0, also infinite.</summary>
    public static Tails Regularized(double a, double x)
    {
        if (x <= 0)
            return Tails.None;
        if (double.IsPositiveInfinity(x))
            return Tails.All;
        if (a > Large)
            return TailIntegral.Gamma(a, x);
        if (a < 1 && x < 1.5)
            return SmallShape(a, x);
        return x < a + 1 ? Tails.FromLower(Series(a, x)) : Tails.FromUpper(Fraction(a, x));
    }

    private static double Series(double a, double x)
    {
        double term = 1;
        double sum = 1;
        for (double n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }
        return PoissonTerm(a, x) * sum;
    }

    /// <summary>Legendre's continued fraction for Q, by the modified Lentz method.</summary>
    private static double Fraction(double a, double x)
    {
        double factor = PoissonTerm(a, x) * a;
        if (factor == 0)
            return 0;
        double b = x + 1 - a;
        double c = 1 / Tiny;
        double d = 1 / b;
        double h = d;
        for (double n = 1; n < 100000; n++)
        {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / Safe((numerator * d) + b);
            c = Safe(b + (numerator / c));
            double change = d * c;
            h *= change;
            if (Math.Abs(change - 1) < 2e-16)
                break;
        }
        return factor * h;
    }

    /// <summary>
    /// P = x^a / Γ(a + 1) · (1 + s), s = a Σ (−x)^n / (n! (a + n)). Both factors near 1 are kept as their distance from 1, so
    /// that a small Q = 1 − P keeps its digits.
    /// </summary>
    private static Tails SmallShape(double a, double x)
    {
        double term = 1;
        double sum = 0;
        for (double n = 1; n < 200; n++)
        {
            term *= -x / n;
            double part = term / (a + n);
            sum += part;
            if (Math.Abs(part) < Math.Abs(sum) * 1e-17)
                break;
        }
        double series = a * sum;
        double logFactor = (a * Math.Log(x)) - Log(a + 1);
        double factor = Elementary.Expm1(logFactor);
        double lower = Math.Exp(logFactor) * (1 + series);
        double upper = -(factor + series + (factor * series));
        return new Tails(Math.Min(lower, 1), Math.Clamp(upper, 0, 1));
    }

    private static double Safe(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>The asymptotic series from 8 up; below, the recurrence E(x) − E(x + 1) = (x + ½) ln(1 + 1/x) − 1.</summary>
    private static double ShiftedError(double x)
    {
        double shift = 0;
        for (; x < 8; x++)
            shift += ((x + 0.5) * Elementary.Log1p(1 / x)) - 1;
        double inverse = 1 / x;
        double square = inverse * inverse;
        ReadOnlySpan<double> terms =
        [
            1.0 / 12,
            -1.0 / 360,
            1.0 / 1260,
            -1.0 / 1680,
            1.0 / 1188,
            -691.0 / 360360,
            1.0 / 156,
            -3617.0 / 122400,
            43867.0 / 244188,
        ];
        return shift + (inverse * Elementary.Polynomial(square, x > 1e4 ? terms[..3] : terms));
    }

    private static double[] MakeHalfIntegerErrors()
    {
        double[] errors = new double[31];
        for (int i = 1; i < errors.Length; i++)
            errors[i] = ShiftedError(i / 2.0);
        return errors;
    }

    /// <summary>ζ(k) − 1 by the first 19 terms and Euler–Maclaurin for the rest.</summary>
    private static double[] MakeZetaMinusOne()
    {
        const double n = 20;
        double[] values = new double[48];
        for (int k = 2; k < values.Length; k++)
        {
            // Term j of Euler–Maclaurin is B_2j / (2j)! · k (k + 1) … (k + 2j − 2) · n^(−k − 2j + 1).
            double last = Math.Pow(n, -k);
            double sum = (last * n / (k - 1)) + (last / 2);
            double derivative = k * last / n;
            double[] weights = [1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160];
            for (int j = 0; j < weights.Length; j++)
            {
                sum += weights[j] * derivative;
                derivative *= (k + (2 * j) + 1) / n * ((k + (2 * j) + 2) / n);
            }
            for (int i = 19; i >= 2; i--)
                sum += Math.Pow(i, -k);
            values[k] = sum;
        }
        return values;
    }
}
