namespace Ops.Domain.Numerics;

/// <summary>What the groups of equal values, of sizes t, take away: Σt(t−1)/2, Σt(t−1)(2t+5) and Σt(t−1)(t−2).</summary>
internal readonly record struct KendallTies(long Pairs, double Weighted, double Triples)
{
    public static KendallTies Of(ReadOnlySpan<double> sorted)
    {
        long pairs = 0;
        double weighted = 0;
        double triples = 0;
        for (int start = 0; start < sorted.Length; )
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            double t = end - start;
            pairs += (end - start) * (end - start - 1L) / 2;
            weighted += t * (t - 1) * ((2 * t) + 5);
            triples += t * (t - 1) * (t - 2);
            start = end;
        }
        return new KendallTies(pairs, weighted, triples);
    }
}
