namespace Ops.Domain.Numerics;

/// <summary>Whether those with the higher predictor have the event first, over all pairs that can be compared.</summary>
internal static class Concordance
{
    /// <summary>
    /// Of all pairs of one with the event and one who outlasted them (or is censored at the same time): the share in which the first has
    /// the higher predictor, equal ones counting half. A Fenwick tree over the predictors' ranks makes it n log n.
    /// </summary>
    public static double? Of(ReadOnlySpan<double> durations, ReadOnlySpan<bool> events, double[] predictors)
    {
        int n = predictors.Length;
        double[] levels = [.. predictors.Distinct().Order()];
        double[] times = new double[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++)
        {
            times[i] = -durations[i];
            order[i] = i;
        }
        Array.Sort(times, order);
        long[] tree = new long[levels.Length + 1];
        long outlasting = 0;
        long pairs = 0;
        long twice = 0;
        for (int first = 0; first < n; )
        {
            int next = first;
            for (; next < n && times[next] == times[first]; next++)
            {
                if (!events[order[next]])
                    outlasting += Insert(tree, Level(levels, predictors[order[next]]));
            }
            for (int i = first; i < next; i++)
            {
                if (!events[order[i]])
                    continue;
                int level = Level(levels, predictors[order[i]]);
                pairs += outlasting;
                twice += Below(tree, level) + Below(tree, level + 1);
            }
            for (; first < next; first++)
            {
                if (events[order[first]])
                    outlasting += Insert(tree, Level(levels, predictors[order[first]]));
            }
        }
        return pairs == 0 ? null : twice / (2.0 * pairs);
    }

    private static int Level(double[] levels, double predictor) => Array.BinarySearch(levels, predictor);

    private static int Insert(long[] tree, int level)
    {
        for (int i = level + 1; i < tree.Length; i += i & -i)
            tree[i]++;
        return 1;
    }

    /// <summary>How many inserted ones have a level below the given one.</summary>
    private static long Below(long[] tree, int level)
    {
        long sum = 0;
        for (int i = level; i > 0; i -= i & -i)
            sum += tree[i];
        return sum;
    }
}
