namespace Ops.Domain.Numerics;

/// <summary>Concordant less discordant pairs, with ties, counted in O(n log n) by merge sort (Knight 1966).</summary>
internal readonly record struct KendallCounts
{
    /// <summary>Concordant pairs less discordant ones.</summary>
    public double Score { get; private init; }

    /// <summary>The variance of the score when there is no correlation, corrected for ties (Kendall 1970).</summary>
    public double ScoreVariance { get; private init; }

    /// <summary>Kendall's tau-b.</summary>
    public double TauB { get; private init; }

    public static KendallCounts Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double[] first = x.ToArray();
        double[] second = y.ToArray();
        Array.Sort(first, second);
        SortWithinTies(first, second);
        var tiesX = KendallTies.Of(first);
        long tiedBoth = TiedInBoth(first, second);
        long swaps = Swaps(second, new double[second.Length]);
        var tiesY = KendallTies.Of(second);
        double n = x.Length;
        long pairs = (long)x.Length * (x.Length - 1L) / 2;
        double score = pairs - tiesX.Pairs - tiesY.Pairs + tiedBoth - (2 * swaps);
        double variance =
            (((n * (n - 1) * ((2 * n) + 5)) - tiesX.Weighted - tiesY.Weighted) / 18)
            + (2.0 * tiesX.Pairs * tiesY.Pairs / (n * (n - 1)))
            + (n > 2 ? tiesX.Triples * tiesY.Triples / (9 * n * (n - 1) * (n - 2)) : 0);
        return new KendallCounts
        {
            Score = score,
            ScoreVariance = variance,
            TauB = Math.Clamp(score / Math.Sqrt((double)(pairs - tiesX.Pairs) * (pairs - tiesY.Pairs)), -1, 1),
        };
    }

    private static void SortWithinTies(double[] first, double[] second)
    {
        for (int start = 0; start < first.Length; )
        {
            int end = start + 1;
            while (end < first.Length && first[end] == first[start])
                end++;
            second.AsSpan(start, end - start).Sort();
            start = end;
        }
    }

    private static long TiedInBoth(double[] first, double[] second)
    {
        long pairs = 0;
        long run = 0;
        for (int i = 1; i < first.Length; i++)
        {
            run = first[i] == first[i - 1] && second[i] == second[i - 1] ? run + 1 : 0;
            pairs += run;
        }
        return pairs;
    }

    /// <summary>Sorts the values and counts the pairs that stood in the wrong order.</summary>
    private static long Swaps(Span<double> values, Span<double> spare)
    {
        if (values.Length < 2)
            return 0;
        int half = values.Length / 2;
        long swaps = Swaps(values[..half], spare[..half]) + Swaps(values[half..], spare[half..]);
        values.CopyTo(spare);
        int left = 0;
        int right = half;
        for (int i = 0; i < values.Length; i++)
        {
            if (right == values.Length || (left < half && spare[left] <= spare[right]))
            {
                values[i] = spare[left++];
            }
            else
            {
                swaps += half - left;
                values[i] = spare[right++];
            }
        }
        return swaps;
    }
}
