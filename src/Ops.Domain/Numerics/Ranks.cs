namespace Ops.Domain.Numerics;

/// <summary>The ranks of values from 1 (the smallest); equal values share the mean of their ranks.</summary>
public static class Ranks
{
    /// <summary>The rank of each value, in the order of the values.</summary>
    /// <param name="values">The values; at least one, none NaN or infinite.</param>
    /// <returns>The ranks, from 1 to n; halves where an even number of values is equal.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no value. <see cref="FaultCode.InvalidArgument"/>: a value is NaN or infinite.
    /// </exception>
    public static double[] Average(ReadOnlySpan<double> values)
    {
        Guard.Values(values, nameof(values));
        return Of(values);
    }

    internal static double[] Of(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        int[] order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);
        double[] ranks = new double[sorted.Length];
        for (int start = 0; start < sorted.Length; )
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            double rank = (start + 1.0 + end) / 2;
            for (int i = start; i < end; i++)
                ranks[order[i]] = rank;
            start = end;
        }
        return ranks;
    }
}
