namespace Ops.Domain.Processes;

/// <summary>Stations between which customers move by fixed shares, simulated event by event (排队网络仿真).</summary>
/// <remarks>
/// Gaps and services are exponential, as in <see cref="QueueNetwork"/>, whose exact figures it must meet. Every station of every replication
/// has random numbers of its own, taken from a counter: the same seed gives the same bits on one thread and on many. Compared by reference.
/// </remarks>
public sealed class NetworkSimulation : IExplainable
{
    private NetworkSimulation(ImmutableArray<StationEstimates> nodes, SimulationEstimate? timeInSystem)
    {
        Nodes = nodes;
        TimeInSystem = timeInSystem;
        for (int i = 1; i < nodes.Length; i++)
        {
            if (nodes[i].Utilization.Mean > nodes[Bottleneck].Utilization.Mean)
                Bottleneck = i;
        }
    }

    /// <summary>The figures of each station, in the order given.</summary>
    public ImmutableArray<StationEstimates> Nodes { get; }

    /// <summary>The place of the station that is busiest, the first of equals.</summary>
    public int Bottleneck { get; }

    /// <summary>The mean time in the network of a customer from outside; null when nobody came in some replication.</summary>
    public SimulationEstimate? TimeInSystem { get; }

    /// <summary>Simulates a network.</summary>
    /// <param name="nodes">The stations; at least one, at least one with arrivals from outside.</param>
    /// <param name="routing">
    /// One row per station: the share of its customers who go on to each station; at least 0, at most 1 in all. The rest leave the network.
    /// </param>
    /// <param name="options">How long and how often; null for the defaults.</param>
    /// <param name="progress">Told the finished share after each replication; null for nobody.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no station. <see cref="FaultCode.LengthMismatch"/>: not a square of shares.
    /// <see cref="FaultCode.InvalidArgument"/>: a share or an option outside its range, no arrivals, customers who never leave, or too great a
    /// load.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static NetworkSimulation Of(
        ReadOnlySpan<QueueNode> nodes,
        IReadOnlyList<double[]> routing,
        NetworkSimulationOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        _ = QueueNetwork.Of(nodes, routing);
        var settings = (options ?? new NetworkSimulationOptions()).Checked();
        ImmutableArray<QueueNode> stations = [.. nodes];
        ImmutableArray<double[]> rows = [.. routing.Select(row => row.ToArray())];
        var runs = Replications.Run(
            settings.Replications,
            settings.DegreeOfParallelism,
            () => new NetworkRun(stations, rows, settings),
            (own, replication) => own.Run(replication),
            progress,
            cancellation
        );
        SimulationEstimate Figure(int at, int servers) =>
            SimulationEstimate.Of([.. runs.Select(run => run.Figures[at] / servers)], settings.Confidence);
        return new NetworkSimulation(
            [
                .. stations.Select(
                    (node, i) =>
                        new StationEstimates
                        {
                            Throughput = Figure(3 * i, 1),
                            Utilization = Figure((3 * i) + 1, node.Servers),
                            NumberInSystem = Figure((3 * i) + 2, 1),
                        }
                ),
            ],
            SimulationEstimate.OfDefined([.. runs.Select(run => run.TimeInSystem)], settings.Confidence)
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        SimulationEstimate.Explain(
            new Phrase("Mean time in the system", "平均逗留时间"),
            TimeInSystem,
            [
                Explanation.Of(new Phrase("Busiest station", "最繁忙的工位"), (decimal)Bottleneck + 1),
                .. Nodes.Select(
                    (node, i) =>
                        SimulationEstimate.Explain(
                            Phrase.Of($"Utilisation of station {i + 1}", $"工位 {i + 1} 的利用率"),
                            node.Utilization,
                            SimulationEstimate.Explain(new Phrase("Customers per unit of time", "单位时间顾客数"), node.Throughput),
                            SimulationEstimate.Explain(new Phrase("Mean number in the system", "系统内平均人数"), node.NumberInSystem)
                        )
                ),
            ]
        );
}
