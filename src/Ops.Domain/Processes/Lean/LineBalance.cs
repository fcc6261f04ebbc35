namespace Ops.Domain.Processes;

/// <summary>Tasks laid out over the stations of an assembly line by ranked positional weight (装配线平衡).</summary>
/// <remarks>
/// By falling weight (own time and that of all successors), equals in input order: the open station takes the first task whose predecessors are placed
/// and that fits; when none does, the next station opens. Times are compared exactly. Source: Helgeson &amp; Birnie, Journal of Industrial
/// Engineering 12, 1961. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class LineBalance : IExplainable
{
    private LineBalance() { }

    /// <summary>No line can have fewer stations: ⌈Σ time / cycle time⌉.</summary>
    public long TheoreticalMinimum { get; internal init; }

    /// <summary>The fewest stations possible, proven; null where the line is too large (above 20 tasks) and the layout does not prove it itself.</summary>
    public int? MinimumStations { get; internal init; }

    /// <summary>The weight of each task, in input order.</summary>
    public ImmutableArray<decimal> Weights { get; internal init; }

    /// <summary>The stations of the layout.</summary>
    public ImmutableArray<LineStation> Stations { get; internal init; }

    /// <summary>The share of the stations' time that is work: Σ time/(stations · cycle time) (平衡率).</summary>
    public double Efficiency { get; internal init; }

    /// <summary>The share that is not: 1 − efficiency (平衡损失率).</summary>
    public double BalanceDelay { get; internal init; }

    /// <summary>The root of Σ (largest station time − station time)².</summary>
    public double SmoothnessIndex { get; internal init; }

    /// <summary>Lays a line out.</summary>
    /// <param name="tasks">The tasks; at least one.</param>
    /// <param name="cycleTime">The time that each station has; above 0.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no task. <see cref="FaultCode.DuplicateKey"/>. <see cref="FaultCode.UnknownReference"/>: a predecessor that
    /// is not a task. <see cref="FaultCode.InvalidArgument"/>: a cycle time that is not positive, or a longer task. <see cref="FaultCode.Cycle"/>.
    /// </exception>
    public static LineBalance Of(ReadOnlySpan<LineTask> tasks, decimal cycleTime)
    {
        Guard.NotEmpty(tasks, nameof(tasks));
        for (int i = 0; i < tasks.Length; i++)
            Guard.NotNull(tasks[i], Guard.At(nameof(tasks), i));
        var graph = LineTaskGraph.Of(tasks, cycleTime);
        decimal total = graph.Times.Sum();
        long least = (long)decimal.Floor(total / cycleTime);
        least += least * cycleTime < total ? 1 : 0;
        decimal[] weights = graph.Weights();
        var stations = Ranked(tasks, graph, weights, cycleTime);
        decimal longest = stations.Max(station => station.Time);
        double efficiency = (double)(total / (stations.Length * cycleTime));
        return new LineBalance
        {
            TheoreticalMinimum = least,
            MinimumStations =
                stations.Length <= least ? stations.Length
                : tasks.Length <= LineOptimum.MostTasks ? LineOptimum.Stations(graph, cycleTime)
                : null,
            Weights = [.. weights],
            Stations = stations,
            Efficiency = efficiency,
            BalanceDelay = 1 - efficiency,
            SmoothnessIndex = Math.Sqrt(stations.Sum(station => (double)(longest - station.Time) * (double)(longest - station.Time))),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>(Stations.Length + 4);
        parts.Add(Explanation.Of(new Phrase("Stations", "工位数"), (decimal)Stations.Length));
        parts.Add(Explanation.Of(new Phrase("No line has fewer than", "理论最少工位数"), (decimal)TheoreticalMinimum));
        parts.Add(Explanation.Of(new Phrase("Fewest possible", "最少工位数"), MinimumStations));
        parts.Add(Explanation.Of(new Phrase("Smoothness index", "平滑指数"), SmoothnessIndex));
        for (int i = 0; i < Stations.Length; i++)
        {
            string tasks = string.Join(", ", Stations[i].Tasks);
            parts.Add(Explanation.Of(Phrase.Of($"Station {i + 1}", $"工位 {i + 1}"), Stations[i].Time, Phrase.Of($"{tasks}")));
        }
        return Explanation.Of(new Phrase("Balance efficiency", "平衡率"), Efficiency) with
        {
            Source = new Phrase("Helgeson & Birnie 1961", "赫尔格森与伯尼 1961"),
            Parts = parts.DrainToImmutable(),
        };
    }

    private static ImmutableArray<LineStation> Ranked(
        ReadOnlySpan<LineTask> tasks,
        LineTaskGraph graph,
        decimal[] weights,
        decimal cycleTime
    )
    {
        var waiting = Enumerable.Range(0, tasks.Length).OrderByDescending(i => weights[i]).ToList();
        var placed = new bool[tasks.Length];
        var stations = ImmutableArray.CreateBuilder<LineStation>();
        var open = ImmutableArray.CreateBuilder<string>();
        decimal time = 0;
        while (waiting.Count > 0)
        {
            decimal left = cycleTime - time;
            int at = waiting.FindIndex(i => graph.Times[i] <= left && Array.TrueForAll(graph.Before[i], earlier => placed[earlier]));
            if (at < 0)
            {
                stations.Add(new LineStation(open.DrainToImmutable(), time));
                time = 0;
                continue;
            }
            int task = waiting[at];
            waiting.RemoveAt(at);
            placed[task] = true;
            open.Add(tasks[task].Id);
            time += graph.Times[task];
        }
        stations.Add(new LineStation(open.DrainToImmutable(), time));
        return stations.DrainToImmutable();
    }
}
