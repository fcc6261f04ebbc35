using System.Numerics;

namespace Ops.Domain.Processes;

/// <summary>The fewest stations of a line, over all sets of tasks that can have been done so far (Held, Karp &amp; Shareshian 1963).</summary>
internal static class LineOptimum
{
    /// <summary>The most tasks for which the sets fit in memory.</summary>
    public const int MostTasks = 20;

    public static int Stations(LineTaskGraph graph, decimal cycleTime)
    {
        int n = graph.Times.Length;
        var needed = new int[n];
        for (int i = 0; i < n; i++)
        {
            foreach (int earlier in graph.Before[i])
                needed[i] |= 1 << earlier;
        }
        // Of two ways to the same set, fewer stations are better, and then the one whose last station is less full.
        var stations = new int[1 << n];
        var load = new decimal[1 << n];
        Array.Fill(stations, int.MaxValue);
        stations[0] = 0;
        load[0] = cycleTime;
        for (int set = 0; set < stations.Length; set++)
        {
            if (stations[set] == int.MaxValue)
                continue;
            for (int open = ~set & (stations.Length - 1); open != 0; open &= open - 1)
            {
                int task = BitOperations.TrailingZeroCount(open);
                if ((needed[task] & ~set) != 0)
                    continue;
                bool fits = set != 0 && load[set] + graph.Times[task] <= cycleTime;
                int count = stations[set] + (fits ? 0 : 1);
                decimal last = (fits ? load[set] : 0) + graph.Times[task];
                int next = set | (1 << task);
                if (count < stations[next] || (count == stations[next] && last < load[next]))
                {
                    stations[next] = count;
                    load[next] = last;
                }
            }
        }
        return stations[^1];
    }
}
