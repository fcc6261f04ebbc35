namespace Ops.Domain.Decisions;

/// <summary>Ranks 1, 1, 3: as many better ones, plus one.</summary>
internal static class CompetitionRanks
{
    /// <summary>Two scores this close are the same score: the last bits of a sum must not decide who comes first.</summary>
    private const double Tie = 1e-9;

    public static ImmutableArray<int> Of(ReadOnlySpan<double> scores, bool higherIsBetter)
    {
        var ascending = new double[scores.Length];
        for (int i = 0; i < scores.Length; i++)
            ascending[i] = higherIsBetter ? -scores[i] : scores[i];
        double[] keys = [.. ascending];
        Array.Sort(ascending);
        var ranks = new int[scores.Length];
        for (int i = 0; i < ranks.Length; i++)
            ranks[i] = 1 + CountBelow(ascending, keys[i] - Tie);
        return ImmutableArray.Create(ranks);
    }

    private static int CountBelow(double[] ascending, double limit)
    {
        int low = 0;
        int high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ascending[middle] < limit)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
