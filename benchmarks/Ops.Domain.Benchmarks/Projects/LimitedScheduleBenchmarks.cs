using BenchmarkDotNet.Attributes;
using Ops.Domain.Projects;

namespace Ops.Domain.Benchmarks.Projects;

/// <summary>
/// Twelve activities within two capacities, to the proven optimum. Peer: what one writes first, all orders of activities one after the other with
/// the best so far as the only bound.
/// </summary>
[MemoryDiagnoser]
public class LimitedScheduleBenchmarks
{
    private const int Count = 12;

    private static readonly int[] Capacities = [4, 3];

    private static readonly LimitedActivity[] Activities =
    [
        .. Enumerable.Range(0, Count).Select(i => new LimitedActivity($"a{i}", 2 + (i * 7 % 5), 1 + (i * 5 % 3), i * 3 % 3)),
    ];

    private static readonly ActivityLink[] Links =
    [
        .. Enumerable.Range(3, Count - 3).Select(i => new ActivityLink($"a{i - 3 + (i % 2)}", $"a{i}")).Where(link => link.From != link.To),
    ];

    [Benchmark(Baseline = true)]
    public int AllOrders()
    {
        int[][] before = [.. Activities.Select(item => Links.Where(link => link.To == item.Id).Select(link => Place(link.From)).ToArray())];
        int[] starts = new int[Count];
        bool[] placed = new bool[Count];
        int best = int.MaxValue;
        int[,] used = new int[200, Capacities.Length];
        void Extend(int done, int end)
        {
            if (end >= best)
                return;
            if (done == Count)
            {
                best = end;
                return;
            }
            for (int i = 0; i < Count; i++)
            {
                if (placed[i] || !before[i].All(other => placed[other]))
                    continue;
                int start = before[i].Select(other => starts[other] + Activities[other].Duration).Append(0).Max();
                while (!Fits(i, start))
                    start++;
                Use(i, start, 1);
                (starts[i], placed[i]) = (start, true);
                Extend(done + 1, Math.Max(end, start + Activities[i].Duration));
                placed[i] = false;
                Use(i, start, -1);
            }
        }
        bool Fits(int at, int start)
        {
            for (int period = start; period < start + Activities[at].Duration; period++)
            {
                for (int resource = 0; resource < Capacities.Length; resource++)
                {
                    if (used[period, resource] + Activities[at].Demands[resource] > Capacities[resource])
                        return false;
                }
            }
            return true;
        }
        void Use(int at, int start, int sign)
        {
            for (int period = start; period < start + Activities[at].Duration; period++)
            {
                for (int resource = 0; resource < Capacities.Length; resource++)
                    used[period, resource] += sign * Activities[at].Demands[resource];
            }
        }
        Extend(0, 0);
        return best;
    }

    [Benchmark]
    public int Schedule() => LimitedSchedule.Of(Activities, Capacities, Links).Makespan;

    private static int Place(string id) => Array.FindIndex(Activities, item => item.Id == id);
}
