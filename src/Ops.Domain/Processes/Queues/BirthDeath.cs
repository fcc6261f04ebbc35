namespace Ops.Domain.Processes;

/// <summary>The long-run probabilities of a chain that moves one state up or down.</summary>
internal static class BirthDeath
{
    /// <summary>The most states whose probabilities are held.</summary>
    public const int MostStates = 10_000_000;

    /// <summary>Starts at the likeliest state and goes outward, so that nothing overflows; the ratios p_(k+1)/p_k must not rise.</summary>
    public static double[] Probabilities(int states, Func<int, double> ratio)
    {
        var p = new double[states];
        int mode = 0;
        while (mode + 1 < states && ratio(mode) >= 1)
            mode++;
        p[mode] = 1;
        for (int k = mode; k + 1 < states; k++)
            p[k + 1] = p[k] * ratio(k);
        for (int k = mode - 1; k >= 0; k--)
            p[k] = p[k + 1] / ratio(k);
        double total = 0;
        foreach (double weight in p)
            total += weight;
        for (int k = 0; k < states; k++)
            p[k] /= total;
        return p;
    }

    /// <summary>The mean number of customers beyond the servers.</summary>
    public static double MeanBeyond(ReadOnlySpan<double> probabilities, int servers)
    {
        double mean = 0;
        for (int k = probabilities.Length - 1; k > servers; k--)
            mean += (k - servers) * probabilities[k];
        return mean;
    }

    /// <summary>The mean of the smaller of the number of customers and a limit.</summary>
    public static double MeanUpTo(ReadOnlySpan<double> probabilities, int limit)
    {
        double mean = 0;
        for (int k = probabilities.Length - 1; k > 0; k--)
            mean += Math.Min(k, limit) * probabilities[k];
        return mean;
    }
}
