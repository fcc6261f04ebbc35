namespace Ops.Domain.Numerics;

/// <summary>Ranks from 1, where equal values share the mean of their ranks.</summary>
internal static class Ranks
{
    /// <summary>Fills the ranks and returns Σ (t³ − t) over the groups of t equal values: 0 without ties.</summary>
    public static double Fill(ReadOnlySpan<double> values, Span<double> ranks)
    {
        double[] sorted = values.ToArray();
        int[] order = new int[values.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);
        double ties = 0;
        for (int start = 0; start < sorted.Length; )
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            double size = end - start;
            ties += (size * size * size) - size;
            for (int i = start; i < end; i++)
                ranks[order[i]] = (start + 1 + end) / 2.0;
            start = end;
        }
        return ties;
    }
}
