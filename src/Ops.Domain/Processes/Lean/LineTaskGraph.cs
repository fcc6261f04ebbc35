namespace Ops.Domain.Processes;

/// <summary>Which tasks of a line come before which, checked and sorted.</summary>
internal sealed class LineTaskGraph
{
    private LineTaskGraph(decimal[] times, int[][] before, int[] order)
    {
        Times = times;
        Before = before;
        Order = order;
    }

    public decimal[] Times { get; }

    /// <summary>The places of the direct predecessors of each task.</summary>
    public int[][] Before { get; }

    /// <summary>The places of the tasks, each after all its predecessors.</summary>
    public int[] Order { get; }

    public static LineTaskGraph Of(ReadOnlySpan<LineTask> tasks, decimal cycleTime)
    {
        var index = Ids.Index(tasks, task => task.Id, nameof(tasks));
        var before = new int[tasks.Length][];
        var times = new decimal[tasks.Length];
        for (int i = 0; i < tasks.Length; i++)
        {
            string place = Guard.At(nameof(tasks), i);
            before[i] = [.. tasks[i].Predecessors.Distinct().Select(id => Ids.At(index, id, place, "name a task of the line"))];
            times[i] = tasks[i].Time;
        }
        if (cycleTime <= 0)
            throw Faults.Invalid(nameof(cycleTime), $"{Figures.Text(cycleTime)} is not positive", "give a time above 0");
        for (int i = 0; i < times.Length; i++)
        {
            if (times[i] > cycleTime)
                throw Faults.Invalid(
                    Guard.At(nameof(tasks), i),
                    $"'{tasks[i].Id}' takes longer than the cycle",
                    "split it or slow the line"
                );
        }
        return new LineTaskGraph(times, before, Sorted(tasks, before));
    }

    /// <summary>The own time of each task and that of everything that comes after it.</summary>
    public decimal[] Weights()
    {
        int n = Times.Length;
        var after = new System.Collections.BitArray[n];
        for (int i = 0; i < n; i++)
            after[i] = new System.Collections.BitArray(n) { [i] = true };
        for (int k = n - 1; k >= 0; k--)
        {
            foreach (int earlier in Before[Order[k]])
                after[earlier].Or(after[Order[k]]);
        }
        var weights = new decimal[n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                weights[i] += after[i][j] ? Times[j] : 0;
        }
        return weights;
    }

    private static int[] Sorted(ReadOnlySpan<LineTask> tasks, int[][] before)
    {
        int n = before.Length;
        var order = new List<int>(n);
        var done = new bool[n];
        for (bool moved = true; moved; )
        {
            moved = false;
            for (int i = 0; i < n; i++)
            {
                if (done[i] || !Array.TrueForAll(before[i], earlier => done[earlier]))
                    continue;
                done[i] = moved = true;
                order.Add(i);
            }
        }
        return order.Count == n ? [.. order] : throw Faults.Cycle(nameof(tasks), CyclePath(tasks, before, done));
    }

    /// <summary>From a task that never could be done, back over such predecessors until one stands twice.</summary>
    private static List<string> CyclePath(ReadOnlySpan<LineTask> tasks, int[][] before, bool[] done)
    {
        var path = new List<int> { Array.IndexOf(done, false) };
        while (true)
        {
            int next = Array.Find(before[path[^1]], earlier => !done[earlier]);
            int start = path.IndexOf(next);
            path.Add(next);
            if (start < 0)
                continue;
            var names = new List<string>();
            for (int i = path.Count - 1; i >= start; i--)
                names.Add(tasks[path[i]].Id);
            return names;
        }
    }
}
