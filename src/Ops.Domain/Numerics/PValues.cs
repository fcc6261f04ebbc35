namespace Ops.Domain.Numerics;

/// <summary>Corrects p-values for the number of tests, so that one chance finding among many does not count.</summary>
public static class PValues
{
    /// <summary>Bonferroni: each p-value times the number of tests, at most 1.</summary>
    /// <param name="pValues">p-values in [0, 1].</param>
    /// <returns>The adjusted p-values, in the same order.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: outside [0, 1].</exception>
    public static ImmutableArray<double> Bonferroni(ReadOnlySpan<double> pValues)
    {
        Check(pValues);
        var adjusted = ImmutableArray.CreateBuilder<double>(pValues.Length);
        foreach (double p in pValues)
            adjusted.Add(Math.Min(1, p * pValues.Length));
        return adjusted.MoveToImmutable();
    }

    /// <summary>Holm: guards against any false finding, like Bonferroni, but finds more (S. Holm, Scandinavian Journal of Statistics 6, 1979).</summary>
    /// <param name="pValues">p-values in [0, 1].</param>
    /// <returns>The adjusted p-values, in the same order: the i-th smallest of n times n − i + 1, made monotone, at most 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: outside [0, 1].</exception>
    public static ImmutableArray<double> Holm(ReadOnlySpan<double> pValues)
    {
        Check(pValues);
        int[] order = Order(pValues);
        double[] adjusted = new double[order.Length];
        double last = 0;
        for (int i = 0; i < order.Length; i++)
        {
            last = Math.Max(last, Math.Min(1, pValues[order[i]] * (order.Length - i)));
            adjusted[order[i]] = last;
        }
        return [.. adjusted];
    }

    /// <summary>Benjamini and Hochberg: holds the share of false findings among all findings (Journal of the Royal Statistical Society B 57, 1995).</summary>
    /// <param name="pValues">p-values in [0, 1].</param>
    /// <returns>The adjusted p-values, in the same order: the i-th smallest of n times n / i, made monotone, at most 1.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: outside [0, 1].</exception>
    public static ImmutableArray<double> BenjaminiHochberg(ReadOnlySpan<double> pValues)
    {
        Check(pValues);
        int[] order = Order(pValues);
        double[] adjusted = new double[order.Length];
        double last = 1;
        for (int i = order.Length - 1; i >= 0; i--)
        {
            last = Math.Min(last, pValues[order[i]] * order.Length / (i + 1));
            adjusted[order[i]] = last;
        }
        return [.. adjusted];
    }

    private static void Check(ReadOnlySpan<double> pValues)
    {
        Guard.Values(pValues, nameof(pValues));
        for (int i = 0; i < pValues.Length; i++)
            Guard.Probability(pValues[i], Guard.At(nameof(pValues), i));
    }

    private static int[] Order(ReadOnlySpan<double> pValues)
    {
        double[] sorted = pValues.ToArray();
        int[] order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);
        return order;
    }
}
