namespace Ops.Domain.Numerics;

/// <summary>The exact laws of rank statistics without ties, as probabilities of 0, 1, 2 …</summary>
internal static class RankLaw
{
    /// <summary>U of m against n values: the Gaussian binomial coefficient Π (1 − x^(n+i)) / (1 − x^i), i = 1 … m, over C(m + n, m).</summary>
    public static double[] RankSum(int m, int n)
    {
        double[] law = new double[(m * n) + 1];
        law[0] = 1;
        for (int i = 1; i <= m; i++)
        {
            for (int k = law.Length - 1; k >= n + i; k--)
                law[k] -= law[k - n - i];
            for (int k = i; k < law.Length; k++)
                law[k] += law[k - i];
            // Dividing by the growing number of arrangements keeps the numbers in range: C(n + i, i) / C(n + i − 1, i − 1).
            double scale = i / (double)(n + i);
            for (int k = 0; k < law.Length; k++)
                law[k] *= scale;
        }
        return law;
    }

    /// <summary>The rank sum of the positive ones among n, each sign equally likely: Π (1 + x^i) / 2.</summary>
    public static double[] SignedRank(int n)
    {
        double[] law = new double[(n * (n + 1) / 2) + 1];
        law[0] = 1;
        for (int i = 1; i <= n; i++)
        {
            for (int k = law.Length - 1; k >= 0; k--)
                law[k] = (law[k] + (k >= i ? law[k - i] : 0)) / 2;
        }
        return law;
    }

    public static double PValue(double[] law, int statistic, Alternative alternative)
    {
        // Both laws are symmetric: the upper tail is the lower tail of the mirror image, summed from its small end.
        double atMost = Sum(law, statistic);
        double atLeast = Sum(law, law.Length - 1 - statistic);
        return TestTails.Whole(atMost, atLeast, alternative);
    }

    private static double Sum(double[] law, int last)
    {
        double sum = 0;
        for (int k = 0; k <= last; k++)
            sum += law[k];
        return Math.Min(1, sum);
    }
}
