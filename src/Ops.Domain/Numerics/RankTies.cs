namespace Ops.Domain.Numerics;

/// <summary>What equal values take from the variance of a rank sum.</summary>
internal static class RankTies
{
    /// <summary>Σ (t³ − t) over the groups of t equal values: 0 without ties.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        double ties = 0;
        double size = 1;
        for (int i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i] == sorted[i - 1])
            {
                size++;
                continue;
            }
            ties += (size * size * size) - size;
            size = 1;
        }
        return ties;
    }
}
