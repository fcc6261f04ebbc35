namespace Ops.Domain.Decisions;

/// <summary>The orders that contradict a group least: the best way to fill the first places, for every set of options that may fill them.</summary>
internal static class KemenyOrder
{
    /// <summary>The least distance, how many orders have it, and the first of them.</summary>
    /// <param name="prefer">How many voters strictly prefer one option to another.</param>
    public static (long Distance, long Optima, int[] Order) Of(int[,] prefer)
    {
        int count = prefer.GetLength(0);
        int all = (1 << count) - 1;
        var distance = new long[all + 1];
        var ways = new long[all + 1];
        var last = new int[all + 1];
        ways[0] = 1;
        for (int placed = 1; placed <= all; placed++)
        {
            distance[placed] = long.MaxValue;
            for (int option = 0; option < count; option++)
            {
                if ((placed >> option & 1) == 0)
                    continue;
                int before = placed & ~(1 << option);
                long total = distance[before] + Against(prefer, option, all & ~placed);
                if (total < distance[placed])
                    (distance[placed], ways[placed], last[placed]) = (total, 0, option);
                if (total == distance[placed])
                    ways[placed] += ways[before];
            }
        }
        var order = new int[count];
        for (int place = count - 1, placed = all; place >= 0; place--)
        {
            order[place] = last[placed];
            placed &= ~(1 << last[placed]);
        }
        return (distance[all], ways[all], order);
    }

    /// <summary>How many preferences are contradicted by putting an option before all that are left.</summary>
    private static long Against(int[,] prefer, int option, int left)
    {
        long against = 0;
        for (int other = 0; other < prefer.GetLength(0); other++)
            against += (left >> other & 1) != 0 ? prefer[other, option] : 0;
        return against;
    }
}
