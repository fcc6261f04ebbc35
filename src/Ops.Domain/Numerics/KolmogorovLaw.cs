namespace Ops.Domain.Numerics;

/// <summary>The law of Kolmogorov's D for n values of a continuous distribution.</summary>
internal static class KolmogorovLaw
{
    /// <summary>P(D &lt; d): a diagonal element of the n-th power of a matrix, times n! / nⁿ (Marsaglia, Tsang and Wang 2003).</summary>
    public static double Cdf(int n, double d)
    {
        if (d <= 0)
            return 0;
        if (d >= 1)
            return 1;
        int k = (int)(n * d) + 1;
        int m = (2 * k) - 1;
        double h = k - (n * d);
        double[,] base1 = Matrix(m, h);
        double[,] power = Power(base1, m, n);
        double value = power[k - 1, k - 1];
        for (int i = 1; i <= n; i++)
            value = value * i / n;
        return Math.Clamp(value, 0, 1);
    }

    /// <summary>P(√n D &gt; x) for many values: 2 Σ (−1)^(j−1) exp(−2 j² x²), or its theta-function twin for a small x.</summary>
    public static double LimitUpper(double x)
    {
        if (x < 1)
        {
            double lower = 0;
            for (int j = 1; j <= 20; j++)
            {
                double odd = ((2 * j) - 1) * Math.PI / x;
                lower += Math.Exp(-odd * odd / 8);
            }
            return 1 - (Math.Sqrt(2 * Math.PI) / x * lower);
        }
        double upper = 0;
        for (int j = 1; j <= 20; j++)
            upper += ((j % 2 == 1) ? 2 : -2) * Math.Exp(-2.0 * j * j * x * x);
        return upper;
    }

    private static double[,] Matrix(int m, double h)
    {
        double[,] matrix = new double[m, m];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < m; j++)
                matrix[i, j] = i - j + 1 >= 0 ? 1 : 0;
        }
        for (int i = 0; i < m; i++)
        {
            matrix[i, 0] -= Math.Pow(h, i + 1);
            matrix[m - 1, i] -= Math.Pow(h, m - i);
        }
        matrix[m - 1, 0] += (2 * h) - 1 > 0 ? Math.Pow((2 * h) - 1, m) : 0;
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                for (int g = 1; g <= i - j + 1; g++)
                    matrix[i, j] /= g;
            }
        }
        return matrix;
    }

    private static double[,] Power(double[,] matrix, int m, int n)
    {
        double[,]? result = null;
        for (; n > 0; n >>= 1)
        {
            if ((n & 1) == 1)
                result = result is null ? matrix : Product(result, matrix, m);
            if (n > 1)
                matrix = Product(matrix, matrix, m);
        }
        return result!;
    }

    private static double[,] Product(double[,] left, double[,] right, int m)
    {
        double[,] product = new double[m, m];
        for (int i = 0; i < m; i++)
        {
            for (int k = 0; k < m; k++)
            {
                double factor = left[i, k];
                for (int j = 0; j < m; j++)
                    product[i, j] += factor * right[k, j];
            }
        }
        return product;
    }
}
