namespace Ops.Domain.Series;

/// <summary>Nodes and weights of Gauss–Legendre quadrature on [−1, 1].</summary>
internal static class GaussLegendre
{
    /// <summary>Newton's method on the Legendre polynomial from Chebyshev-like starts; nodes ascend.</summary>
    public static void Fill(Span<double> nodes, Span<double> weights)
    {
        int n = nodes.Length;
        for (int i = 0; i < n; i++)
        {
            double x = -Math.Cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int round = 0; round < 100; round++)
            {
                (double value, slope) = Legendre(n, x);
                double move = value / slope;
                x -= move;
                if (Math.Abs(move) <= 1e-15)
                    break;
            }
            slope = Legendre(n, x).Slope;
            nodes[i] = x;
            weights[i] = 2 / ((1 - (x * x)) * slope * slope);
        }
    }

    private static (double Value, double Slope) Legendre(int n, double x)
    {
        double before = 1;
        double value = x;
        for (int k = 2; k <= n; k++)
            (before, value) = (value, ((((2 * k) - 1) * x * value) - ((k - 1) * before)) / k);
        return (value, n * ((x * value) - before) / ((x * x) - 1));
    }
}
