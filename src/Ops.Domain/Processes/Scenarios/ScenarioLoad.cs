namespace Ops.Domain.Processes;

/// <summary>How much of its time the work that comes takes of each pool, by the traffic equations.</summary>
internal static class ScenarioLoad
{
    public static ImmutableArray<double?> Of(ProcessScenario scenario)
    {
        int n = scenario.Steps.Length;
        double[] external = new double[n];
        for (int c = 0; c < scenario.Classes.Length; c++)
            AddShares(scenario.First[c], scenario.Classes[c].Arrivals.MeanRate(scenario.Start), external);
        double[][] routing = [.. scenario.Next.Select(next => Row(next, n))];
        double[] rates = TrafficEquations.Throughput(external, routing, "steps");
        var work = new double?[scenario.Pools.Length];
        Array.Fill(work, 0);
        for (int step = 0; step < n; step++)
        {
            if (scenario.PoolOf[step] >= 0 && rates[step] > 0)
                work[scenario.PoolOf[step]] += rates[step] * scenario.Steps[step].MeanSeconds;
        }
        return
        [
            .. scenario.Pools.Select(
                (pool, i) => work[i] / pool.Shifts.Sum(shift => shift.People * OpenShare.Of(shift.Calendar, scenario.Start))
            ),
        ];
    }

    /// <summary>Refuses work that some pool can never finish.</summary>
    public static void Check(ProcessScenario scenario)
    {
        for (int i = 0; i < scenario.Pools.Length; i++)
        {
            if (scenario.Loads[i] is not { } load)
                throw Faults.Invalid(
                    scenario.Pools[i].Id,
                    "a step has no mean time, so the queue grows without end",
                    "give a law with a mean"
                );
            QueueFigures.Stable(load, scenario.Pools[i].Id);
        }
    }

    private static double[] Row((int[] Steps, double[] UpTo) next, int steps)
    {
        double[] row = new double[steps];
        AddShares(next, 1, row);
        return row;
    }

    private static void AddShares((int[] Steps, double[] UpTo) table, double rate, double[] sums)
    {
        double before = 0;
        for (int i = 0; i < table.Steps.Length; i++)
        {
            sums[table.Steps[i]] += rate * (table.UpTo[i] - before);
            before = table.UpTo[i];
        }
    }
}
