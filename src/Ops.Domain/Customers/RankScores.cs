namespace Ops.Domain.Customers;

/// <summary>A column of figures scored by how many are strictly worse: 1 + ⌊bins · worse / n⌋, which is at most bins since worse is below n.</summary>
/// <remarks>
/// Figures are counted in equal steps from the least to the greatest. A step whose figures all have one score needs no order among them; only those on which a
/// score changes are sorted, and where a step is one whole number there is nothing to sort.
/// </remarks>
internal static class RankScores
{
    /// <summary>There are at most as many steps as figures, and these more.</summary>
    private const int FewSteps = 65_536;

    /// <summary>Puts the score of each figure in its place.</summary>
    public static void Replace(Span<long> column, int bins)
    {
        long least = long.MaxValue;
        long greatest = long.MinValue;
        foreach (long figure in column)
        {
            least = Math.Min(least, figure);
            greatest = Math.Max(greatest, figure);
        }
        int shift = 0;
        while ((greatest - least) >> shift >= (long)column.Length + FewSteps)
            shift++;
        int[] steps = new int[((greatest - least) >> shift) + 1];
        foreach (long figure in column)
            steps[(figure - least) >> shift]++;
        int unsettled = Settle(steps, shift, column.Length, bins);
        int[] rows = new int[unsettled];
        long[] figures = new long[unsettled];
        unsettled = 0;
        for (int i = 0; i < column.Length; i++)
        {
            int score = steps[(column[i] - least) >> shift];
            if (score > 0)
            {
                column[i] = score;
                continue;
            }
            rows[unsettled] = i;
            figures[unsettled++] = column[i];
        }
        Array.Sort(figures, rows);
        for (int i = 0, first = 0, start = 0; i < rows.Length; i++)
        {
            long step = (figures[i] - least) >> shift;
            if (step != (figures[start] - least) >> shift)
                start = i;
            if (figures[i] != figures[first])
                first = i;
            column[rows[i]] = Score(first - start - steps[step], column.Length, bins);
        }
    }

    /// <summary>The same for amounts that are no whole numbers of 64 bits: whoever comes first among equals tells how many are strictly worse.</summary>
    public static void Replace(decimal[] amounts, Span<long> column, int bins)
    {
        int[] rows = new int[amounts.Length];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = i;
        Array.Sort(amounts, rows);
        for (int i = 0, worse = 0; i < rows.Length; i++)
        {
            if (amounts[i] != amounts[worse])
                worse = i;
            column[rows[i]] = Score(worse, rows.Length, bins);
        }
    }

    /// <summary>Turns counts into scores, or where figures of a step differ in score into minus those before it; tells how many figures these are.</summary>
    private static int Settle(int[] steps, int shift, int customers, int bins)
    {
        int unsettled = 0;
        int before = 0;
        foreach (ref int step in steps.AsSpan())
        {
            int within = step;
            if (within == 0)
                continue;
            step = Score(before, customers, bins);
            if (shift > 0 && step != Score(before + within - 1, customers, bins))
            {
                step = -before;
                unsettled += within;
            }
            before += within;
        }
        return unsettled;
    }

    private static int Score(int worse, int customers, int bins) => 1 + (int)((long)bins * worse / customers);
}
