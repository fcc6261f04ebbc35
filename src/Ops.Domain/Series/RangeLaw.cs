using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>Mean and standard deviation of the range of n independent standard normal values.</summary>
/// <remarks>
/// P(range ≤ w) = n∫φ(x)[Φ(x+w) − Φ(x)]^(n−1) dx (Tippett 1925). The inner integral over the whole line is a plain sum over a grid, which
/// converges geometrically for such functions; the outer one takes Gauss–Legendre panels.
/// </remarks>
internal static class RangeLaw
{
    private const double Step = 1.0 / 16;
    private const double Reach = 9;
    private const double Widest = 18;
    private const int Panels = 9;
    private const int NodesPerPanel = 16;

    public static (double Mean, double Deviation) Of(int n)
    {
        if (n == 2)
            return (2 / Math.Sqrt(Math.PI), Math.Sqrt(2 - (4 / Math.PI)));
        double[] nodes = new double[NodesPerPanel];
        double[] weights = new double[NodesPerPanel];
        GaussLegendre.Fill(nodes, weights);
        double mean = 0;
        double square = 0;
        double half = Widest / Panels / 2;
        for (int panel = 0; panel < Panels; panel++)
        {
            for (int i = 0; i < nodes.Length; i++)
            {
                double w = half * ((2 * panel) + 1 + nodes[i]);
                double above = 1 - Within(w, n);
                mean += half * weights[i] * above;
                square += half * weights[i] * 2 * w * above;
            }
        }
        return (mean, Math.Sqrt(square - (mean * mean)));
    }

    private static double Within(double w, int n)
    {
        double sum = 0;
        for (double x = -Reach - w; x <= Reach; x += Step)
            sum += NormalFunctions.Density(x) * Math.Pow(Between(x, x + w), n - 1);
        return Math.Min(1, n * Step * sum);
    }

    private static double Between(double low, double high) =>
        low > 0 ? NormalFunctions.Upper(low) - NormalFunctions.Upper(high) : NormalFunctions.Lower(high) - NormalFunctions.Lower(low);
}
