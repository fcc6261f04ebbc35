using System.Runtime.InteropServices;

namespace Ops.Domain.Decisions;

/// <summary>Ranks 1, 1, 3: as many better ones, plus one.</summary>
internal static class CompetitionRanks
{
    /// <summary>Two scores this close are the same score: the last bits of a sum must not decide who comes first.</summary>
    private const double Tie = 1e-9;

    public static ImmutableArray<int> Of(ReadOnlySpan<double> scores, bool higherIsBetter)
    {
        var keys = new double[scores.Length];
        var places = new int[scores.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = higherIsBetter ? -scores[i] : scores[i];
            places[i] = i;
        }
        FigureOrder.Sort(keys, places);
        var ranks = new int[scores.Length];
        int better = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            while (keys[better] < keys[i] - Tie)
                better++;
            ranks[places[i]] = better + 1;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(ranks);
    }
}
