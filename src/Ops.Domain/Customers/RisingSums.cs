namespace Ops.Domain.Customers;

/// <summary>
/// ln Γ(v + n) − ln Γ(v) and its slope by v for several whole n: as Σ ln(v + j), since the difference of two log-gammas is worthless for
/// large v.
/// </summary>
internal sealed class RisingSums(int[] counts)
{
    private const int Chunk = 8;

    public double[] Logs { get; } = new double[counts.Length];

    public double[] Slopes { get; } = new double[counts.Length];

    /// <summary>Fills both lists; the counts rise.</summary>
    public void Fill(double v)
    {
        double log = 0;
        double slope = 0;
        int j = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            int end = counts[i];
            while (j < end)
            {
                // A few factors share one logarithm; their product cannot leave the range of a double.
                int stop = Math.Min(end, j + Chunk);
                double product = 1;
                for (; j < stop; j++)
                {
                    double factor = v + j;
                    product *= factor;
                    slope += 1 / factor;
                }
                log += Math.Log(product);
            }
            Logs[i] = log;
            Slopes[i] = slope;
        }
    }
}
