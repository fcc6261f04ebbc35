namespace Ops.Domain.Processes;

/// <summary>The traffic equations λ_j = γ_j + Σ λ_i r_ij of a network that customers leave (Jackson 1957).</summary>
internal static class TrafficEquations
{
    private const double Slack = 1e-12;

    /// <summary>Solves them by elimination; their diagonal outweighs the rest, so that no pivoting is needed.</summary>
    public static double[] Throughput(ReadOnlySpan<double> external, IReadOnlyList<double[]> routing, string place)
    {
        int n = external.Length;
        var a = new double[n, n];
        double[] rate = external.ToArray();
        for (int j = 0; j < n; j++)
        {
            for (int i = 0; i < n; i++)
                a[j, i] = (i == j ? 1 : 0) - routing[i][j];
        }
        for (int k = 0; k < n; k++)
        {
            if (a[k, k] <= Slack)
                throw Faults.Invalid(place, "some customers never leave the network", "let a share of them leave");
            for (int j = k + 1; j < n; j++)
            {
                double factor = a[j, k] / a[k, k];
                if (factor == 0)
                    continue;
                for (int i = k; i < n; i++)
                    a[j, i] -= factor * a[k, i];
                rate[j] -= factor * rate[k];
            }
        }
        for (int k = n - 1; k >= 0; k--)
        {
            for (int i = k + 1; i < n; i++)
                rate[k] -= a[k, i] * rate[i];
            rate[k] /= a[k, k];
        }
        return rate;
    }
}
