namespace Ops.Domain.Numerics;

/// <summary>Logarithms and exponentials that keep their digits near 0, where the framework's own do not.</summary>
internal static class Elementary
{
    public const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>ln(1 + x). The rounding of 1 + x is undone by the factor x / ((1 + x) − 1) (Kahan).</summary>
    public static double Log1p(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x
            : double.IsInfinity(sum) || sum <= 0 ? Math.Log(sum)
            : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>e^x − 1 (Kahan).</summary>
    public static double Expm1(double x)
    {
        double power = Math.Exp(x);
        if (power == 1)
            return x;
        double less = power - 1;
        return less == -1 || double.IsInfinity(power) ? less : less * x / Math.Log(power);
    }

    /// <summary>ln(1 + x) − x, without the cancellation near 0: ln(1 + x) = 2 artanh(r) with r = x / (2 + x).</summary>
    public static double Log1pMinus(double x)
    {
        if (x is < -0.5 or > 1)
            return Log1p(x) - x;
        double r = x / (2 + x);
        double square = r * r;
        double sum = 0;
        double power = 1;
        for (int k = 3; ; k += 2)
        {
            double next = sum + (power / k);
            if (next == sum)
                break;
            sum = next;
            power *= square;
        }
        return r * ((2 * square * sum) - x);
    }

    /// <summary>ln(1 − e^x) for x below 0 (Mächler 2012).</summary>
    public static double Log1mExp(double x) => x > -0.6931471805599453 ? Math.Log(-Expm1(x)) : Log1p(-Math.Exp(x));

    /// <summary>A polynomial by Horner's rule, lowest power first.</summary>
    public static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        double value = 0;
        for (int i = coefficients.Length - 1; i >= 0; i--)
            value = (value * x) + coefficients[i];
        return value;
    }
}
