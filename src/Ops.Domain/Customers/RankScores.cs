namespace Ops.Domain.Customers;

/// <summary>A column scored by how many figures are strictly worse: min(bins, 1 + ⌊bins · worse / n⌋).</summary>
/// <remarks>Whole numbers that lie close together are counted, others sorted; both give the same scores.</remarks>
internal static class RankScores
{
    /// <summary>Counting takes a place for each number between the least and the greatest: at most so many times the customers, and these more.</summary>
    private const int CountingSpread = 4;
    private const int CountingFloor = 65_536;

    public static int[] Of(int[] values, int bins)
    {
        int least = values.Min();
        long span = (long)values.Max() - least + 1;
        if (span > ((long)values.Length * CountingSpread) + CountingFloor)
            return Sorted(values, bins);
        int[] worse = new int[span + 1];
        foreach (int value in values)
            worse[value - least + 1]++;
        for (int i = 1; i < worse.Length; i++)
            worse[i] += worse[i - 1];
        int[] scores = new int[values.Length];
        for (int i = 0; i < scores.Length; i++)
            scores[i] = Score(worse[values[i] - least], scores.Length, bins);
        return scores;
    }

    /// <summary>Amounts with few decimal places are whole numbers of their least unit.</summary>
    public static int[] Of(decimal[] values, int bins)
    {
        int places = values.Max(value => value.Scale);
        decimal unit = 1;
        for (int i = 0; i < places; i++)
            unit *= 10;
        if (values.Max() > int.MaxValue / unit)
            return Sorted(values, bins);
        int[] units = new int[values.Length];
        for (int i = 0; i < units.Length; i++)
            units[i] = (int)(values[i] * unit);
        return Of(units, bins);
    }

    /// <summary>Sorts once; whoever comes first among equals tells how many are strictly worse.</summary>
    private static int[] Sorted<T>(T[] values, int bins)
        where T : IComparable<T>
    {
        int[] order = new int[values.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(values, order);
        int[] scores = new int[values.Length];
        int worse = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0 && values[i].CompareTo(values[worse]) != 0)
                worse = i;
            scores[order[i]] = Score(worse, scores.Length, bins);
        }
        return scores;
    }

    private static int Score(int worse, int customers, int bins) => (int)Math.Min(bins, 1 + ((long)bins * worse / customers));
}
