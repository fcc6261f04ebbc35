namespace Ops.Domain.Processes;

/// <summary>What a queue does in the long run, by simulation (排队仿真).</summary>
/// <remarks>
/// The customers of each replication have random numbers of their own, taken from a counter: the same seed gives the same bits on one thread
/// and on many, and the i-th customer of another scenario meets the same luck. Compared by reference.
/// </remarks>
public sealed class QueueSimulation : IExplainable
{
    private QueueSimulation(QueueScenario scenario, QueueSimulationOptions options, ImmutableArray<QueueReplication> replications)
    {
        Scenario = scenario;
        Replications = replications;
        Wait = SimulationEstimate.OfDefined([.. replications.Select(run => run.Wait)], options.Confidence);
        Utilization = SimulationEstimate.OfDefined([.. replications.Select(run => run.Utilization)], options.Confidence);
        Blocking = SimulationEstimate.Of([.. replications.Select(run => run.Blocking)], options.Confidence);
        Abandonment = SimulationEstimate.Of([.. replications.Select(run => run.Abandonment)], options.Confidence);
    }

    /// <summary>What was simulated.</summary>
    public QueueScenario Scenario { get; }

    /// <summary>The figures of each replication.</summary>
    public ImmutableArray<QueueReplication> Replications { get; }

    /// <summary>The mean time in the queue of all who were admitted, served or not; null when nobody was in some replication.</summary>
    public SimulationEstimate? Wait { get; }

    /// <summary>The share of time that a server is busy; null when no time passed in some replication.</summary>
    public SimulationEstimate? Utilization { get; }

    /// <summary>The share of those who called who were turned away.</summary>
    public SimulationEstimate Blocking { get; }

    /// <summary>The share of those who called who left before they were served.</summary>
    public SimulationEstimate Abandonment { get; }

    /// <summary>Simulates a queue.</summary>
    /// <param name="scenario">The queue.</param>
    /// <param name="options">How long and how often; null for the defaults.</param>
    /// <param name="progress">Told the finished share after each replication; null for nobody.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: null, or an option outside its range.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static QueueSimulation Of(
        QueueScenario scenario,
        QueueSimulationOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(scenario, nameof(scenario));
        var settings = (options ?? new QueueSimulationOptions()).Checked();
        var runs = Processes.Replications.Run(
            settings.Replications,
            settings.DegreeOfParallelism,
            () => new QueueRun(scenario, settings),
            (own, replication) => own.Run(replication),
            progress,
            cancellation
        );
        return new QueueSimulation(scenario, settings, [.. runs]);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        SimulationEstimate.Explain(
            new Phrase("Mean wait", "平均等待时间"),
            Wait,
            Explanation.Of(new Phrase("Replications", "重复次数"), (double)Replications.Length),
            SimulationEstimate.Explain(new Phrase("Utilisation", "利用率"), Utilization),
            SimulationEstimate.Explain(new Phrase("Share turned away", "损失率"), Blocking),
            SimulationEstimate.Explain(new Phrase("Share who leave", "放弃率"), Abandonment)
        );
}
